# frozen_string_literal: true

DiscourseApiScopes::Engine.routes.draw do
  get "catalogue" => "catalogue#show"
  get "rules" => "rules#show"
  get "denials" => "denials#index"
  get "user-scopes" => "user_scopes#index"
  put "user-scopes" => "user_scopes#update"
end

Discourse::Application.routes.draw do
  mount DiscourseApiScopes::Engine,
        at: "/admin/plugins/discourse-api-scopes",
        constraints: AdminConstraint.new
end
