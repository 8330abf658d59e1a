# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # Core keeps what a plugin declared until the process ends, and knows neither required nor
    # forbidden parameters.
    module DeclaredScopes
      def permits?(env)
        scope = UserScopes.find(name)
        return super if scope.nil?

        UserScopes.offered?(name) && super && Guards::RequestParams.fault(scope, env).nil?
      end
    end
  end
end
