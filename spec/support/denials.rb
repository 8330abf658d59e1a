# frozen_string_literal: true

require_relative "scope_requests"

# What a refused caller is told, and what admins are.
RSpec.shared_context "with denials" do
  include ScopeRequests

  fab!(:admin)
  fab!(:sam) { Fabricate(:user, username: "sam") }
  fab!(:group)
  fab!(:topic)

  let(:log) { DiscourseApiScopes::Denials::Log }

  before do
    Group.refresh_automatic_groups!
    DiscourseApiScopes::Denials::Caller::KNOWN.clear
  end

  after { ApiKey.pluck(:id).each { |id| log.clear(id) } }

  def explanation
    response.parsed_body["extras"].to_h.slice("reason", "scopes_needed", "scopes_held", "param")
  end

  def headers
    %w[Reason Needed Held Param].map { |name| response.headers["X-Api-Scopes-#{name}"] }
  end

  def expect_nothing_said
    expect(headers).to eq([nil, nil, nil, nil])
    expect(response.body).not_to match(/scopes|#{topic.id}_secret/)
  end
end
