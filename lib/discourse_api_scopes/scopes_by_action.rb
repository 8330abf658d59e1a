# frozen_string_literal: true

module DiscourseApiScopes
  # The scopes that lead to an action, whoever declares them, narrowest first. Those that name no
  # action, such as `global:read`, are left out.
  #
  #   ScopesByAction.current.of("categories#index").map(&:id) # => ["categories:list"]
  class ScopesByAction
    # Requests that no action answers.
    SPECIAL = ["message_bus", Logster::Web].freeze

    NONE = [].freeze

    class << self
      # The index of this process, which includes what is switched off.
      def current
        declarations = Declarations.current
        index = @current
        index&.of?(declarations) ? index : @current = new(declarations)
      end
    end

    def initialize(declarations)
      @declarations = declarations
      @names = index_names.freeze
      @candidates = Concurrent::Map.new
    end

    def of?(declarations)
      @declarations.equal?(declarations)
    end

    # The first so many; more are no help to anybody.
    def of(action, most)
      @candidates.compute_if_absent([action, most]) do
        names(action).first(most).map { |name| Candidate.new(name, plugins_of(name)) }
      end
    end

    def names(action)
      @names.fetch(action, NONE)
    end

    private

    def plugins_of(name)
      @declarations.of(*name).map { |entry| entry[:plugin] }
    end

    def index_names
      actions_by_name
        .sort_by { |name, actions| [actions.size, name.join(":")] }
        .each_with_object({}) do |(name, actions), index|
          actions.each { |action| (index[action] ||= []) << name }
        end
    end

    def actions_by_name
      CoreScopes
        .current
        .flat_map { |resource, actions| actions.map { |action, m| [[resource, action], m] } }
        .concat(@declarations.names.flat_map { |name| declared(name) })
        .each_with_object({}) do |(name, mapping), all|
          all[name] = (all[name] || NONE) | Array(mapping[:actions])
        end
    end

    def declared(name)
      @declarations.of(*name).map { |entry| [name, entry[:value].dig(*name)] }
    end
  end
end
