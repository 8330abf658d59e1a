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

  describe "of routes drawn for the purpose" do
    def export_of(&block)
      routes = ActionDispatch::Routing::RouteSet.new
      routes.draw(&block)
      described_class.new(
        routes:,
        owners: instance_double(DiscourseApiScopes::RouteExport::Owners, of: nil),
      ).rows
    end

    it "refuses requirements whose options would be lost" do
      [/a b/x, /a.b/m, /(?i:a)b/, /a(?-i:b)/i].each do |id|
        routes = -> { export_of { get "/x/:id" => "x#y", :constraints => { id: } } }
        expect(&routes).to raise_error(ArgumentError, /options|multiline/)
      end
    end

    it "keeps the one option that it can record, and escapes strings" do
      rows =
        export_of do
          get "/x/:id" => "x#y", :constraints => { id: /a+/i }
          get "/z.:format" => "x#z", :constraints => { format: "css.map" }
        end
      expect(rows.map { |row| row[:requirements] }).to eq(
        [{ "id" => { source: "a+", ignore_case: true } }, { "format" => { source: "css\\.map" } }],
      )
    end

    it "takes the strictest of several constraints" do
      rows =
        export_of do
          scope constraints: StaffConstraint.new do
            get "/a" => "x#a"
            get "/b" => "x#b", :constraints => AdminConstraint.new
            get "/c" => "x#c", :constraints => ->(_) { true }
            get "/d" => "x#d", :constraints => { subdomain: "api" }
          end
        end
      expect(rows.map { |row| row[:constraint] }).to eq(%w[staff admin other other])
    end

    it "has no place for a controller that the path chooses" do
      ActionDispatch.deprecator.silence do
        expect { export_of { get "/:controller/:action" } }.to raise_error(
          ArgumentError,
          /no fixed action/,
        )
      end
    end
  end

  describe "beside Rails' own recognition" do
    # A value for each requirement that the first of these meets.
    let(:values) do
      %w[
        42
        json
        abc
        html
        css
        rss
        xml
        js
        png
        svg
        map
        csv
        ics
        css.map
        a/
        42/
        dead000000000000
        dead0000000000000000000000000000
        dead000000000000000000000000000000000000
        fff
        x.tar.gz
      ]
    end

    before do
      [StaffConstraint, AdminConstraint, HomePageConstraint].each do |constraint|
        allow_any_instance_of(constraint).to receive(:matches?).and_return(true)
      end
    end

    def pattern_of(row, name, glob: false)
      requirement = row.dig(:requirements, name)
      return glob ? ".+" : "[^/.?]+" unless requirement
      requirement[:ignore_case] ? "(?i:#{requirement[:source]})" : "(?:#{requirement[:source]})"
    end

    def regexp_of(row)
      source =
        row[:path].gsub(/([(])|([)])|:(\w+)|\*(\w+)|([^():*]+)/) do
          next "(?:" if $1
          next ")?" if $2
          next pattern_of(row, $3) if $3
          next pattern_of(row, $4, glob: true) if $4
          Regexp.escape($5)
        end
      /\A#{source}\z/
    end

    # Fills in the segments; every other path goes without its optional parts.
    def path_of(row, at)
      path = row[:path].dup
      nil while path.gsub!(/\(([^()]*)\)/) { at.even? ? $1 : "" }
      path.gsub(/[:*](\w+)/) do
        pattern = /\A#{pattern_of(row, $1)}\z/
        values.find { |value| value.match?(pattern) } || raise("no value for #{row[:path]}")
      end
    end

    def recognized(verb, path)
      params = Rails.application.routes.recognize_path(path, method: verb)
      "#{params[:controller]}##{params[:action]}"
    rescue ActionController::RoutingError => e
      e.message[/missing controller/]
    end

    it "names the same action for some 500 paths" do
      dispatched = rows.select { |row| row[:action] && row[:constraint] != "permalink" }
      matchers = dispatched.map { |row| [row, row[:verb].split("|"), regexp_of(row)] }

      compared =
        dispatched
          .each_slice(3)
          .map(&:first)
          .each_with_index
          .map do |row, at|
            verb = row[:verb].split("|").first || "GET"
            path = path_of(row, at)

            first, =
              matchers.find do |_, verbs, regexp|
                (verbs.empty? || verbs.include?(verb)) && regexp.match?(path)
              end
            ["#{verb} #{path}", first&.dig(:action), recognized(verb, path)]
          end
      differing =
        compared.reject { |_, ours, rails| ours == rails || rails == "missing controller" }

      expect(compared.size).to be > 450
      expect(differing).to eq([])
      expect(compared.count { |_, _, rails| rails == "missing controller" }).to be < 10
    end
  end
end
