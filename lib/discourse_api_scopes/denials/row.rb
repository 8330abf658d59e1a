# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # One denial of a key as admins see it, with what would help.
    class Row
      # No scope helps keys that may only read, whatever they are refused.
      BEYOND_SCOPES = %w[read_only].freeze

      # Row.new(12, ["GET", "categories#index", "scope_missing", nil], "3", 1_763_740_800.5)
      def initialize(key_id, (verb, action, reason, param), count, time)
        @key_id = key_id
        @verb = verb
        @action = action
        @reason = reason
        @param = param
        @count = count
        @time = time
      end

      def to_h
        {
          method: @verb,
          action: @action,
          urls:,
          reason: @reason,
          param: @param,
          scopes_needed: needed,
          link:,
          count: @count.to_i,
          last_at: Time.zone.at(@time).iso8601,
        }
      end

      private

      def urls
        ApiKeyScope.find_urls(actions: [@action], methods: nil).grep(/\b#{@verb}\b[^)]*\)\z/)
      end

      def needed
        @needed ||= Needed.of_action(@action, @verb)
      end

      # The picker with what the key has and what it lacks; nil where no scope helps.
      def link
        return if needed.empty? || BEYOND_SCOPES.include?(@reason)

        query = { replaces: @key_id, scopes: needed.first }.to_query
        "#{Discourse.base_path}/admin/api/keys/new-scoped?#{query}"
      end
    end
  end
end
