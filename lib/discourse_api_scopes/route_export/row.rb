# frozen_string_literal: true

module DiscourseApiScopes
  class RouteExport
    # One route, read out of Rails' router.
    class Row
      PLAIN = [String, Symbol, Integer, true, false].freeze

      def initialize(route, mount)
        @route = route
        @mount = mount
      end

      # Keys in the order in which they are written; what a route does not have is left out.
      def to_h
        conditions = {
          requirements: requirements.presence,
          defaults: defaults.presence,
          constraint: Constraint.strictest(constraints),
          mount: mount_point,
          prefix: @route.path.anchored ? nil : true,
        }
        { verb: @route.verb, path:, action:, **conditions.compact }
      end

      # nil for redirects and Rack applications, which have no controller.
      def action
        return unless @route.app.dispatcher?

        controller, name = @route.defaults.values_at(:controller, :action)
        raise ArgumentError, "route #{path} has no fixed action" if controller.nil? || name.nil?
        "#{controller}##{name}"
      end

      def as_mount
        Mount.new(path:, requirements:, defaults:, constraints:, engine: @route.app.rack_app)
      end

      private

      def path
        joined = @mount.path.chomp("/") + @route.path.spec.to_s
        joined == "/" ? joined : joined.chomp("/")
      end

      def mount_point
        @mount.path if @mount.engine
      end

      def requirements
        own = @route.path.requirements.transform_keys(&:to_s).slice(*@route.path.names)
        @mount.requirements.merge(own.transform_values { |value| Requirement.record(value) })
      end

      # Objects among the defaults are misspelt options, no parameters: core itself has
      # `constants: AdminConstraint.new`.
      def defaults
        own = @route.defaults.except(:controller, :action)
        plain = own.select { |_, value| PLAIN.any? { |kind| kind === value } }
        @mount.defaults.merge(plain.to_h { |name, value| [name.to_s, value.to_s] })
      end

      def constraints
        app = @route.app
        own = app.respond_to?(:constraints) ? app.constraints : []
        @mount.constraints + own + Constraint.of_request(@route.constraints)
      end
    end
  end
end
