# frozen_string_literal: true

module DiscourseApiScopes
  class DenialsController < ::Admin::AdminController
    requires_plugin PLUGIN_NAME

    # What a key was refused lately.
    def index
      key = ApiKey.find_by(id: params.require(:key_id).to_i)
      raise Discourse::NotFound if key.nil?

      render json: { key_id: key.id, denials: Denials::Log.list(key.id) }
    end
  end
end
