# frozen_string_literal: true

require_relative "page_objects/scope_picker"

RSpec.describe "Replacing a key", type: :system do
  fab!(:admin)
  fab!(:group) { Fabricate(:group, name: "testers") }
  fab!(:key) do
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
        ApiKeyScope.new(resource: "topics", action: "read", allowed_parameters: {}),
      ],
    )
  end

  let(:picker) { PageObjects::Pages::ScopePicker.new }

  before do
    enable_current_plugin
    sign_in(admin)
  end

  it "makes a new key from an old one, which works until it is revoked" do
    page.visit "/admin/api/keys/#{key.id}"
    page.find(".sp-replace").click
    expect(page).to have_css(".sp-summary .sp-can li", count: 2)
    expect(picker).to have_description("Shop sync")

    picker.search("topics.read")
    picker.tick_off("topics.read")
    picker.search("categories.list")
    picker.tick("categories.list")
    picker.review
    expect(picker.compared).to eq(
      [%w[New categories:list], ["No longer", "topics:read"], %w[Unchanged group_membership:edit]],
    )

    picker.create
    expect(page).to have_css(".generated-api-key")
    scopes = ApiKey.order(:id).last.api_key_scopes.order(:resource)
    expect(scopes.map { |scope| [scope.resource, scope.action, scope.allowed_parameters] }).to eq(
      [["categories", "list", nil], ["group_membership", "edit", { "id" => [group.id.to_s] }]],
    )
    expect(key.reload.revoked_at).to be_nil

    picker.retire_replaced
    expect(page).to have_css(".sp-verified", text: "Shop sync (key #{key.id}) is revoked.")
    expect(key.reload.revoked_at).to be_present
  end
end
