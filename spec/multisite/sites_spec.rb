# frozen_string_literal: true

require_relative "../support/scope_requests"

# Plugins declare scopes once for a process; settings, keys and denials are each site's own.
RSpec.describe "API scopes on several sites", type: :multisite do
  include ScopeRequests

  let(:url) { "/groups/42/members.json" }
  let(:sites) { %w[default second] }

  before do
    @provider = SiteSetting.provider
    SiteSetting.provider = SiteSettings::DbProvider.new(SiteSetting)
  end

  after { SiteSetting.provider = @provider }

  # each_site { |site| … } # => { "default" => …, "second" => … }; the plugin is off on the second one
  def each_site(order = sites)
    order.to_h do |site|
      result = nil
      test_multisite_connection(site) do
        SiteSetting.api_scopes_enabled = site == "default"
        result = yield site
      end
      [site, result]
    end
  end

  def permits?
    key = key_for("group_membership:edit" => { "id" => ["42"] })
    ApiKey.find(key.id).request_allowed?(env_for("PUT", url, "usernames" => "sam"))
  end

  it "decide by their own settings, whichever was asked first" do
    expected = { "default" => true, "second" => false }
    expect(each_site { permits? }).to eq(expected)
    expect(each_site(sites.reverse) { permits? }).to eq(expected)
    expect(each_site { permits? }).to eq(expected)
  end

  it "have core's scopes all the same, without a list of their own" do
    expect(each_site { ApiKeyScope.scope_mappings.dig(:topics, :read) }.values.uniq.size).to eq(1)
    indexes =
      each_site do
        [DiscourseApiScopes::RouteIndex, DiscourseApiScopes::Declarations].map(&:current)
      end
    expect(indexes["default"].zip(indexes["second"])).to all(
      satisfy { |one, other| one.equal?(other) },
    )
  end

  it "offer what is on" do
    offered =
      each_site do
        scopes = ApiKeyScope.scope_mappings
        [
          scopes.key?(:group_membership),
          DiscourseApiScopes::Catalogue.new.as_json[:scopes].any? do |s|
            s[:resource] == "group_membership"
          end,
          DiscourseApiScopes::Rules.new.scopes.key?("group_membership:edit"),
        ]
      end
    expect(offered).to eq("default" => [true] * 3, "second" => [false] * 3)
  end

  it "are not sent what was made for another" do
    states = each_site { DiscourseApiScopes::SiteState.current }
    expect(states["default"]).not_to eql(states["second"])
    expect(each_site { DiscourseApiScopes::SiteState.current }).to eql(states)
  end

  it "guard core's ids by their own settings" do
    guarded =
      each_site do |site|
        SiteSetting.api_scopes_guard_core_ids = site == "second"
        key = key_for("groups:manage_groups" => { "id" => ["5"] })
        ApiKey.find(key.id).request_allowed?(env_for("GET", "/g/testers/members.json?id=5"))
      end
    newer_core = ApiKeyScope.respond_to?(:restrictable_parameters)
    expect(guarded).to eq("default" => !newer_core, "second" => false)
  end

  it "keep records of denials apart" do
    denial = DiscourseApiScopes::Denials::Denial.new(1, "GET", "a#b", "scope_missing", nil, [], [])
    log = DiscourseApiScopes::Denials::Log
    each_site { |site| log.record(denial.with(action: "#{site}#a")) }
    lists = each_site { log.list(1).map { |row| row[:action] } }
    expect(lists).to eq("default" => ["default#a"], "second" => ["second#a"])
  ensure
    each_site { log.clear(1) }
  end
end
