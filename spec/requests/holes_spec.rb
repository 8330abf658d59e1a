# frozen_string_literal: true

require_relative "../support/scope_requests"

# What keys may do, or what fails, on Discourse 3.5 alone. Uses nothing of the plugin, so that it can
# be seen that every example fails there:
#
#   LOAD_PLUGINS=0 bin/rspec plugins/discourse-api-scopes/spec/requests/holes_spec.rb
RSpec.describe "Holes of API keys in Discourse 3.5", type: :request do
  include ScopeRequests

  fab!(:admin)
  fab!(:sam) { Fabricate(:user, username: "sam") }
  fab!(:group)
  fab!(:other_group) { Fabricate(:group, name: "others") }
  fab!(:topic)
  fab!(:category)

  before { Group.refresh_automatic_groups! }

  def key_in_mode(mode)
    key = ApiKey.create!(scope_mode: "global")
    key.update_columns(scope_mode: ApiKey.scope_modes[mode])
    key
  end

  describe "values for an id that count from the query or the body" do
    let(:group_key) { key_for("groups:manage_groups" => { "id" => [group.id.to_s] }) }
    let(:topic_key) { key_for("topics:read" => { "topic_id" => [topic.id.to_s] }) }

    it "reads no members of another group" do
      url = "/g/others/members.json?id=#{group.id}"
      expect(status_of(group_key, admin, :get, url)).to eq(403)
    end

    it "reaches no topic by its external id" do
      url = "/t/external_id/abc.json?topic_id=#{topic.id}"
      expect(status_of(topic_key, admin, :get, url)).to eq(403)
    end

    it "shows no user by an external id" do
      SingleSignOnRecord.create!(user: admin, external_id: "1", last_payload: "")
      key = key_for("users:show" => { "username" => ["sam"] })
      expect(status_of(key, admin, :get, "/u/by-external/1.json?username=sam")).to eq(403)
    end
  end

  describe "keys without scope rows" do
    it "refuses a granular one everything" do
      key = key_in_mode("granular")
      expect(status_of(key, admin, :get, "/admin/users/list/active.json")).to eq(404)
    end

    it "lets a read-only one write nothing" do
      url = "/groups/#{group.id}/members.json"
      expect(status_of(key_in_mode("read_only"), admin, :put, url, { usernames: "sam" })).to eq(403)
      expect(group.reload.users).to eq([])
    end

    it "makes no global key where a read-only one is asked for" do
      sign_in(admin)
      params = { key: { description: "x", scope_mode: "read_only" } }
      post("/admin/api/keys.json", params:, as: :json)
      expect(ApiKey.last.api_key_scopes.map { |row| [row.resource, row.action] }).to eq(
        [%w[global read]],
      )
    end

    it "revokes a granular one" do
      sign_in(admin)
      key = key_in_mode("granular")
      post "/admin/api/keys/#{key.id}/revoke.json"
      expect(key.reload.revoked_at).to be_present
    end

    it "does not say that it has restored one" do
      sign_in(admin)
      key = key_in_mode("granular")
      key.update_columns(revoked_at: Time.zone.now)
      post "/admin/api/keys/#{key.id}/undo-revoke.json"
      expect(response.status).to eq(422)
    end
  end

  describe "keys that core fails at" do
    it "refuses a key whose scope nobody declares" do
      expect(status_of(key_for("retired:scope" => nil), admin, :get, "/latest.json")).to eq(403)
    end

    it "refuses lists of all categories to a key for one" do
      key = key_for("topics:read_lists" => { "category_id" => [category.id.to_s] })
      expect(status_of(key, admin, :get, "/latest.json")).to eq(403)
    end

    it "takes no category of the query for the list's" do
      key = key_for("topics:read_lists" => { "category_id" => [category.id.to_s] })
      url = "/latest.json?category_id=#{category.id}"
      expect(status_of(key, admin, :get, url)).to eq(403)
    end
  end

  describe "a key that is asked for" do
    def create(**key)
      sign_in(admin)
      post "/admin/api/keys.json", params: { key: { description: "x", **key } }, as: :json
      response.status
    end

    def create_for(**scope)
      create(scope_mode: "granular", scopes: [{ scope_id: "topics:read", **scope }])
    end

    it "has a mode that exists" do
      expect(create(scope_mode: "narrow")).to eq(400)
    end

    it "has scopes with a scope_id" do
      expect(create_for(scope_id: nil)).to eq(400)
    end

    it "has values in one text" do
      expect(create_for(topic_id: ["1"])).to eq(400)
    end

    it "has no limit that turns out to be none" do
      expect(create_for(topic_id: ",")).to eq(400)
    end

    it "has values without spaces" do
      create_for(topic_id: "1, 2")
      expect(ApiKeyScope.last.allowed_parameters).to eq("topic_id" => %w[1 2])
    end

    it "acts as one user, not as all, if the name is in a list" do
      expect(create(scope_mode: "global", username: ["sam"])).to eq(400)
    end

    it "is told which scope was meant" do
      create_for(scope_id: "topics:reed")
      expect(response.parsed_body["errors"].join).to include("topics:read")
    end
  end
end
