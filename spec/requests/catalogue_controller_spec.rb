# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::CatalogueController do
  fab!(:admin)
  fab!(:moderator)
  fab!(:user)

  let(:url) { "/admin/plugins/discourse-api-scopes/catalogue.json" }

  it "does not exist for anybody but admins" do
    get url
    expect(response.status).to eq(404)

    [user, moderator].each do |reader|
      sign_in(reader)
      get url
      expect(response.status).to eq(404)
    end
  end

  it "does not exist while the plugin is off" do
    SiteSetting.api_scopes_enabled = false
    sign_in(admin)
    get url
    expect(response.status).to eq(404)
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

  it "is not sent again while nothing has changed" do
    sign_in(admin)
    get url
    etag = response.headers["ETag"]
    expect(response.headers["Cache-Control"]).to match(/\A(?!.*no-store).*private/)

    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(304)
    expect(response.body).to eq("")

    SiteSetting.api_scopes_guard_core_ids = !SiteSetting.api_scopes_guard_core_ids
    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(200)

    TranslationOverride.upsert!(
      "en",
      "admin_js.admin.api_scopes.titles.topics.read",
      "Peruse topics",
    )
    get url
    expect(response.body).to include("Peruse topics")

    sign_in(user)
    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(404)
  end
end
