# frozen_string_literal: true

require_relative "../support/other_plugin"

RSpec.describe DiscourseApiScopes::Coverage do
  include OtherPlugin

  let(:routes) do
    [
      { action: "topics#show" },
      { action: "topics#show" },
      { action: "shop#index", plugin: "shop" },
      { action: "shop#gone", no_method: true },
      { action: nil },
    ]
  end

  it "names the actions without a scope by their plugin" do
    coverage = described_class.new(routes:)
    expect(coverage.uncovered).to eq("shop" => ["shop#index"])
    expect(coverage.to_s).to eq("1 of 2 actions (50.0 %) have a scope")
  end

  it "counts scopes that plugins declare by themselves, while they are on" do
    keep_declarations do
      enabled = true
      plugin = other_plugin(enabled: -> { enabled })
      plugin.add_api_key_scope(:shop, { look: { actions: ["shop#index"] } })
      expect(described_class.new(routes:).uncovered).to eq({})
      enabled = false
      expect(described_class.new(routes:).uncovered).to eq("shop" => ["shop#index"])
    end
  end

  it "reads the site" do
    coverage = described_class.new
    expect(coverage.actions.size).to be > 1000
    expect(coverage.uncovered.values.flatten).not_to include("topics#show")
  end
end
