# frozen_string_literal: true

module DiscourseApiScopes
  class CatalogueController < ::Admin::AdminController
    requires_plugin PLUGIN_NAME

    def show
      render json: Catalogue.new
    end
  end
end
