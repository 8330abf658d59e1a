# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Before a request is routed, Discourse before 2026.7 recognises its path as if it were a GET. A
    # scope that reads would then permit a write to the same path.
    module RecognizeByMethod
      private

      def path_params_from_request(request)
        return request.path_parameters if request.path_parameters.present?

        request.env[RouteMatcher::PATH_PARAMETERS] ||= recognize(request)
        super
      end

      def recognize(request)
        Rails.application.routes.recognize_path(request.path_info, method: request.request_method)
      rescue ActionController::RoutingError
        {}
      end
    end
  end
end
