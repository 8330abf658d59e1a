# frozen_string_literal: true

module DiscourseApiScopes
  class CatalogueController < ::Admin::AdminController
    requires_plugin PLUGIN_NAME

    # Browsers keep it and ask whether it has changed. Discourse would have them keep nothing.
    def show
      catalogue = JSON.generate(Catalogue.new.as_json)
      response.headers["Cache-Control"] = "max-age=0, private, must-revalidate"
      render json: catalogue if stale?(etag: catalogue, template: false)
    end
  end
end
