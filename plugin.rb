# frozen_string_literal: true

# name: discourse-api-scopes
# about: Least-privilege API keys: more scopes, limits that hold, and a page on which to choose them
# version: 0.1.0
# authors: discourse-api-scopes contributors
# url: https://github.com/discourse-api-scopes/discourse-api-scopes
# required_version: 3.5.0.beta9-dev

enabled_site_setting :api_scopes_enabled

register_asset "stylesheets/common/scope-picker.scss"

add_admin_route "admin.api_scopes.title", "discourse-api-scopes", use_new_show_route: true

module ::DiscourseApiScopes
  PLUGIN_NAME = "discourse-api-scopes"
end

require_relative "lib/discourse_api_scopes/engine"
require_relative "lib/discourse_api_scopes/denial_responder"

Rails.configuration.middleware.insert_before(
  Middleware::DefaultHeaders,
  DiscourseApiScopes::DenialResponder,
)

after_initialize do
  reloadable_patch do
    DiscourseApiScopes::Speed.install
    DiscourseApiScopes::Guards.install
    DiscourseApiScopes::Denials.install
    DiscourseApiScopes::UserKeys.install
  end
  DiscourseApiScopes::Registries.register
  register_problem_check ProblemCheck::ApiScopesHealth
end
