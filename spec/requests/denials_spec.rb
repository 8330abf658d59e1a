# frozen_string_literal: true

require_relative "../support/scope_requests"

RSpec.describe DiscourseApiScopes::Denials do
  include ScopeRequests

  fab!(:admin)
  fab!(:sam) { Fabricate(:user, username: "sam") }
  fab!(:group)
  fab!(:topic)

  let(:log) { described_class::Log }

  before do
    Group.refresh_automatic_groups!
    described_class::Caller::KNOWN.clear
  end

  after { ApiKey.pluck(:id).each { |id| log.clear(id) } }

  def explanation
    response.parsed_body["extras"].to_h.slice("reason", "scopes_needed", "scopes_held", "param")
  end

  def headers
    %w[Reason Needed Held Param].map { |name| response.headers["X-Api-Scopes-#{name}"] }
  end

  def expect_nothing_said
    expect(headers).to eq([nil, nil, nil, nil])
    expect(response.body).not_to match(/scopes|#{topic.id}_secret/)
  end

  describe "to callers who hold no valid key" do
    let!(:key) { key_for("topics:read" => nil) }

    def ask(headers)
      get "/categories.json", headers: { "Api-Key" => key.key, **headers }
      expect(response.status).to eq(403)
      get "/admin/users/list/active.json", headers: { "Api-Key" => key.key, **headers }
      expect(response.status).to eq(404)
    end

    after do
      expect_nothing_said
      expect(log.list(key.id)).to eq([])
    end

    it "says nothing for an unknown key" do
      ask("Api-Key" => "f" * 64, "Api-Username" => "sam")
    end

    it "says nothing for a revoked key" do
      key.update!(revoked_at: Time.zone.now)
      ask("Api-Username" => "sam")
    end

    it "says nothing for an unknown user" do
      ask("Api-Username" => "nobody")
      ask("Api-User-Id" => "-99")
      ask("Api-User-External-Id" => "none")
      ask({})
    end

    it "says nothing for a user who is not the key's" do
      key.update!(user: admin)
      ask("Api-Username" => "sam")
    end

    it "says nothing for a suspended or an inactive user" do
      sam.update!(suspended_till: 1.day.from_now, suspended_at: Time.zone.now)
      ask("Api-Username" => "sam")
      sam.update!(suspended_till: nil, active: false)
      ask("Api-Username" => "sam")
    end

    it "says nothing from a wrong IP address" do
      key.update!(allowed_ips: ["10.0.0.1"])
      ask("Api-Username" => "sam")
    end
  end

  it "says nothing where no scope is the reason" do
    key = key_for("topics:read" => nil)
    expect(status_of(key, sam, :get, "/t/0.json")).to eq(404)
    expect_nothing_said
    expect(status_of(ApiKey.create!, sam, :get, "/admin/users/list/active.json")).to eq(404)
    expect_nothing_said
    get "/categories.json"
    expect_nothing_said
  end

  it "says nothing while the plugin is off" do
    SiteSetting.api_scopes_enabled = false
    key = key_for("topics:read" => nil)
    expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
    expect_nothing_said
    expect(log.list(key.id)).to eq([])
  end

  it "only keeps a record if it shall not explain" do
    SiteSetting.api_scopes_explain_denials = false
    key = key_for("topics:read" => nil)
    expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
    expect_nothing_said
    expect(log.list(key.id).size).to eq(1)
  end

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

  def empty_key
    key = ApiKey.create!
    key.update_columns(scope_mode: ApiKey.scope_modes["granular"])
    key
  end

  describe "the record for admins" do
    let(:key) { key_for("topics:read" => { "topic_id" => ["0"] }) }

    it "counts what was refused, newest first" do
      freeze_time
      2.times { status_of(key, sam, :get, "/categories.json?q=secret") }
      freeze_time(1.minute.from_now)
      status_of(key, sam, :get, "/t/#{topic.id}.json")
      status_of(key, sam, :get, "/no/such/path.json")

      expect(log.list(key.id)).to match(
        [
          {
            method: "GET",
            action: "topics#show",
            urls: include("/t/:id (GET)"),
            reason: "value_not_allowed",
            param: "topic_id",
            scopes_needed: include("topics:read", "wordpress:publishing"),
            count: 1,
            last_at: Time.zone.now.iso8601,
          },
          {
            method: "GET",
            action: "categories#index",
            urls: include("/categories (GET)"),
            reason: "scope_missing",
            param: nil,
            scopes_needed: include("categories:list"),
            count: 2,
            last_at: 1.minute.ago.iso8601,
          },
        ],
      )
    end

    it "holds no more than so many, and forgets" do
      denial = described_class::Denial.new(key.id, "GET", "a#0", "scope_missing", nil, [], [])
      60.times { |at| log.record(denial.with(action: "a##{at}"), now: Time.zone.at(at)) }
      expect(log.list(key.id).map { |entry| entry[:action] }).to eq(
        (10..59).map { |at| "a##{at}" }.reverse,
      )
      %w[counts times].each do |part|
        expect(Discourse.redis.ttl("api_scopes:denials:#{key.id}:#{part}")).to be_between(
          1,
          30.days,
        )
      end
      expect(Discourse.redis.hlen("api_scopes:denials:#{key.id}:counts")).to eq(50)
    end

    it "counts a flood without asking for more" do
      waiting = described_class::Waiting
      firsts = Array.new(1000) { |at| waiting.add("elsewhere", key.id, "a#{at % 4}", at) }
      expect(firsts).to eq([true, *Array.new(999, false)])
      600.times { |at| waiting.add("elsewhere", key.id, "b#{at}", at) }

      taken = waiting.take("elsewhere")
      expect(taken.size).to eq(waiting::MOST)
      expect(taken.first(2)).to eq([[[key.id, "a0"], [250, 996]], [[key.id, "a1"], [250, 997]]])
      expect(waiting.take("elsewhere")).to eq({})
    end

    it "is no reason to fail" do
      Discourse.redis.without_namespace.stubs(:evalsha).raises(Redis::CannotConnectError)
      expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
      expect(explanation).to include("scopes_needed" => include("categories:list"))
    end

    it "does not exist for others" do
      url = "/admin/plugins/discourse-api-scopes/denials.json?key_id=#{key.id}"
      get url
      expect(response.status).to eq(404)
      [sam, Fabricate(:moderator)].each do |reader|
        sign_in(reader)
        get url
        expect(response.status).to eq(404)
      end
      expect(status_of(key_for("topics:read" => nil), admin, :get, url)).to eq(404)
    end

    it "is shown to admins" do
      status_of(key, sam, :get, "/categories.json")
      sign_in(admin)
      get "/admin/plugins/discourse-api-scopes/denials.json?key_id=#{key.id}"
      expect(response.status).to eq(200)
      expect(response.parsed_body["key_id"]).to eq(key.id)
      expect(response.parsed_body["denials"].map { |entry| entry["action"] }).to eq(
        ["categories#index"],
      )
      expect(response.body).not_to include(key.key_hash, key.truncated_key)

      get "/admin/plugins/discourse-api-scopes/denials.json?key_id=0"
      expect(response.status).to eq(404)
      get "/admin/plugins/discourse-api-scopes/denials.json"
      expect(response.status).to eq(400)
    end
  end
end
