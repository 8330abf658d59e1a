# frozen_string_literal: true

module DiscourseApiScopes
  # How much of the running site, with all its plugins, scopes open: for each of its actions, whether
  # any scope that is on now leads to it.
  #
  #   Coverage.new.uncovered # => { "chat" => ["chat/api/calendar#show"], nil => ["metadata#manifest"] }
  class Coverage
    # Counts nothing that Rails would only answer with a 404.
    def initialize(routes: RouteExport.new(lenient: true).rows)
      @routes = routes.reject { |route| route[:action].nil? || route[:no_method] }
    end

    def actions
      @actions ||= @routes.map { |route| route[:action] }.uniq
    end

    # By plugin; core's under nil.
    def uncovered
      plugins = @routes.to_h { |route| route.values_at(:action, :plugin) }
      (actions - covered).group_by { |action| plugins[action] }
    end

    def to_s
      open = actions & covered
      percent = 100.0 * open.size / [actions.size, 1].max
      format("%d of %d actions (%.1f %%) have a scope", open.size, actions.size, percent)
    end

    private

    # `global:read`, which names no action, covers none.
    def covered
      @covered ||=
        OneMapping.names.flat_map { |name| Array(OneMapping.shared(*name)[:actions]) }.uniq
    end
  end
end
