# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Discourse 3.5 raises where a scope is limited to categories and the request names none, so
    # that `/latest.json` answers 500.
    module CategoryPath
      private

      def extract_category_id(category_slug_with_id)
        super if category_slug_with_id.is_a?(String)
      end
    end
  end
end
