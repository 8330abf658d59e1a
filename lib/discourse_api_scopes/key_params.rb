# frozen_string_literal: true

module DiscourseApiScopes
  # The parameters of a new key, as an admin or a script sends them to core.
  #
  #   KeyParams.new(params[:key]).check! # raises Discourse::InvalidParameters, or tidies them up
  class KeyParams
    READ_ALL = "global:read"

    def initialize(key)
      @key = key
    end

    # While the plugin is off, core answers as it always does, except where a key would become wider
    # than what was asked for.
    def check!
      enabled = SiteSetting.api_scopes_enabled
      faults = enabled ? Faults.of(@key) : Faults.widening(@key)
      raise Discourse::InvalidParameters, faults.map(&:to_s).join(" ") if faults.any?

      tidy if enabled
    end

    # [[:topics, :read]], as far as they are names at all
    def scope_names
      self
        .class
        .scopes(@key)
        .filter_map do |scope|
          resource, action = scope[:scope_id].to_s.split(":")
          [resource.to_sym, action.to_sym] if action
        end
    end

    # The scopes that are hashes.
    def self.scopes(key)
      Array.wrap(key[:scopes]).grep(ActionController::Parameters)
    end

    # The names of the parameters of a scope that can be limited.
    def self.restrictable(mapping)
      return ApiKeyScope.restrictable_parameters(mapping).to_a if newer_core?

      mapping[:params].to_a
    end

    # "1, 2,,2" => ["1", "2"]
    def self.values(text)
      text.split(",").map(&:strip).reject(&:empty?).uniq
    end

    def self.newer_core?
      ApiKeyScope.respond_to?(:restrictable_parameters)
    end
    private_class_method :newer_core?

    private

    def tidy
      if @key[:scope_mode] == "read_only" && @key[:scopes].blank?
        @key[:scopes] = [ActionController::Parameters.new(scope_id: READ_ALL)]
      end
      self.class.scopes(@key).each { |scope| tidy_values(scope) }
    end

    def tidy_values(scope)
      mapping = OneMapping.shared(*scope[:scope_id].split(":").map(&:to_sym))
      self
        .class
        .restrictable(mapping)
        .each do |name|
          value = scope[name]
          scope[name] = self.class.values(value).join(",") if value.present?
        end
    end
  end
end
