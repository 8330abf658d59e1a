# frozen_string_literal: true

require_relative "../support/scope_requests"

# Keys that Discourse 3.5 takes for wider than they are.
RSpec.describe ApiKey do
  include ScopeRequests

  fab!(:admin)
  fab!(:group)
  fab!(:topic)

  before { Group.refresh_automatic_groups! }

  describe "a key whose scope rows have gone" do
    def key_in_mode(scope_mode)
      key = ApiKey.create!(scope_mode: "global")
      key.update_columns(scope_mode: ApiKey.scope_modes[scope_mode])
      key
    end

    [true, false].each do |enabled|
      it "is refused everything if it is granular, plugin #{enabled ? "on" : "off"}" do
        SiteSetting.api_scopes_enabled = enabled
        key = key_in_mode("granular")
        expect(status_of(key, admin, :get, "/latest.json")).to eq(403)
        expect(status_of(key, admin, :post, "/posts.json", { raw: "x" })).to eq(403)
        expect(status_of(key, admin, :get, "/admin/users/list/active.json")).to eq(404)
        expect(status_of(key, admin, :get, "/session/scopes.json")).to eq(200)
        expect(response.parsed_body["scopes"]).to eq([])
      end

      it "only reads if it is read-only, plugin #{enabled ? "on" : "off"}" do
        SiteSetting.api_scopes_enabled = enabled
        key = key_in_mode("read_only")
        user = Fabricate(:user)
        url = "/groups/#{group.id}/members.json"
        expect(status_of(key, admin, :put, url, { usernames: user.username })).to eq(403)
        expect(status_of(key, admin, :delete, "/t/#{topic.id}.json")).to eq(403)
        expect(group.reload.users).to eq([])
        expect(status_of(key, admin, :get, "/latest.json")).to eq(200)
        expect(status_of(key, admin, :get, "/admin/users/list/active.json")).to eq(200)
      end
    end

    it "stays what it is in other modes" do
      ["global", nil].each do |mode|
        key = key_in_mode(mode)
        expect(status_of(key, admin, :get, "/admin/users/list/active.json")).to eq(200)
      end
    end
  end

  describe "a scope that has another name now" do
    let(:registry) do
      scope = {
        resource: "topics",
        action: "watch",
        mapping: {
          actions: ["topics#show"],
          path_params: ["id"],
        },
        required_params: ["why"],
        replaces: %w[topics:look topics:read chat:create_message],
      }
      compiled = { resources: {}, core: [], scopes: [scope] }.deep_stringify_keys
      DiscourseApiScopes::Registry.new(compiled)
    end

    before do
      register = DiscoursePluginRegistry._raw_api_key_scope_mappings
      @before = register.dup
      allow(DiscourseApiScopes::Registry).to receive(:current).and_return(registry)
      plugin = Discourse.plugins_by_name["discourse-api-scopes"]
      DiscourseApiScopes::OwnScopes.register(plugin, registry)
    end

    after { DiscoursePluginRegistry._raw_api_key_scope_mappings.replace(@before) }

    it "keeps its limits in keys that have the old one" do
      key = key_for("topics:look" => { "id" => [topic.id.to_s] })
      other = Fabricate(:topic)
      expect(status_of(key, admin, :get, "/t/#{other.id}.json?why=so")).to eq(403)
      expect(status_of(key, admin, :get, "/t/#{topic.id}.json")).to eq(403)
      expect(status_of(key, admin, :get, "/latest.json?why=so")).to eq(403)
      expect(status_of(key, admin, :get, "/t/#{topic.id}.json?why=so")).to eq(200)
    end

    it "shows the URLs of the new one" do
      key = key_for("topics:look" => nil)
      expect(status_of(key, admin, :get, "/session/scopes.json")).to eq(200)
      expect(response.parsed_body["scopes"].first).to include(
        "resource" => "topics",
        "key" => "look",
        "parameters" => ["id"],
        "urls" => include("/t/:id (GET)"),
      )
    end

    it "opens nothing while the plugin is off" do
      key = key_for("topics:look" => nil)
      SiteSetting.api_scopes_enabled = false
      expect(status_of(key, admin, :get, "/t/#{topic.id}.json?why=so")).to eq(403)
    end

    it "does not take names of scopes that exist" do
      expect(DiscourseApiScopes::OwnScopes.find("topics", "read")).to eq(nil)
      expect(DiscourseApiScopes::OwnScopes.find("chat", "create_message")).to eq(nil)
      key = key_for("topics:read" => nil)
      expect(status_of(key, admin, :get, "/t/#{topic.id}.json")).to eq(200)
    end
  end

  describe "limits of core's own scopes" do
    fab!(:other_group) { Fabricate(:group, members_visibility_level: 0) }
    fab!(:category)

    it "hold over HTTP" do
      key = key_for("groups:manage_groups" => { "id" => [group.id.to_s] })
      own = "id=#{group.id}"
      [
        "/g/#{other_group.name}/members.json",
        "/groups/#{other_group.id}/members.json",
      ].each do |url|
        expect(status_of(key, admin, :get, url)).to eq(403)
        expect(status_of(key, admin, :get, "#{url}?#{own}")).to eq(403)
      end

      key = key_for("topics:read_lists" => { "category_id" => [category.id.to_s] })
      ["/latest.json", "/top.json", "/latest.json?category_id=#{category.id}"].each do |url|
        expect(status_of(key, admin, :get, url)).to eq(403)
      end
      expect(status_of(key, admin, :get, "/c/#{category.slug}/#{category.id}.json")).to eq(200)
    end
  end
end
