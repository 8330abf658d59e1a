# frozen_string_literal: true

require_relative "../../support/denials"

RSpec.describe DiscourseApiScopes::Denials do
  include_context "with denials"

  describe "to callers who hold no valid key" do
    let!(:key) { key_for("topics:read" => nil) }

    def ask(headers)
      get "/categories.json", headers: { "Api-Key" => key.key, **headers }
      expect(response.status).to eq(403)
      get "/admin/users/list/active.json", headers: { "Api-Key" => key.key, **headers }
      expect(response.status).to eq(404)
    end

    after do
      expect_nothing_said
      expect(log.list(key.id)).to eq([])
    end

    it "says nothing for an unknown key" do
      ask("Api-Key" => "f" * 64, "Api-Username" => "sam")
    end

    it "says nothing for a revoked key" do
      key.update!(revoked_at: Time.zone.now)
      ask("Api-Username" => "sam")
    end

    it "says nothing for an unknown user" do
      ask("Api-Username" => "nobody")
      ask("Api-User-Id" => "-99")
      ask("Api-User-External-Id" => "none")
      ask({})
    end

    it "says nothing for a user who is not the key's" do
      key.update!(user: admin)
      ask("Api-Username" => "sam")
    end

    it "says nothing for a user who has gone" do
      key.update_columns(user_id: -99)
      ask("Api-Username" => "sam")
    end

    it "says nothing for a suspended or an inactive user" do
      sam.update!(suspended_till: 1.day.from_now, suspended_at: Time.zone.now)
      ask("Api-Username" => "sam")
      sam.update!(suspended_till: nil, active: false)
      ask("Api-Username" => "sam")
    end

    it "says nothing from a wrong IP address" do
      key.update!(allowed_ips: ["10.0.0.1"])
      ask("Api-Username" => "sam")
    end
  end

  it "says nothing where no scope is the reason" do
    key = key_for("topics:read" => nil)
    expect(status_of(key, sam, :get, "/t/0.json")).to eq(404)
    expect_nothing_said
    expect(status_of(ApiKey.create!, sam, :get, "/admin/users/list/active.json")).to eq(404)
    expect_nothing_said
    get "/categories.json"
    expect_nothing_said
  end

  it "says nothing while the plugin is off" do
    SiteSetting.api_scopes_enabled = false
    key = key_for("topics:read" => nil)
    expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
    expect_nothing_said
    expect(log.list(key.id)).to eq([])
  end

  it "only keeps a record if it shall not explain" do
    SiteSetting.api_scopes_explain_denials = false
    key = key_for("topics:read" => nil)
    expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
    expect_nothing_said
    expect(log.list(key.id).size).to eq(1)
  end
end
