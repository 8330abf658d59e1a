# frozen_string_literal: true

require_relative "stopwatch"
require_relative "without"

# A site with more or fewer scopes, and keys to ask it with. Makes keys on the site that it runs on
# and deletes them again.
#
#   ScopesBenchmark.run { compare("…", …) }
class ScopesBenchmark
  include Stopwatch
  include Without

  COUNTS = [0, 300, 3000].freeze
  MARK = "scopes benchmark"

  # Everything that makes this plugin fast.
  SPEED =
    %w[AllMappings RowMapping SerializedRow].map do |name|
      DiscourseApiScopes::Speed.const_get(name)
    end

  INDEXES = [DiscourseApiScopes::Declarations, DiscourseApiScopes::ScopesByAction].freeze

  def self.run(&)
    new.run(&)
  end

  def run(&)
    RateLimiter.disable
    @admin = User.human_users.where(admin: true).first
    @before = register.dup
    @states = {}
    instance_exec(&)
  ensure
    register.replace(@before)
    clean_up
  end

  private

  def register
    DiscoursePluginRegistry._raw_api_key_scope_mappings
  end

  # Has the site declare so many scopes. What was worked out of them before is kept, so that no case
  # pays for the change.
  def declare(count)
    register.replace(entries(count))
    @states[count] ||= INDEXES.index_with(&:current)
    @states[count].each { |index, state| index.instance_variable_set(:@current, state) }
  end

  # Scopes that share no list of actions, as in a real catalogue.
  def entries(count)
    plugin = Discourse.plugins_by_name[DiscourseApiScopes::PLUGIN_NAME]
    @entries ||= {}
    @entries[count] ||= Array.new(count) do |at|
      actions = [
        actions_of_site[at % actions_of_site.size],
        actions_of_site[(at * 7) % actions_of_site.size],
      ]
      { plugin:, value: { "shop#{at / 10}": { "action#{at}": { actions:, params: [:id] } } } }
    end
  end

  def actions_of_site
    @actions_of_site ||=
      Rails
        .application
        .routes
        .routes
        .filter_map do |route|
          route.defaults.values_at(:controller, :action).join("#") if route.defaults[:controller]
        end
        .uniq
  end

  # A key with so many scopes, of which the last one lists categories; a global one without any.
  def key_for(rows)
    key = ApiKey.new(description: MARK, scope_mode: rows.zero? ? "global" : "granular")
    names =
      DiscourseApiScopes::CoreScopes
        .current
        .except(:global, :categories)
        .flat_map { |resource, actions| actions.keys.map { |action| [resource, action] } }
    chosen = rows.zero? ? [] : [*names.first(rows - 1), %i[categories list]]
    key.api_key_scopes = chosen.map { |resource, action| ApiKeyScope.new(resource:, action:) }
    key.tap(&:save!).key
  end

  def session
    @session ||=
      ActionDispatch::Integration::Session
        .new(Rails.application)
        .tap { |session| session.host!(URI(Discourse.base_url).host) }
  end

  def ask(status, verb, url, key, headers: {}, **options)
    headers = { "Api-Key" => key, "Api-Username" => @admin.username, **headers }
    session.public_send(verb, url, headers:, **options)
    raise "#{verb} #{url}: #{session.response.status}" if session.response.status != status
  end

  def clean_up
    keys = ApiKey.where(description: MARK)
    UserHistory.where(subject: keys.pluck(:truncated_key)).delete_all
    ApiKeyScope.where(api_key_id: keys.select(:id)).delete_all
    keys.pluck(:id).each { |id| DiscourseApiScopes::Denials::Log.clear(id) }
    keys.delete_all
  end
end
