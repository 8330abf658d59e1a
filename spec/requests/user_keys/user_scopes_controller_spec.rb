# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::UserScopesController do
  fab!(:admin)

  let(:url) { "/admin/plugins/discourse-api-scopes/user-scopes.json" }

  def scope(name)
    response.parsed_body["scopes"].find { |entry| entry["name"] == name }
  end

  it "is for admins only" do
    get url
    expect(response.status).to eq(404)
    sign_in(Fabricate(:moderator))
    get url
    expect(response.status).to eq(404)
  end

  it "is gone with the plugin" do
    SiteSetting.api_scopes_enabled = false
    sign_in(admin)
    get url
    expect(response.status).to eq(404)
  end

  it "says which scopes there are, what they mean and whether they are on" do
    SiteSetting.allow_user_api_key_scopes = "read|shop:gone|push"
    sign_in(admin)
    Fabricate(:readonly_user_api_key)
    get url
    expect(response.status).to eq(200)
    expect(scope("read")).to include(
      "text" => "Read all",
      "source" => "core",
      "keys" => 1,
      "allow_user_api_key_scopes" => true,
      "allow_user_api_key_client_scopes" => false,
    )
    expect(scope("write")).to include("allow_user_api_key_scopes" => false, "keys" => 0)
    expect(response.parsed_body["unknown"]).to eq(
      [{ "name" => "shop:gone", "setting" => "allow_user_api_key_scopes" }],
    )
  end

  describe "switching" do
    def switch(**params)
      put url, params: { setting: "allow_user_api_key_scopes", allowed: true, **params }
      response.status
    end

    before { SiteSetting.allow_user_api_key_scopes = "read|shop:gone" }

    it "is for admins only" do
      expect(switch(name: "push")).to eq(404)
      sign_in(Fabricate(:moderator))
      expect(switch(name: "push")).to eq(404)
      expect(SiteSetting.allow_user_api_key_scopes).to eq("read|shop:gone")
    end

    it "refuses other settings, unknown scopes and half requests" do
      sign_in(admin)
      expect(switch(name: "push", setting: "title")).to eq(400)
      expect(switch(name: "teleport")).to eq(400)
      expect(switch(name: "push", allowed: "perhaps")).to eq(400)
      expect(switch(name: nil)).to eq(400)
      expect(SiteSetting.allow_user_api_key_scopes).to eq("read|shop:gone")
    end

    it "allows a scope, withdraws it, and leaves a trace" do
      sign_in(admin)
      expect(switch(name: "push")).to eq(200)
      expect(SiteSetting.allow_user_api_key_scopes).to eq("read|shop:gone|push")
      expect(scope("push")).to include("allow_user_api_key_scopes" => true)
      expect(switch(name: "shop:gone", allowed: false)).to eq(200)
      expect(response.parsed_body["unknown"]).to eq([])
      expect(UserHistory.where(subject: "allow_user_api_key_scopes").count).to eq(2)
    end

    it "also reaches the setting that core hides" do
      sign_in(admin)
      expect(switch(name: "read", setting: "allow_user_api_key_client_scopes")).to eq(200)
      expect(SiteSetting.allow_user_api_key_client_scopes).to eq("read")
    end
  end
end
