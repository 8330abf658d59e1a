# frozen_string_literal: true

module DiscourseApiScopes
  class Catalogue
    # One scope of the catalogue: what core will enforce, and what the registry says of it.
    class ScopeEntry
      CORE = "core"

      # Kind of a parameter of which nobody has said what it names.
      PLAIN = "text"

      def initialize(resource, action, mapping, texts)
        @resource = resource
        @action = action
        @mapping = mapping
        @texts = texts
        @own = OwnScopes.find(resource, action)
        @described = @own || Registries.first_of { |all| all.core_scope(resource, action) }
      end

      def to_h
        {
          scope_id: "#{@resource}:#{@action}",
          resource: @resource,
          action: @action,
          title: @texts.title(@resource, @action, @described&.title),
          description: @texts.description(@resource, @action, @described&.description),
          source:,
          risk: @described&.risk,
          urls: @mapping[:urls].to_a,
          params:,
          required_params: @own&.required_params.to_a,
          forbidden_params: @own&.forbidden_params.to_a,
          implies: @own&.implies.to_a,
        }
      end

      private

      # Of several plugins the last one has the last word in core too.
      def source
        OwnScopes.owners(@resource.to_sym, @action.to_sym).last || CORE
      end

      def params
        path_params = Guards::CoreIds.enforced(@resource, @action, @mapping)
        (@mapping[:params].to_a | path_params).map do |name|
          {
            name: name.to_s,
            in: path_params.include?(name) ? "path" : "query",
            kind: @described&.kinds.to_h.fetch(name.to_s, PLAIN),
            alias: @mapping.dig(:aliases, name)&.to_s,
          }
        end
      end
    end
  end
end
