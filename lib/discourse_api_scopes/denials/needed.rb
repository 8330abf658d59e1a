# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # The scopes of which each alone, without limits, would permit a request.
    module Needed
      # More are no help, and headers have to stay short.
      MOST = 12

      # Where requests go that no action answers, as core's RouteMatcher tells them.
      SPECIAL = { "/message-bus/" => "message_bus", "/logs/" => Logster::Web }.freeze

      class << self
        # of("categories#index", request) # => ["categories:list"], narrowest first
        def of(action, request)
          index = ScopesByAction.current
          [action, special(request.path_info)].compact
            .flat_map { |one| index.of(one, MOST) }
            .select { |candidate| candidate.permits?(request) }
            .map(&:id)
        end

        # The same where there is no request to ask about.
        def of_action(action, verb)
          method = verb.downcase.to_sym
          ScopesByAction
            .current
            .names(action)
            .lazy
            .select { |name| answers?(OneMapping.shared(*name), method) }
            .first(MOST)
            .map { |name| name.join(":") }
        end

        private

        def special(path)
          SPECIAL.find { |start, _| path.start_with?(start) }&.last
        end

        def answers?(mapping, method)
          mapping && (mapping[:methods].nil? || Array(mapping[:methods]).include?(method))
        end
      end
    end
  end
end
