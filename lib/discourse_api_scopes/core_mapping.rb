# frozen_string_literal: true

module DiscourseApiScopes
  # Turns a mapping of the registry into the hash that `add_api_key_scope` wants. It is made anew
  # for each call and never frozen, since core writes into what it is given.
  #
  #   build({ "actions" => ["groups#add_members"], "path_params" => ["id"] })
  #   # => { actions: ["groups#add_members"], path_params: [:id] }
  module CoreMapping
    # Actions that JSON can only name.
    CONSTANTS = { "Logster::Web" => -> { Logster::Web } }.freeze

    class << self
      def build(mapping)
        path_params = symbols(mapping["path_params"])
        {
          actions: mapping["actions"].map { |action| CONSTANTS[action]&.call || action.dup },
          methods: symbols(mapping["methods"]),
          params: params(symbols(mapping["params"]), path_params),
          path_params:,
          aliases: mapping["aliases"]&.to_h { |name, other| [name.to_sym, other.to_sym] },
          formats: symbols(mapping["formats"]),
        }.compact
      end

      private

      # Where core cannot store values of `path_params`, they are ordinary ones too. RouteMatcher
      # counts a name in both lists as a path parameter.
      def params(params, path_params)
        return params if path_params.nil? || ApiKeyScope.respond_to?(:restrictable_parameters)

        [*params, *path_params].uniq
      end

      def symbols(names)
        names&.map(&:to_sym)
      end
    end
  end
end
