# frozen_string_literal: true

# User API keys, and requests with them.
module UserKeyRequests
  PRIVATE_KEY = OpenSSL::PKey::RSA.new(2048)

  # user_key_for(user, "read", "session_info")
  def user_key_for(user, *names, client: Fabricate(:user_api_key_client))
    UserApiKey.create!(user:, client:, scopes: names.map { |name| UserApiKeyScope.new(name:) })
  end

  # answer_to(key, :get, "/latest.json") # => 403
  def answer_to(key, verb, url, params: nil, headers: {})
    public_send(verb, url, params:, headers: { "User-Api-Key" => key.key, **headers })
    response.status
  end

  # What an application has to send for a key.
  def asked(**changes)
    {
      nonce: "nonce-1",
      scopes: "read",
      client_id: "client-1",
      application_name: "Reader",
      public_key: PRIVATE_KEY.public_to_pem,
      **changes,
    }.compact
  end

  def said
    response.parsed_body["errors"].first
  end
end
