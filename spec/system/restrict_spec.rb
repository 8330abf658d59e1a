# frozen_string_literal: true

require_relative "page_objects/scope_picker"
require_relative "../support/limiting_scopes"

RSpec.describe "Restricting a scope", type: :system do
  include LimitingScopes

  fab!(:admin)
  fab!(:sam) { Fabricate(:user, username: "sam") }
  fab!(:group) { Fabricate(:group, name: "testers") }
  fab!(:category) { Fabricate(:category, name: "Installation") }
  fab!(:tag) { Fabricate(:tag, name: "calendar") }
  fab!(:topic) { Fabricate(:topic, title: "Release notes of the spring edition") }
  fab!(:post) { Fabricate(:post, topic: topic) }

  let(:picker) { PageObjects::Pages::ScopePicker.new }

  before do
    enable_current_plugin
    SearchIndexer.enable
    [topic, post].each { |record| SearchIndexer.index(record, force: true) }
    sign_in(admin)
    page.visit "/admin/api/keys/new-scoped"
    picker.describe("Some limits")
  end

  it "chooses groups, categories, tags and users in Discourse's own choosers" do
    limits = open_scope("group_membership.edit")
    limits.choose(group.id, filter: "testers")
    expect(limits).to have_limit("testers")

    limits = open_scope("categories.update")
    limits.choose(category.id, filter: "Installation")
    expect(limits).to have_limit("Installation")

    limits = open_scope("tags.update")
    limits.choose("calendar")
    expect(limits).to have_limit("calendar")

    limits = open_scope("users.read_summary")
    limits.choose("sam")
    expect(limits).to have_limit("sam")

    expect(stored).to include(
      "group_membership.edit" => {
        "id" => [group.id.to_s],
      },
      "categories.update" => {
        "id" => [category.id.to_s],
      },
      "tags.update" => {
        "tag_id" => ["calendar"],
      },
      "users.read_summary" => {
        "username" => ["sam"],
      },
    )
  end

  it "finds topics by a part of their title, and stores their ids" do
    limits = open_scope("topics.edit")
    limits.look_for("spring")
    limits.take("Release notes of the spring edition")

    expect(limits).to have_limit("Release notes of the spring edition")
    expect(stored).to eq("topics.edit" => { "topic_id" => [topic.id.to_s] })
  end

  it "takes a pasted list, and flags what the site does not have" do
    limits = open_scope("group_membership.edit")
    limits.paste("#{group.id} 999999")

    expect(limits).to have_limit("testers, 999999")
    expect(limits).to have_missing("This site has no group “999999”")
    expect(stored).to eq("group_membership.edit" => { "id" => [group.id.to_s, "999999"] })
  end

  it "shows what passes and what is refused, and why" do
    limits = open_scope("group_membership.edit")
    limits.choose(group.id, filter: "testers")

    expect(limits).to have_permitted("/groups/#{group.id}/members.json")
    expect(limits).to have_refused(
      "/groups/#{group.id + 1}/members.json",
      why: "“id” is #{group.id + 1}, and that is not allowed.",
    )
  end

  it "tries a request, and offers the smallest change that lets it through" do
    page.find("#scope-picker-try").fill_in(with: "PUT /groups/#{group.id}/members.json")
    page.find(".sp-try__check").click
    expect(page).to have_css(".sp-verdict.is-refused", text: "No chosen scope opens it.")

    page.find(".sp-try__fix", text: "Add and remove members").click
    expect(page).to have_css(".sp-verdict.is-permitted")
    expect(stored).to eq("group_membership.edit" => { "id" => [group.id.to_s] })
  end
end
