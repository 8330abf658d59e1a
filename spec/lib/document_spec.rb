# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::Document do
  before { described_class::KEPT.clear }

  it "is made once for each key" do
    made = Array.new(2) { |at| described_class.keep(:rules, 1) { "text #{at}" } }
    expect(made.map(&:text)).to eq(["text 0", "text 0"])
    expect(described_class.keep(:rules, 2) { "other" }.text).to eq("other")
  end

  it "is given up when there are many" do
    20.times { |at| described_class.keep(at) { "text" } }
    expect(described_class::KEPT.count).to eq(described_class::MOST)
    expect(described_class.keep(0) { "anew" }.text).to eq("anew")
  end

  it "says the same of the same text" do
    one, other = Array.new(2) { described_class.new(+"text") }
    expect(one.etag).to eq(other.etag)
    expect(one.etag).not_to eq(described_class.new(+"other").etag)
    expect(ActiveSupport::Gzip.decompress(one.gzip)).to eq("text")
  end
end
