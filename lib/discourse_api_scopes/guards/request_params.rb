# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Core can limit the values of a parameter, but neither demand that a request has one nor
    # refuse it for having one.
    module RequestParams
      def permits?(env)
        super && RequestParams.fault(OwnScopes.find(resource, action), env).nil?
      end

      # fault(scope, env) # => ["parameter_missing", "email"]; nil if there is none
      def self.fault(scope, env)
        return if scope.nil? || [*scope.required_params, *scope.forbidden_params].empty?

        parameters = ActionDispatch::Request.new(env).parameters
        forbidden = scope.forbidden_params.find { |name| parameters.key?(name) }
        return "parameter_forbidden", forbidden if forbidden

        missing = scope.required_params.find { |name| !given?(parameters[name]) }
        ["parameter_missing", missing] if missing
      end

      # Lists, hashes and uploads don't count: what a controller makes of them is not foreseeable.
      def self.given?(value)
        case value
        when String, Numeric, true
          value.present?
        else
          false
        end
      end
      private_class_method :given?
    end
  end
end
