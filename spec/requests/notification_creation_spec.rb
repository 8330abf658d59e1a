# frozen_string_literal: true

require_relative "../support/scope_requests"

RSpec.describe NotificationsController do
  include ScopeRequests

  fab!(:admin)
  fab!(:user)

  let(:key) { key_for("notifications:create" => nil) }
  let(:params) do
    type = Notification.types[:custom]
    { notification_type: type, user_id: user.id, data: { message: "hello" }.to_json }
  end

  def answer(acting: admin, **changes)
    status_of(key, acting, :post, "/notifications.json", { **params, **changes }.compact)
  end

  {
    "nobody" => [{ user_id: nil }, 422],
    "an unknown user" => [{ user_id: -999 }, 404],
    "data that are no JSON" => [{ data: "hello" }, 422],
    "no data" => [{ data: nil }, 422],
    "no type" => [{ notification_type: nil }, 422],
  }.each do |name, (changes, status)|
    it "refuses #{name}" do
      expect(answer(**changes)).to eq(status)
      expect(Notification.count).to eq(0)
    end
  end

  it "is for admins" do
    expect(answer(acting: user)).to eq(403)
  end

  it "notifies a user" do
    expect(answer).to eq(200)
    expect(user.notifications.first.data_hash[:message]).to eq("hello")
  end
end
