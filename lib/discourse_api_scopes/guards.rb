# frozen_string_literal: true

module DiscourseApiScopes
  # What core lacks to refuse safely. Guards only ever narrow: they say no where core would say
  # yes or raise. They stay when the plugin is switched off, because its keys stay too.
  module Guards
    def self.install
      ApiKey.prepend(KeysWithoutRows)
      ApiKey.prepend(Revocation) if ApiKey.private_method_defined?(Revocation::VALIDATION)
      Admin::ApiController.prepend(KeyCreation, KeyRestoration)
      ApiKeyScope.prepend(RequestParams)
      ApiKeyScope.prepend(MissingMapping)
      NotificationsController.prepend(NotificationCreation)
      RouteMatcher.prepend(CategoryPath)
      return if RouteMatcher.method_defined?(:path_params)

      RouteMatcher.prepend(PathParams)
      RouteMatcher.prepend(RecognizeByMethod)
      ApiKeyScope.prepend(CoreIds)
    end
  end
end
