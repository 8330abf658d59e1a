# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::Catalogue do
  subject(:catalogue) { described_class.new.as_json }

  let(:scopes) { catalogue[:scopes].index_by { |scope| scope[:scope_id] } }
  let(:resources) { catalogue[:resources].index_by { |resource| resource[:resource] } }

  before { SiteSetting.chat_enabled = true }

  def with_scope(resource, action, mapping)
    plugin = Plugin::Instance.new
    plugin.metadata = Plugin::Metadata.new
    plugin.metadata.name = "other"
    plugin.add_api_key_scope(resource, { action => mapping })
    yield
  ensure
    DiscoursePluginRegistry._raw_api_key_scope_mappings.pop
  end

  it "has every scope that a granular key can have, and no other" do
    ids =
      ApiKeyScope
        .scope_mappings
        .except(:global)
        .flat_map { |resource, actions| actions.keys.map { |action| "#{resource}:#{action}" } }
    expect(scopes.keys).to match_array(ids)
  end

  it "leaves out the plugin's scopes while the plugin is off" do
    SiteSetting.api_scopes_enabled = false
    expect(scopes).not_to include("group_membership:edit", "users:find_by_email")
    expect(scopes).to include("users:show")
  end

  it "describes a scope of the registry" do
    expect(scopes["group_membership:edit"]).to include(
      resource: "group_membership",
      action: "edit",
      source: "discourse-api-scopes",
      title: be_present,
      description: be_present,
      risk: "write",
      urls: include("/groups/:id/members (PUT)"),
      params: [{ name: "id", in: "path", kind: "group", alias: nil }],
      required_params: [],
      forbidden_params: ["emails"],
      implies: [],
    )
    expect(scopes["users:find_by_email"]).to include(params: [], required_params: ["email"])
  end

  it "describes a scope of core" do
    expect(scopes["topics:read_lists"]).to include(
      source: "core",
      description: I18n.t("admin_js.admin.api.scopes.descriptions.topics.read_lists"),
      risk: "read",
      params: [
        {
          name: "category_id",
          in: ApiKeyScope.respond_to?(:restrictable_parameters) ? be_present : "path",
          kind: "category",
          alias: "category_slug_path_with_id",
        },
      ],
      required_params: [],
      forbidden_params: [],
    )
  end

  it "says that values count from anywhere where core's scopes are not guarded" do
    SiteSetting.api_scopes_guard_core_ids = false
    expect(scopes["topics:read"][:params].map { |param| param[:in] }).to all(
      eq(ApiKeyScope.respond_to?(:restrictable_parameters) ? "path" : "query"),
    )
  end

  it "describes a scope of another plugin" do
    expect(scopes["chat:create_message"]).to include(
      source: "chat",
      description: "Create a chat message in a specified channel.",
    )
  end

  it "makes do with names where nobody describes a scope" do
    with_scope(:shop_orders, :list_all, { actions: %w[topics#show], params: [:q] }) do
      expect(scopes["shop_orders:list_all"]).to include(
        title: "List all",
        description: nil,
        source: "other",
        risk: nil,
        params: [{ name: "q", in: "query", kind: "text", alias: nil }],
      )
      expect(resources["shop_orders"]).to eq(
        resource: "shop_orders",
        title: "Shop orders",
        area: "other",
      )
    end
  end

  it "never shows a missing translation" do
    texts = catalogue.values.flatten.flat_map { |entry| entry.values_at(:title, :description) }
    expect(texts.compact.grep(/translation missing|\[en\./i)).to eq([])
  end

  it "prefers the reader's language" do
    keys = %w[
      api_scopes.titles.topics.read
      api_scopes.resources.topics
      api.scopes.descriptions.topics.read
    ]
    keys.each { |key| TranslationOverride.upsert!(I18n.locale, "admin_js.admin.#{key}", "Ours") }

    expect(scopes["topics:read"]).to include(title: "Ours", description: "Ours")
    expect(resources["topics"]).to include(title: "Ours")
  end

  it "uses the areas of the picker" do
    areas = resources.values.map { |resource| resource[:area] }
    expect(areas.uniq - described_class::AREAS).to eq([])
  end

  describe "of a registry with templates" do
    let(:scope) do
      {
        resource: "topics",
        action: "watch",
        mapping: {
          actions: ["topics#show"],
        },
        implies: %w[topics.read users:show],
      }
    end
    let(:template) do
      {
        template: "shop",
        title: "Shop",
        description: "Sells.",
        scopes: [
          { scope_id: "topics:watch", reason: "To look.", ask: ["id"], optional: true },
          { scope_id: "no:such", limits: { id: ["5"] } },
        ],
      }
    end

    before do
      compiled = { resources: {}, core: [], scopes: [scope], templates: [template] }
      registry = DiscourseApiScopes::Registry.new(compiled.deep_stringify_keys)
      allow(DiscourseApiScopes::Registry).to receive(:current).and_return(registry)
      register = DiscoursePluginRegistry._raw_api_key_scope_mappings
      @before = register.dup
      plugin = Discourse.plugins_by_name["discourse-api-scopes"]
      DiscourseApiScopes::OwnScopes.register(plugin, registry)
    end

    after { DiscoursePluginRegistry._raw_api_key_scope_mappings.replace(@before) }

    it "says what a scope implies in core's form" do
      expect(scopes["topics:watch"][:implies]).to eq(%w[topics:read users:show])
    end

    it "has them, with scopes that the site lacks" do
      expect(catalogue[:templates]).to eq(
        [
          {
            template: "shop",
            title: "Shop",
            description: "Sells.",
            scopes: [
              { scope_id: "topics:watch", reason: "To look.", ask: ["id"], optional: true },
              { scope_id: "no:such", reason: "", ask: [], limits: { "id" => ["5"] } },
            ],
          },
        ],
      )
    end

    it "prefers the reader's language" do
      root = "js.admin.api_scopes.templates.shop"
      ours = { "#{root}.title" => "Laden", "#{root}.reasons.topics.watch" => "Zum Schauen." }
      allow(I18n).to receive(:overrides_by_locale).and_return(ours)
      expect(catalogue[:templates].first).to include(
        title: "Laden",
        description: "Sells.",
        scopes: include(a_hash_including(reason: "Zum Schauen.")),
      )
    end
  end

  it "puts what does least harm first" do
    risks = catalogue[:scopes].select { |s| s[:resource] == "users" }.map { |s| s[:risk] }
    expect(risks).to eq(risks.sort_by { |risk| %w[read write admin escalation].index(risk) })
  end

  it "keeps the scopes of a resource, and the resources of an area, together" do
    expect(catalogue[:scopes].map { |s| s[:resource] }.chunk_while { _1 == _2 }.map(&:first)).to eq(
      catalogue[:resources].map { |resource| resource[:resource] },
    )
    areas = catalogue[:resources].map { |resource| resource[:area] }
    expect(areas.chunk_while { _1 == _2 }.map(&:first)).to eq(areas.uniq)
  end
end
