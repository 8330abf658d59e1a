# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # The action that a request was on its way to.
    module Route
      # action(request) # => "groups#members"; nil if no route knows the path
      def self.action(request)
        # Where Rails has not yet looked, the scopes had to.
        path = request.path_parameters.presence || request.env[RouteMatcher::PATH_PARAMETERS].to_h
        "#{path[:controller]}##{path[:action]}" if path[:controller]
      end
    end
  end
end
