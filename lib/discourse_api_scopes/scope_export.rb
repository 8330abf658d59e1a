# frozen_string_literal: true

module DiscourseApiScopes
  # Records the scopes that Discourse and its bundled plugins define, as `config/routes/*-scopes.json`
  # keeps them (`HostScopesRecord` of the TypeScript side). Ours are left out.
  #
  #   DiscourseApiScopes::ScopeExport.new.to_json
  #   # {"discourse": "3.5.0", "scopes": [{"resource": "topics", "action": "read", …}]}
  class ScopeExport
    CORE = "core"

    # One scope per line, so that the differences between two recordings can be read.
    def to_json
      lines = rows.map { |row| "    #{JSON.generate(row)}" }.join(",\n")
      <<~JSON
        {
          "discourse": #{Discourse::VERSION::STRING.to_json},
          "scopes": [
        #{lines}
          ]
        }
      JSON
    end

    def rows
      [*core_rows, *plugin_rows]
    end

    private

    def core_rows
      rows_of(ApiKeyScope.default_mappings, CORE)
    end

    def plugin_rows
      DiscoursePluginRegistry
        ._raw_api_key_scope_mappings
        .reject { |entry| entry[:plugin].name == PLUGIN_NAME }
        .sort_by { |entry| entry[:plugin].name }
        .flat_map { |entry| rows_of(entry[:value], entry[:plugin].name) }
    end

    def rows_of(mappings, source)
      mappings.flat_map do |resource, actions|
        actions.map do |action, mapping|
          urls = ApiKeyScope.find_urls(**mapping.slice(:actions, :methods).reverse_merge(NOTHING))
          { resource:, action:, source:, mapping: plain(mapping), urls: }
        end
      end
    end

    NOTHING = { actions: nil, methods: nil }.freeze
    private_constant :NOTHING

    # Symbols and constants by their names; what may be one value or a list is always a list.
    def plain(mapping)
      mapping
        .except(:urls)
        .compact
        .transform_values do |value|
          value.is_a?(Hash) ? value.to_h { |name, other| [name.to_s, other.to_s] } : names(value)
        end
    end

    def names(value)
      Array(value).map(&:to_s)
    end
  end
end
