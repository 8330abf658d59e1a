# frozen_string_literal: true

module DiscourseApiScopes
  # All scopes that can be chosen on this site, whoever declares them, in the order and with the
  # texts in which the picker shows them (`Catalogue` of the TypeScript side).
  #
  #   DiscourseApiScopes::Catalogue.new.as_json
  #   # { resources: [{ resource: "topics", … }], scopes: [{ scope_id: "topics:read", … }] }
  class Catalogue
    # Headings from top to bottom; areas that are not listed stand before the last one.
    AREAS = %w[content people messages moderation administration site plugins other].freeze
    RISKS = %w[read write admin escalation].freeze

    # Core's granular keys cannot have it: it is what makes a key read-only.
    WITHOUT = :global

    def initialize(mappings: ApiKeyScope.scope_mappings)
      @mappings = mappings.except(WITHOUT)
    end

    def as_json(*)
      { resources:, scopes: resources.flat_map { |resource| scopes_of(resource[:resource]) } }
    end

    private

    def resources
      @resources ||=
        @mappings
          .keys
          .map { |resource| resource_entry(resource.to_s) }
          .sort_by { |entry| [area_rank(entry[:area]), entry[:title].downcase] }
    end

    def resource_entry(resource)
      known = Registries.first_of { |registry| registry.resources[resource] }.to_h
      {
        resource:,
        title: Texts.resource(resource, known["title"]),
        area: known["area"] || AREAS.last,
      }
    end

    def scopes_of(resource)
      @mappings[resource.to_sym]
        .map { |action, mapping| ScopeEntry.new(resource, action.to_s, mapping).to_h }
        .sort_by { |entry| [risk_rank(entry[:risk]), entry[:title].downcase] }
    end

    def area_rank(area)
      AREAS.index(area) || AREAS.size - 1.5
    end

    def risk_rank(risk)
      RISKS.index(risk) || RISKS.size
    end
  end
end
