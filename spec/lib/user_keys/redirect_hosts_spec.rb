# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::UserKeys::RedirectHosts do
  def allowed?(entries, redirect, **)
    SiteSetting.allowed_user_api_auth_redirects = entries
    !UserApiKeyClient.invalid_auth_redirect?(redirect, **)
  end

  [
    %w[https://*.example.com/done https://evil.test/.example.com/done],
    %w[https://*.example.com/done https://evil.test?.example.com/done],
    %w[https://*.example.com/done https://evil.test#.example.com/done],
    %w[https://*.example.com/done https://evil.test:1@x.example.com/done],
    %w[https://*.example.com/done https://user@x.example.com/done],
    %w[https://example.com* https://example.com.evil.test/],
    %w[https://example.com* https://example.com/done],
    %w[http://localhost:*/done http://localhost:80/evil/done],
    %w[http://localhost:*/done http://localhost:1@evil.test/done],
    %w[https://*/done https://evil.test/x/done],
    %w[*.example.com/done https://evil.test/.example.com/done],
  ].each do |entry, redirect|
    it "lets #{entry} not stand for #{redirect}" do
      expect(allowed?(entry, redirect)).to eq(false)
    end
  end

  [
    %w[https://*.example.com/done https://a.example.com/done],
    %w[https://*.example.com/done https://A.B.EXAMPLE.COM/done],
    %w[http://localhost:*/done http://localhost:49152/done],
    %w[https://example.com/app/* https://example.com/app/a/b?c=d],
    %w[discourse://auth_redirect discourse://auth_redirect],
    %w[https://* https://any.test/done],
    %w[* https://any.test/done],
    %w[https://other.test|https://*.example.com/done https://a.example.com/done],
  ].each do |entry, redirect|
    it "lets #{entry} stand for #{redirect}" do
      expect(allowed?(entry, redirect)).to eq(true)
    end
  end

  it "takes the redirect that a client is registered with" do
    client = Fabricate(:user_api_key_client, auth_redirect: "https://app.test/done")
    expect(allowed?("", "https://app.test/done", client:)).to eq(true)
    expect(allowed?("", "https://app.test/other", client:)).to eq(false)
  end

  it "can be switched off" do
    SiteSetting.api_scopes_guard_user_key_redirects = false
    expect(allowed?("https://*.example.com/", "https://evil.test/.example.com/")).to eq(true)
  end
end
