# frozen_string_literal: true

module DiscourseApiScopes
  module Speed
    # The mapping of one row of a key, found by name. Requests need no URLs, and write into nothing.
    module RowMapping
      # What the row remembers since it was asked. nil if nobody declares its scope.
      def declared_mapping
        mapping
      end

      private

      def mapping
        @mapping ||= OneMapping.shared(resource.to_sym, action.to_sym)
      end
    end
  end
end
