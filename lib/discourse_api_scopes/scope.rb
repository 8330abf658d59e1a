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
      :implies,
      :replaces,
      :since,
      :until,
      :user,
      :consent,
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
          implies: entry.fetch("implies", []).map { |id| id.tr(".", ":") },
          replaces: entry.fetch("replaces", []),
          since: entry["since"],
          until: entry["until"],
          user: entry.fetch("user", false),
          consent: entry["consent"],
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

      # Whether this version of Discourse has what the scope is for.
      def for_this_discourse?
        RunningVersion.within?(since:, last: self.until)
      end

      # Core's own form of a scope's name.
      def id
        "#{resource}:#{action}"
      end
    end
end
