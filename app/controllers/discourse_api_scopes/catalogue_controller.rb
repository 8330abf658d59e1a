# frozen_string_literal: true

module DiscourseApiScopes
  class CatalogueController < ::Admin::AdminController
    include SendsDocuments

    requires_plugin PLUGIN_NAME

    # All that the picker shows.
    def show
      send_document(catalogue)
    end

    private

    def catalogue
      texts = Catalogue::Texts.new
      Document.keep(:catalogue, SiteState.current, I18n.locale, texts.overrides) do
        JSON.generate(Catalogue.new(texts:).as_json)
      end
    end
  end
end
