# frozen_string_literal: true

module DiscourseApiScopes
  # A long JSON text that is made once and sent often, with what sending it takes.
  class Document
    # So many are kept in a process: two kinds, in some languages or for some sites.
    MOST = 8

    KEPT = LruRedux::ThreadSafeCache.new(MOST)

    attr_reader :text

    # The document of a key; the block makes its text.
    #
    #   Document.keep(:rules, SiteState.current) { Rules.new.to_json }.etag
    def self.keep(*key)
      KEPT.getset(key) { new(yield) }
    end

    def initialize(text)
      @text = text.freeze
    end

    def etag
      @etag ||= Digest::SHA256.hexdigest(@text)
    end

    def gzip
      @gzip ||= ActiveSupport::Gzip.compress(@text).freeze
    end
  end
end
