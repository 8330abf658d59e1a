# frozen_string_literal: true

module DiscourseApiScopes
  class Registry
    # Says whether parsed JSON is a compiled registry, and if not, where it differs. An unknown key
    # is a fault, since it may be a restriction that nobody would enforce.
    module Shape
      FORMAT = 1
      EMPTY = { "format" => FORMAT, "resources" => {}, "scopes" => [], "core" => [] }.freeze

      NAME = /\A[a-z0-9_]+\z/
      WORD = /\A\w+\z/
      ACTION = %r{\A[a-z0-9_/]+#\w+\z|\Amessage_bus\z|\ALogster::Web\z}
      VERB = /\A(get|head|post|put|patch|delete|options)\z/

      # A kind of value is what a `case` can ask for: a class, a pattern, or one of the lambdas.
      LIST_OF = ->(kind) { ->(value) { value.is_a?(Array) && value.all? { kind === _1 } } }
      MAP_OF =
        lambda do |key_kind, kind|
          ->(value) { value.is_a?(Hash) && value.all? { |k, v| key_kind === k && kind === v } }
        end

      BOOLEAN = ->(value) { [true, false].include?(value) }

      MAPPING = {
        "actions" => LIST_OF[ACTION],
        "methods" => LIST_OF[VERB],
        "params" => LIST_OF[WORD],
        "path_params" => LIST_OF[WORD],
        "aliases" => MAP_OF[WORD, WORD],
        "formats" => LIST_OF[NAME],
      }.freeze

      TEXTS = {
        "resource" => NAME,
        "action" => NAME,
        "title" => String,
        "risk" => String,
        "kinds" => MAP_OF[WORD, String],
      }.freeze

      SCOPE = {
        **TEXTS,
        "plugin" => String,
        "mapping" => Hash,
        "required_params" => LIST_OF[WORD],
        "forbidden_params" => LIST_OF[WORD],
        "description" => String,
        "routes" => LIST_OF[String],
        "examples" => MAP_OF[/\A(permit|deny)\z/, LIST_OF[Hash]],
        "implies" => LIST_OF[String],
        "replaces" => LIST_OF[String],
        "user" => BOOLEAN,
        "consent" => String,
        "since" => String,
        "until" => String,
      }.freeze

      TEMPLATE = {
        "template" => /\A[a-z0-9_-]+\z/,
        "title" => String,
        "description" => String,
        "scopes" => LIST_OF[Hash],
      }.freeze

      TEMPLATE_SCOPE = {
        "scope_id" => /\A[a-z0-9_]+:[a-z0-9_]+\z/,
        "reason" => String,
        "ask" => LIST_OF[WORD],
        "limits" => MAP_OF[WORD, LIST_OF[String]],
        "optional" => BOOLEAN,
      }.freeze

      REGISTRY = {
        "format" => FORMAT,
        "plugin" => String,
        "resources" => MAP_OF[NAME, MAP_OF[/\A(title|area)\z/, String]],
        "scopes" => LIST_OF[Hash],
        "core" => LIST_OF[Hash],
        "templates" => LIST_OF[Hash],
      }.freeze

      # Registries that were compiled before there were templates have none.
      REQUIRED = (REGISTRY.keys - ["templates"]).freeze

      # Returns the registry; raises Fault for anything else.
      def self.check(registry)
        check_hash("the registry", registry, REGISTRY, required: REQUIRED)
        registry["scopes"].each_with_index { |entry, at| check_scope("scopes[#{at}]", entry) }
        registry["core"].each_with_index { |entry, at| check_texts("core[#{at}]", entry) }
        registry["templates"]&.each_with_index do |entry, at|
          check_template("templates[#{at}]", entry)
        end
        check_unique(registry["scopes"])
        registry
      end

      def self.check_scope(place, entry)
        check_hash(place, entry, SCOPE, required: %w[resource action mapping])
        # A mapping without actions would permit every request.
        check_hash("#{place}.mapping", entry["mapping"], MAPPING, required: %w[actions])
      end
      private_class_method :check_scope

      def self.check_texts(place, entry)
        check_hash(place, entry, TEXTS, required: %w[resource action])
      end
      private_class_method :check_texts

      def self.check_template(place, entry)
        check_hash(place, entry, TEMPLATE, required: %w[template title scopes])
        entry["scopes"].each_with_index do |scope, at|
          check_hash("#{place}.scopes[#{at}]", scope, TEMPLATE_SCOPE, required: %w[scope_id])
        end
      end
      private_class_method :check_template

      def self.check_unique(scopes)
        ids = scopes.map { |entry| "#{entry["resource"]}:#{entry["action"]}" }
        twice = ids.tally.find { |_, times| times > 1 }
        raise Fault, "scope `#{twice.first}` is declared twice" if twice
      end
      private_class_method :check_unique

      def self.check_hash(place, hash, kinds, required:)
        raise Fault, "#{place} is not a hash" unless hash.is_a?(Hash)

        missing = required - hash.keys
        raise Fault, "#{place} lacks `#{missing.first}`" if missing.any?

        hash.each do |key, value|
          raise Fault, "#{place} has the unknown key `#{key}`" unless kinds.key?(key)
          raise Fault, "#{place}.#{key} has an unexpected value" unless kinds[key] === value
        end
      end
      private_class_method :check_hash
    end
  end
end
