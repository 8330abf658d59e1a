# frozen_string_literal: true

require_relative "../support/kept_answers"

RSpec.describe DiscourseApiScopes::RulesController do
  fab!(:admin)

  let(:url) { "/admin/plugins/discourse-api-scopes/rules.json" }

  it_behaves_like "an answer for admins that is kept" do
    def change_answer
      SiteSetting.chat_enabled = !SiteSetting.chat_enabled
    end
  end

  it "has the site's own routes, as the export has them" do
    sign_in(admin)
    get url

    expect(response.status).to eq(200)
    export = JSON.parse(DiscourseApiScopes::RouteExport.new.to_json)
    expect(response.parsed_body["routes"]).to eq(export)
  end

  it "has a rule for every scope of the catalogue" do
    sign_in(admin)
    get url

    catalogue = DiscourseApiScopes::Catalogue.new.as_json
    ids = catalogue[:scopes].map { |scope| scope[:scope_id] }
    expect(response.parsed_body["scopes"].keys).to match_array(ids)
  end
end
