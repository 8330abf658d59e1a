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
          no_method: action && !answered? ? true : nil,
        }
        { verb: @route.verb, path:, action:, **conditions.compact }
      end

      # nil for redirects and Rack applications, and for routes whose controller nobody wrote (core
      # has one for the message bus, which a middleware answers).
      def action
        return unless @route.app.dispatcher?

        controller, name = @route.defaults.values_at(:controller, :action)
        raise ArgumentError, "route #{path} has no fixed action" if controller.nil? || name.nil?
        "#{controller}##{name}" if controller_class
      end

      def as_mount
        Mount.new(path:, requirements:, defaults:, constraints:, engine: @route.app.rack_app)
      end

      private

      def controller_class
        "#{@route.defaults[:controller].camelize}Controller".safe_constantize
      end

      # By a method, or by a template that Rails would show without one.
      def answered?
        name = @route.defaults[:action].to_s
        views = ActionView::LookupContext.new(controller_class.view_paths)
        controller_class.action_methods.include?(name) ||
          views.exists?(name, controller_class._prefixes)
      end

      def path
        joined = @mount.path.chomp("/") + below_mount(@route.path.spec.to_s)
        joined == "/" ? joined : joined.chomp("/")
      end

      # What follows a mount point may begin with a dot: Rails puts the slash in between.
      def below_mount(spec)
        @mount.engine ? spec.sub(%r{\A/\.}, "(/).") : spec
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
