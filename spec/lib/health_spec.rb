# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::Health do
  # key("granular", "topics:read" => { "topic_id" => [] })
  def key(mode, scopes = {})
    key = ApiKey.create!(description: "Shop")
    key.api_key_scopes =
      scopes.map do |id, allowed_parameters|
        resource, action = id.split(":")
        ApiKeyScope.new(resource:, action:, allowed_parameters:)
      end
    key.update_columns(scope_mode: ApiKey.scope_modes[mode])
    key
  end

  def found
    described_class.findings.map { |finding| [finding.key.id, finding.code, finding.scopes] }
  end

  it "finds keys whose mode and scopes disagree" do
    expected = [
      [key("granular").id, :granular_without_scopes, []],
      [key("read_only").id, :read_only_without_scopes, []],
      [key("read_only", "topics:write" => nil).id, :read_only_with_other_scopes, ["topics:write"]],
      [key("global", "topics:read" => nil).id, :global_with_scopes, ["topics:read"]],
    ]
    expect(found).to eq(expected)
    expect(described_class).to be_any_finding
  end

  it "finds scopes that have gone" do
    key =
      key("granular", "topics:read" => nil, "retired:scope" => nil, "users:find_by_email" => nil)
    expect(found).to eq([[key.id, :unknown_scope, ["retired:scope"]]])

    SiteSetting.api_scopes_enabled = false
    expect(found).to eq([[key.id, :unknown_scope, %w[retired:scope users:find_by_email]]])
  end

  it "finds limits that limit nothing" do
    key = key("granular", "topics:read" => { "topic_id" => [] }, "users:show" => {})
    expect(found).to eq([[key.id, :empty_limit, ["topics:read"]]])
  end

  it "finds nothing wrong with keys that are what they say" do
    key("global")
    key(nil)
    key("read_only", "global:read" => nil)
    key("granular", "topics:read" => { "topic_id" => ["1"] }, "global:read" => nil)
    key("granular").update_columns(revoked_at: Time.zone.now)

    expect(found).to eq([])
    expect(described_class).not_to be_any_finding
    expect(ProblemCheck::ApiScopesHealth.call).to eq([])
  end

  it "tells admins" do
    key = key("global", "topics:read" => nil)
    expect(described_class.findings.map(&:to_s)).to eq(
      [
        "Key #{key.id} (Shop) is global but limited to scopes: topics:read " \
          "(http://test.localhost/admin/api/keys/#{key.id})",
      ],
    )
    expect(ProblemCheck::ApiScopesHealth.call.map(&:to_s).join).to include("api_scopes:health")
    expect(ProblemCheck.checks).to include(ProblemCheck::ApiScopesHealth)
  end
end
