# frozen_string_literal: true

module DiscourseApiScopes
  # A scope as the compiled registry states it. Of scopes that core or other plugins declare only
  # the texts are known.
  Scope =
    Data.define(
      :resource,
      :action,
      :plugin,
      :mapping,
      :required_params,
      :forbidden_params,
      :replaces,
      :title,
      :description,
      :risk,
      :kinds,
      :examples,
    ) do
      def self.of(entry)
        new(
          resource: entry["resource"],
          action: entry["action"],
          plugin: entry["plugin"],
          mapping: entry.fetch("mapping", {}),
          required_params: entry.fetch("required_params", []),
          forbidden_params: entry.fetch("forbidden_params", []),
          replaces: entry.fetch("replaces", []),
          title: entry["title"],
          description: entry["description"],
          risk: entry["risk"],
          kinds: entry.fetch("kinds", {}),
          examples: entry.fetch("examples", {}),
        )
      end

      # As core looks it up.
      def names
        [resource.to_sym, action.to_sym]
      end

      # Core's own form of a scope's name.
      def id
        "#{resource}:#{action}"
      end
    end
end
