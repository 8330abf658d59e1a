# frozen_string_literal: true

# For a controller whose answer staff's browsers keep and ask again for with an ETag.
# The including group says `url` and `admin`, and by `change_answer` what makes the answer another.
RSpec.shared_examples "an answer for admins that is kept" do
  let(:moderator) { Fabricate(:moderator) }
  let(:user) { Fabricate(:user) }

  it "does not exist for anybody but admins" do
    get url
    expect(response.status).to eq(404)

    [user, moderator].each do |reader|
      sign_in(reader)
      get url
      expect(response.status).to eq(404)
    end
  end

  it "does not exist while the plugin is off" do
    SiteSetting.api_scopes_enabled = false
    sign_in(admin)
    get url
    expect(response.status).to eq(404)
  end

  it "is not sent again while nothing has changed" do
    sign_in(admin)
    get url
    etag = response.headers["ETag"]
    expect(response.headers["Cache-Control"]).to match(/\A(?!.*no-store).*private/)

    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(304)
    expect(response.body).to eq("")

    change_answer
    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(200)

    sign_in(user)
    get url, headers: { "If-None-Match" => etag }
    expect(response.status).to eq(404)
  end

  it "is compressed for those who can read that" do
    sign_in(admin)
    get url
    text = response.body
    expect(response.headers).not_to include("Content-Encoding")

    get url, headers: { "Accept-Encoding" => "br, gzip" }
    expect(response.headers).to include("Content-Encoding" => "gzip", "Vary" => /Accept-Encoding/)
    expect(response.media_type).to eq("application/json")
    expect(ActiveSupport::Gzip.decompress(response.body)).to eq(text)

    get url, headers: { "Accept-Encoding" => "gzip;q=0, br" }
    expect(response.headers).not_to include("Content-Encoding")
  end
end
