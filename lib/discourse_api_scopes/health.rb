# frozen_string_literal: true

module DiscourseApiScopes
  # Keys that can do something else than what their page says.
  #
  #   Health.findings.map(&:to_s) # => ["Key 12 (Shop) is global but … (https://…/admin/api/keys/12)"]
  module Health
    Finding =
      Data.define(:key, :code, :scopes) do
        def to_s
          text = I18n.t("api_scopes.health.#{code}", scopes: scopes.join(", "))
          "Key #{key.id} (#{key.description}) #{text} (#{Discourse.base_url}/admin/api/keys/#{key.id})"
        end
      end

    class << self
      def findings
        ApiKey.active.includes(:api_key_scopes).order(:id).flat_map { |key| findings_of(key) }
      end

      # Loads no more keys than it must.
      def any_finding?
        ApiKey.active.includes(:api_key_scopes).find_each.any? { |key| findings_of(key).any? }
      end

      private

      def findings_of(key)
        rows = key.api_key_scopes.sort_by(&:id)
        [
          *mode_finding(key, ids(rows)),
          *finding(key, :unknown_scope, ids(rows.reject { |row| declared?(row) })),
          *finding(key, :empty_limit, ids(rows.select { |row| empty_limit?(row) })),
        ]
      end

      def mode_finding(key, ids)
        code =
          case [key.scope_mode, ids]
          in ["granular", []]
            :granular_without_scopes
          in ["read_only", []]
            :read_only_without_scopes
          in ["read_only", ["global:read"]]
            nil
          in ["read_only", _]
            :read_only_with_other_scopes
          in ["global", [_, *]]
            :global_with_scopes
          else
            nil
          end
        [Finding.new(key:, code:, scopes: ids)] if code
      end

      def finding(key, code, scopes)
        [Finding.new(key:, code:, scopes:)] if scopes.any?
      end

      def ids(rows)
        rows.map { |row| "#{row.resource}:#{row.action}" }
      end

      def declared?(row)
        OneMapping.shared(row.resource.to_sym, row.action.to_sym)
      end

      def empty_limit?(row)
        row.allowed_parameters.to_h.values.any? do |values|
          values.respond_to?(:empty?) && values.empty?
        end
      end
    end
  end
end
