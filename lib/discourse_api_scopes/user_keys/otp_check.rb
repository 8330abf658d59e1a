# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # What a request for a one-time password has to bring.
    class OtpCheck
      REQUIRED = %w[public_key auth_redirect application_name].freeze

      # As core makes it.
      PASSWORD = "0" * 32

      # A registered client has no say here.
      def initialize(params, client: nil)
        @fields = Fields.new(params)
      end

      def check!
        @fields.demand!(REQUIRED)
        @fields.plain!(REQUIRED)
        PublicKey.check!(@fields["public_key"], room_for: PASSWORD)
        @fields.redirect!
        return if UserApiKey.allowed_scopes.include?("one_time_password")

        Refusal.raise!(:no_access, "scope_not_allowed", scopes: "one_time_password")
      end
    end
  end
end
