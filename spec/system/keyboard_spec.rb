# frozen_string_literal: true

require_relative "page_objects/scope_picker"

RSpec.describe "Making a key by keyboard alone", type: :system do
  fab!(:admin)

  let(:picker) { PageObjects::Pages::ScopePicker.new }

  before do
    enable_current_plugin
    sign_in(admin)
    page.visit "/admin/api/keys/new-scoped"
    page.find(".sp-search input")
  end

  it "goes to the search by /, through the list by the arrows, and to the key by Enter" do
    press("/")
    expect(page).to have_css(".sp-search input:focus")

    type("Add and remove members")
    expect(page).to have_css(".sp-row[data-scope='group_membership.edit']")
    press_until(:down) { picker.focused_scope == "group_membership.edit" }
    press(:space)
    expect(page).to have_css(".sp-row[data-scope='group_membership.edit'] input:checked")

    press_until(:up) { picker.has_focus_on?(".sp-search input") }
    press_until(%i[shift tab]) { picker.has_focus_on?("[name='description']") }
    type("By hand")
    press(:enter)
    expect(picker).to have_focus_on_heading

    press_until(:tab) { picker.has_focus_on?(".sp-review .save") }
    press(:enter)
    expect(page).to have_css(".generated-api-key")
    expect(ApiKeyScope.pluck(:resource, :action)).to eq([%w[group_membership edit]])
  end

  def press(key)
    page.active_element.send_keys(*Array.wrap(key))
  end

  # A list has an end: a focus that gets lost must not hang the test.
  def press_until(key)
    60.times { yield ? break : press(key) }
    expect(yield).to eq(true)
  end

  def type(text)
    page.active_element.send_keys(text)
  end
end
