# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::RouteExport do
  let(:export) { described_class.new }
  let(:rows) { export.rows }

  def engines
    Rails::Engine.descendants.reject { |engine| engine <= Rails::Application || own?(engine) }
  end

  def own?(engine)
    engine == Rails::Application || engine == DiscourseApiScopes::Engine
  end

  def actions_of(route_set)
    route_set.routes.filter_map do |route|
      controller = route.defaults[:controller]
      next if controller.nil? || "#{controller.camelize}Controller".safe_constantize.nil?

      "#{controller}##{route.defaults[:action]}"
    end
  end

  it "has every action of the application and of its engines, and no other" do
    actions = [Rails.application, *engines].flat_map { |host| actions_of(host.routes) }
    expect(rows.map { |row| row[:action] }.compact.uniq).to match_array(actions.uniq)
  end

  it "knows no action of a controller that nobody wrote" do
    expect(rows.find { |row| row[:path] == "/message-bus/poll(.:format)" }).to include(action: nil)
  end

  it "puts no slash where an engine's route begins with a dot" do
    expect(rows.map { |row| row[:path] }).to include("/s(/).json(.:format)")
  end

  it "leaves out the plugin's own routes" do
    expect(rows.map { |row| row[:action] }.grep(/discourse_api_scopes/)).to eq([])
    expect(JSON.parse(export.to_json)["plugins"]).not_to include("discourse-api-scopes")
  end

  it "puts engines' routes at their mount point, inside its constraints" do
    expect(rows).to include(
      a_hash_including(
        verb: "POST",
        path: "/chat/:chat_channel_id(.:format)",
        mount: "/chat",
        plugin: "chat",
      ),
      a_hash_including(
        path: "/admin/plugins/chat-integration/channels(.:format)",
        constraint: "admin",
        mount: "/admin/plugins/chat-integration",
      ),
      a_hash_including(path: "/chat-integration/telegram/command/:token(.:format)"),
    )
  end

  it "puts mounts that cannot compete in a fixed order" do
    mounts = rows.map { |row| row[:mount].to_s }.grep(%r{\A/chat-integration/}).uniq
    expect(mounts.size).to be > 1
    expect(mounts).to eq(mounts.sort)
  end

  it "says what a route demands" do
    expect(rows).to include(
      {
        verb: "GET",
        path: "/u/by-external/:external_id(.:format)",
        action: "users#show",
        requirements: {
          "external_id" => {
            source: "[^/]+",
          },
          "format" => {
            source: "(json|html|\\*/\\*)",
          },
        },
      },
      a_hash_including(path: "/admin/api/keys(.:format)", verb: "POST", constraint: "admin"),
      a_hash_including(path: "/admin/users/list(.:format)", constraint: "staff"),
      a_hash_including(path: "/", action: "list#latest", constraint: "home_page"),
      a_hash_including(path: "/*url(.:format)", constraint: "permalink"),
      { verb: "", path: "/logs", action: nil, constraint: "admin", prefix: true },
    )
    expect(rows.map { |row| row[:constraint] }.uniq).not_to include("other")
  end

  it "prints one route per line, and the same each time" do
    text = export.to_json
    table = JSON.parse(text)

    expect(table.keys).to eq(%w[discourse plugins routes])
    expect(table["routes"].size).to eq(rows.size)
    expect(text.lines.grep(/"verb":/).size).to eq(rows.size)
    expect(described_class.new.to_json).to eq(text)
    expect(text).not_to match(/#<|0x|#{Regexp.escape(Rails.root.to_s)}/)
  end

  # Routes that exist only in tests are no fault of the recorded table.
  it "would record again what config/routes has recorded of this version" do
    tables = Dir[DiscourseApiScopes::Engine.root.join("config/routes/*.json")]
    tables.map! { |file| JSON.parse(File.read(file)) }
    version = Discourse::VERSION::STRING
    table = tables.find { |one| one.key?("routes") && one["discourse"] == version }
    skip "no table of #{version} is recorded" if table.nil?

    expect(table["routes"] - JSON.parse(export.to_json)["routes"]).to eq([])
  end
end
