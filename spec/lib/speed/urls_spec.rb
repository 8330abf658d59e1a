# frozen_string_literal: true

require_relative "../../support/core_itself"

RSpec.describe ApiKeyScope, ".find_urls" do
  include CoreItself

  def find_urls(actions, methods = nil)
    described_class.find_urls(actions:, methods:)
  end

  def expect_the_same_urls(actions, methods = nil)
    expect([actions, find_urls(actions, methods)]).to eq(
      [actions, core(:find_urls, actions:, methods:)],
    )
  end

  def all_actions
    DiscourseApiScopes::RouteIndex
      .route_sets
      .flat_map { |set| set.routes.map { |r| "#{r.defaults[:controller]}##{r.defaults[:action]}" } }
      .uniq
  end

  it "are core's for every scope of core and of plugins" do
    mappings = described_class.scope_mappings.values.flat_map(&:values)
    expect(mappings.size).to be > 50
    mappings.each { |mapping| expect_the_same_urls(mapping[:actions], mapping[:methods]) }
  end

  it "are core's for lists of any actions" do
    actions, random = all_actions, Random.new(1)
    100.times { expect_the_same_urls(actions.sample(random.rand(0..12), random:)) }
  end

  [
    [],
    ["#"],
    ["no#such"],
    %w[topics#show topics#show],
    ["message_bus"],
    [Logster::Web],
    ["users#show", Logster::Web, "exceptions#not_found", "list#latest"],
  ].each do |actions|
    it "are core's for #{actions}" do
      expect_the_same_urls(actions)
      expect_the_same_urls(actions, [])
      expect_the_same_urls(actions, %i[get post get])
    end
  end

  it "are found for a string too, on which core raises" do
    expect { core(:find_urls, actions: "posts#latest", methods: nil) }.to raise_error(TypeError)
    expect(find_urls("posts#latest", :get)).to eq([*find_urls(["posts#latest"]), "* (get)"])
  end

  it "can be written into" do
    find_urls(["topics#show"]).each { |url| url << "!" }
    expect(find_urls(["topics#show"]).join).not_to include("!")
  end

  it "follow routes that are drawn, cleared and drawn again" do
    set = ActionDispatch::Routing::RouteSet.new
    route_sets = DiscourseApiScopes::RouteIndex.route_sets
    allow(DiscourseApiScopes::RouteIndex).to receive(:route_sets).and_return([*route_sets, set])
    DiscourseApiScopes::RouteIndex.instance_variable_set(:@current, nil)
    before = find_urls(["topics#show"])

    %w[late later].each do |path|
      set.clear!
      set.draw { get "#{path}/:id" => "topics#show" }
      expect(find_urls(["topics#show"])).to eq([*before, "/#{path}/:id (GET)"])
      expect(described_class.default_mappings.dig(:topics, :read, :urls)).to include(
        "/#{path}/:id (GET)",
      )
    end
  ensure
    DiscourseApiScopes::RouteIndex.instance_variable_set(:@current, nil)
  end
end
