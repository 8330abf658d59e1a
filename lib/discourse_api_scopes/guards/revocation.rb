# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # A granular key whose scopes have gone is invalid to core, which therefore says that it has
    # revoked it and has not. The nightly job that revokes unused keys stops there. What takes a key's
    # rights away needs no valid key.
    module Revocation
      VALIDATION = :at_least_one_granular_scope

      private

      def at_least_one_granular_scope
        super unless persisted? && revoked_at_changed?(from: nil)
      end
    end
  end
end
