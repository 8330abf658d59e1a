# frozen_string_literal: true

require_relative "../../support/scope_requests"

# Limits of core's own scopes.
RSpec.describe ApiKeyScope do
  include ScopeRequests

  before { let_staff_routes_match }

  def permits?(id, allowed_parameters, env)
    resource, action = id.split(":")
    described_class.new(resource:, action:, allowed_parameters:).permits?(env)
  end

  # [scope, allowed values, method, url, body]
  refused = [
    ["groups:manage_groups", { "id" => ["5"] }, "GET", "/g/testers/members.json?id=5"],
    ["groups:manage_groups", { "id" => ["5"] }, "GET", "/groups/41/members.json?id=5"],
    ["groups:manage_groups", { "id" => ["5"] }, "GET", "/groups/41/members.json", { id: "5" }],
    ["groups:manage_groups", { "id" => ["5"] }, "GET", "/g/5/members.json"],
    ["groups:manage_groups", { "id" => ["5"] }, "PUT", "/groups/6/members.json?id=5"],
    ["topics:read", { "topic_id" => ["1"] }, "GET", "/t/external_id/abc.json?topic_id=1"],
    ["topics:read", { "topic_id" => ["1"] }, "GET", "/t/external_id/abc.json?id=1"],
    ["topics:read", { "external_id" => ["abc"] }, "GET", "/t/7.json?external_id=abc"],
    ["topics:read_lists", { "category_id" => ["5"] }, "GET", "/latest.json?category_id=5"],
    ["topics:read_lists", { "category_id" => ["5"] }, "GET", "/top.json?category_id=5"],
    ["topics:read_lists", { "category_id" => ["5"] }, "GET", "/latest.json"],
    [
      "topics:read_lists",
      { "category_id" => ["5"] },
      "GET",
      "/latest.json?category_slug_path_with_id=a/5",
    ],
    ["users:show", { "username" => ["sam"] }, "GET", "/u/by-external/1.json?username=sam"],
  ]

  permitted = [
    ["groups:manage_groups", { "id" => ["5"] }, "PUT", "/groups/5/members.json"],
    ["groups:manage_groups", nil, "GET", "/g/testers/members.json"],
    ["topics:read", { "topic_id" => ["1"] }, "GET", "/t/1.json"],
    ["topics:read", { "topic_id" => ["1"] }, "GET", "/t/a-slug/1/3.json"],
    ["topics:read", { "external_id" => ["abc"] }, "GET", "/t/external_id/abc.json"],
    ["topics:read_lists", { "category_id" => ["5"] }, "GET", "/c/a/5/l/latest.json"],
    ["topics:read_lists", nil, "GET", "/latest.json?category_id=5"],
    ["topics:write", { "topic_id" => ["1"] }, "POST", "/posts.json", { topic_id: "1" }],
    ["topics:update", { "category_id" => ["5"] }, "PUT", "/t/1.json", { category_id: "5" }],
    ["search:show", { "q" => ["cats"] }, "GET", "/search.json?q=cats"],
    [
      "badges:assign_badge_to_user",
      { "username" => ["sam"] },
      "POST",
      "/user_badges.json",
      { username: "sam" },
    ],
  ]

  { refused => false, permitted => true }.each do |rows, permits|
    rows.each do |id, allowed, verb, url, body|
      it "#{permits ? "permit" : "refuse"} #{verb} #{url} #{body} to #{id} #{allowed}" do
        expect(permits?(id, allowed, env_for(verb, url, body))).to eq(permits)
      end
    end
  end

  describe "on every route of every scope" do
    let(:own_value) { "5" }
    let(:other_value) { "6" }

    # [[id, parameter, route], …]
    def limited_routes
      ApiKeyScope
        .default_mappings
        .flat_map { |resource, actions| actions.map { |action, m| ["#{resource}:#{action}", m] } }
        .flat_map do |id, mapping|
          routes = routes_of(mapping[:actions].to_a)
          mapping[:params].to_a.flat_map do |param|
            words = [param, mapping.dig(:aliases, param)].compact.map(&:to_s)
            next [] if routes.none? { |route| (route.path.names & words).any? }

            routes.map { |route| [id, param.to_s, route.path.names & words, route] }
          end
        end
    end

    def routes_of(actions)
      Rails.application.routes.routes.select do |route|
        actions.include?("#{route.defaults[:controller]}##{route.defaults[:action]}")
      end
    end

    # The route's path with one value at the limited segment and something else at the others.
    def fill(route, words, value)
      path = route.path.spec.to_s.gsub(/\([^()]*\)/, "").gsub(/\([^()]*\)/, "")
      path.gsub(/[:*](\w+)/) do
        words.include?($1) ? value : filler(route.path.requirements[$1.to_sym])
      end
    end

    def filler(requirement)
      requirement && !requirement.match?("a") ? "1" : "a"
    end

    # nil where another route answers the path.
    def request(route, url, body = nil)
      env = env_for(route.verb, url, body)
      path = ActionDispatch::Request.new(env).path_parameters
      env if path.slice(:controller, :action) == route.defaults.slice(:controller, :action)
    end

    def expect_decision(case_name, id, param, env, permits)
      expect([case_name, permits?(id, { param => [own_value] }, env)]).to eq([case_name, permits])
    end

    it "count from the path alone" do
      tried = Hash.new(0)
      limited_routes.each do |id, param, words, route|
        own, other = fill(route, words, own_value), fill(route, words, other_value)
        if words.any? && (honest = request(route, own))
          tried[:honest] += 1
          expect_decision([id, param, own], id, param, honest, true)
        end
        next if words.any? && own == other

        [
          request(route, other),
          request(route, "#{other}?#{param}=#{own_value}"),
          request(route, other, { param => own_value }),
        ].compact.each do |env|
          tried[:twin] += 1
          expect_decision([id, param, other, env["QUERY_STRING"]], id, param, env, false)
        end
      end
      expect(tried[:honest]).to be > 40
      expect(tried[:twin]).to be > 120
    end
  end

  describe "while the setting is off" do
    before { SiteSetting.api_scopes_guard_core_ids = false }

    it "are what core makes of them" do
      env = env_for("GET", "/g/testers/members.json?id=5")
      expect(permits?("groups:manage_groups", { "id" => ["5"] }, env)).to eq(
        RouteMatcher.method_defined?(:path_params) ? false : true,
      )
    end

    it "still hold for scopes of the registry" do
      env = env_for("GET", "/g/testers/members.json?id=5")
      expect(permits?("group_membership:list", { "name" => ["a"] }, env)).to eq(false)
    end
  end
end
