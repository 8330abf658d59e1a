# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # Explains a refusal to callers who hold a valid key and act as a user whom it may act as. Others
    # learn nothing.
    module RefusedCaller
      protected

      def lookup_api_user(api_key_value, request)
        user = super
        key = user ? nil : @env[RefusedKey::KEY]
        Denials.note(key, @env) if key && Caller.new(key, @env, request).known?
        user
      end
    end
  end
end
