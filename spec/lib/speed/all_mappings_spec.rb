# frozen_string_literal: true

require_relative "../../support/core_itself"
require_relative "../../support/other_plugin"

RSpec.describe ApiKeyScope do
  include CoreItself
  include OtherPlugin

  around { |example| keep_declarations(&example) }

  describe "mappings" do
    def declare(*declarations, **)
      declarations.each { |resource, value| other_plugin(**).add_api_key_scope(resource, value) }
    end

    def expect_the_same_mappings
      expected = core(:scope_mappings)
      names = expected.flat_map { |resource, actions| actions.keys.map { |a| [resource, a] } }
      expect(described_class.scope_mappings).to eq(expected)
      expect(DiscourseApiScopes::OneMapping.collect(names)).to eq(expected)
      names.each do |resource, action|
        row = described_class.new(resource:, action:)
        expect(row.send(:mapping)).to eq(expected.dig(resource, action).except(:urls))
      end
    end

    it "are core's" do
      expect_the_same_mappings
    end

    it "are core's where several declare one scope" do
      declare(
        [:topics, { read: { actions: %w[posts#latest], aliases: { external_id: :id } } }],
        [:topics, { read: { params: %i[q], formats: :json }, more: { methods: %i[get] } }],
        [:shop, { orders: { actions: %w[topics#show], methods: %i[get] } }],
        [:shop, { orders: { actions: [Logster::Web] } }],
      )
      expect_the_same_mappings
    end

    it "leave out what is switched off" do
      on = true
      declare([:topics, { read: { actions: %w[posts#latest] } }], enabled: -> { on })
      declare([:shop, { orders: { actions: %w[topics#show] } }], enabled: -> { on })
      expect_the_same_mappings

      on = false
      expect_the_same_mappings
      expect(described_class.new(resource: "shop", action: "orders").send(:mapping)).to eq(nil)

      on = true
      expect_the_same_mappings
    end

    it "follow declarations that come and go" do
      register = DiscoursePluginRegistry._raw_api_key_scope_mappings
      declare([:shop, { orders: { actions: %w[topics#show] } }])
      expect_the_same_mappings
      register.pop
      declare([:shop, { baskets: { actions: %w[posts#latest] } }])
      expect_the_same_mappings
      register.shift
      expect_the_same_mappings
      register.clear
      expect_the_same_mappings
    end

    it "can be written into" do
      declare([:shop, { orders: { actions: ["topics#show"], aliases: { a: :b } } }])
      2.times do
        mappings = described_class.scope_mappings
        mapping = mappings.dig(:shop, :orders)
        expect(mapping).to include(actions: ["topics#show"], aliases: { a: :b })
        expect(mappings.dig(:topics, :read, :params)).to eq(%i[topic_id external_id])
        mapping[:actions].first << "!"
        mapping[:aliases][:c] = :d
        mapping[:urls].each { |url| url << "!" }
        mapping[:urls] = nil
        mappings.dig(:topics, :read, :params).clear
        mappings.clear
      end
    end

    it "are the same for several threads that ask first" do
      DiscourseApiScopes::RouteIndex.instance_variable_set(:@current, nil)
      DiscourseApiScopes::Declarations.instance_variable_set(:@current, nil)
      expected = core(:scope_mappings)
      expect(Array.new(8) { Thread.new { described_class.scope_mappings } }.map(&:value)).to all(
        eq(expected),
      )
    end
  end

  describe "work" do
    def declare_many(count)
      plugin = other_plugin
      count.times { |at| plugin.add_api_key_scope(:shop, { "a#{at}": { actions: ["x#a#{at}"] } }) }
      described_class.new(resource: "shop", action: "a1").send(:mapping)
    end

    it "walks no routes for a request" do
      declare_many(30)
      allow(DiscourseApiScopes::RouteIndex).to receive(:current)
      env = Rack::MockRequest.env_for("/latest.json")
      expect(described_class.new(resource: "topics", action: "read_lists").permits?(env)).to eq(
        true,
      )
      expect(described_class.new(resource: "shop", action: "a1").permits?(env)).to eq(false)
      expect(described_class.new(resource: "no", action: "such").permits?(env)).to eq(false)
      expect(DiscourseApiScopes::RouteIndex).not_to have_received(:current)
    end

    it "walks the routes once for all scopes" do
      declare_many(30)
      DiscourseApiScopes::RouteIndex.instance_variable_set(:@current, nil)
      allow(DiscourseApiScopes::RouteIndex).to receive(:new).and_call_original
      2.times { described_class.scope_mappings }
      expect(DiscourseApiScopes::RouteIndex).to have_received(:new).once
    end

    it "does not assemble all scopes to show one" do
      declare_many(30)
      expected = core(:scope_mappings).dig(:topics, :read)
      row = described_class.new(resource: "topics", action: "read")
      allow(described_class).to receive(:default_mappings)

      shown = ApiKeyScopeSerializer.new(row, root: false).as_json
      expect(shown).to include(parameters: expected[:params], urls: expected[:urls])
      gone = described_class.new(resource: "no", action: "such")
      expect(ApiKeyScopeSerializer.new(gone, root: false).as_json).to include(
        parameters: [],
        urls: [],
      )
      expect(DiscourseApiScopes::Speed::Narrowed.names).to eq(nil)
      expect(described_class).not_to have_received(:default_mappings)
    end
  end
end
