# frozen_string_literal: true

# What scopes of plugins cost: with this plugin, and as core deals with them alone.
#
#   RAILS_ENV=production bin/rails runner plugins/discourse-api-scopes/spec/benchmarks/scopes.rb
#
# Makes keys on the site that it runs on and deletes them again. Figures are medians in milliseconds,
# taken in turns in one process.
class ScopesBenchmark
  COUNTS = [0, 300, 3000].freeze
  ROUNDS = Integer(ENV.fetch("ROUNDS", 15))
  MARK = "scopes benchmark"
  HOST = URI(Discourse.base_url).host

  # Everything that makes this plugin fast, and what explains denials.
  SPEED =
    %w[AllMappings RowMapping SerializedRow].map do |name|
      DiscourseApiScopes::Speed.const_get(name)
    end
  EXPLAIN = [DiscourseApiScopes::Denials::RefusedCaller].freeze

  def run
    RateLimiter.disable
    @admin = User.human_users.where(admin: true).first
    @registers = COUNTS.to_h { |count| [count, entries(count)] }
    @before = register.dup
    permits
    requests
    admin_pages
    denials
  ensure
    register.replace(@before)
    clean_up
  end

  private

  def register
    DiscoursePluginRegistry._raw_api_key_scope_mappings
  end

  # Scopes that share no list of actions, as in a real catalogue.
  def entries(count)
    plugin = Discourse.plugins_by_name[DiscourseApiScopes::PLUGIN_NAME]
    actions =
      Rails
        .application
        .routes
        .routes
        .filter_map do |r|
          r.defaults.values_at(:controller, :action).join("#") if r.defaults[:controller]
        end
        .uniq
    Array.new(count) do |at|
      mapping = {
        actions: [actions[at % actions.size], actions[(at * 7) % actions.size]],
        params: [:id],
      }
      { plugin:, value: { "shop#{at / 10}": { "action#{at}": mapping } } }
    end
  end

  def declare(count)
    register.replace(@registers[count])
  end

  def without(modules)
    methods =
      modules.flat_map do |mod|
        names = mod.instance_methods(false) + mod.private_instance_methods(false)
        names.map do |name|
          [mod, name, mod.instance_method(name), mod.private_method_defined?(name)]
        end
      end
    methods.each { |mod, name, *| mod.send(:remove_method, name) }
    yield
  ensure
    methods.each do |mod, name, body, hidden|
      mod.define_method(name, body)
      mod.send(:private, name) if hidden
    end
  end

  def time
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
    (Process.clock_gettime(Process::CLOCK_MONOTONIC) - start) * 1000
  end

  def median(values)
    values.sort[values.size / 2]
  end

  # Takes the cases in turns, so that what else the machine does meets all of them.
  def compare(title, cases, rounds: ROUNDS)
    times = Hash.new { |all, name| all[name] = [] }
    rounds.times { cases.to_a.shuffle.each { |name, work| times[name] << work.call } }
    puts "", title
    cases.each_key { |name| puts format("  %-44s %10.3f", name, median(times[name])) }
    cases.keys.to_h { |name| [name, median(times[name])] }
  end

  def key_for(rows)
    key = ApiKey.new(description: MARK, scope_mode: rows.zero? ? "global" : "granular")
    names =
      DiscourseApiScopes::CoreScopes
        .current
        .except(:global, :categories)
        .flat_map { |r, a| a.keys.map { |name| [r, name] } }
    chosen = rows.zero? ? [] : [*names.first(rows - 1), %i[categories list]]
    key.api_key_scopes = chosen.map { |resource, action| ApiKeyScope.new(resource:, action:) }
    key.tap(&:save!).key
  end

  def session
    @session ||=
      ActionDispatch::Integration::Session.new(Rails.application).tap { |s| s.host!(HOST) }
  end

  def ask(status, verb, url, key, **options)
    session.public_send(
      verb,
      url,
      headers: {
        "Api-Key" => key,
        "Api-Username" => @admin.username,
      },
      **options,
    )
    raise "#{verb} #{url}: #{session.response.status}" if session.response.status != status
  end

  def permits
    env = Rack::MockRequest.env_for("/categories.json")
    one = -> { ApiKeyScope.new(resource: "categories", action: "list").permits?(env) }
    fast =
      COUNTS.to_h do |count|
        [
          "with the plugin, #{count} scopes",
          -> do
            declare(count) && one.call
            time { 100.times { one.call } } / 100
          end,
        ]
      end
    results = compare("permits?", fast)
    plain =
      [0, 300].to_h do |count|
        [
          "core alone, #{count} scopes",
          -> do
            declare(count)
            without(SPEED) do
              one.call
              time(&one)
            end
          end,
        ]
      end
    results.merge!(compare("permits?, core alone", plain, rounds: 3))
    ratio = results["core alone, 300 scopes"] / results["with the plugin, 300 scopes"]
    puts format("  at 300 scopes %d times as fast", ratio)
  end

  def requests
    [0, 1, 20].each do |rows|
      key = key_for(rows)
      request = -> { ask(200, :get, "/categories.json", key) }
      cases = {
        "core alone, 0 scopes" => -> do
          declare(0)
          without(SPEED) do
            request.call
            time(&request)
          end
        end,
      }
      COUNTS.each do |count|
        cases["with the plugin, #{count} scopes"] = -> do
          declare(count)
          request.call
          time(&request)
        end
      end
      results = compare("GET /categories.json, key with #{rows} rows", cases, rounds: ROUNDS * 4)
      ratio = results["with the plugin, 3000 scopes"] / results["core alone, 0 scopes"]
      puts format("  3000 scopes against core alone without any: %+.1f %%", (ratio - 1) * 100)
    end
    key = key_for(1)
    request = -> { ask(200, :get, "/categories.json", key) }
    slow = -> do
      declare(300)
      without(SPEED) { time(&request) }
    end
    compare("GET /categories.json, key with 1 row", { "core alone, 300 scopes" => slow }, rounds: 2)
  end

  def forget
    DiscourseApiScopes::RouteIndex.instance_variable_set(:@current, nil)
    DiscourseApiScopes::Declarations.instance_variable_set(:@current, nil)
    ApiKeyScope.instance_variable_set(:@default_mappings, nil)
  end

  def admin_pages
    key = key_for(0)
    list = -> { ask(200, :get, "/admin/api/keys/scopes.json", key) }
    catalogue = -> { ask(200, :get, "/admin/plugins/discourse-api-scopes/catalogue.json", key) }
    COUNTS.each do |count|
      scopes = (@registers[count].presence || [{ value: { topics: { read: {} } } }]).first(20)
      ids = scopes.map { |entry| entry[:value].map { |r, a| "#{r}:#{a.keys.first}" }.first }
      body = {
        key: {
          description: MARK,
          scope_mode: "granular",
          scopes: ids.map { |scope_id| { scope_id: } },
        },
      }
      create = -> { ask(200, :post, "/admin/api/keys.json", key, params: body, as: :json) }
      declare(count)
      create.call
      show = -> { ask(200, :get, "/admin/api/keys/#{ApiKey.maximum(:id)}.json", key) }
      compare(
        "Admin pages, #{count} scopes",
        {
          "scopes.json, cold" => -> do
            declare(count)
            forget
            time(&list)
          end,
          "scopes.json, warm" => -> do
            declare(count)
            list.call
            time(&list)
          end,
          "catalogue.json, warm" => -> do
            declare(count)
            catalogue.call
            time(&catalogue)
          end,
          "create a key with #{ids.size} scopes" => -> do
            declare(count)
            time(&create)
          end,
          "show it" => -> do
            declare(count)
            time(&show)
          end,
        },
      )
    end
    declare(300)
    compare(
      "Admin pages, core alone, 300 scopes",
      { "scopes.json" => -> { without(SPEED) { time(&list) } } },
      rounds: 2,
    )
  end

  def denials
    [1, 20].each do |rows|
      key = key_for(rows)
      request = -> { ask(403, :get, "/about.json", key) }
      cases = {
        "explained and recorded" => -> do
          request.call
          time(&request)
        end,
        "neither" => -> do
          without(EXPLAIN) do
            request.call
            time(&request)
          end
        end,
      }
      declare(3000)
      results =
        compare("A denied request, key with #{rows} rows, 3000 scopes", cases, rounds: ROUNDS * 4)
      puts format(
             "  costs %+.1f %%",
             (results["explained and recorded"] / results["neither"] - 1) * 100,
           )
    end
  end

  def clean_up
    keys = ApiKey.where(description: MARK)
    UserHistory.where(subject: keys.pluck(:truncated_key)).delete_all
    ApiKeyScope.where(api_key_id: keys.select(:id)).delete_all
    keys.pluck(:id).each { |id| DiscourseApiScopes::Denials::Log.clear(id) }
    keys.delete_all
  end
end

ScopesBenchmark.new.run
