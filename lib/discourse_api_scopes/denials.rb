# frozen_string_literal: true

module DiscourseApiScopes
  # Says why a valid key was refused. To Discourse that is the same as a wrong key.
  module Denials
    def self.install
      ApiKey.prepend(RefusedKey)
      Auth::DefaultCurrentUserProvider.prepend(RefusedCaller)
    end

    # Once per request: Discourse asks several times who the user is.
    def self.note(key, env)
      return if env.key?(DenialResponder::NOTE) || !SiteSetting.api_scopes_enabled

      denial = Denial.of(key, env)
      explain = SiteSetting.api_scopes_explain_denials
      env[DenialResponder::NOTE] = (
        if explain
          { headers: denial.headers, extras: denial.extras }
        else
          nil
        end
      )
      Log.record(denial)
    rescue StandardError => error
      # An explanation that fails must not change the answer.
      Discourse.warn_exception(error, message: "#{PLUGIN_NAME}: cannot explain a denial")
    end
  end
end
