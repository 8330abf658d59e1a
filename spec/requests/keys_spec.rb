# frozen_string_literal: true

require_relative "../support/scope_requests"

RSpec.describe ApiKey do
  include ScopeRequests

  fab!(:admin)
  fab!(:sam) { Fabricate(:user, username: "sam", email: "sam@example.com") }
  fab!(:group)
  fab!(:other_group, :group)
  fab!(:topic)

  before { Group.refresh_automatic_groups! }

  def members(of)
    "/groups/#{of.id}/members.json"
  end

  describe "an email check and the members of one group, nothing else" do
    let(:key) do
      key_for("users:find_by_email" => nil, "group_membership:edit" => { "id" => [group.id.to_s] })
    end

    it "cannot list users" do
      [
        "/admin/users/list/all.json",
        "/admin/users/list/active.json",
        "/admin/users/list/all.json?email=",
        "/admin/users/list/all.json?email=%20",
        "/admin/users/list/all.json?email[]=sam@example.com",
        "/admin/users/list/all.json?filter=sam",
        "/admin/users.json",
      ].each { |url| expect([url, status_of(key, admin, :get, url)]).to eq([url, 404]) }
    end

    it "cannot touch other groups" do
      sam_joins = { usernames: "sam" }
      own = "id=#{group.id}"

      expect(status_of(key, admin, :put, members(other_group), sam_joins)).to eq(403)
      expect(status_of(key, admin, :put, "#{members(other_group)}?#{own}", sam_joins)).to eq(403)
      expect(
        status_of(key, admin, :put, members(other_group), { **sam_joins, id: group.id }),
      ).to eq(403)
      expect(
        status_of(key, admin, :put, "/groups/#{other_group.name}/members?#{own}", sam_joins),
      ).to eq(403)
      expect(
        status_of(key, admin, :put, "/admin/groups/#{other_group.id}/members.json", sam_joins),
      ).to eq(404)
      expect(status_of(key, admin, :delete, members(other_group), { user_id: sam.id })).to eq(403)
      expect(other_group.reload.users).not_to include(sam)
    end

    it "cannot invite strangers" do
      expect {
        {
          "in the body" => [members(group), { emails: "stranger@example.com" }],
          "in the query" => ["#{members(group)}?emails=stranger@example.com", nil],
          "beside a user" => [members(group), { usernames: "sam", emails: "stranger@example.com" }],
        }.each do |name, (url, params)|
          expect([name, status_of(key, admin, :put, url, params)]).to eq([name, 403])
        end
      }.not_to change { [Invite.count, GroupUser.count] }
    end

    it "cannot do anything else" do
      [
        [:put, "/groups/#{group.id}.json"],
        [:get, "/groups/#{group.name}/members.json"],
        [:put, "/groups/#{group.id}/owners.json"],
        [:delete, "/groups/#{group.id}/members.json?id=#{other_group.id}&emails=sam@example.com"],
        [:get, "/groups.json"],
        [:get, "/latest.json"],
        [:get, "/categories.json"],
        [:get, "/t/#{topic.id}.json"],
        [:get, "/u/sam.json"],
        [:post, "/posts.json"],
        [:get, "/session/current.json"],
      ].each do |verb, url|
        status = status_of(key, admin, verb, url, { email: "sam@example.com" })
        expect([verb, url, status]).to eq([verb, url, 403])
      end
      [
        [:delete, "/admin/groups/#{group.id}.json"],
        [:get, "/admin/users/#{sam.id}.json"],
        [:delete, "/admin/users/#{sam.id}.json"],
        [:post, "/admin/users.json"],
        [:get, "/admin/api/keys.json"],
        [:post, "/admin/api/keys.json"],
        [:get, "/admin/site_settings.json"],
        [:get, "/admin/plugins/discourse-api-scopes/catalogue.json"],
      ].each do |verb, url|
        status = status_of(key, admin, verb, url, { email: "sam@example.com" })
        expect([verb, url, status]).to eq([verb, url, 404])
      end
    end

    it "finds a user by email address" do
      url = "/admin/users/list/all.json?email=sam@example.com"
      expect(status_of(key, admin, :get, url)).to eq(200)
      expect(response.parsed_body.map { |user| user["username"] }).to eq(["sam"])

      expect(status_of(key, admin, :get, url.sub("sam@", "nobody@"))).to eq(200)
      expect(response.parsed_body).to eq([])
    end

    it "adds a user to its group and removes them" do
      expect(status_of(key, admin, :put, members(group), { usernames: "sam" })).to eq(200)
      expect(group.reload.users).to include(sam)

      expect(status_of(key, admin, :delete, members(group), { user_id: sam.id })).to eq(200)
      expect(group.reload.users).not_to include(sam)
    end

    it "shows what it may do to its holder" do
      expect(status_of(key, admin, :get, "/session/scopes.json")).to eq(200)
      expect(response.parsed_body["scopes"]).to include(
        a_hash_including(
          "resource" => "group_membership",
          "key" => "edit",
          "parameters" => ["id"],
          "allowed_parameters" => {
            "id" => [group.id.to_s],
          },
        ),
      )
    end
  end

  describe "reading topics and categories, nothing else" do
    let(:key) do
      key_for("categories:list" => nil, "topics:read" => nil, "topics:read_lists" => nil)
    end

    it "cannot write, whoever it acts as" do
      post = Fabricate(:post, topic:)
      [
        [:post, "/posts.json", { raw: "A long enough text", topic_id: topic.id }],
        [:put, "/t/#{topic.id}.json", { title: "Quite another title" }],
        [:put, "/t/-/#{topic.id}.json", { title: "Quite another title" }],
        [:put, "/t/#{topic.id}/status.json", { status: "closed", enabled: "true" }],
        [:delete, "/t/#{topic.id}.json"],
        [:put, "/posts/#{post.id}.json", { post: { raw: "Another long enough text" } }],
        [:delete, "/posts/#{post.id}.json"],
        [:post, "/categories.json", { name: "New" }],
        [:put, "/categories/#{topic.category_id}.json", { name: "New" }],
        [:delete, "/categories/#{topic.category_id}.json"],
        [:post, "/topics/timings.json", { topic_id: topic.id }],
        [:put, "/latest.json"],
        [:delete, "/categories.json"],
      ].each do |verb, url, params|
        status = status_of(key, admin, verb, url, params)
        # 404 where no route answers the verb at all
        expect([verb, url, status]).to eq([verb, url, url.in?(unrouted(verb)) ? 404 : 403])
      end
      expect(topic.reload.posts).to eq([post])
    end

    def unrouted(verb)
      { put: ["/latest.json"], delete: ["/categories.json"] }.fetch(verb, [])
    end

    it "cannot read other things" do
      %w[
        /posts.json
        /u/sam.json
        /groups.json
        /search.json?q=sam
        /session/current.json
      ].each { |url| expect([url, status_of(key, admin, :get, url)]).to eq([url, 403]) }
    end

    it "reads" do
      ["/categories.json", "/latest.json", "/top.json", "/t/#{topic.id}.json"].each do |url|
        expect([url, status_of(key, admin, :get, url)]).to eq([url, 200])
      end
    end

    it "reads on a site that asks for a login" do
      SiteSetting.login_required = true
      expect(status_of(key, sam, :get, "/categories.json")).to eq(200)
      expect(status_of(key, sam, :get, "/t/#{topic.id}.json")).to eq(200)
    end
  end

  describe "lists of one category" do
    fab!(:category)
    let(:key) { key_for("topics:read_lists" => { "category_id" => [category.id.to_s] }) }

    it "cannot list topics of all categories" do
      expect(status_of(key, sam, :get, "/latest.json")).to eq(403)
      expect(status_of(key, sam, :get, "/top.json")).to eq(403)
      expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
    end

    it "lists the category's topics" do
      url = "/c/#{category.slug}/#{category.id}.json"
      expect(status_of(key, sam, :get, url)).to eq(200)
    end
  end

  describe "a scope that has gone" do
    let(:key) { key_for("group_membership:edit" => nil, "users:find_by_email" => nil) }
    let(:lookup) { "/admin/users/list/all.json?email=sam@example.com" }

    def expect_closed
      expect(status_of(key, admin, :put, members(group), { usernames: "sam" })).to eq(403)
      expect(status_of(key, admin, :get, lookup)).to eq(404)
      expect(status_of(key, admin, :get, "/latest.json")).to eq(403)
    end

    it "opens nothing while the plugin is off" do
      key
      SiteSetting.api_scopes_enabled = false
      expect_closed
    end

    it "opens nothing while the registry is broken" do
      key
      register = DiscoursePluginRegistry._raw_api_key_scope_mappings
      before = register.dup
      register.reject! { |entry| entry[:plugin].name == "discourse-api-scopes" }
      allow(DiscourseApiScopes::Registry).to receive(:current).and_return(
        DiscourseApiScopes::Registry.new(DiscourseApiScopes::Registry::Shape::EMPTY),
      )
      expect_closed
    ensure
      register.replace(before)
    end
  end

  describe "made by core's own endpoint" do
    it "has the limits that were sent" do
      sign_in(admin)
      post "/admin/api/keys.json",
           params: {
             key: {
               description: "Shop",
               scope_mode: "granular",
               scopes: [
                 { scope_id: "group_membership:edit", id: "#{group.id},#{other_group.id}" },
                 { scope_id: "users:find_by_email" },
               ],
             },
           },
           as: :json
      expect(response.status).to eq(200)

      scopes = ApiKey.last.api_key_scopes.index_by(&:action)
      expect(scopes["edit"].allowed_parameters).to eq("id" => [group.id.to_s, other_group.id.to_s])
      expect(scopes.keys).to contain_exactly("edit", "find_by_email")
    end
  end
end
