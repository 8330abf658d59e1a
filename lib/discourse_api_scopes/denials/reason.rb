# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # What is missing, as a word of a closed list, and the parameter that it hangs on.
    #
    #   Reason.of(key, "groups#members", env) # => ["value_not_allowed", "id"]
    class Reason
      # From what is nearest to a permission to what is farthest.
      WORDS = %w[
        value_not_allowed
        parameter_missing
        parameter_forbidden
        read_only
        no_scopes
        scope_gone
        scope_missing
      ].freeze

      READ_ALL = %w[global read].freeze

      def self.of(key, action, env)
        new(key, action, env).find
      end

      def initialize(key, action, env)
        @key = key
        @action = action
        @env = env
      end

      def find
        rows = @key.api_key_scopes.to_a
        return @key.scope_mode == "read_only" ? "read_only" : "no_scopes", nil if rows.empty?

        rows.map { |row| of_row(row) }.min_by { |word, _| WORDS.index(word) }
      end

      private

      def of_row(row)
        return "read_only", nil if [row.resource, row.action] == READ_ALL

        mapping = row.declared_mapping
        return "scope_gone", nil if mapping.nil?
        return "scope_missing", nil unless leads_to?(mapping)

        parameter(row, mapping) || ["scope_missing", nil]
      end

      # Most rows have nothing to do with the request.
      def leads_to?(mapping)
        actions = Array(mapping[:actions])
        actions.empty? || actions.include?(@action) || (actions & ScopesByAction::SPECIAL).any?
      end

      # nil where a parameter decides nothing: the scope is for another method or format.
      def parameter(row, mapping)
        return unless RouteMatcher.new(**mapping).match?(env: @env)

        limited = row.allowed_parameters.to_h.find { |limit| !permits?(row, [limit].to_h) }
        fault = Guards::RequestParams.fault(OwnScopes.find(row.resource, row.action), @env)
        fault || ["value_not_allowed", limited&.first]
      end

      def permits?(row, allowed_parameters)
        ApiKeyScope.new(resource: row.resource, action: row.action, allowed_parameters:).permits?(
          @env,
        )
      end
    end
  end
end
