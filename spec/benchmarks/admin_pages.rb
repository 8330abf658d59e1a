# frozen_string_literal: true

# What scopes of plugins cost the pages on which admins make and see API keys.
#
#   RAILS_ENV=production bin/rails runner plugins/discourse-api-scopes/spec/benchmarks/admin_pages.rb

require_relative "support/scopes_benchmark"

ScopesBenchmark.run do
  key = key_for(0)
  list = -> { ask(200, :get, "/admin/api/keys/scopes.json", key) }
  documents =
    %w[catalogue rules].index_with do |name|
      -> do
        url = "/admin/plugins/discourse-api-scopes/#{name}.json"
        ask(200, :get, url, key, headers: { "Accept-Encoding" => "gzip" })
      end
    end
  forget = -> do
    DiscourseApiScopes::RouteIndex.instance_variable_set(:@current, nil)
    DiscourseApiScopes::Declarations.instance_variable_set(:@current, nil)
    ApiKeyScope.instance_variable_set(:@default_mappings, nil)
    DiscourseApiScopes::Document::KEPT.clear
  end

  ScopesBenchmark::COUNTS.each do |count|
    declared = entries(count).presence || [{ value: { topics: { read: {} } } }]
    ids =
      declared
        .first(20)
        .flat_map { |entry| entry[:value].map { |name, actions| "#{name}:#{actions.keys.first}" } }
    scopes = ids.map { |scope_id| { scope_id: } }
    body = { key: { description: ScopesBenchmark::MARK, scope_mode: "granular", scopes: } }
    create = -> { ask(200, :post, "/admin/api/keys.json", key, params: body, as: :json) }
    declare(count)
    create.call
    show = -> { ask(200, :get, "/admin/api/keys/#{ApiKey.maximum(:id)}.json", key) }

    warm = ->(work) { ->(timer) { declare(count) && work.call.then { timer.call(&work) } } }
    cold = ->(work) { ->(timer) { declare(count) && forget.call.then { timer.call(&work) } } }
    cases = {
      "scopes.json, cold" => cold[list],
      "scopes.json, warm" => warm[list],
      "create a key with #{ids.size} scopes" => warm[create],
      "show it" => warm[show],
    }
    documents.each do |name, work|
      cases["#{name}.json, cold"] = cold[work]
      cases["#{name}.json, warm"] = warm[work]
    end
    compare("Admin pages, #{count} scopes", cases)
  end

  slow = ->(timer) { declare(300) && without(ScopesBenchmark::SPEED) { timer.call(&list) } }
  compare("Admin pages, core alone, 300 scopes", { "scopes.json" => slow }, rounds: 2)
end
