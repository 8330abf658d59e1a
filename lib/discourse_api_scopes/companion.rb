# frozen_string_literal: true

module DiscourseApiScopes
  # Declares scopes for the routes of another plugin: they are there while both plugins are on.
  #
  #   Companion.new(plugin: ours, other: chat).enabled? # => false once chat is switched off
  Companion =
    Data.define(:plugin, :other) do
      # Under its own name if the scope is for its own routes, nil where the other is not installed.
      def self.for(plugin, other_name)
        return plugin if other_name.nil? || other_name == plugin.name

        other = Discourse.plugins_by_name[other_name]
        new(plugin:, other:) if other
      end

      def name
        plugin.name
      end

      def enabled?
        plugin.enabled? && other.enabled?
      end
    end
end
