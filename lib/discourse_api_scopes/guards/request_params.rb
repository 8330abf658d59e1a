# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Core can limit the values of a parameter, but neither demand that a request has one nor
    # refuse it for having one.
    module RequestParams
      def permits?(env)
        super && RequestParams.allow?(OwnScopes.find(resource, action), env)
      end

      def self.allow?(scope, env)
        return true if scope.nil? || [*scope.required_params, *scope.forbidden_params].empty?

        parameters = ActionDispatch::Request.new(env).parameters
        scope.forbidden_params.none? { |name| parameters.key?(name) } &&
          scope.required_params.all? { |name| given?(parameters[name]) }
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
