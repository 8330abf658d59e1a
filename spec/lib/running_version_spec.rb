# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::RunningVersion do
  [
    # running, since, until, within?
    ["3.5.0.beta9-dev", nil, nil, true],
    ["3.5.0.beta9-dev", "3.5", nil, true],
    ["3.5.0.beta9-dev", "3.5.1", nil, false],
    ["3.5.0.beta9-dev", "3.6", nil, false],
    ["3.5.0.beta9-dev", "2026.7", nil, false],
    ["3.5.0.beta9-dev", nil, "3.5", true],
    ["3.5.0.beta9-dev", nil, "3.5.0", true],
    ["3.5.0.beta9-dev", nil, "3.4", false],
    ["3.6.4", nil, "3.6", true],
    ["3.6.4", nil, "3.6.3", false],
    ["3.10.0", "3.9", "3.11", true],
    ["2026.7.0", "2026.7", nil, true],
    ["2026.7.0-latest", "2026.7.0", "2026.7", true],
    ["2026.7.0", nil, "3.6", false],
    ["2026.10.1", "2026.7", "2026.9", false],
    ["2026.10", "2026.10.0", "2026.10.0", true],
  ].each do |running, since, last, within|
    it "is #{within} for #{running}, since #{since.inspect} until #{last.inspect}" do
      expect(described_class.within?(since:, last:, running:)).to eq(within)
    end
  end
end
