# frozen_string_literal: true

require_relative "../../support/denials"
require_relative "../../support/other_plugin"

RSpec.describe DiscourseApiScopes::Denials::Log do
  include OtherPlugin
  include_context "with denials"

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
          link: include("?replaces=#{key.id}&scopes="),
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
          link: be_present,
          count: 2,
          last_at: 1.minute.ago.iso8601,
        },
      ],
    )
  end

  it "holds no more than so many, and forgets" do
    denial =
      DiscourseApiScopes::Denials::Denial.new(key.id, "GET", "a#0", "scope_missing", nil, [], [])
    60.times { |at| log.record(denial.with(action: "a##{at}"), now: Time.zone.at(at)) }
    expect(log.list(key.id).map { |entry| entry[:action] }).to eq(
      (10..59).map { |at| "a##{at}" }.reverse,
    )
    %w[counts times].each do |part|
      expect(Discourse.redis.ttl("api_scopes:denials:#{key.id}:#{part}")).to be_between(1, 30.days)
    end
    expect(Discourse.redis.hlen("api_scopes:denials:#{key.id}:counts")).to eq(50)
  end

  it "counts a flood without asking for more" do
    waiting = DiscourseApiScopes::Denials::Waiting
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

  it "links to the picker with what is lacking" do
    status_of(key, sam, :put, "/t/#{topic.id}.json", { title: "Another title" })
    denial = log.list(key.id).first
    expect(denial[:link]).to eq(
      "/admin/api/keys/new-scoped?replaces=#{key.id}&scopes=" +
        denial[:scopes_needed].first.sub(":", "%3A"),
    )

    read_only = key_for("global:read" => nil)
    status_of(read_only, sam, :put, "/t/#{topic.id}.json", { title: "Another title" })
    expect(log.list(read_only.id).first).to include(reason: "read_only", link: nil)
  end

  it "advises no scope that is for other methods" do
    denial = DiscourseApiScopes::Denials::Denial.new(0, "", "", "scope_missing", nil, [], [])
    keep_declarations do
      mapping = { actions: ["categories#index"], methods: [:post] }
      other_plugin.add_api_key_scope(:shop, { categories: mapping })
      %w[GET POST].each do |verb|
        log.record(denial.with(key_id: key.id, verb:, action: "categories#index"))
      end
      advice = log.list(key.id).to_h { |row| [row[:method], row[:scopes_needed]] }
      expect(advice["GET"]).not_to include("shop:categories")
      expect(advice["POST"]).to include("shop:categories")
    end
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
