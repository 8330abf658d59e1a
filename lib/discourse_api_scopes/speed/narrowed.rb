# frozen_string_literal: true

module DiscourseApiScopes
  module Speed
    # Within the block `ApiKeyScope.scope_mappings` holds no other scopes than these. For code of
    # core that asks for all of them to look at one.
    #
    #   Narrowed.to([[:topics, :read]]) { ApiKeyScope.scope_mappings.dig(:topics, :read, :urls) }
    module Narrowed
      STATE = :discourse_api_scopes_narrowed

      def self.names
        Thread.current[STATE]
      end

      def self.to(names)
        before = self.names
        Thread.current[STATE] = names
        yield
      ensure
        Thread.current[STATE] = before
      end
    end
  end
end
