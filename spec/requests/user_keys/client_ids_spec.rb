# frozen_string_literal: true

require_relative "../../support/user_key_requests"

RSpec.describe DiscourseApiScopes::UserKeys::ClientIds do
  include UserKeyRequests

  fab!(:user)

  let(:key) { user_key_for(user, "read") }

  def answer_with(client_id)
    answer_to(key, :get, "/latest.json", headers: { "User-Api-Client-Id" => client_id })
  end

  it "refuses the id of another client and leaves the key as it is" do
    other = Fabricate(:user_api_key_client)
    expect { expect(answer_with(other.client_id)).to eq(403) }.not_to change {
      key.reload.user_api_key_client_id
    }
    expect(said).to include("User-Api-Client-Id")
    expect(answer_to(key, :get, "/latest.json")).to eq(200)
  end

  it "takes a blank one for none" do
    expect { expect(answer_with("")).to eq(200) }.not_to change {
      key.reload.user_api_key_client_id
    }
  end

  it "moves the key to a new one, as core does" do
    expect(answer_with("brand-new")).to eq(200)
    expect(key.reload.client.client_id).to eq("brand-new")
  end
end
