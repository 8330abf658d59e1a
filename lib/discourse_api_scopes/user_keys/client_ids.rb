# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # The header `User-Api-Client-Id` moves a key to a client of that id. Discourse 3.5 tries to
    # make the client anew, and answers 500 where there is one.
    module ClientIds
      def update_last_used(client_id)
        if client_id.present? && client_id != client.client_id &&
             UserApiKeyClient.exists?(client_id:)
          raise Discourse::InvalidAccess.new(
                  "User-Api-Client-Id of another client",
                  nil,
                  custom_message: "api_scopes.user_keys.foreign_client_id",
                )
        end
        super
      end
    end
  end
end
