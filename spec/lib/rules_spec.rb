# frozen_string_literal: true

require_relative "../support/other_plugin"

RSpec.describe DiscourseApiScopes::Rules do
  include OtherPlugin

  subject(:rules) { described_class.new.scopes }

  let(:newer_core) { ApiKeyScope.respond_to?(:restrictable_parameters) }

  it "states our scopes as the registry does" do
    entry = DiscourseApiScopes::Registry.current.scope("group_membership", "edit")
    rule = rules["group_membership:edit"].deep_stringify_keys
    expect(rule["mapping"]).to eq(entry.mapping.merge("forbidden_params" => entry.forbidden_params))
    expect(rule["examples"]).to eq(entry.examples)
  end

  it "states a scope of core as this site enforces it" do
    expect(rules["topics:read"]).to match(
      mapping: {
        actions: include("topics#show"),
        path_params: %w[topic_id external_id],
        aliases: {
          "topic_id" => "id",
        },
      },
      examples: {
        permit: [],
        deny: [],
      },
    )
    expect(rules["posts:edit"]).not_to eq(nil)
  end

  it "lets ids count from anywhere where the site does",
     unless: RouteMatcher.method_defined?(:path_params) do
    SiteSetting.api_scopes_guard_core_ids = false
    expect(rules["topics:read"][:mapping]).to include(params: %w[topic_id external_id])
    expect(rules["topics:read"][:mapping]).not_to include(:path_params)
  end

  it "states scopes of others, whatever way they are written" do
    keep_declarations do
      plugin = other_plugin
      plugin.add_api_key_scope(:shop, { one: { formats: :json, actions: [], params: nil } })
      plugin.add_api_key_scope(:shop, { two: { methods: %i[get] } })
      expect(rules["shop:one"][:mapping]).to eq(formats: ["json"], actions: [])
      expect(rules["shop:two"][:mapping]).to eq(methods: ["get"])
    end
  end

  it "names constants" do
    expect(rules["logs:messages"][:mapping]).to eq(actions: ["Logster::Web"])
  end

  it "reads the routes once" do
    first = described_class.routes
    expect(described_class.routes).to equal(first)
  end
end
