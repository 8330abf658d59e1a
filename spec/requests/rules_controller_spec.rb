# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::RulesController do
  fab!(:admin)
  fab!(:moderator)

  let(:url) { "/admin/plugins/discourse-api-scopes/rules.json" }

  it "does not exist for anybody but admins" do
    get url
    expect(response.status).to eq(404)

    sign_in(moderator)
    get url
    expect(response.status).to eq(404)
  end

  it "does not exist while the plugin is off" do
    SiteSetting.api_scopes_enabled = false
    sign_in(admin)
    get url
    expect(response.status).to eq(404)
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

  it "is not sent again while nothing has changed" do
    sign_in(admin)
    get url
    etag = response.headers["ETag"]
    expect(response.headers["Cache-Control"]).to match(/\A(?!.*no-store).*private/)

    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(304)
    expect(response.body).to eq("")

    SiteSetting.chat_enabled = !SiteSetting.chat_enabled
    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(200)
  end

  it "is compressed for those who can read that" do
    sign_in(admin)
    get url
    text = response.body
    expect(response.headers).not_to include("Content-Encoding")

    get url, headers: { "Accept-Encoding" => "br, gzip" }
    expect(response.headers).to include("Content-Encoding" => "gzip", "Vary" => /Accept-Encoding/)
    expect(response.media_type).to eq("application/json")
    expect(ActiveSupport::Gzip.decompress(response.body)).to eq(text)

    get url, headers: { "Accept-Encoding" => "gzip;q=0, br" }
    expect(response.headers).not_to include("Content-Encoding")
  end
end
