# frozen_string_literal: true

require_relative "../support/other_plugin"

RSpec.describe DiscourseApiScopes::ScopeExport do
  include OtherPlugin

  subject(:export) { described_class.new }

  let(:recorded) do
    JSON.parse(
      File.read(DiscourseApiScopes::Engine.root.join("config/routes/discourse-3.5-scopes.json")),
    )
  end

  def ids(rows)
    rows.map { |row| "#{row["resource"]}:#{row["action"]}" }
  end

  it "leaves our own scopes out" do
    expect(ids(JSON.parse(export.to_json)["scopes"])).not_to include("group_membership:edit")
  end

  it "has every scope of core, as core describes it" do
    rows = JSON.parse(export.to_json)["scopes"].select { |row| row["source"] == "core" }
    expect(ids(rows)).to eq(
      ApiKeyScope.default_mappings.flat_map do |resource, actions|
        actions.keys.map { |a| "#{resource}:#{a}" }
      end,
    )
    read = rows.find { |row| row["resource"] == "topics" && row["action"] == "read" }
    expect(read["mapping"]).to include("aliases" => { "topic_id" => "id" })
    expect(read["urls"]).to eq(ApiKeyScope.default_mappings.dig(:topics, :read, :urls))
  end

  it "has the scopes of other plugins, however they are written, on or off" do
    keep_declarations do
      mapping = { actions: %w[topics#show], formats: :json, methods: nil, urls: ["/old"] }
      other_plugin(enabled: false).add_api_key_scope(:shop, { look: mapping })
      row = JSON.parse(export.to_json)["scopes"].find { |one| one["resource"] == "shop" }
      expect(row).to match(
        "resource" => "shop",
        "action" => "look",
        "source" => "other",
        "mapping" => {
          "actions" => ["topics#show"],
          "formats" => ["json"],
        },
        "urls" => include("/t/:id (GET)"),
      )
    end
  end

  it "writes what is committed, where the same plugins run",
     if: Discourse::VERSION::STRING == "3.5.0.beta9-dev" do
    expect(JSON.parse(export.to_json)).to eq(recorded)
  end
end
