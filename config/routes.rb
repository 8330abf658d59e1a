# frozen_string_literal: true

DiscourseApiScopes::Engine.routes.draw do
  get "catalogue" => "catalogue#show"
  get "denials" => "denials#index"
end

Discourse::Application.routes.draw do
  mount DiscourseApiScopes::Engine,
        at: "/admin/plugins/discourse-api-scopes",
        constraints: AdminConstraint.new
end
