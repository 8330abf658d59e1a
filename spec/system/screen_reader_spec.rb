# frozen_string_literal: true

require_relative "page_objects/scope_picker"
require_relative "page_objects/scope_limits"
require_relative "page_objects/screen_reader"

RSpec.describe "Making a key by ear" do
  fab!(:admin)
  fab!(:group) { Fabricate(:group, name: "testers") }

  let(:picker) { PageObjects::Pages::ScopePicker.new }
  let(:reader) { PageObjects::Components::ScreenReader.new }

  before do
    enable_current_plugin
    sign_in(admin)
    page.visit "/admin/api/keys/new-scoped"
    picker.describe("Membership sync")
    reader.listen
  end

  it "names the user that the key acts as, and says what is missing" do
    picker.act_as_somebody
    expect(reader).to have_thing("group", "User that the key acts as", description: "")

    picker.search("categories.list")
    picker.tick("categories.list")
    picker.review
    expect(reader).to have_thing(
      "group",
      "User that the key acts as",
      description: "Choose the user that the key acts as.",
    )
  end

  it "hears what is found, chosen and limited, and reads what the key can do" do
    expect(reader).to have_no_thing("heading", "Review this key")

    edit = "Add and remove members Write group_membership.edit"
    picker.search("group_membership.edit")
    found = picker.found
    expect(found).to end_with("in 1 group")
    expect(reader).to have_said(found)
    expect(reader).to have_thing("radiogroup", "Level of Group membership")
    expect(reader).to have_thing("checkbox", edit, checked: "false")

    picker.tick("group_membership.edit")
    expect(reader).to have_said("#{found} 1 chosen")
    expect(reader).to have_thing("checkbox", edit, checked: "true")

    picker.open_scope("group_membership.edit")
    limits = PageObjects::Components::ScopeLimits.new("group_membership.edit")
    expect(reader).to have_thing(
      "group",
      "Only these groups",
      description: "Nothing here means no limit: Any group.",
    )
    limits.choose(group.id, filter: "testers")
    expect(reader).to have_said("Only group testers")
    limits.paste("#{group.id} 999999")
    expect(reader).to have_said("Only group testers, 999999")
    expect(reader).to have_thing("button", "Remove 999999")

    picker.search("staff_roles.grant_admin")
    picker.tick("staff_roles.grant_admin")
    picker.review
    expect(reader).to have_thing("heading", "Review this key", level: "1", focused: "true")
    expect(reader).to have_thing("heading", "This key can give itself more rights", level: "2")

    picker.create
    expect(reader).to have_thing(
      "checkbox",
      "I understand that whoever holds this key can become an admin of this site.",
      checked: "false",
      focused: "true",
      invalid: "true",
      description: "Tick the box, or go back and choose less.",
    )

    picker.confirm
    picker.create
    expect(reader).to have_thing(
      "heading",
      "Your key is ready",
      focused: "true",
      description: "It works from this moment on.",
    )
    expect(reader).to have_thing("region", "Copy this key now")
    expect(reader).to have_thing("StaticText", picker.key)
    picker.copy_key
    expect(reader).to have_said("Copied")
  end
end
