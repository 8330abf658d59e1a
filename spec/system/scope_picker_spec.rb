# frozen_string_literal: true

require_relative "page_objects/scope_picker"

RSpec.describe "Scope picker", type: :system do
  fab!(:admin)
  fab!(:group) { Fabricate(:group, name: "testers") }
  fab!(:other_group) { Fabricate(:group, name: "customers") }
  fab!(:user)

  let(:picker) { PageObjects::Pages::ScopePicker.new }

  before do
    enable_current_plugin
    SiteSetting.api_scopes_picker_replaces_form = true
    sign_in(admin)
  end

  def status(key, verb, path, **body)
    uri = URI("#{page.server_url}#{path}")
    request = Net::HTTP.const_get(verb.to_s.capitalize).new(uri)
    request["Api-Key"] = key
    request["Api-Username"] = admin.username
    request.set_form_data(body) if body.any?
    Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }.code.to_i
  end

  describe "making a key" do
    it "makes one that does the chosen job and nothing else" do
      picker.open_from_list
      picker.describe("Membership sync")
      picker.search("find_by_email")
      picker.tick("users.find_by_email")
      picker.search("/groups/#{group.id}/members")
      picker.limit_to_group("group_membership.edit", group)

      expect(picker.requests("group_membership.edit")).to include("PUT /groups/#{group.id}/members")

      picker.save
      expect(page).to have_css(".generated-api-key")
      key = picker.key

      scopes = ApiKey.order(:id).last.api_key_scopes.order(:resource)
      expect(scopes.map { |scope| [scope.resource, scope.action, scope.allowed_parameters] }).to eq(
        [
          ["group_membership", "edit", { "id" => [group.id.to_s] }],
          ["users", "find_by_email", nil],
        ],
      )

      expect(status(key, :get, "/admin/users/list/all.json")).to eq(404)
      expect(status(key, :get, "/latest.json")).to eq(403)
      other = "/groups/#{other_group.id}/members.json"
      expect(status(key, :put, other, usernames: user.username)).to eq(403)
      expect(status(key, :put, "#{other}?id=#{group.id}", usernames: user.username)).to eq(403)
      own = "/groups/#{group.id}/members.json"
      expect(status(key, :put, own, emails: "stranger@example.com")).to eq(403)
      expect(status(key, :get, "/admin/users/list/all.json?email=#{user.email}")).to eq(200)
      expect(status(key, :put, own, usernames: user.username)).to eq(200)
      expect(group.users).to contain_exactly(user)

      picker.continue
      expect(page).to have_css(".sp-leaving.is-warned")
      picker.continue
      expect(page).to have_css(".admin-api_keys__items", text: "Membership sync")
    end

    it "refuses a key without scopes, and keeps what was typed" do
      picker.open_from_list
      picker.describe("Nothing yet")
      picker.review

      expect(picker).to have_error("Choose at least one scope")
      expect(picker).to have_description("Nothing yet")
      expect(ApiKey.count).to eq(0)
    end
  end

  describe "finding a scope" do
    it "finds it by name, id and address" do
      picker.open_from_list
      picker.search("bookmarks")
      expect(picker).to have_scope("users.bookmarks")
      expect(picker).to have_no_scope("posts.edit")

      picker.search("DELETE /groups/5/members")
      expect(picker).to have_scope("group_membership.edit")
      expect(picker).to have_no_scope("users.bookmarks")
    end
  end

  describe "coming and going" do
    it "shows no second header, and gives it back on the list" do
      picker.open_from_list
      expect(picker).to have_no_section_header

      page.find(".back-button").click
      expect(picker).to have_section_header
    end

    it "leads to the standard form, which then stays" do
      picker.open_from_list
      picker.use_standard_form

      expect(page).to have_current_path("/admin/api/keys/new")
      expect(picker).to have_standard_form
    end

    it "opens on a full page load of either address" do
      page.visit "/admin/api/keys/new-scoped"
      expect(page).to have_css(".scope-picker h1")

      page.visit "/admin/api/keys/new"
      expect(page).to have_css(".scope-picker h1")
      expect(page).to have_current_path("/admin/api/keys/new-scoped")
    end

    it "leaves the standard form alone when the setting says so" do
      SiteSetting.api_scopes_picker_replaces_form = false
      page.visit "/admin/api/keys/new"

      expect(picker).to have_standard_form
      expect(page).to have_no_css(".scope-picker")
    end
  end
end
