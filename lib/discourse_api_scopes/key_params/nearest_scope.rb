# frozen_string_literal: true

module DiscourseApiScopes
  class KeyParams
    # The scope that was probably meant.
    #
    #   NearestScope.to("topics:reed") # => "topics:read"
    module NearestScope
      def self.to(id)
        ids = OneMapping.names.map { |resource, action| "#{resource}:#{action}" }
        DidYouMean::SpellChecker.new(dictionary: ids).correct(id).first
      end
    end
  end
end
