# frozen_string_literal: true

require_relative "../support/scope_requests"

RSpec.describe Admin::ApiController do
  include ScopeRequests

  fab!(:admin)

  before { sign_in(admin) }

  # A granular key whose scopes have gone.
  def empty_key
    key_for("topics:read" => nil).tap { |key| ApiKeyScope.where(api_key_id: key.id).delete_all }
  end

  it "revokes a granular key without scopes, plugin on or off" do
    [true, false].each do |enabled|
      SiteSetting.api_scopes_enabled = enabled
      key = empty_key
      post "/admin/api/keys/#{key.id}/revoke.json"
      expect(response.status).to eq(200)
      expect(ApiKey.find(key.id).revoked_at).to be_present
    end
  end

  it "lets the nightly jobs revoke the keys behind one" do
    SiteSetting.revoke_api_keys_maxlife_days = 1
    keys = [empty_key, key_for("topics:read" => nil)]
    keys.each { |key| key.update_columns(created_at: 3.days.ago) }
    ApiKey.revoke_max_life_keys!
    expect(keys.map { |key| ApiKey.find(key.id).revoked_at }).to all(be_present)
  end

  it "does not say that it has restored a key which it cannot restore" do
    key = empty_key
    key.update_columns(revoked_at: Time.zone.now)
    post "/admin/api/keys/#{key.id}/undo-revoke.json"
    expect(response.status).to eq(422)
    expect(response.parsed_body["errors"].join).to include("scope")
    expect(ApiKey.find(key.id).revoked_at).to be_present
    expect(UserHistory.where(action: UserHistory.actions[:api_key_update]).count).to eq(0)
  end

  it "still revokes and restores other keys, and saves no granular key without scopes" do
    key = key_for("topics:read" => nil)
    post "/admin/api/keys/#{key.id}/revoke.json"
    expect(ApiKey.find(key.id).revoked_at).to be_present
    post "/admin/api/keys/#{key.id}/undo-revoke.json"
    expect(ApiKey.find(key.id).revoked_at).to eq(nil)
    post "/admin/api/keys/0/undo-revoke.json"
    expect(response.status).to eq(404)

    expect(ApiKey.new(scope_mode: "granular")).not_to be_valid
    expect(ApiKey.new(scope_mode: "granular", revoked_at: Time.zone.now)).not_to be_valid
    expect(ApiKey.find(empty_key.id)).not_to be_valid
  end
end
