# frozen_string_literal: true

require_relative "../../support/things_to_reach"

RSpec.describe ApiKey, "whose scope has gone" do
  include_context "with things to reach"

  let(:key) { key_for("group_membership:edit" => nil, "users:find_by_email" => nil) }
  let(:lookup) { "/admin/users/list/all.json?email=sam@example.com" }

  def expect_closed
    expect(status_of(key, admin, :put, members(group), { usernames: "sam" })).to eq(403)
    expect(status_of(key, admin, :get, lookup)).to eq(404)
    expect(status_of(key, admin, :get, "/latest.json")).to eq(403)
  end

  it "opens nothing while the plugin is off" do
    key
    SiteSetting.api_scopes_enabled = false
    expect_closed
  end

  it "opens nothing while the registry is broken" do
    key
    register = DiscoursePluginRegistry._raw_api_key_scope_mappings
    before = register.dup
    register.reject! { |entry| entry[:plugin].name == "discourse-api-scopes" }
    allow(DiscourseApiScopes::Registry).to receive(:current).and_return(
      DiscourseApiScopes::Registry.new(DiscourseApiScopes::Registry::Shape::EMPTY),
    )
    expect_closed
  ensure
    register.replace(before)
  end
end
