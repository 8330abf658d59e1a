# frozen_string_literal: true

require_relative "page_objects/scope_picker"

RSpec.describe "Scopes on a key's page", type: :system do
  fab!(:admin)
  fab!(:group) { Fabricate(:group, name: "testers") }
  # Not reloaded between the examples: the key itself is only known while it is new.
  let!(:key) do
    ApiKey.create!(
      description: "Shop sync",
      created_by: admin,
      scope_mode: "granular",
      api_key_scopes: [
        ApiKeyScope.new(
          resource: "group_membership",
          action: "edit",
          allowed_parameters: {
            "id" => [group.id.to_s],
          },
        ),
        ApiKeyScope.new(resource: "gone", action: "away"),
      ],
    )
  end

  before do
    enable_current_plugin
    sign_in(admin)
  end

  def call(path)
    uri = URI("#{page.server_url}#{path}")
    request = Net::HTTP::Get.new(uri)
    request["Api-Key"] = key.key
    request["Api-Username"] = admin.username
    Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }.code.to_i
  end

  it "tells the scopes by title, name of the group, and what is gone" do
    page.visit "/admin/api/keys/#{key.id}"

    held = page.find(".sp-held[data-scope='group_membership.edit']")
    expect(held).to have_css("b", text: "Add and remove members")
    expect(held).to have_css(".sp-told__limit", text: "testers")
    held.find("summary").click
    expect(held).to have_css(".sp-request", text: "/groups/#{group.id}/members")
    expect(page).to have_css(".sp-held[data-scope='gone.away'].is-gone")
    expect(page).to have_no_css(".scopes-table", visible: :visible)
    expect(page).to have_css(".d-page-header", visible: :visible)
  end

  it "shows what the key was refused, and opens the picker to allow it" do
    expect(call("/categories.json")).to eq(403)

    page.visit "/admin/api/keys/#{key.id}"
    denial = page.find(".sp-denial", text: "/categories")
    denial.find("a").click
    expect(page).to have_css(".sp-summary [data-scope='categories.list']")
    expect(page).to have_css(".sp-summary [data-scope='group_membership.edit']")
  end

  it "follows from key to key, and leaves the other pages alone" do
    other = Fabricate(:api_key, description: "Everything", created_by: admin)
    page.visit "/admin/api/keys/#{key.id}"
    expect(page).to have_css(".sp-held")

    page.find(".back-button").click
    expect(page).to have_css(".admin-api_keys__items")
    expect(page).to have_no_css(".sp-key-scopes")

    page.visit "/admin/api/keys/#{other.id}"
    expect(page).to have_css(".sp-key-scopes.is-ready")
    expect(page).to have_no_css(".sp-held")
  end
end
