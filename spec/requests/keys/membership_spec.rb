# frozen_string_literal: true

require_relative "../../support/things_to_reach"

RSpec.describe ApiKey, "for an email check and the members of one group" do
  include_context "with things to reach"

  let(:key) do
    key_for("users:find_by_email" => nil, "group_membership:edit" => { "id" => [group.id.to_s] })
  end

  it "cannot list users" do
    [
      "/admin/users/list/all.json",
      "/admin/users/list/active.json",
      "/admin/users/list/all.json?email=",
      "/admin/users/list/all.json?email=%20",
      "/admin/users/list/all.json?email[]=sam@example.com",
      "/admin/users/list/all.json?filter=sam",
      "/admin/users.json",
    ].each { |url| expect([url, status_of(key, admin, :get, url)]).to eq([url, 404]) }
  end

  it "cannot touch other groups" do
    sam_joins = { usernames: "sam" }
    own = "id=#{group.id}"

    expect(status_of(key, admin, :put, members(other_group), sam_joins)).to eq(403)
    expect(status_of(key, admin, :put, "#{members(other_group)}?#{own}", sam_joins)).to eq(403)
    expect(status_of(key, admin, :put, members(other_group), { **sam_joins, id: group.id })).to eq(
      403,
    )
    expect(
      status_of(key, admin, :put, "/groups/#{other_group.name}/members?#{own}", sam_joins),
    ).to eq(403)
    expect(
      status_of(key, admin, :put, "/admin/groups/#{other_group.id}/members.json", sam_joins),
    ).to eq(404)
    expect(status_of(key, admin, :delete, members(other_group), { user_id: sam.id })).to eq(403)
    expect(other_group.reload.users).not_to include(sam)
  end

  it "cannot invite strangers" do
    expect {
      {
        "in the body" => [members(group), { emails: "stranger@example.com" }],
        "in the query" => ["#{members(group)}?emails=stranger@example.com", nil],
        "beside a user" => [members(group), { usernames: "sam", emails: "stranger@example.com" }],
      }.each do |name, (url, params)|
        expect([name, status_of(key, admin, :put, url, params)]).to eq([name, 403])
      end
    }.not_to change { [Invite.count, GroupUser.count] }
  end

  it "cannot do anything else" do
    [
      [:put, "/groups/#{group.id}.json"],
      [:get, "/groups/#{group.name}/members.json"],
      [:put, "/groups/#{group.id}/owners.json"],
      [:delete, "/groups/#{group.id}/members.json?id=#{other_group.id}&emails=sam@example.com"],
      [:get, "/groups.json"],
      [:get, "/latest.json"],
      [:get, "/categories.json"],
      [:get, "/t/#{topic.id}.json"],
      [:get, "/u/sam.json"],
      [:post, "/posts.json"],
      [:get, "/session/current.json"],
    ].each do |verb, url|
      status = status_of(key, admin, verb, url, { email: "sam@example.com" })
      expect([verb, url, status]).to eq([verb, url, 403])
    end
    [
      [:delete, "/admin/groups/#{group.id}.json"],
      [:get, "/admin/users/#{sam.id}.json"],
      [:delete, "/admin/users/#{sam.id}.json"],
      [:post, "/admin/users.json"],
      [:get, "/admin/api/keys.json"],
      [:post, "/admin/api/keys.json"],
      [:get, "/admin/site_settings.json"],
      [:get, "/admin/plugins/discourse-api-scopes/catalogue.json"],
    ].each do |verb, url|
      status = status_of(key, admin, verb, url, { email: "sam@example.com" })
      expect([verb, url, status]).to eq([verb, url, 404])
    end
  end

  it "finds a user by email address" do
    url = "/admin/users/list/all.json?email=sam@example.com"
    expect(status_of(key, admin, :get, url)).to eq(200)
    expect(response.parsed_body.map { |user| user["username"] }).to eq(["sam"])

    expect(status_of(key, admin, :get, url.sub("sam@", "nobody@"))).to eq(200)
    expect(response.parsed_body).to eq([])
  end

  it "adds a user to its group and removes them" do
    expect(status_of(key, admin, :put, members(group), { usernames: "sam" })).to eq(200)
    expect(group.reload.users).to include(sam)

    expect(status_of(key, admin, :delete, members(group), { user_id: sam.id })).to eq(200)
    expect(group.reload.users).not_to include(sam)
  end

  it "shows what it may do to its holder" do
    expect(status_of(key, admin, :get, "/session/scopes.json")).to eq(200)
    expect(response.parsed_body["scopes"]).to include(
      a_hash_including(
        "resource" => "group_membership",
        "key" => "edit",
        "parameters" => ["id"],
        "allowed_parameters" => {
          "id" => [group.id.to_s],
        },
      ),
    )
  end
end
