# frozen_string_literal: true

require_relative "../support/other_plugin"
require_relative "../support/scope_requests"

RSpec.describe DiscourseApiScopes::Registries do
  include OtherPlugin
  include ScopeRequests

  let(:logger) { FakeLogger.new }
  let(:compiled) do
    {
      format: 1,
      plugin: "shop",
      resources: {
        shop: {
          title: "Shop",
          area: "site",
        },
        topics: {
          title: "Not these",
        },
      },
      scopes: [
        {
          resource: "shop",
          action: "orders",
          title: "List orders",
          description: "Orders of one customer.",
          risk: "write",
          kinds: {
            customer: "user",
          },
          mapping: {
            actions: ["categories#index"],
            params: ["customer"],
          },
          required_params: ["customer"],
          replaces: ["shop:list"],
        },
        { resource: "topics", action: "read", mapping: { actions: ["posts#latest"] } },
      ],
      core: [{ resource: "topics", action: "read", title: "Not this one" }],
    }
  end

  around { |example| keep_declarations(&example) }

  before do
    @directories = []
    Rails.logger.broadcast_to(logger)
  end

  after do
    Rails.logger.stop_broadcasting_to(logger)
    described_class.instance_variable_set(:@others, nil)
    @directories.each { |directory| FileUtils.rm_rf(directory) }
  end

  # A plugin that ships this text as its registry.
  def plugin_with(text, name: "shop", **)
    directory = Dir.mktmpdir
    @directories << directory
    FileUtils.mkdir_p("#{directory}/config")
    File.write("#{directory}/config/api_scopes.json", text)
    plugin = other_plugin(name, **)
    plugin.path = "#{directory}/plugin.rb"
    plugin
  end

  def install(*plugins)
    Discourse.stubs(:plugins).returns([*Discourse.plugins, *plugins])
    described_class.instance_variable_set(:@others, nil)
    described_class.register(plugins)
  end

  def permits?(id, url)
    resource, action = id.split(":")
    ApiKeyScope.new(resource:, action:).permits?(env_for("GET", url))
  end

  def catalogue
    DiscourseApiScopes::Catalogue.new.as_json
  end

  def entry(id)
    catalogue[:scopes].find { |scope| scope[:scope_id] == id }
  end

  it "makes their scopes refuse and permit" do
    install(plugin_with(compiled.to_json))
    expect(permits?("shop:orders", "/categories.json")).to eq(false)
    expect(permits?("shop:orders", "/latest.json?customer=sam")).to eq(false)
    expect(permits?("shop:orders", "/categories.json?customer=sam")).to eq(true)
    expect(permits?("shop:list", "/categories.json")).to eq(false)
    expect(permits?("shop:list", "/categories.json?customer=sam")).to eq(true)
  end

  it "takes them away with their plugin" do
    on = true
    install(plugin_with(compiled.to_json, enabled: -> { on }))
    on = false
    expect(permits?("shop:orders", "/categories.json?customer=sam")).to eq(false)
    expect(permits?("shop:list", "/categories.json?customer=sam")).to eq(false)
    expect(entry("shop:orders")).to eq(nil)

    on = true
    SiteSetting.api_scopes_enabled = false
    expect(permits?("shop:orders", "/categories.json?customer=sam")).to eq(true)
    expect(permits?("shop:orders", "/categories.json")).to eq(false)
  end

  it "shows their texts, and lets them say nothing of others" do
    install(plugin_with(compiled.to_json))
    expect(entry("shop:orders")).to include(
      title: "List orders",
      description: "Orders of one customer.",
      source: "shop",
      risk: "write",
      urls: include("/categories (GET)"),
      params: [{ name: "customer", in: "query", kind: "user", alias: nil }],
      required_params: ["customer"],
    )
    shop = catalogue[:resources].find { |resource| resource[:resource] == "shop" }
    expect(shop).to include(title: "Shop", area: "site")

    topics = catalogue[:resources].find { |resource| resource[:resource] == "topics" }
    expect(topics[:title]).not_to eq("Not these")
    expect(entry("topics:read")).to include(source: "core")
    expect(entry("topics:read")[:title]).not_to eq("Not this one")
    expect(permits?("topics:read", "/posts.json")).to eq(false)
  end

  it "lets a broken file harm nobody else" do
    broken = plugin_with("{", name: "broken")
    odd = plugin_with(compiled.to_json, name: "odd")
    odd.define_singleton_method(:add_api_key_scope) { |*| raise "odd" }
    install(broken, odd, plugin_with(compiled.to_json))

    expect(permits?("shop:orders", "/categories.json?customer=sam")).to eq(true)
    expect(described_class.broken).to match("broken" => be_present)
    expect(logger.errors.join).to include("#{broken.directory}/config/api_scopes.json is unusable")
    expect(ProblemCheck::ApiScopesHealth.call).not_to be_empty
  end

  it "ignores plugins without a file" do
    install(other_plugin("bare").tap { |plugin| plugin.path = "#{Dir.tmpdir}/none/plugin.rb" })
    expect(described_class.by_plugin.keys).to eq(["discourse-api-scopes"])
    expect(described_class.broken).to eq({})
  end
end
