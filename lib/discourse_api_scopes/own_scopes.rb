# frozen_string_literal: true

module DiscourseApiScopes
  # The scopes that this plugin gives to core.
  module OwnScopes
    class << self
      # Leaves out what core or a plugin before us defines: core would merge the two key by key.
      def register(plugin, registry = Registry.current)
        core = CoreScopes.read
        registry.scopes.each do |scope|
          resource, action = scope.resource.to_sym, scope.action.to_sym
          next if core.dig(resource, action) || owners(resource, action).any?

          plugin.add_api_key_scope(resource, { action => CoreMapping.build(scope.mapping) })
        end
      end

      # nil for a scope that is somebody else's, even if our registry knows one of that name.
      #
      #   find("users", "find_by_email")&.required_params # => ["email"]
      def find(resource, action)
        scope = Registry.current.scope(resource, action)
        scope if scope && owners(resource.to_sym, action.to_sym) == [PLUGIN_NAME]
      end

      # Names of the plugins that declare a scope, in order; none for core's own.
      def owners(resource, action)
        DiscoursePluginRegistry._raw_api_key_scope_mappings.filter_map do |entry|
          entry[:plugin].name if entry[:value].dig(resource, action)
        end
      end
    end
  end
end
