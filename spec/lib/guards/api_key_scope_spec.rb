# frozen_string_literal: true

require_relative "../../support/scope_requests"

RSpec.describe ApiKeyScope do
  include ScopeRequests

  def permits?(id, env, allowed_parameters = nil)
    resource, action = id.split(":")
    described_class.new(resource:, action:, allowed_parameters:).permits?(env)
  end

  describe "a scope that nobody declares" do
    let(:env) { env_for("GET", "/latest.json") }

    it "permits nothing" do
      expect(permits?("retired:scope", env)).to eq(false)
      expect(permits?("topics:retired", env)).to eq(false)
      expect(permits?("topics:read", env)).to eq(false)
    end

    it "permits nothing while its plugin is off" do
      env = env_for("PUT", "/groups/42/members.json")
      expect(permits?("group_membership:edit", env)).to eq(true)

      SiteSetting.api_scopes_enabled = false
      expect(permits?("group_membership:edit", env)).to eq(false)
    end

    it "does not close the other scopes of a key" do
      key = key_for("retired:scope" => nil, "topics:read_lists" => nil)
      expect(key.request_allowed?(env)).to eq(true)
    end
  end

  describe "required parameters" do
    before { let_staff_routes_match }

    # [what is tried, method, url, body]
    [
      ["without it", "GET", "/admin/users/list/all.json"],
      %w[empty GET /admin/users/list/all.json?email=],
      ["without a value", "GET", "/admin/users/list/all.json?email"],
      %w[spaces GET /admin/users/list/all.json?email=%20%20],
      ["a list", "GET", "/admin/users/list/all.json?email[]=sam@example.com"],
      ["a hash", "GET", "/admin/users/list/all.json?email[is]=sam@example.com"],
      ["a hash in the body", "GET", "/admin/users/list/all.json", { email: { is: "sam" } }],
      ["nil in the body", "GET", "/admin/users/list/all.json", { email: nil }],
      ["false in the body", "GET", "/admin/users/list/all.json", { email: false }],
      ["a blank query before a body", "GET", "/admin/users/list/all.json?email=", { email: "sam" }],
      ["another name", "GET", "/admin/users/list/all.json?filter=sam@example.com"],
      ["another spelling", "GET", "/admin/users/list/all.json?Email=sam@example.com"],
    ].each do |name, verb, url, body|
      it "refuses a request #{name}" do
        expect(permits?("users:find_by_email", env_for(verb, url, body))).to eq(false)
      end
    end

    it "lets a request pass that has them" do
      env = env_for("GET", "/admin/users/list/all.json?email=sam@example.com")
      expect(permits?("users:find_by_email", env)).to eq(true)
    end

    it "says nothing of another scope with the same action" do
      expect(permits?("users:list", env_for("GET", "/admin/users/list/all.json"))).to eq(true)
    end
  end

  describe "forbidden parameters" do
    [
      ["in the query", "PUT", "/groups/42/members.json?emails=a@example.com"],
      ["in the body", "PUT", "/groups/42/members.json", { emails: "a@example.com" }],
      ["as a list", "PUT", "/groups/42/members.json?emails[]=a@example.com"],
      ["as a hash", "PUT", "/groups/42/members.json?emails[a]=b"],
      %w[empty PUT /groups/42/members.json?emails=],
      ["without a value", "PUT", "/groups/42/members.json?emails"],
      ["nil in the body", "PUT", "/groups/42/members.json", { emails: nil }],
      ["beside what is allowed", "PUT", "/groups/42/members?usernames=sam", { emails: "a@b.c" }],
    ].each do |name, verb, url, body|
      it "refuses a request that has one #{name}" do
        expect(permits?("group_membership:edit", env_for(verb, url, body))).to eq(false)
      end
    end

    it "lets a request pass that has none" do
      env = env_for("PUT", "/groups/42/members.json", { usernames: "sam" })
      expect(permits?("group_membership:edit", env)).to eq(true)
    end
  end

  describe "a limit to categories" do
    let(:limit) { { "category_id" => ["5"] } }

    it "refuses where the request names none" do
      %w[/latest.json /top.json /new.json].each do |url|
        expect(permits?("topics:read_lists", env_for("GET", url), limit)).to eq(false)
      end
    end

    it "refuses what is no text" do
      env = env_for("GET", "/latest.json", { category_slug_path_with_id: [5] })
      expect(permits?("topics:read_lists", env, limit)).to eq(false)
      env = env_for("GET", "/latest.json", { category_id: 5 })
      expect(permits?("topics:read_lists", env, limit)).to eq(false)
    end

    it "permits the category's own list" do
      expect(permits?("topics:read_lists", env_for("GET", "/c/a/6.json"), limit)).to eq(false)
      expect(permits?("topics:read_lists", env_for("GET", "/c/a/5.json"), limit)).to eq(true)
    end

    it "permits lists where there is no limit" do
      expect(permits?("topics:read_lists", env_for("GET", "/latest.json"))).to eq(true)
    end
  end
end
