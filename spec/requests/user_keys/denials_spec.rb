# frozen_string_literal: true

require_relative "../../support/user_key_requests"

RSpec.describe DiscourseApiScopes::Denials::RefusedUserKey do
  include UserKeyRequests

  fab!(:user)

  def needed
    response.headers["X-Api-Scopes-Needed"]
  end

  it "says nothing to a revoked or unknown key" do
    key = user_key_for(user, "notifications").tap { _1.update!(revoked_at: 1.day.ago) }
    expect(answer_to(key, :get, "/session/current.json")).to eq(403)
    expect(needed).to be_nil
    get "/session/current.json", headers: { "User-Api-Key" => "x" * 32 }
    expect(needed).to be_nil
  end

  it "says nothing for a suspended user" do
    user.update!(suspended_till: 1.year.from_now)
    expect(answer_to(user_key_for(user, "push"), :get, "/session/current.json")).to eq(403)
    expect(needed).to be_nil
  end

  it "says nothing where it shall not" do
    SiteSetting.api_scopes_explain_denials = false
    expect(answer_to(user_key_for(user, "push"), :get, "/session/current.json")).to eq(403)
    expect(needed).to be_nil
  end

  it "names the narrowest scopes first, and those that the key holds" do
    expect(answer_to(user_key_for(user, "push"), :get, "/session/current.json")).to eq(403)
    expect(needed).to start_with("session_info").and include("read")
    expect(response.headers["X-Api-Scopes-Held"]).to eq("push")
    expect(response.parsed_body["extras"]).to include(
      "reason" => "scope_missing",
      "scopes_needed" => include("session_info"),
    )
  end
end
