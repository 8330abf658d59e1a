# frozen_string_literal: true

module DiscourseApiScopes
  class RouteExport
    # A condition on the whole request, such as "only for staff".
    module Constraint
      # Strictest first: what only the running site can decide, then who may see the route.
      NAMES = %w[other permalink home_page admin staff].freeze

      # Requests that API clients and browsers make. A condition which they all meet is none.
      ORDINARY = { format: %w[application/json text/html], hostname: %w[forum.example.com] }.freeze

      def self.strictest(constraints)
        names = constraints.map { |constraint| name_of(constraint) }
        NAMES.find { |name| names.include?(name) }
      end

      # Rails keeps conditions on the verb, host or format of a request apart from the others.
      def self.of_request(conditions)
        conditions
          .except(:request_method)
          .reject { |name, pattern| always_met?(name, pattern) }
          .to_a
      end

      def self.name_of(constraint)
        case constraint
        when AdminConstraint
          "admin"
        when StaffConstraint
          "staff"
        when HomePageConstraint
          "home_page"
        when PermalinkConstraint
          "permalink"
        else
          "other"
        end
      end
      private_class_method :name_of

      def self.always_met?(name, pattern)
        ORDINARY.key?(name) && ORDINARY[name].all? { |value| pattern === value }
      end
      private_class_method :always_met?
    end
  end
end
