# frozen_string_literal: true

require_relative "../support/scope_requests"

# What the registry's authors promise, asked of the running core.
RSpec.describe DiscourseApiScopes::Registry, "#examples" do
  include ScopeRequests

  before do
    let_staff_routes_match
    switch_all_plugins_on
  end

  DiscourseApiScopes::Registry.current.scopes.each do |scope|
    describe scope.id do
      { "deny" => false, "permit" => true }.each do |kind, permits|
        scope
          .examples
          .fetch(kind, [])
          .each do |example|
            verb, url, body, allowed_parameters =
              example.values_at("method", "url", "body", "allowed")

            it "#{permits ? "permits" : "denies"} #{verb} #{url} #{body} #{allowed_parameters}" do
              row =
                ApiKeyScope.new(resource: scope.resource, action: scope.action, allowed_parameters:)
              expect(row.permits?(env_for(verb, url, body))).to eq(permits)
            end
          end
      end
    end
  end
end
