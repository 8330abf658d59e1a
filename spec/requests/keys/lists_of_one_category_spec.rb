# frozen_string_literal: true

require_relative "../../support/things_to_reach"

RSpec.describe ApiKey, "for the lists of one category" do
  include_context "with things to reach"

  fab!(:category)
  let(:key) { key_for("topics:read_lists" => { "category_id" => [category.id.to_s] }) }

  it "cannot list topics of all categories" do
    expect(status_of(key, sam, :get, "/latest.json")).to eq(403)
    expect(status_of(key, sam, :get, "/top.json")).to eq(403)
    expect(status_of(key, sam, :get, "/categories.json")).to eq(403)
  end

  it "lists the category's topics" do
    url = "/c/#{category.slug}/#{category.id}.json"
    expect(status_of(key, sam, :get, url)).to eq(200)
  end
end
