# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # Why the scopes of a key refuse a request. Holds names only: no values, no bodies, no secrets.
    #
    #   Denial.of(key, env).needed # => ["categories:list"]
    Denial =
      Data.define(:key_id, :verb, :action, :reason, :param, :needed, :held) do
        def self.of(key, env)
          request = ActionDispatch::Request.new(env)
          action = Route.action(request)
          reason, param = Reason.of(key, action, env)
          new(
            key_id: key.id,
            verb: request.request_method,
            action:,
            reason:,
            param:,
            needed: Needed.of(action, request),
            held: key.api_key_scopes.map { |row| "#{row.resource}:#{row.action}" },
          )
        end

        def headers
          {
            "X-Api-Scopes-Reason" => reason,
            "X-Api-Scopes-Needed" => needed.join(", "),
            "X-Api-Scopes-Held" => held.first(Needed::MOST).join(", "),
            "X-Api-Scopes-Param" => param,
          }.compact
        end

        def extras
          { "reason" => reason, "scopes_needed" => needed, "scopes_held" => held, "param" => param }
        end
      end
  end
end
