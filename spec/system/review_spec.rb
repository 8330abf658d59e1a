# frozen_string_literal: true

require_relative "page_objects/scope_picker"

RSpec.describe "Review of a new key", type: :system do
  fab!(:admin)
  fab!(:bot) { Fabricate(:user, username: "mirror_bot") }
  fab!(:group) { Fabricate(:group, name: "testers") }

  let(:picker) { PageObjects::Pages::ScopePicker.new }

  before do
    enable_current_plugin
    SiteSetting.api_scopes_picker_replaces_form = true
    sign_in(admin)
    picker.open_from_list
    picker.describe("Membership sync")
  end

  def choose(scope)
    picker.search(scope)
    picker.tick(scope)
  end

  it "tells in plain words what the key can do, and makes it only then" do
    choose("topics.read")
    picker.search("group_membership.edit")
    picker.limit_to_group("group_membership.edit", group)
    picker.review

    expect(picker).to have_focus_on_heading
    expect(page).to have_css("h1", text: "Review this key")
    expect(picker.told).to eq(
      [
        ["Change and delete", "group_membership.edit", "Only group testers"],
        ["Read", "topics.read", "Any topic"],
      ],
    )
    expect(page).to have_css(".sp-cannot li", text: "Change site settings")
    expect(page).to have_css(".sp-second [data-look]", text: "The caller may name any user")
    expect(ApiKey.count).to eq(0)

    picker.back
    expect(picker).to have_description("Membership sync")
    picker.save
    expect(page).to have_css(".generated-api-key")
    expect(ApiKey.count).to eq(1)
  end

  it "asks for a confirmation where a key could take more rights" do
    choose("staff_roles.grant_admin")
    picker.review
    picker.create
    expect(picker).to have_error("Tick the box")
    expect(ApiKey.count).to eq(0)

    picker.confirm
    picker.create
    expect(page).to have_css(".generated-api-key")
  end

  it "says which calls the acting user has no right to" do
    picker.act_as("mirror_bot")
    choose("users.find_by_email")
    choose("topics.read")
    picker.review

    expect(page).to have_css(".sp-rights li", count: 1, text: "mirror_bot is not")
  end

  it "checks the new key with the site, and keeps it nowhere" do
    choose("topics.read")
    picker.save
    picker.verify
    expect(page).to have_css(".sp-verified[data-tone='ok']", text: "1 scope")

    key = picker.key
    kept = page.evaluate_script(<<~JS)
      JSON.stringify([
        location.href,
        history.state,
        document.cookie,
        { ...localStorage },
        { ...sessionStorage },
        performance.getEntriesByType("resource").map(({ name }) => name),
      ])
    JS
    expect(kept).not_to include(key)
    expect(UserHistory.pluck(:new_value, :details).flatten.join).not_to include(key)
  end
end
