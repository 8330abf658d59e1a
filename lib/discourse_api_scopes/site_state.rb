# frozen_string_literal: true

module DiscourseApiScopes
  # All that decides which scopes there are on a site now, and what they open. Two states are equal
  # (`eql?`) as long as nothing of it has changed, so that they can be keys of what is kept.
  #
  #   SiteState.current.eql?(SiteState.current) # => true
  SiteState =
    Data.define(:routes, :declarations, :registry, :enabled, :guards) do
      def self.current
        declarations = Declarations.current
        new(
          routes: RouteIndex.current,
          declarations:,
          registry: Registry.current,
          enabled: declarations.plugins.select(&:enabled?),
          guards: SiteSetting.api_scopes_guard_core_ids,
        )
      end
    end
end
