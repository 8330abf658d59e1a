# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # How Discourse answers a request that it can't grant, with a sentence that says why.
    module Refusal
      # raise!(:bad_request, "missing", param: "nonce")
      def self.raise!(status, word, **details)
        custom_message = "api_scopes.user_keys.#{word}"
        if status == :bad_request
          raise Discourse::InvalidParameters.new(I18n.t(custom_message, **details))
        end

        raise Discourse::InvalidAccess.new(
                word,
                nil,
                custom_message:,
                custom_message_params: details,
              )
      end
    end
  end
end
