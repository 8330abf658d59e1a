# frozen_string_literal: true

RSpec.describe Admin::ApiController do
  fab!(:admin)
  fab!(:user) { Fabricate(:user, username: "sam") }

  before { sign_in(admin) }

  def create(**key)
    post "/admin/api/keys.json", params: { key: { description: "Shop", **key } }, as: :json
    response
  end

  def create_granular(*scopes)
    create(scope_mode: "granular", scopes:)
  end

  def error
    response.parsed_body["errors"].join
  end

  def expect_no_key(message, status: 400, &)
    expect(&).not_to change { [ApiKey.count, ApiKeyScope.count] }
    expect([response.status, error]).to match([status, message])
  end

  topic = "topics:read"

  {
    "an unknown mode" => [{ scope_mode: "narrow" }, /“narrow” does not exist.*global, read_only/],
    "a mode that is a list" => [{ scope_mode: ["granular"] }, /does not exist/],
    "a username in a list" => [{ username: ["sam"] }, /username must be one name/],
    "a username in a hash" => [{ username: { name: "sam" } }, /username must be one name/],
    "a username of spaces" => [{ username: " " }, /username must be one name/],
    "scopes that are a text" => [{ scopes: topic }, /scopes must be a list/],
    "scopes that are a hash" => [{ scopes: { "0" => { scope_id: topic } } }, /must be a list/],
    "a scope that is a text" => [{ scopes: [topic] }, /must be an object/],
    "a scope without scope_id" => [{ scopes: [{ topic_id: "1" }] }, /lacks its scope_id/],
    "a scope_id without colon" => [{ scopes: [{ scope_id: "topics" }] }, /“topics” is no scope_id/],
    "a scope_id with two" => [{ scopes: [{ scope_id: "topics:read:x" }] }, /is no scope_id/],
    "a scope_id that is a list" => [{ scopes: [{ scope_id: [topic] }] }, /is no scope_id/],
    "a misspelt scope" => [
      { scopes: [{ scope_id: "topics:reed" }] },
      /“topics:reed” does not exist. Did you mean “topics:read”/,
    ],
    "a scope like no other" => [{ scopes: [{ scope_id: "q:q" }] }, /“q:q” does not exist\.\z/],
    "values in a list" => [{ scopes: [{ scope_id: topic, topic_id: ["1"] }] }, /must be one text/],
    "values that are a number" => [{ scopes: [{ scope_id: topic, topic_id: 1 }] }, /be one text/],
    "values that are a hash" => [{ scopes: [{ scope_id: topic, topic_id: { a: 1 } }] }, /one text/],
    "only a comma" => [{ scopes: [{ scope_id: topic, topic_id: "," }] }, /topic_id.*are empty/],
    "commas and spaces" => [{ scopes: [{ scope_id: topic, topic_id: " , " }] }, /are empty/],
    "spaces" => [{ scopes: [{ scope_id: topic, topic_id: " " }] }, /are empty/],
    "an empty list" => [{ scopes: [{ scope_id: topic, topic_id: [] }] }, /are empty/],
    "false" => [{ scopes: [{ scope_id: topic, topic_id: false }] }, /are empty/],
    "a faulty scope behind a good one" => [
      { scopes: [{ scope_id: topic }, { scope_id: "users:sow" }] },
      /Did you mean “users:show”/,
    ],
  }.each do |name, (key, message)|
    it "makes no key of #{name}" do
      expect_no_key(message) { create(scope_mode: "granular", **key) }
    end
  end

  it "names all that is wrong at once" do
    expect_no_key(/“narrow”.*username.*topics:reed.*topic_id/) do
      create(
        scope_mode: "narrow",
        username: ["sam"],
        scopes: [{ scope_id: "topics:reed" }, { scope_id: "topics:read", topic_id: "," }],
      )
    end
  end

  it "makes no granular key without scopes" do
    expect_no_key(/scope/, status: 422) { create_granular }
    expect_no_key(/scope/, status: 422) { create(scope_mode: "granular") }
  end

  it "does not exist for others" do
    sign_in(user)
    expect(create(scope_mode: "narrow").status).to eq(404)
  end

  it "leaves other faults to core" do
    post "/admin/api/keys.json", params: { key: "x" }, as: :json
    expect(response.status).to eq(400)
    post "/admin/api/keys.json", params: {}, as: :json
    expect(response.status).to eq(400)
    expect(create(username: "nobody").status).to eq(404)
  end

  it "tidies values up" do
    create_granular({ scope_id: topic, topic_id: " 12,,34 ,12", external_id: "" })
    expect(response.status).to eq(200)
    expect(ApiKeyScope.last.allowed_parameters).to eq("topic_id" => %w[12 34])
  end

  it "keeps a read-only key from writing" do
    create(scope_mode: "read_only")
    expect(response.status).to eq(200)
    scopes = response.parsed_body.dig("key", "api_key_scopes")
    expect(scopes.map { |scope| scope.values_at("resource", "key") }).to eq([%w[global read]])
  end

  it "makes keys of all kinds" do
    expect(create(scope_mode: "global").status).to eq(200)
    expect(create.status).to eq(200)
    expect(ApiKey.last.scope_mode).to eq(nil)
    expect(create(scope_mode: 0, username: "").status).to eq(200)
    expect(create(scope_mode: "global", username: "sam").status).to eq(200)
    expect(ApiKey.last.user).to eq(user)
    expect(create(scope_mode: "read_only", scopes: [{ scope_id: "global:read" }]).status).to eq(200)
    expect(create_granular({ scope_id: "group_membership:edit", id: "5" }).status).to eq(200)
    expect(ApiKeyScope.last.allowed_parameters).to eq("id" => ["5"])
  end

  it "assembles no list of all scopes" do
    DiscourseApiScopes::RouteIndex.current
    allow(ApiKeyScope).to receive(:default_mappings)
    create_granular({ scope_id: topic, topic_id: "1" }, { scope_id: "users:show" })
    expect(response.status).to eq(200)
    expect(response.parsed_body.dig("key", "api_key_scopes").size).to eq(2)

    get "/admin/api/keys/#{ApiKey.last.id}.json"
    expect(response.status).to eq(200)
    expect(ApiKeyScope).not_to have_received(:default_mappings)
  end

  describe "while the plugin is off" do
    before { SiteSetting.api_scopes_enabled = false }

    it "still makes no key that may do more than was asked for" do
      expect_no_key(/are empty/) { create_granular({ scope_id: topic, topic_id: "," }) }
      expect_no_key(/username/) { create(scope_mode: "global", username: ["sam"]) }
    end

    it "changes nothing else" do
      create_granular({ scope_id: topic, topic_id: " 12,34 ,12" })
      expect(ApiKeyScope.last.allowed_parameters).to eq("topic_id" => [" 12", "34 ", "12"])
      create(scope_mode: "read_only")
      expect(response.parsed_body.dig("key", "api_key_scopes")).to eq([])
    end
  end
end
