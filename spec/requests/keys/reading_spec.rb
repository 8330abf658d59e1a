# frozen_string_literal: true

require_relative "../../support/things_to_reach"

RSpec.describe ApiKey, "for reading topics and categories" do
  include_context "with things to reach"

  let(:key) { key_for("categories:list" => nil, "topics:read" => nil, "topics:read_lists" => nil) }

  it "cannot write, whoever it acts as" do
    post = Fabricate(:post, topic:)
    [
      [:post, "/posts.json", { raw: "A long enough text", topic_id: topic.id }],
      [:put, "/t/#{topic.id}.json", { title: "Quite another title" }],
      [:put, "/t/-/#{topic.id}.json", { title: "Quite another title" }],
      [:put, "/t/#{topic.id}/status.json", { status: "closed", enabled: "true" }],
      [:delete, "/t/#{topic.id}.json"],
      [:put, "/posts/#{post.id}.json", { post: { raw: "Another long enough text" } }],
      [:delete, "/posts/#{post.id}.json"],
      [:post, "/categories.json", { name: "New" }],
      [:put, "/categories/#{topic.category_id}.json", { name: "New" }],
      [:delete, "/categories/#{topic.category_id}.json"],
      [:post, "/topics/timings.json", { topic_id: topic.id }],
      [:put, "/latest.json"],
      [:delete, "/categories.json"],
    ].each do |verb, url, params|
      status = status_of(key, admin, verb, url, params)
      # 404 where no route answers the verb at all
      expect([verb, url, status]).to eq([verb, url, url.in?(unrouted(verb)) ? 404 : 403])
    end
    expect(topic.reload.posts).to eq([post])
  end

  def unrouted(verb)
    { put: ["/latest.json"], delete: ["/categories.json"] }.fetch(verb, [])
  end

  it "cannot read other things" do
    %w[/posts.json /u/sam.json /groups.json /search.json?q=sam /session/current.json].each do |url|
      expect([url, status_of(key, admin, :get, url)]).to eq([url, 403])
    end
  end

  it "reads" do
    ["/categories.json", "/latest.json", "/top.json", "/t/#{topic.id}.json"].each do |url|
      expect([url, status_of(key, admin, :get, url)]).to eq([url, 200])
    end
  end

  it "reads on a site that asks for a login" do
    SiteSetting.login_required = true
    expect(status_of(key, sam, :get, "/categories.json")).to eq(200)
    expect(status_of(key, sam, :get, "/t/#{topic.id}.json")).to eq(200)
  end
end
