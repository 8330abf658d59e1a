# frozen_string_literal: true

module DiscourseApiScopes
  module Speed
    # `ApiKeyScope.scope_mappings` with one walk over the routes for all scopes, and copies of what has
    # been merged before.
    module AllMappings
      def scope_mappings
        OneMapping.collect(Narrowed.names || OneMapping.names)
      end

      # Core keeps the URLs that it found first, even if there were no routes yet.
      def default_mappings
        mappings = super
        routes = RouteIndex.current
        unless routes.equal?(@default_mappings_routes)
          parse_resources!(mappings)
          @default_mappings_routes = routes
        end
        mappings
      end

      def find_urls(actions:, methods:)
        RouteIndex.current.urls(actions, methods)
      end
    end
  end
end
