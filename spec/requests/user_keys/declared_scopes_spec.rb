# frozen_string_literal: true

require_relative "../../support/user_key_requests"
require_relative "../../support/other_plugin"

RSpec.describe DiscourseApiScopes::UserScopes do
  include UserKeyRequests
  include OtherPlugin

  fab!(:user)
  fab!(:topic)

  let(:name) { "shop:topics_watch" }
  let(:registry) do
    scope = {
      resource: "topics",
      action: "watch",
      title: "Watch topics",
      consent: "Read topics of yours",
      user: true,
      mapping: {
        actions: ["topics#show"],
        path_params: ["id"],
      },
      required_params: ["why"],
    }
    silent = { resource: "topics", action: "listen", mapping: { actions: ["topics#show"] } }
    compiled = { resources: {}, core: [], scopes: [scope, silent] }.deep_stringify_keys
    DiscourseApiScopes::Registry.new(compiled)
  end

  before do
    Group.refresh_automatic_groups!
    @enabled = true
    @before = DiscoursePluginRegistry._raw_user_api_key_scope_mappings.dup
    @scopes = UserApiKeyScope::SCOPES.dup
    allow(DiscourseApiScopes::Registries).to receive(:by_plugin).and_return("shop" => registry)
    described_class.register(other_plugin("shop", enabled: -> { @enabled }), registry)
    SiteSetting.allow_user_api_key_scopes = "read|#{name}"
  end

  after do
    DiscoursePluginRegistry._raw_user_api_key_scope_mappings.replace(@before)
    UserApiKeyScope::SCOPES.replace(@scopes)
  end

  it "registers only what is offered to user keys" do
    expect(UserApiKeyScope.all_scopes.keys.map(&:to_s)).to include(name)
    expect(UserApiKeyScope.all_scopes.keys.map(&:to_s)).not_to include("shop:topics_listen")
  end

  it "is enforced, its parameters too" do
    key = user_key_for(user, name)
    expect(answer_to(key, :get, "/latest.json")).to eq(403)
    expect(answer_to(key, :get, "/t/#{topic.id}.json")).to eq(403)
    expect(answer_to(key, :get, "/t/#{topic.id}.json?why=so")).to eq(200)
  end

  it "is refused once its plugin is off" do
    key = user_key_for(user, name)
    expect(answer_to(key, :get, "/t/#{topic.id}.json?why=so")).to eq(200)
    @enabled = false
    expect(answer_to(key, :get, "/t/#{topic.id}.json?why=so")).to eq(403)
  end

  it "is put in the words of its registry where nobody has translated it" do
    expect(DiscourseApiScopes::UserKeys::Consent.text(name)).to eq("Read topics of yours")
  end

  it "is granted, used and revoked" do
    sign_in(user)
    post "/user-api-key.json", params: asked(scopes: name)
    payload = Base64.decode64(response.parsed_body["payload"])
    secret = JSON.parse(UserKeyRequests::PRIVATE_KEY.private_decrypt(payload))["key"]
    reset!
    get "/t/#{topic.id}.json?why=so", headers: { "User-Api-Key" => secret }
    expect(response.status).to eq(200)

    post "/user-api-key/revoke", headers: { "User-Api-Key" => secret }
    get "/t/#{topic.id}.json?why=so", headers: { "User-Api-Key" => secret }
    expect(response.status).to eq(403)
  end

  it "is refused by name where the site does not allow it" do
    SiteSetting.allow_user_api_key_scopes = "read"
    sign_in(user)
    get "/user-api-key/new.json", params: asked(scopes: name)
    expect([response.status, said]).to match([403, include(name)])
  end
end
