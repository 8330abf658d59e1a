# frozen_string_literal: true

module DiscourseApiScopes
  class Rules
    # What one scope permits, as this site enforces it, with core's words for all parts.
    class ScopeRule
      def initialize(resource, action)
        @mapping = OneMapping.shared(resource, action)
        @path_params = Guards::CoreIds.enforced(resource, action, @mapping)
        @own = OwnScopes.find(resource, action)
      end

      def to_h
        { mapping: { **lists, **parameters, **demands }.compact, examples: }
      end

      private

      # An empty list is not left out: it permits nothing.
      def lists
        @mapping
          .slice(:actions, :methods, :formats)
          .transform_values { |value| value && names(value) }
      end

      def parameters
        {
          params: (names(@mapping[:params]) - names(@path_params)).presence,
          path_params: names(@path_params).presence,
          aliases: @mapping[:aliases]&.to_h { |name, other| [name.to_s, other.to_s] },
        }
      end

      def demands
        {
          required_params: @own&.required_params.presence,
          forbidden_params: @own&.forbidden_params.presence,
        }
      end

      def examples
        { permit: [], deny: [], **@own&.examples.to_h.symbolize_keys }
      end

      # Symbols and constants by their names; what may be one value or a list is always a list.
      def names(value)
        Array(value).map(&:to_s)
      end
    end
  end
end
