# frozen_string_literal: true

module DiscourseApiScopes
  class ScopesByAction
    # A scope that leads to an action, with what asking it takes. To work that out anew for every
    # request that is refused would cost more than the refusal.
    class Candidate
      attr_reader :id

      def initialize(name, plugins)
        @name = name
        @plugins = plugins
        @id = name.join(":").freeze
        @own = OwnScopes.find(*name)
        @demanding = @own && [*@own.required_params, *@own.forbidden_params].any?
        @whole = OneMapping.shared(*name) if all_enabled?
      end

      # Whether the scope without limits would permit a request to its action.
      def permits?(request)
        answers?(request) && !(@demanding && Guards::RequestParams.fault(@own, request.env))
      end

      # answers?(request) # => true where method and format are right, parameters aside
      def answers?(request)
        mapping = self.mapping or return false
        methods, formats = mapping.values_at(:methods, :formats)
        (methods.nil? || Array(methods).include?(request.request_method.downcase.to_sym)) &&
          (formats.nil? || Array(formats).include?(request.formats.first&.symbol))
      end

      private

      # nil while nobody declares it. Plugins are switched on and off, but seldom.
      def mapping
        @whole && all_enabled? ? @whole : OneMapping.shared(*@name)
      end

      def all_enabled?
        @plugins.all?(&:enabled?)
      end
    end
  end
end
