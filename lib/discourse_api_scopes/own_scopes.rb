# frozen_string_literal: true

module DiscourseApiScopes
  # The scopes that registries give to core.
  module OwnScopes
    class << self
      # Leaves out what core or a plugin before it defines: core would merge the two key by key.
      def register(plugin, registry = Registry.current)
        registry
          .scopes
          .select(&:for_this_discourse?)
          .each do |scope|
            resource, action = scope.names
            next if CoreScopes.current.dig(resource, action) || owners(resource, action).any?
            next unless (declarer = Companion.for(plugin, scope.plugin))

            mapping = { resource => { action => CoreMapping.build(scope.mapping) } }
            DiscoursePluginRegistry.register_api_key_scope_mapping(mapping, declarer)
          end
      end

      # What the registry of the plugin that declares a scope says of it; nil for a scope of core, or
      # of several plugins.
      #
      #   find("users", "find_by_email")&.required_params # => ["email"]
      def find(resource, action)
        owners = owners(resource.to_sym, action.to_sym)
        return heir(resource, action) if owners.empty?

        Registries.of(owners.first)&.scope(resource, action) if owners.one?
      end

      # The scope that has replaced one that nobody declares any more. Keys keep the old name.
      def heir(resource, action)
        names = [resource.to_sym, action.to_sym]
        return if CoreScopes.current.dig(*names) || owners(*names).any?

        Registries.by_plugin.each do |plugin_name, registry|
          scope = registry.heir(resource, action)
          return scope if scope && owners(*scope.names) == [plugin_name]
        end
        nil
      end

      # Names of the plugins that declare a scope, in order; none for core's own.
      def owners(resource, action)
        Declarations.current.of(resource, action).map { |entry| entry[:plugin].name }
      end
    end
  end
end
