# frozen_string_literal: true

# What scopes of plugins cost a request with an API key, against a site without any.
#
#   RAILS_ENV=production bin/rails runner plugins/discourse-api-scopes/spec/benchmarks/requests.rb

require_relative "support/scopes_benchmark"

ScopesBenchmark.run do
  requests = ->(rows) do
    key = key_for(rows)
    -> { ask(200, :get, "/categories.json", key) }
  end
  warm = ->(count, timer, request) { declare(count) && request.call.then { timer.call(&request) } }

  [0, 1, 20].each do |rows|
    request = requests[rows]
    cases =
      ScopesBenchmark::COUNTS.to_h do |count|
        ["#{count} scopes", ->(timer) { warm[count, timer, request] }]
      end
    cases["core alone, 0 scopes"] = ->(timer) do
      without(ScopesBenchmark::SPEED) { warm[0, timer, request] }
    end
    results = compare("GET /categories.json, key with #{rows} rows", cases, times: 5)
    excess(results, "3000 scopes", "0 scopes")
    excess(results, "3000 scopes", "core alone, 0 scopes")
  end

  request = requests[1]
  slow = ->(timer) { declare(300) && without(ScopesBenchmark::SPEED) { timer.call(&request) } }
  compare("GET /categories.json, key with 1 row", { "core alone, 300 scopes" => slow }, rounds: 2)
end
