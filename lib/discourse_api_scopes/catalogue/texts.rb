# frozen_string_literal: true

module DiscourseApiScopes
  class Catalogue
    # Texts in the reader's language: a translation, else what the registry says, else the name. Reads
    # the trees of translations, since `I18n.t` takes its time for each of some thousand keys.
    class Texts
      # The admin interface reads both; plugins use either.
      ROOTS = [%i[admin_js admin], %i[js admin]].freeze

      # What the site itself has changed of the texts, by locale.
      #
      #   overrides # => { de: { "admin_js.admin.api_scopes.titles.topics.read" => "Lesen" }, en: {} }
      attr_reader :overrides

      def initialize(locale = I18n.locale)
        locales = I18n.fallbacks[locale]
        @overrides = locales.to_h { |name| [name, overrides_in(name)] }
        @sources =
          ROOTS.product(locales).map { |root, name| [@overrides[name], root, tree(root, name)] }
      end

      # title("topics", "read_lists", nil) # => "Read lists"
      def title(resource, action, fallback)
        find(:api_scopes, :titles, resource, action) || fallback || action.humanize
      end

      # nil where nobody describes the scope
      def description(resource, action, fallback)
        find(:api, :scopes, :descriptions, resource, action) || fallback
      end

      def resource(resource, fallback)
        find(:api_scopes, :resources, resource) || fallback || resource.humanize
      end

      # A text of a template: its "title", its "description", or why it has a scope.
      #
      #   template(["wordpress", "reasons", "users", "show"], nil)
      def template(path, fallback)
        find(:api_scopes, :templates, *path) || fallback
      end

      private

      def overrides_in(locale)
        I18n.overrides_by_locale(locale).select { |key, _| key.match?(/\A(admin_)?js\.admin\.api/) }
      end

      def tree(root, locale)
        I18n.ensure_loaded!(locale)
        I18n.backend.translations.dig(locale, *root) || {}
      end

      def find(*path)
        @sources.each do |overrides, root, tree|
          text = overridden(overrides, root, path) || in_tree(tree, path)
          return text if text.is_a?(String) && text.present?
        end
        nil
      end

      def overridden(overrides, root, path)
        overrides[[*root, *path].join(".")] if overrides.any?
      end

      def in_tree(tree, path)
        path.reduce(tree) { |branch, name| branch[name.to_sym] if branch.is_a?(Hash) }
      end
    end
  end
end
