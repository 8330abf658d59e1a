# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # The scopes of which each alone, without limits, would permit a request.
    module Needed
      # More are no help, and headers have to stay short.
      MOST = 12

      # of("categories#index", env) # => ["categories:list"], narrowest first
      def self.of(action, env)
        index = ScopesByAction.current
        [action, *ScopesByAction::SPECIAL].flat_map { |one| index.names(one).first(MOST) }
          .select { |resource, name| Unlimited.permits?(resource, name, env) }
          .map { |name| name.join(":") }
      end

      # The same where there is no request to ask about.
      def self.of_action(action)
        names = ScopesByAction.current.names(action).select { |name| OneMapping.shared(*name) }
        names.first(MOST).map { |name| name.join(":") }
      end
    end
  end
end
