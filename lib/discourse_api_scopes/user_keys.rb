# frozen_string_literal: true

module DiscourseApiScopes
  # What user API keys lack in Discourse 3.5. Guards only ever narrow.
  module UserKeys
    def self.install
      UserApiKeyClient.singleton_class.prepend(RedirectHosts)
      UserApiKeyScope.prepend(BroadScopes)
      UserApiKeyScope.prepend(DeclaredScopes)
      UserApiKey.prepend(ClientIds)
      UserApiKey.prepend(Denials::RefusedUserKey)
      UserApiKeysController.prepend(Requests)
    end
  end
end
