# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # `path_params` for Discourse before 2026.7: parameters that only the recognised path can
    # satisfy. Ordinary `params` are satisfied from the query too, which opens every route whose path
    # calls the object by another name.
    module PathParams
      def initialize(params: nil, path_params: nil, **options)
        @path_params = Array(path_params)
        super(params: params && Array(params) - @path_params, **options)
      end

      def with_allowed_param_values(allowed_param_values)
        RouteMatcher.new(
          actions:,
          params:,
          path_params: @path_params,
          methods:,
          formats:,
          aliases:,
          allowed_param_values:,
        )
      end

      def match?(env:)
        super && path_params_allowed?(ActionDispatch::Request.new(env))
      end

      private

      def path_params_allowed?(request)
        # Core has matchers that are older than this guard: they have no list.
        return true if @path_params.blank? || allowed_param_values.blank?

        @path_params.all? do |name|
          allowed = [allowed_param_values.fetch(name.to_s, [])].flatten
          next true if allowed.empty?

          value = path_value(request, name, aliases&.[](name))
          value && allowed.include?(value)
        end
      end

      # nil if the path has no such value, or if the request carries both the name and its alias:
      # the controller might read the other one.
      def path_value(request, name, other)
        path = path_params_from_request(request)
        used, unused = path[name].nil? ? [other, name] : [name, other]
        value = used && path[used]
        return unless value.is_a?(String)
        return if other && (path[unused] || sent_value(request, unused).present?)

        other == :category_slug_path_with_id ? extract_category_id(value) : value
      end

      def sent_value(request, name)
        request.query_parameters.fetch(name) { request.request_parameters[name] }
      end
    end
  end
end
