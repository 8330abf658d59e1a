# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # The parameters of a request, each of which has to be one plain text.
    class Fields
      def initialize(params)
        @params = params
      end

      def [](name)
        @params[name]
      end

      def demand!(names)
        missing = names.find { |name| self[name].blank? }
        Refusal.raise!(:bad_request, "missing", param: missing) if missing
      end

      def plain!(names)
        odd = names.find { |name| !plain?(self[name]) }
        Refusal.raise!(:bad_request, "no_text", param: odd) if odd
      end

      def redirect!(client = nil)
        return unless UserApiKeyClient.invalid_auth_redirect?(self["auth_redirect"], client:)

        Refusal.raise!(
          :no_access,
          "redirect_not_allowed",
          redirect: self["auth_redirect"].sub(/[?#].*/m, "").truncate(200),
        )
      end

      private

      def plain?(value)
        value.nil? || (value.is_a?(String) && value.exclude?("\0"))
      end
    end
  end
end
