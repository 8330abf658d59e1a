# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::OwnScopes do
  let(:plugin) { Discourse.plugins_by_name["discourse-api-scopes"] }
  let(:register) { DiscoursePluginRegistry._raw_api_key_scope_mappings }
  let(:registry) { registry_with(%w[topics read], %w[topics exam]) }

  before { @before = register.dup }
  after { register.replace(@before) }

  def registry_with(
    *ids,
    mapping: { "actions" => ["topics#show"], "path_params" => ["id"] },
    **more
  )
    scopes = ids.map { |resource, action| { resource:, action:, mapping:, **more } }
    compiled = { resources: {}, core: [], scopes: }.deep_stringify_keys
    DiscourseApiScopes::Registry.new(compiled)
  end

  def added
    (register - @before).map { |entry| entry[:value] }
  end

  it "leaves a scope that core defines to core" do
    described_class.register(plugin, registry)
    expect(added.map { |value| value.transform_values(&:keys) }).to eq([{ topics: [:exam] }])
    expect(ApiKeyScope.scope_mappings.dig(:topics, :read)).to eq(
      ApiKeyScope.default_mappings.dig(:topics, :read),
    )
  end

  it "leaves to newer versions of core what they define themselves" do
    newer = { users: { create: {} }, badges: { list: {} }, topics: { change_owner: {} } }
    core = DiscourseApiScopes::CoreScopes.current.deep_dup.deep_merge(newer)
    allow(DiscourseApiScopes::CoreScopes).to receive(:current).and_return(core)

    names = [%w[users create], %w[badges list], %w[topics change_owner], %w[topics exam]]
    described_class.register(plugin, registry_with(*names))
    expect(added.map { |value| value.transform_values(&:keys) }).to eq([{ topics: [:exam] }])
  end

  it "leaves out what is for other versions of Discourse" do
    described_class.register(plugin, registry_with(%w[topics later], since: "9999.1"))
    described_class.register(plugin, registry_with(%w[topics before], until: "3.4"))
    described_class.register(plugin, registry_with(%w[topics now], since: "3.5", until: "9999.1"))
    expect(added.map { |value| value.transform_values(&:keys) }).to eq([{ topics: [:now] }])
  end

  it "leaves a scope that another plugin declared before to that plugin" do
    other = Plugin::Instance.new
    other.metadata = Plugin::Metadata.new
    other.metadata.name = "other"
    other.add_api_key_scope(:topics, { exam: { actions: %w[topics#wordpress] } })
    @before = register.dup

    described_class.register(plugin, registry)
    expect(added).to eq([])
  ensure
    @before.pop
  end

  it "disowns a scope that another plugin declares later" do
    allow(DiscourseApiScopes::Registry).to receive(:current).and_return(registry)
    described_class.register(plugin, registry)
    expect(described_class.find("topics", "exam")&.id).to eq("topics:exam")

    other = Plugin::Instance.new
    other.metadata = Plugin::Metadata.new
    other.metadata.name = "other"
    other.add_api_key_scope(:topics, { exam: { actions: %w[topics#wordpress] } })
    expect(described_class.find("topics", "exam")).to eq(nil)
  end

  it "knows nothing of scopes of others" do
    expect(described_class.find("topics", "read")).to eq(nil)
    expect(described_class.find("chat", "create_message")).to eq(nil)
    expect(described_class.find("no", "such")).to eq(nil)
  end

  it "leaves the URLs of core's scopes to be found later" do
    ApiKeyScope.instance_variable_set(:@default_mappings, nil)
    described_class.register(plugin, registry)
    expect(ApiKeyScope.instance_variable_get(:@default_mappings)).to eq(nil)
    expect(ApiKeyScope.scope_mappings.dig(:topics, :read, :urls)).not_to be_empty
  end

  it "gives core hashes of its own, which core may write into" do
    described_class.register(plugin, registry_with(%w[topics exam]))
    described_class.register(plugin, registry_with(%w[topics exam2]))
    first, second = added.map { |value| value[:topics].values.first }

    expect(first).to eq(second)
    expect(first).not_to be_frozen
    expect(first[:actions]).not_to be(second[:actions])
    first[:actions].first << "!"
    expect(second[:actions]).to eq(["topics#show"])
  end

  it "gives core the words and types that RouteMatcher wants" do
    mapping = {
      "actions" => %w[topics#show message_bus Logster::Web],
      "methods" => ["get"],
      "params" => ["q"],
      "path_params" => %w[topic_id external_id],
      "aliases" => {
        "topic_id" => "id",
      },
      "formats" => ["json"],
    }
    path_params = %i[topic_id external_id]
    stores_path_params = ApiKeyScope.respond_to?(:restrictable_parameters)

    described_class.register(plugin, registry_with(%w[topics exam], mapping:))
    expect(added.first.dig(:topics, :exam)).to eq(
      actions: ["topics#show", "message_bus", Logster::Web],
      methods: [:get],
      params: stores_path_params ? [:q] : [:q, *path_params],
      path_params:,
      aliases: {
        topic_id: :id,
      },
      formats: [:json],
    )
    RouteMatcher.new(**added.first.dig(:topics, :exam))
  end

  it "registers every scope of the plugin's own file" do
    allow_any_instance_of(Plugin::Instance).to receive(:enabled?).and_return(true)
    scopes = DiscourseApiScopes::Registry.current.scopes
    mappings = ApiKeyScope.scope_mappings
    expect(scopes).not_to be_empty
    expect(scopes.reject { |scope| mappings.dig(*scope.names) }).to eq([])

    # Routes that answer no JSON have no URL in core's eyes.
    with_urls = scopes.select { |scope| mappings.dig(*scope.names, :urls).present? }
    expect(with_urls.size).to be > scopes.size * 0.9
  end

  it "takes its scopes away while the plugin is off" do
    SiteSetting.api_scopes_enabled = false
    expect(ApiKeyScope.scope_mappings[:group_membership]).to eq(nil)
    expect(ApiKeyScope.scope_mappings.dig(:users, :find_by_email)).to eq(nil)
    expect(ApiKeyScope.scope_mappings.dig(:users, :show)).to be_present
  end
end
