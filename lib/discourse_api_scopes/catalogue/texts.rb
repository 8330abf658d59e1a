# frozen_string_literal: true

module DiscourseApiScopes
  class Catalogue
    # Texts in the reader's language: a translation, else what the registry says, else the name.
    module Texts
      # The admin interface reads both; plugins use either.
      ROOTS = %w[admin_js.admin js.admin].freeze

      class << self
        # title("topics", "read_lists", nil) # => "Read lists"
        def title(resource, action, fallback)
          translation("api_scopes.titles.#{resource}.#{action}") || fallback || action.humanize
        end

        # nil where nobody describes the scope
        def description(resource, action, fallback)
          translation("api.scopes.descriptions.#{resource}.#{action}") || fallback
        end

        def resource(resource, fallback)
          translation("api_scopes.resources.#{resource}") || fallback || resource.humanize
        end

        private

        def translation(key)
          ROOTS
            .lazy
            .map { |root| I18n.t("#{root}.#{key}", default: "") }
            .find { |text| text.is_a?(String) && text.present? }
        end
      end
    end
  end
end
