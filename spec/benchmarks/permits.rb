# frozen_string_literal: true

# What it costs to ask a scope: with this plugin, and as core deals with scopes of plugins alone.
#
#   RAILS_ENV=production bin/rails runner plugins/discourse-api-scopes/spec/benchmarks/permits.rb

require_relative "support/scopes_benchmark"

ScopesBenchmark.run do
  env = Rack::MockRequest.env_for("/categories.json")
  one = -> { ApiKeyScope.new(resource: "categories", action: "list").permits?(env) }
  ready = ->(count, timer, work) { declare(count) && one.call && timer.call(&work) }

  fast =
    ScopesBenchmark::COUNTS.to_h do |count|
      [
        "with the plugin, #{count} scopes, 100 times",
        ->(timer) { ready[count, timer, -> { 100.times { one.call } }] },
      ]
    end
  with = compare("permits?", fast)

  plain =
    [0, 300].to_h do |count|
      [
        "core alone, #{count} scopes",
        ->(timer) { without(ScopesBenchmark::SPEED) { ready[count, timer, one] } },
      ]
    end
  alone = compare("permits?", plain, rounds: 3)
  ratio =
    alone["core alone, 300 scopes"].lowest / with["with the plugin, 300 scopes, 100 times"].median
  puts format("  at 300 scopes %d times as fast", ratio * 100)
end
