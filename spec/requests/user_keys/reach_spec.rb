# frozen_string_literal: true

require_relative "../../support/user_key_requests"

# What a user API key must not do with what `read` and `write` give it.
RSpec.describe UserApiKey do
  include UserKeyRequests

  fab!(:admin)
  fab!(:user)

  before { Group.refresh_automatic_groups! }

  it "makes no global key for an admin's application" do
    key = user_key_for(admin, "read", "write")
    params = { key: { description: "x", scope_mode: "global" } }
    expect(answer_to(key, :post, "/admin/api/keys.json", params:)).to eq(404)
    expect(ApiKey.count).to eq(0)
  end

  it "does not reach /admin" do
    key = user_key_for(admin, "read", "write")
    expect(answer_to(key, :get, "/admin/users/list/active.json")).to eq(404)
    expect(answer_to(key, :get, "//admin/users/list/active.json")).to be_in([403, 404])
    expect(answer_to(key, :get, "/admin.json")).to be_in([403, 404])
    expect(answer_to(key, :get, "/admin/plugins/discourse-api-scopes/catalogue.json")).to eq(404)
  end

  it "makes, revives and lends no further key" do
    key = user_key_for(user, "read", "write")
    revoked = user_key_for(user, "read").tap { _1.update!(revoked_at: 1.day.ago) }
    SiteSetting.allowed_user_api_auth_redirects = "https://app.test/done"

    expect(answer_to(key, :post, "/user-api-key.json", params: asked)).to eq(403)
    expect(answer_to(key, :post, "/user-api-key/undo-revoke", params: { id: revoked.id })).to eq(
      403,
    )
    params = asked(auth_redirect: "https://app.test/done")
    expect(answer_to(key, :post, "/user-api-key/otp", params:)).to eq(403)
    expect(revoked.reload.revoked_at).to be_present
    expect(user.user_api_keys.count).to eq(2)
  end

  it "still reads, writes and revokes itself" do
    topic = Fabricate(:topic)
    key = user_key_for(Fabricate(:trust_level_4), "read", "write")
    expect(answer_to(key, :get, "/latest.json")).to eq(200)
    expect(answer_to(key, :get, "/administrators-are-nice.json")).to eq(404)
    params = { raw: "What a key may still write.", topic_id: topic.id }
    expect(answer_to(key, :post, "/posts.json", params:)).to eq(200)
    expect(answer_to(key, :post, "/user-api-key/revoke")).to eq(200)
    expect(answer_to(key, :get, "/latest.json")).to eq(403)
  end

  it "can be let through by a site setting" do
    SiteSetting.api_scopes_guard_user_key_reach = false
    key = user_key_for(admin, "read")
    expect(answer_to(key, :get, "/admin/users/list/active.json")).to eq(200)
  end
end
