# frozen_string_literal: true

module DiscourseApiScopes
  # The registry of this plugin and those of all plugins that ship one of their own.
  module Registries
    # Where other plugins keep theirs, in the same compiled form as ours.
    FILE = "config/api_scopes.json"

    class << self
      # Ours first.
      #
      #   by_plugin.keys # => ["discourse-api-scopes", "shop"]
      def by_plugin
        { PLUGIN_NAME => Registry.current, **others }
      end

      def of(plugin_name)
        plugin_name == PLUGIN_NAME ? Registry.current : others[plugin_name]
      end

      # The first that knows something.
      #
      #   first_of { |registry| registry.core_scope("topics", "read") }
      def first_of
        by_plugin.each_value do |registry|
          found = yield registry
          return found if found
        end
        nil
      end

      # A plugin's scopes belong to the plugin, and go with it. One that fails harms no other.
      def register(plugins = Discourse.plugins)
        plugins.each do |plugin|
          registry = of(plugin.name)
          next if registry.nil?

          OwnScopes.register(plugin, registry)
          UserScopes.register(plugin, registry)
        rescue StandardError => error
          Discourse.warn_exception(error, message: "#{PLUGIN_NAME}: scopes of #{plugin.name}")
        end
      end

      # broken # => { "shop" => "not UTF-8" }
      def broken
        by_plugin.transform_values(&:fault).compact
      end

      private

      def others
        @others ||= read(Discourse.plugins.reject { |plugin| plugin.name == PLUGIN_NAME })
      end

      def read(plugins)
        plugins
          .to_h { |plugin| [plugin.name, File.join(plugin.directory, FILE)] }
          .select { |_, file| File.exist?(file) }
          .transform_values { |file| Registry.read(file) }
          .freeze
      end
    end
  end
end
