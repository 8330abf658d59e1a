# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # What a request for a user API key has to bring, in the order in which core looks at it.
    #
    #   RequestCheck.new(params, client: nil).check! # raises, naming the parameter or the setting
    class RequestCheck
      REQUIRED = %w[nonce scopes client_id].freeze
      OF_CLIENT = %w[public_key application_name].freeze
      OPTIONAL = %w[auth_redirect push_url].freeze

      def initialize(params, client:)
        @fields = Fields.new(params)
        @client = client
      end

      def check!
        @fields.demand!(REQUIRED + OF_CLIENT.reject { |name| @client&.public_send(name).present? })
        @fields.plain!(REQUIRED + OF_CLIENT + OPTIONAL)
        check_public_keys!
        check_scopes!
        @fields.redirect!(@client) if @fields["auth_redirect"]
      end

      private

      # Core reads the key of the request even where it uses the one of the client.
      def check_public_keys!
        keys = [@fields["public_key"], @client&.public_key].compact_blank
        keys.each { |text| PublicKey.check!(text) }
        PublicKey.check!(keys.last, room_for: payload)
      end

      # As long as the real one will be.
      def payload
        { key: "0" * 32, nonce: @fields["nonce"], push: false, api: 4 }.to_json
      end

      def check_scopes!
        names = @fields["scopes"].split(",")
        Refusal.raise!(:bad_request, "missing", param: "scopes") if names.empty?

        refuse_scopes!(names, UserApiKey.allowed_scopes, "scope_not_allowed")
        return if @client.nil? || @client.scopes.empty?

        refuse_scopes!(names, @client.allowed_scopes, "scope_not_registered")
      end

      def refuse_scopes!(names, allowed, word)
        refused = names.reject { |name| allowed.include?(name) }
        return if refused.empty?

        Refusal.raise!(:no_access, word, scopes: refused.first(5).join(", ").truncate(200))
      end
    end
  end
end
