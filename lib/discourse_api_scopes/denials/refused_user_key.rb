# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # Explains a refusal to callers with a valid user API key, whose scopes are names of their own.
    module RefusedUserKey
      # Cover nearly everything, so that they are no advice while another scope would do.
      BROAD = UserKeys::BroadScopes::NAMES

      def ensure_allowed!(env)
        super
      rescue Discourse::InvalidAccess
        RefusedUserKey.note(self, env)
        raise
      end

      def self.note(key, env)
        return unless SiteSetting.api_scopes_enabled && SiteSetting.api_scopes_explain_denials
        return if key.user.suspended? || !key.user.active

        denial = denial(key, env)
        env[DenialResponder::NOTE] ||= { headers: denial.headers, extras: denial.extras }
      rescue StandardError => error
        Discourse.warn_exception(error, message: "#{PLUGIN_NAME}: cannot explain a denial")
      end

      def self.denial(key, env)
        request = ActionDispatch::Request.new(env)
        Denial.new(
          key_id: key.id,
          verb: request.request_method,
          action: Route.action(request),
          reason: "scope_missing",
          param: nil,
          needed: needed(env),
          held: key.scopes.map(&:name),
        )
      end

      # needed(env) # => ["session_info", "read"], narrowest first
      def self.needed(env)
        UserApiKeyScope
          .all_scopes
          .each_key
          .map(&:to_s)
          .select { |name| UserApiKeyScope.new(name:).permits?(env) }
          .partition { |name| BROAD.exclude?(name) }
          .flatten
          .first(Needed::MOST)
      end

      private_class_method :denial, :needed
    end
  end
end
