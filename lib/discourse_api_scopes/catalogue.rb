# frozen_string_literal: true

module DiscourseApiScopes
  # All scopes that can be chosen on this site, whoever declares them, in the order and with the
  # texts in which the picker shows them (`Catalogue` of the TypeScript side).
  #
  #   DiscourseApiScopes::Catalogue.new.as_json
  #   # { resources: [{ resource: "topics", … }], scopes: [{ scope_id: "topics:read", … }] }
  class Catalogue
    # Headings from top to bottom; areas that are not listed stand before the last one.
    AREAS = %w[content people moderation administration plugins other].freeze
    RISKS = %w[read write admin escalation].freeze

    # Core's granular keys cannot have it: it is what makes a key read-only.
    WITHOUT = :global

    def initialize(mappings: ApiKeyScope.scope_mappings, texts: Texts.new)
      @mappings = mappings.except(WITHOUT)
      @texts = texts
    end

    def as_json(*)
      scopes = resources.flat_map { |resource| scopes_of(resource[:resource]) }
      { resources:, scopes:, templates: }
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
        title: @texts.resource(resource, known["title"]),
        area: known["area"] || AREAS.last,
      }
    end

    def scopes_of(resource)
      @mappings[resource.to_sym]
        .map { |action, mapping| ScopeEntry.new(resource, action.to_s, mapping, @texts).to_h }
        .sort_by { |entry| [risk_rank(entry[:risk]), entry[:title].downcase] }
    end

    # What others ship too, in the order of the files.
    def templates
      Registries
        .by_plugin
        .each_value
        .flat_map(&:templates)
        .uniq { |entry| entry["template"] }
        .map { |entry| TemplateEntry.new(entry, @texts).to_h }
    end

    def area_rank(area)
      AREAS.index(area) || AREAS.size - 1.5
    end

    def risk_rank(risk)
      RISKS.index(risk) || RISKS.size
    end
  end
end
