# frozen_string_literal: true

DiscourseApiScopes::Engine.routes.draw { get "catalogue" => "catalogue#show" }

Discourse::Application.routes.draw do
  mount DiscourseApiScopes::Engine,
        at: "/admin/plugins/discourse-api-scopes",
        constraints: AdminConstraint.new
end
