# frozen_string_literal: true

require_relative "page_objects/scope_picker"
require_relative "page_objects/scope_proposal"
require_relative "../support/limiting_scopes"

RSpec.describe "Planning a key by what will call it", type: :system do
  include LimitingScopes

  fab!(:admin)
  fab!(:group) { Fabricate(:group, name: "testers") }

  let(:picker) { PageObjects::Pages::ScopePicker.new }
  let(:proposal) { PageObjects::Components::ScopeProposal.new }

  before do
    enable_current_plugin
    sign_in(admin)
    page.visit "/admin/api/keys/new-scoped"
    picker.describe("Planned")
  end

  it "says what no scope covers" do
    proposal.plan("GET /no/such/address.json\nGET /latest.json")

    expect(proposal.uncovered).to contain_exactly(a_string_including("/no/such/address.json"))
    expect(proposal.scopes).to eq(["topic_lists.latest"])
  end

  it "finds the narrowest scopes for pasted calls, with their values" do
    proposal.plan(<<~TEXT)
      curl -X PUT "#{Discourse.base_url}/groups/#{group.id}/members.json" -H "Api-Key: 0123456789abcdef" -F usernames=sam
      GET /admin/users/list/all.json?email=sam@example.com
    TEXT

    expect(proposal.scopes).to contain_exactly("users.find_by_email", "group_membership.edit")
    expect(page.text).not_to include("0123456789abcdef")

    proposal.add
    expect(stored).to eq(
      "group_membership.edit" => {
        "id" => [group.id.to_s],
      },
      "users.find_by_email" => nil,
    )
  end

  it "starts from a template" do
    proposal.start_from(I18n.t("admin_js.admin.api_scopes.templates.read_only_mirror.title"))
    scopes = proposal.ticked_scopes
    expect(proposal.scopes - scopes).to eq(["uploads.download"]), "is optional"
    proposal.add

    expect(stored.keys).to match_array(scopes)
  end
end
