# frozen_string_literal: true

module DiscourseApiScopes
  # The compiled registry, `config/scopes.json`. A file that cannot be trusted counts as empty: the
  # site boots, and keys that use its scopes are refused.
  class Registry
    FILE = Engine.root.join("config/scopes.json").to_s

    # The longest excerpt of a broken file that goes into the log.
    EXCERPT = 200

    class Fault < StandardError
    end

    attr_reader :scopes, :resources, :core, :templates

    # Why the file could not be used; nil for a good one.
    attr_reader :fault

    # The registry of this process.
    def self.current
      @current ||= read(FILE)
    end

    # read("config/scopes.json").scope("users", "find_by_email")&.required_params # => ["email"]
    def self.read(file)
      text = File.read(file, encoding: Encoding::UTF_8)
      raise Fault, "not UTF-8" unless text.valid_encoding?

      new(Shape.check(JSON.parse(text)))
    rescue SystemCallError, JSON::ParserError, Fault => error
      fault = error.message.squish.truncate(EXCERPT)
      Rails.logger.error(
        "#{PLUGIN_NAME}: #{file} is unusable, so it declares no API scopes and keys that use them " \
          "are refused: #{fault}",
      )
      new(Shape::EMPTY, fault:)
    end

    def initialize(compiled, fault: nil)
      @fault = fault
      @scopes = compiled["scopes"].map { |entry| Scope.of(entry) }.freeze
      @resources = compiled["resources"].freeze
      @core = compiled["core"].map { |entry| Scope.of(entry) }.freeze
      @templates = compiled.fetch("templates", []).freeze
      @scopes_by_id = @scopes.index_by(&:id).freeze
      @heirs = @scopes.reverse.flat_map { |scope| scope.replaces.map { [_1, scope] } }.to_h.freeze
      @core_by_id = @core.index_by(&:id).freeze
    end

    # A scope that the registry declares.
    def scope(resource, action)
      @scopes_by_id["#{resource}:#{action}"]
    end

    # The scope that took the place of one which the registry no longer declares.
    def heir(resource, action)
      @heirs["#{resource}:#{action}"]
    end

    # What the registry says of a scope that others declare.
    def core_scope(resource, action)
      @core_by_id["#{resource}:#{action}"]
    end
  end
end
