# frozen_string_literal: true

# An admin chooses what applications may ask users for.
RSpec.describe "User API scopes" do
  fab!(:admin)
  fab!(:user)

  let(:name) { "discourse-api-scopes:bookmarks_create" }
  let(:box) { "[data-scope='#{name}'] [data-setting=allow_user_api_key_scopes]" }

  # Seconds: each sign-in loads all of Discourse anew.
  let(:loading) { 40 }

  before do
    Group.refresh_automatic_groups!
    SiteSetting.allow_user_api_key_scopes = "read|shop:gone"
  end

  it "is refused before, offered in words after, and taken back" do
    sign_in(admin)
    visit("/admin/plugins/discourse-api-scopes/user-scopes")
    expect(page).to have_css(".us-unknown", text: "shop:gone", wait: loading)
    find(box).click
    expect(page).to have_css(".us-said", text: "is allowed now")
    expect(SiteSetting.allow_user_api_key_scopes).to eq("read|shop:gone|#{name}")

    sign_in(user)
    public_key = OpenSSL::PKey::RSA.new(2048).public_to_pem
    asked = {
      nonce: "n",
      scopes: name,
      client_id: "c",
      application_name: "Reader",
      public_key:,
    }.to_query
    visit("/user-api-key/new?#{asked}")
    expect(page).to have_css(".scopes", text: "Bookmark posts and topics for you")

    sign_in(admin)
    visit("/admin/plugins/discourse-api-scopes/user-scopes")
    find(box, wait: loading).click
    expect(page).to have_css(".us-said", text: "no longer allowed")
    expect(SiteSetting.allow_user_api_key_scopes).to eq("read|shop:gone")
  end
end
