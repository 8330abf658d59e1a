# frozen_string_literal: true

require_relative "../../support/denials"

RSpec.describe DiscourseApiScopes::Denials do
  include_context "with denials"

  it "names the scopes that would permit the request" do
    key = key_for("topics:read" => nil, "topics:read_lists" => nil)
    expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
    expect(headers).to match(
      ["scope_missing", /\bcategories:list\b/, "topics:read, topics:read_lists", nil],
    )
    expect(response.parsed_body).to include(
      "errors" => [I18n.t("invalid_api_credentials")],
      "error_type" => "invalid_access",
    )
    expect(explanation).to match(
      "reason" => "scope_missing",
      "scopes_needed" => include("categories:list"),
      "scopes_held" => %w[topics:read topics:read_lists],
      "param" => nil,
    )
  end

  it "explains the 404 behind staff routes too" do
    key = key_for("users:find_by_email" => nil)
    expect(status_of(key, admin, :get, "/admin/users/list/active.json")).to eq(404)
    expect(explanation).to include("reason" => "parameter_missing", "param" => "email")
    expect(explanation["scopes_needed"]).to include("users:list", "wordpress:discourse_connect")
    expect(explanation["scopes_needed"]).not_to include("users:find_by_email")
    expect(response.parsed_body["error_type"]).to eq("not_found")
  end

  it "adds to what core says" do
    key = key_for("categories:list" => nil)
    expect(status_of(key, sam, :get, "/t/#{topic.id}.json")).to eq(403)
    expect(response.parsed_body["extras"]).to include("html", "title", "scopes_needed")
  end

  it "puts nothing into pages" do
    key = key_for("categories:list" => nil)
    expect(status_of(key, sam, :get, "/latest")).to eq(403)
    expect(headers.first(2)).to match(["scope_missing", /topics:read_lists/])
    expect(response.body).not_to include("topics:read_lists")
  end

  # [scopes of the key, mode, verb, url, reason, parameter, scopes needed]
  [
    [
      { "group_membership:edit" => { "id" => ["0"] } },
      :put,
      "/groups/GROUP/members.json",
      ["value_not_allowed", "id", %w[group_membership:edit groups:manage_groups]],
    ],
    [
      { "groups:manage_groups" => { "id" => ["0"] } },
      :get,
      "/groups/GROUP/members.json?id=0",
      ["value_not_allowed", "id", %w[group_membership:list groups:manage_groups]],
    ],
    [
      { "group_membership:edit" => nil },
      :put,
      "/groups/GROUP/members.json?emails=a@example.com",
      ["parameter_forbidden", "emails", %w[groups:manage_groups]],
    ],
    [
      { "topics:read_lists" => { "category_id" => ["1"] } },
      :get,
      "/latest.json",
      ["value_not_allowed", "category_id", %w[topics:read_lists]],
    ],
    [{ "retired:scope" => nil }, :get, "/latest.json", ["scope_gone", nil, %w[topics:read_lists]]],
    [
      { "retired:scope" => nil, "topics:read" => { "topic_id" => ["0"] } },
      :get,
      "/t/TOPIC.json",
      ["value_not_allowed", "topic_id", %w[topics:read wordpress:publishing]],
    ],
    [{ "global:read" => nil }, :delete, "/t/TOPIC.json", ["read_only", nil, %w[topics:delete]]],
    [{}, :get, "/latest.json", ["no_scopes", nil, %w[topics:read_lists]]],
    [
      { "topics:read" => nil },
      :get,
      "/site.json",
      ["scope_missing", nil, %w[wordpress:publishing]],
    ],
  ].each do |scopes, verb, url, (reason, param, needed)|
    it "says #{reason} #{param} for #{verb} #{url} to a key for #{scopes}" do
      key = scopes.empty? ? empty_key : key_for(scopes)
      url = url.sub("GROUP", group.id.to_s).sub("TOPIC", topic.id.to_s)
      expect(status_of(key, admin, verb, url)).to be_in([403, 404])
      expect(explanation).to match(
        "reason" => reason,
        "scopes_needed" => a_collection_including(*needed),
        "scopes_held" => scopes.keys,
        "param" => param,
      )
      expect(response.headers.values.join).not_to include("\"0\"")
    end
  end

  it "names scopes only while their plugin is on" do
    key = key_for("topics:read" => nil)
    [true, false, true].each do |enabled|
      SiteSetting.chat_enabled = enabled
      status_of(key, admin, :post, "/chat/1.json", { message: "Hello" })
      named = response.headers["X-Api-Scopes-Needed"].include?("chat:create_message")
      expect(named).to eq(enabled)
    end
  end

  def empty_key
    key = ApiKey.create!
    key.update_columns(scope_mode: ApiKey.scope_modes["granular"])
    key
  end
end
