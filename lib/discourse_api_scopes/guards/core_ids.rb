# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Core's scopes before Discourse 2026.7 take the value of a limited parameter from the query or the
    # body too: a key for group 5 reads `/g/other/members.json?id=5`. What is a segment of a path that
    # the scope opens counts from the path alone.
    module CoreIds
      # path_params("groups", "manage_groups", mapping) # => [:id]
      def self.path_params(resource, action, mapping)
        return [] unless SiteSetting.api_scopes_guard_core_ids
        return [] if OwnScopes.owners(resource.to_sym, action.to_sym).any?

        segments = RouteIndex.current.segments(mapping[:actions].to_a)
        mapping[:params].to_a.select do |name|
          [name, mapping.dig(:aliases, name)].any? { |word| segments.include?(word.to_s) }
        end
      end

      # Parameters that only the path can satisfy, whether core says so or this guard.
      def self.enforced(resource, action, mapping)
        return mapping[:path_params].to_a if mapping.key?(:path_params)

        if ApiKeyScope.respond_to?(:restrictable_parameters)
          []
        else
          path_params(resource, action, mapping)
        end
      end

      private

      def mapping
        found = super
        return found if found.nil? || allowed_parameters.blank? || found.key?(:path_params)

        path_params = CoreIds.path_params(resource, action, found)
        path_params.empty? ? found : found.merge(path_params:)
      end
    end
  end
end
