# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # Says what is wrong with a request for a user API key or a one-time password, before anything is
    # made. Discourse 3.5 answers a public key that it can't read with 500, and on the consent page
    # everything else with 200 and the same sentence.
    module Requests
      def new
        check!(RequestCheck) unless request.head?
        super
        # Core shows why, as if nothing had gone wrong.
        self.status = 403 if @no_trust_level
        @localized_scopes &&= @scopes.split(",").map { |name| Consent.text(name) }
      end

      def create
        check!(RequestCheck)
        ensure_in_allowed_groups!
        super
      end

      def otp
        check!(OtpCheck)
        super
      end

      def create_otp
        check!(OtpCheck)
        ensure_in_allowed_groups!
        super
      end

      private

      def check!(kind)
        return unless SiteSetting.api_scopes_explain_user_key_requests

        kind.new(params, client: known_client).check!
      end

      def known_client
        id = params[:client_id]
        UserApiKeyClient.find_by(client_id: id) if id.is_a?(String) && id.exclude?("\0")
      end

      def ensure_in_allowed_groups!
        return unless SiteSetting.api_scopes_explain_user_key_requests

        Refusal.raise!(:no_access, "group_not_allowed") if current_user && !meets_tl?
      end
    end
  end
end
