# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # What a scope without limits would say to a request, asked without making a row for it.
    module Unlimited
      # match?(mapping, env) # => true where action, method and format are right
      def self.match?(mapping, env)
        RouteMatcher.new(**mapping).match?(env:)
      end

      # permits?("categories", "list", env) # => true where parameters are right too
      def self.permits?(resource, action, env)
        mapping = OneMapping.shared(resource.to_sym, action.to_sym)
        return false if mapping.nil? || !match?(mapping, env)

        Guards::RequestParams.fault(OwnScopes.find(resource, action), env).nil?
      end
    end
  end
end
