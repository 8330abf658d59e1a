# frozen_string_literal: true

require_relative "../../support/things_to_reach"

RSpec.describe ApiKey, "made by core's own endpoint" do
  include_context "with things to reach"

  it "has the limits that were sent" do
    sign_in(admin)
    post "/admin/api/keys.json",
         params: {
           key: {
             description: "Shop",
             scope_mode: "granular",
             scopes: [
               { scope_id: "group_membership:edit", id: "#{group.id},#{other_group.id}" },
               { scope_id: "users:find_by_email" },
             ],
           },
         },
         as: :json
    expect(response.status).to eq(200)

    scopes = ApiKey.last.api_key_scopes.index_by(&:action)
    expect(scopes["edit"].allowed_parameters).to eq("id" => [group.id.to_s, other_group.id.to_s])
    expect(scopes.keys).to contain_exactly("edit", "find_by_email")
  end
end
