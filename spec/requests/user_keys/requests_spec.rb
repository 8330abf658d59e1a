# frozen_string_literal: true

require_relative "../../support/user_key_requests"

RSpec.describe UserApiKeysController do
  include UserKeyRequests

  fab!(:user)

  before { Group.refresh_automatic_groups! }

  REFUSED = {
    "no nonce" => [{ nonce: nil }, 400, "nonce"],
    "no scopes" => [{ scopes: nil }, 400, "scopes"],
    "scopes without a name" => [{ scopes: "," }, 400, "scopes"],
    "no client_id" => [{ client_id: nil }, 400, "client_id"],
    "no public_key" => [{ public_key: nil }, 400, "public_key"],
    "no application_name" => [{ application_name: nil }, 400, "application_name"],
    "a list of scopes" => [{ scopes: ["read"] }, 400, "scopes"],
    "a hash for a nonce" => [{ nonce: { a: 1 } }, 400, "nonce"],
    "an unreadable public_key" => [{ public_key: "abc" }, 400, "public_key"],
    "an elliptic public_key" => [
      { public_key: OpenSSL::PKey::EC.generate("prime256v1").public_to_pem },
      400,
      "public_key",
    ],
    "a short public_key" => [
      { public_key: OpenSSL::PKey::RSA.new(512).public_to_pem },
      400,
      "public_key",
    ],
    "a nonce longer than the key" => [{ nonce: "n" * 300 }, 400, "nonce"],
    "an unknown scope" => [{ scopes: "read,teleport" }, 403, "allow_user_api_key_scopes"],
    "a redirect that is not listed" => [
      { auth_redirect: "https://evil.test/?secret=1" },
      403,
      "allowed_user_api_auth_redirects",
    ],
    "a redirect that is none" => [{ auth_redirect: "::" }, 403, "allowed_user_api_auth_redirects"],
  }.freeze

  REFUSED.each do |name, (changes, status, word)|
    it "refuses #{name} on the consent page, before anybody has to log in" do
      get "/user-api-key/new.json", params: asked(**changes)
      expect([response.status, said]).to match([status, include(word)])
    end

    it "refuses #{name} when the key is to be made" do
      sign_in(user)
      post "/user-api-key.json", params: asked(**changes)
      expect([response.status, said]).to match([status, include(word)])
      expect(UserApiKey.count).to eq(0)
    end
  end

  it "names a refused scope, and the redirect without its query" do
    sign_in(user)
    post "/user-api-key.json", params: asked(scopes: "read,teleport")
    expect(said).to end_with("teleport")
    post "/user-api-key.json", params: asked(auth_redirect: "https://evil.test/?secret=1")
    expect(said).to include("https://evil.test/")
    expect(said).not_to include("secret")
  end

  it "says so in a page where a person reads it" do
    get "/user-api-key/new", params: asked(scopes: "teleport")
    expect(response.status).to eq(403)
    expect(response.body).to include("teleport").and include("allow_user_api_key_scopes")
  end

  it "tells a member outside the allowed groups" do
    SiteSetting.user_api_key_allowed_groups = Group::AUTO_GROUPS[:trust_level_4]
    sign_in(user)
    get "/user-api-key/new", params: asked
    expect(response.status).to eq(403)
    post "/user-api-key.json", params: asked
    expect([response.status, said]).to match([403, include("user_api_key_allowed_groups")])
    expect(UserApiKey.count).to eq(0)
  end

  it "refuses a scope that a registered client has not asked for" do
    client = Fabricate(:user_api_key_client, client_id: "client-1")
    client.scopes.create!(name: "session_info")
    sign_in(user)
    post "/user-api-key.json", params: asked
    expect([response.status, said]).to match([403, include("read")])
  end

  it "makes a key where nothing is wrong" do
    SiteSetting.allowed_user_api_auth_redirects = "https://app.test/done"
    head "/user-api-key/new"
    expect(response.headers["Auth-Api-Version"]).to eq("4")
    sign_in(user)
    get "/user-api-key/new", params: asked
    expect(response.status).to eq(200)
    post "/user-api-key.json", params: asked
    payload = Base64.decode64(response.parsed_body["payload"])
    answer = JSON.parse(UserKeyRequests::PRIVATE_KEY.private_decrypt(payload))
    expect(answer["nonce"]).to eq("nonce-1")
    post "/user-api-key", params: asked(auth_redirect: "https://app.test/done")
    expect(response.location).to start_with("https://app.test/done?payload=")
  end

  describe "one-time passwords" do
    def asked_for_password(**)
      asked(auth_redirect: "https://app.test/done", **)
    end

    before { SiteSetting.allowed_user_api_auth_redirects = "https://app.test/done" }

    {
      "no redirect" => [{ auth_redirect: nil }, 400, "auth_redirect"],
      "no public_key" => [{ public_key: nil }, 400, "public_key"],
      "an unreadable public_key" => [{ public_key: "abc" }, 400, "public_key"],
      "a redirect that is not listed" => [
        { auth_redirect: "https://evil.test/" },
        403,
        "allowed_user_api_auth_redirects",
      ],
    }.each do |name, (changes, status, word)|
      it "are not given for #{name}" do
        get "/user-api-key/otp.json", params: asked_for_password(**changes)
        expect([response.status, said]).to match([status, include(word)])
        sign_in(user)
        post "/user-api-key/otp.json", params: asked_for_password(**changes)
        expect([response.status, said]).to match([status, include(word)])
      end
    end

    it "are not given where the scope is off" do
      SiteSetting.allow_user_api_key_scopes = "read"
      sign_in(user)
      post "/user-api-key/otp.json", params: asked_for_password
      expect([response.status, said]).to match([403, include("one_time_password")])
    end

    it "are given where nothing is wrong" do
      sign_in(user)
      post "/user-api-key/otp", params: asked_for_password
      expect(response.location).to start_with("https://app.test/done?oneTimePassword=")
    end
  end
end
