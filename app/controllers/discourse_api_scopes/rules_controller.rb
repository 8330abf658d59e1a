# frozen_string_literal: true

module DiscourseApiScopes
  class RulesController < ::Admin::AdminController
    include SendsDocuments

    requires_plugin PLUGIN_NAME

    # What the picker needs to say which requests a key would permit.
    def show
      send_document(Document.keep(:rules, SiteState.current) { Rules.new.to_json })
    end
  end
end
