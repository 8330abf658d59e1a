# frozen_string_literal: true

module DiscourseApiScopes
  # Which scopes user API keys can have on this site, and which of them its settings allow.
  class UserScopeList
    # Both list names, separated by `|`. Core checks neither against what there is.
    SETTINGS = %w[allow_user_api_key_scopes allow_user_api_key_client_scopes].freeze

    CORE = UserApiKeyScope::SCOPES.keys.map(&:to_s).freeze

    # { scopes: [{ name: "read", text: "Read all", source: "core", keys: 3, … }], unknown: [] }
    def as_json(*)
      { scopes: names.map { |name| entry(name) }, unknown: }
    end

    # The value of a setting with one name more or less; nil for a name that nobody declares.
    #
    #   changed("allow_user_api_key_scopes", "push", allowed: false) # => "read|write"
    def changed(setting, name, allowed:)
      listed = self.allowed[setting]
      return (listed - [name]).join("|") unless allowed

      (listed | [name]).join("|") if names.include?(name)
    end

    private

    def names
      CORE | declared.keys
    end

    # The plugin that declares each scope, while it is on.
    def declared
      @declared ||=
        DiscoursePluginRegistry
          ._raw_user_api_key_scope_mappings
          .select { |entry| entry[:plugin].enabled? }
          .flat_map { |entry| entry[:value].keys.map { [_1.to_s, entry[:plugin].name] } }
          .to_h
    end

    def entry(name)
      scope = UserScopes.find(name)
      {
        name:,
        text: UserKeys::Consent.text(name),
        description: scope&.description,
        source: declared.fetch(name, "core"),
        urls: scope && urls(scope),
        keys: keys.fetch(name, 0),
        **SETTINGS.to_h { |setting| [setting.to_sym, allowed[setting].include?(name)] },
      }
    end

    def urls(scope)
      mapping = CoreMapping.build(scope.mapping)
      ApiKeyScope.find_urls(actions: mapping[:actions], methods: mapping[:methods])
    end

    # How many keys that work have each scope.
    def keys
      @keys ||=
        UserApiKeyScope.where(user_api_key_id: UserApiKey.active.select(:id)).group(:name).count
    end

    def allowed
      @allowed ||= SETTINGS.index_with { |setting| SiteSetting.get(setting).split("|") }
    end

    # Names in a setting that mean nothing: misspelt, or of a plugin that is off.
    def unknown
      allowed.flat_map { |setting, listed| (listed - names).map { { name: _1, setting: } } }
    end
  end
end
