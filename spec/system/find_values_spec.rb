# frozen_string_literal: true

require_relative "page_objects/scope_picker"
require_relative "../support/limiting_scopes"

# Things for which Discourse has no chooser: the picker looks for them by what the site calls them.
RSpec.describe "Finding what a scope is limited to" do
  include LimitingScopes

  fab!(:admin)
  fab!(:mia) { Fabricate(:user, username: "mia") }
  fab!(:topic) { Fabricate(:topic, title: "Release notes of the spring edition") }
  fab!(:post) { Fabricate(:post, topic:, user: mia) }
  fab!(:badge) { Fabricate(:badge, name: "Beekeeper") }
  fab!(:channel) { Fabricate(:chat_channel, name: "Kitchen") }
  fab!(:query) { Fabricate(:query, name: "Quiet topics") }
  fab!(:theme) { Fabricate(:theme, name: "Night shift") }

  let(:picker) { PageObjects::Pages::ScopePicker.new }
  # scope => [parameter, what is typed, the name that is shown, what the key stores]
  let(:things) do
    {
      "posts.rebake" => [
        "post_id",
        post.id.to_s,
        "release-notes-of-the-spring-edition #1, mia",
        post.id,
      ],
      "badges.grant_many" => ["badge_id", "beek", "Beekeeper", badge.id],
      "chat_channels.delete" => ["channel_id", "kitch", "Kitchen", channel.id],
      "discourse_data_explorer.show_query" => ["id", "quiet", "Quiet topics", query.id],
      "themes.show" => ["id", "night", "Night shift", theme.id],
      "users.show_staff_details" => ["id", "mi", "mia", mia.id],
    }
  end

  before do
    enable_current_plugin
    SiteSetting.chat_enabled = true
    SiteSetting.data_explorer_enabled = true
    sign_in(admin)
    page.visit "/admin/api/keys/new-scoped"
    picker.describe("Some limits")
  end

  it "flags what is gone, takes a pasted list, and stores the numbers" do
    things.each do |scope, (_, _, name, id)|
      limits = open_scope(scope)
      limits.paste("#{id}, 987654,987655")

      expect(limits).to have_chips(name, "987654", "987655")
      expect(limits).to have_missing("“987654”")
      expect(limits).to have_no_missing("“#{id}”")
    end

    expect(stored).to eq(
      things.to_h do |scope, (param, _, _, id)|
        [scope, { param => [id.to_s, "987654", "987655"] }]
      end,
    )
  end

  it "finds a post, a badge, a channel, a query, a theme and a user, and stores their ids" do
    things.each do |scope, (_, typed, name, _)|
      limits = open_scope(scope)
      limits.look_for(typed)
      limits.take(name)

      expect(limits).to have_chips(name)
    end

    expect(stored).to eq(things.to_h { |scope, (param, _, _, id)| [scope, { param => [id.to_s] }] })
  end

  it "finds what Discourse ships, which has ids below zero" do
    limits = open_scope("themes.show")
    limits.look_for("Horizon")
    limits.take("Horizon")
    expect(limits).to have_chips("Horizon")

    expect(stored).to eq("themes.show" => { "id" => ["-2"] })
  end
end
