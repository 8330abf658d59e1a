# frozen_string_literal: true

module DiscourseApiScopes
  class KeyParams
    # What is wrong with the parameters of a new key, all of it at once.
    module Faults
      Fault =
        Data.define(:code, :details) do
          def to_s
            I18n.t("api_scopes.key_faults.#{code}", **details)
          end
        end

      class << self
        # of(params[:key]).map(&:code) # => [:unknown_scope, :no_values]
        def of(key)
          [*of_mode(key[:scope_mode]), *of_username(key[:username]), *of_scopes(key[:scopes])]
        end

        # Those of which core would make a key that may do more than was asked for.
        def widening(key)
          values = KeyParams.scopes(key).flat_map { |scope| of_values(scope) }
          [*of_username(key[:username]), *values.select { |fault| fault.code == :no_values }]
        end

        private

        def fault(code, **details)
          Fault.new(code:, details:)
        end

        def of_mode(mode)
          modes = ApiKey.scope_modes
          return [] if mode.blank? || modes.key?(mode) || modes.value?(mode)

          [fault(:unknown_mode, mode: mode.to_s, modes: modes.keys.join(", "))]
        end

        # Core drops a list, and makes a key that may act as everybody.
        def of_username(username)
          return [] if username.nil? || username == ""

          username.is_a?(String) && username.present? ? [] : [fault(:username_no_text)]
        end

        def of_scopes(scopes)
          return [] if scopes.nil? || scopes == ""
          return [fault(:scopes_no_list)] unless scopes.is_a?(Array)

          scopes.flat_map do |scope|
            scope.is_a?(ActionController::Parameters) ? of_scope(scope) : [fault(:scope_no_hash)]
          end
        end

        def of_scope(scope)
          id = scope[:scope_id]
          return [fault(:no_scope_id)] if id.blank?
          return [fault(:scope_id_no_name, id: id.to_s)] unless id.is_a?(String) && named?(id)

          mapping_of(id) ? of_values(scope) : [unknown(id)]
        end

        def named?(id)
          id.match?(/\A[^:]+:[^:]+\z/)
        end

        def unknown(id)
          nearest = NearestScope.to(id)
          nearest ? fault(:unknown_scope_nearest, id:, nearest:) : fault(:unknown_scope, id:)
        end

        def of_values(scope)
          id = scope[:scope_id]
          mapping = id.is_a?(String) && named?(id) && mapping_of(id)
          return [] unless mapping

          KeyParams.restrictable(mapping).filter_map { |name| of_value(id, name.to_s, scope[name]) }
        end

        # nil for what can be stored. An empty field is no limit, as in core's form; other values that
        # are blank would become none unnoticed.
        def of_value(id, name, value)
          return if value.nil? || value == ""
          return fault(:no_values, id:, name:) if value.blank?
          return fault(:value_no_text, id:, name:) unless value.is_a?(String)

          fault(:no_values, id:, name:) if KeyParams.values(value).empty?
        end

        def mapping_of(id)
          OneMapping.shared(*id.split(":").map(&:to_sym))
        end
      end
    end
  end
end
