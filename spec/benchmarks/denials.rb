# frozen_string_literal: true

# What it costs to explain and to record a denial.
#
#   RAILS_ENV=production bin/rails runner plugins/discourse-api-scopes/spec/benchmarks/denials.rb

require_relative "support/scopes_benchmark"

ScopesBenchmark.run do
  explain = [DiscourseApiScopes::Denials::RefusedCaller]
  declare(3000)

  [1, 20].each do |rows|
    key = key_for(rows)
    request = -> { ask(403, :get, "/about.json", key) }
    warm = ->(timer) { request.call.then { timer.call(&request) } }
    cases = {
      "explained and recorded" => warm,
      "neither" => ->(timer) { without(explain) { warm[timer] } },
    }
    title = "A denied request, key with #{rows} rows, 3000 scopes"
    results = compare(title, cases, rounds: Stopwatch::ROUNDS * 2, times: 5)
    excess(results, "explained and recorded", "neither")
  end
end
