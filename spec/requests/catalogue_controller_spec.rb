# frozen_string_literal: true

require_relative "../support/kept_answers"

RSpec.describe DiscourseApiScopes::CatalogueController do
  fab!(:admin)

  let(:url) { "/admin/plugins/discourse-api-scopes/catalogue.json" }

  it_behaves_like "an answer for admins that is kept" do
    def change_answer
      SiteSetting.api_scopes_guard_core_ids = !SiteSetting.api_scopes_guard_core_ids
    end
  end

  it "shows admins the scopes of the site" do
    sign_in(admin)
    get url

    expect(response.status).to eq(200)
    expect(response.parsed_body.keys).to contain_exactly("resources", "scopes", "templates")
    expect(response.parsed_body["resources"].first.keys).to contain_exactly(
      "resource",
      "title",
      "area",
    )
    expect(response.parsed_body["scopes"].first.keys).to contain_exactly(
      *%w[scope_id resource action title description source risk urls params],
      *%w[required_params forbidden_params implies],
    )
  end

  it "shows a title that the site has changed" do
    sign_in(admin)
    get url
    expect(response.body).not_to include("Peruse topics")

    TranslationOverride.upsert!(
      "en",
      "admin_js.admin.api_scopes.titles.topics.read",
      "Peruse topics",
    )
    get url, headers: { "If-None-Match" => response.headers["ETag"] }
    expect(response.body).to include("Peruse topics")
  end
end
