# frozen_string_literal: true

require_relative "scope_requests"

# What keys are tried on.
RSpec.shared_context "with things to reach" do
  include ScopeRequests

  fab!(:admin)
  fab!(:sam) { Fabricate(:user, username: "sam", email: "sam@example.com") }
  fab!(:group)
  fab!(:other_group, :group)
  fab!(:topic)

  before { Group.refresh_automatic_groups! }

  def members(of)
    "/groups/#{of.id}/members.json"
  end
end
