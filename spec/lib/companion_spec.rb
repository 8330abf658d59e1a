# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::Companion do
  let(:ours) { Discourse.plugins_by_name["discourse-api-scopes"] }

  it "is nobody where the other plugin is not installed" do
    expect(described_class.for(ours, "no-such-plugin")).to be_nil
  end

  it "is the plugin itself for its own routes" do
    expect(described_class.for(ours, nil)).to eq(ours)
    expect(described_class.for(ours, ours.name)).to eq(ours)
  end

  describe "a scope of ours for chat" do
    let(:chat) { Discourse.plugins_by_name["chat"] }

    before do
      SiteSetting.api_scopes_enabled = true
      SiteSetting.chat_enabled = true
    end

    def registered?
      ApiKeyScope.scope_mappings.dig(:chat_channels, :list).present?
    end

    it "is there while both plugins are, and goes with either" do
      expect(registered?).to eq(true)

      SiteSetting.chat_enabled = false
      expect(registered?).to eq(false)

      SiteSetting.chat_enabled = true
      SiteSetting.api_scopes_enabled = false
      expect(registered?).to eq(false)
    end
  end
end
