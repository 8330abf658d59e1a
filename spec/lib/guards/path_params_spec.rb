# frozen_string_literal: true

require_relative "../../support/scope_requests"

RSpec.describe RouteMatcher do
  include ScopeRequests

  groups = {
    actions: %w[groups#add_members groups#members groups#remove_member],
    path_params: [:id],
  }
  topics = {
    actions: %w[topics#show topics#show_by_external_id],
    path_params: %i[topic_id external_id],
    aliases: {
      topic_id: :id,
    },
  }
  lists = {
    actions: %w[list#category_default list#latest],
    path_params: [:category_id],
    aliases: {
      category_id: :category_slug_path_with_id,
    },
  }

  leaves = { actions: %w[tags#show_latest], path_params: [:no_subcategories] }

  # [what is tried, mapping, allowed values, method, url, body]
  denied = [
    ["another value", groups, { "id" => ["42"] }, "PUT", "/groups/43/members.json"],
    ["a longer value", groups, { "id" => ["42"] }, "PUT", "/groups/421/members.json"],
    ["another spelling", groups, { "id" => ["7"] }, "PUT", "/groups/07/members.json"],
    ["a twin in the query", groups, { "id" => ["42"] }, "PUT", "/groups/43/members.json?id=42"],
    ["a twin in the body", groups, { "id" => ["42"] }, "PUT", "/groups/43/members", { id: "42" }],
    ["a route that has no such segment", groups, { "id" => ["42"] }, "GET", "/g/x/members.json"],
    ["the same with a twin", groups, { "id" => ["42"] }, "GET", "/g/x/members.json?id=42"],
    ["the same with a body", groups, { "id" => ["42"] }, "GET", "/g/x/members", { id: "42" }],
    ["a stored number", groups, { "id" => [42] }, "PUT", "/groups/42/members.json"],
    ["a stored nil", groups, { "id" => [nil] }, "GET", "/g/x/members.json"],
    [
      "a value that is no text",
      leaves,
      { "no_subcategories" => [true] },
      "GET",
      "/tags/c/a/5/none/tag/l/latest.json",
    ],
    ["another value under the alias", topics, { "topic_id" => ["1"] }, "GET", "/t/2.json"],
    ["a twin of the name", topics, { "topic_id" => ["1"] }, "GET", "/t/2.json?topic_id=1"],
    ["both names, both right", topics, { "topic_id" => ["1"] }, "GET", "/t/1.json?topic_id=1"],
    [
      "both names, one in a body",
      topics,
      { "topic_id" => ["1"] },
      "GET",
      "/t/1",
      { topic_id: "2" },
    ],
    ["the alias beside the name", topics, { "topic_id" => ["1"] }, "GET", "/t/slug/1.json?id=2"],
    ["a list as the other name", topics, { "topic_id" => ["1"] }, "GET", "/t/slug/1?id[]=2"],
    ["a number as the other name", topics, { "topic_id" => ["1"] }, "GET", "/t/slug/1", { id: 2 }],
    [
      "a path without the limited one",
      topics,
      { "topic_id" => ["1"] },
      "GET",
      "/t/external_id/abc.json?topic_id=1",
    ],
    [
      "one right, one wrong",
      topics,
      { "topic_id" => ["1"], "external_id" => ["abc"] },
      "GET",
      "/t/1.json",
    ],
    ["another category", lists, { "category_id" => ["5"] }, "GET", "/c/a/6.json"],
    ["a category below", lists, { "category_id" => ["5"] }, "GET", "/c/a/5/b/6.json"],
    ["no category", lists, { "category_id" => ["5"] }, "GET", "/latest.json"],
    ["no category, a twin", lists, { "category_id" => ["5"] }, "GET", "/latest.json?category_id=5"],
    ["another action", groups, { "id" => ["42"] }, "PUT", "/groups/42.json"],
    ["no route", groups, { "id" => ["42"] }, "PUT", "/nowhere/42.json?id=42"],
  ]

  permitted = [
    ["the value", groups, { "id" => ["42"] }, "PUT", "/groups/42/members.json"],
    ["one of several", groups, { "id" => %w[41 42] }, "PUT", "/groups/42/members.json"],
    ["a string for a list", groups, { "id" => "42" }, "PUT", "/groups/42/members.json"],
    [
      "the value, a twin in the query",
      groups,
      { "id" => ["42"] },
      "PUT",
      "/groups/42/members?id=43",
    ],
    ["no limit", groups, nil, "GET", "/g/x/members.json"],
    ["an empty list", groups, { "id" => [] }, "GET", "/g/x/members.json"],
    ["a limit on another name", groups, { "name" => ["y"] }, "GET", "/g/x/members.json"],
    ["the alias", topics, { "topic_id" => ["1"] }, "GET", "/t/1.json"],
    ["the name", topics, { "topic_id" => ["1"] }, "GET", "/t/slug/1.json"],
    ["a blank other name", topics, { "topic_id" => ["1"] }, "GET", "/t/1.json?topic_id="],
    ["a nil other name", topics, { "topic_id" => ["1"] }, "GET", "/t/1.json?topic_id"],
    [
      "a blank other name in the query that hides the body's",
      topics,
      { "topic_id" => ["1"] },
      "GET",
      "/t/1.json?topic_id=",
      { topic_id: "2" },
    ],
    ["the category", lists, { "category_id" => ["5"] }, "GET", "/c/a/5.json"],
    ["the category below", lists, { "category_id" => ["6"] }, "GET", "/c/a/b/6.json"],
  ]

  { denied: false, permitted: true }.each do |outcome, permits|
    rows = outcome == :denied ? denied : permitted
    describe "path_params: #{outcome}" do
      rows.each do |name, mapping, allowed, verb, url, body|
        it(name) do
          matcher = described_class.new(**mapping, allowed_param_values: allowed)
          expect(matcher.match?(env: env_for(verb, url, body))).to eq(permits)
        end
      end
    end
  end

  it "counts a name in both lists as a path parameter" do
    matcher = described_class.new(**groups, params: [:id], allowed_param_values: { "id" => ["42"] })
    expect(matcher.match?(env: env_for("GET", "/g/x/members.json?id=42"))).to eq(false)
    expect(matcher.match?(env: env_for("PUT", "/groups/42/members.json"))).to eq(true)

    matcher =
      described_class.new(
        **topics,
        params: topics[:path_params],
        allowed_param_values: {
          "topic_id" => ["1"],
        },
      )
    expect(matcher.match?(env: env_for("GET", "/t/1.json?topic_id="))).to eq(true)
  end

  it "still checks ordinary parameters" do
    matcher =
      described_class.new(
        **groups,
        params: [:limit],
        allowed_param_values: {
          "id" => ["42"],
          "limit" => ["5"],
        },
      )
    expect(matcher.match?(env: env_for("PUT", "/groups/42/members.json?limit=6"))).to eq(false)
    expect(matcher.match?(env: env_for("PUT", "/groups/43/members.json?limit=5"))).to eq(false)
    expect(matcher.match?(env: env_for("PUT", "/groups/42/members.json?limit=5"))).to eq(true)
  end

  it "keeps path parameters when the allowed values are replaced" do
    matcher = described_class.new(**groups).with_allowed_param_values({ "id" => ["42"] })
    expect(matcher.match?(env: env_for("PUT", "/groups/43/members.json?id=42"))).to eq(false)
    expect(matcher.match?(env: env_for("PUT", "/groups/42/members.json"))).to eq(true)
  end

  it "leaves matchers alone that were made before it" do
    matcher = described_class.allocate
    matcher.instance_variable_set(:@allowed_param_values, { "id" => ["42"] })
    expect(matcher.match?(env: env_for("PUT", "/groups/43/members.json"))).to eq(true)
  end

  it "still refuses words that it does not know" do
    expect { described_class.new(actions: [], headers: []) }.to raise_error(ArgumentError)
  end

  describe "before a request is routed" do
    let(:reads) { described_class.new(actions: %w[groups#members]) }
    let(:writes) { described_class.new(**groups, allowed_param_values: { "id" => ["42"] }) }

    def unrouted(verb, url)
      Rack::MockRequest.env_for(url, method: verb)
    end

    it "does not take a write for a read of the same path" do
      expect(reads.match?(env: unrouted("PUT", "/groups/42/members.json"))).to eq(false)
      expect(reads.match?(env: unrouted("GET", "/groups/42/members.json"))).to eq(true)
      expect(reads.match?(env: unrouted("HEAD", "/groups/42/members.json"))).to eq(true)
    end

    it "finds path parameters by the request's own method" do
      expect(writes.match?(env: unrouted("PUT", "/groups/43/members.json"))).to eq(false)
      expect(writes.match?(env: unrouted("PUT", "/groups/42/members.json"))).to eq(true)
    end

    it "does not match what no route knows" do
      expect(writes.match?(env: unrouted("PUT", "/nowhere"))).to eq(false)
      broken = unrouted("PUT", "/nowhere").merge("PATH_INFO" => "/groups/%/members")
      expect(writes.match?(env: broken)).to eq(false)
    end
  end
end
