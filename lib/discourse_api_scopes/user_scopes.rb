# frozen_string_literal: true

module DiscourseApiScopes
  # Scopes of registries that user API keys may have too. Core puts the plugin's name before them.
  module UserScopes
    class << self
      # register(plugin, Registry.current)
      def register(plugin, registry)
        declared(plugin.name, registry).each do |name, scope|
          next unless (declarer = Companion.for(plugin, scope.plugin))

          mapping = { name.to_sym => [RouteMatcher.new(**CoreMapping.build(scope.mapping))] }
          DiscoursePluginRegistry.register_user_api_key_scope_mapping(mapping, declarer)
        end
      end

      # find("discourse-api-scopes:bookmarks_create")&.title # => "Create bookmarks"
      def find(name)
        by_name[name]
      end

      # Whether the plugins that a scope needs are on. Core forgets none of them.
      def offered?(name)
        DiscoursePluginRegistry.user_api_key_scope_mappings.any? do |mapping|
          mapping.key?(name.to_sym)
        end
      end

      # How core calls a scope: `bookmarks.create` of plugin `shop` is `shop:bookmarks_create`.
      def name_of(plugin_name, scope)
        "#{plugin_name.parameterize}:#{scope.resource}_#{scope.action}"
      end

      private

      def by_name
        registries = Registries.by_plugin
        return @by_name if @registries == registries

        @registries = registries
        @by_name = registries.reduce({}) { |all, (name, one)| all.merge(declared(name, one)) }
      end

      def declared(plugin_name, registry)
        registry.scopes.select(&:user).to_h { |scope| [name_of(plugin_name, scope), scope] }
      end
    end
  end
end
