# frozen_string_literal: true

module DiscourseApiScopes
  # Which scopes user API keys can have, and which the site allows.
  class UserScopesController < ::Admin::AdminController
    requires_plugin PLUGIN_NAME

    def index
      render json: UserScopeList.new
    end

    # Allows one scope or withdraws it. One of the two settings is hidden, so that core has no
    # endpoint for it.
    def update
      setting, name = params.require(%i[setting name])
      list = UserScopeList.new
      raise Discourse::InvalidParameters.new(:setting) if UserScopeList::SETTINGS.exclude?(setting)

      allowed = params[:allowed].to_s
      raise Discourse::InvalidParameters.new(:allowed) if %w[true false].exclude?(allowed)

      value = list.changed(setting, name, allowed: allowed == "true")
      raise Discourse::InvalidParameters.new(:name) if value.nil?

      SiteSetting.set_and_log(setting, value, current_user)
      render json: UserScopeList.new
    end
  end
end
