# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # To core a key without scope rows is a global key, whatever its mode says.
    module KeysWithoutRows
      # What every key may ask for: its own scopes.
      OWN_SCOPES = RouteMatcher.new(methods: :get, actions: "session#scopes")

      def request_allowed?(env)
        super && (api_key_scopes.present? || KeysWithoutRows.allow?(scope_mode, env))
      end

      def self.allow?(mode, env)
        case mode
        when "granular"
          OWN_SCOPES.match?(env:)
        when "read_only"
          ApiKeyScope.new(resource: "global", action: "read").permits?(env)
        else
          true
        end
      end
    end
  end
end
