# frozen_string_literal: true

# Records how Rails recognises and how core's RouteMatcher decides generated requests, one JSON
# object a line, to be compared with the TypeScript decision:
#
#   LOAD_PLUGINS=1 bin/rails runner plugins/discourse-api-scopes/spec/differential/record_decisions.rb \
#     FILE COUNT SEED
#   npm run differential FILE
require_relative "request_generator"

module Differential
  # What only a running request can know of its user is taken as met, as in the TypeScript table.
  module Met
    def matches?(_request)
      true
    end
  end

  # The answer of a real Discourse to one generated row.
  class Recorder
    def initialize
      [StaffConstraint, AdminConstraint].each { |constraint| constraint.prepend(Met) }
    end

    def answer(row)
      env = env_for(row[:request])
      route = recognize(env)
      # A request that Rails cannot read is a 400, whether or not its scope looks at parameters.
      ActionDispatch::Request.new(env).parameters
      { permits: permits?(row, env), route: }
    rescue ActionController::BadRequest,
           ActionDispatch::Http::Parameters::ParseError,
           NoMethodError => error
      # What raises is refused: 400, or the 500 that the guards answer with a refusal.
      { permits: false, route: nil, raised: error.class.name }
    end

    private

    def env_for(request)
      options = { method: request[:method], input: request[:body].to_s }
      env = Rack::MockRequest.env_for("/", options)
      path, query = request[:url].split("?", 2)
      env["PATH_INFO"] = ActionDispatch::Journey::Router::Utils.normalize_path(path)
      env["QUERY_STRING"] = query.to_s
      env.delete("CONTENT_TYPE")
      request[:headers]&.each do |name, value|
        key = name.upcase.tr("-", "_")
        env[key == "CONTENT_TYPE" ? key : "HTTP_#{key}"] = value
      end
      env
    end

    # As a request is routed: the first route that answers; a redirect answers too.
    def recognize(env)
      request = ActionDispatch::Request.new(env)
      parameters =
        Rails.application.routes.recognize_path(env["PATH_INFO"], method: request.request_method)
      request.path_parameters = parameters
      "#{parameters[:controller]}##{parameters[:action]}"
    rescue ActionController::RoutingError
      request.path_parameters = {}
      env[RouteMatcher::PATH_PARAMETERS] = {}
      nil
    end

    def permits?(row, env)
      symbols = row[:scope].transform_values { |value| symbols_of(value) }
      symbols[:actions] = row[:scope][:actions]
      matcher = RouteMatcher.new(**symbols, allowed_param_values: row[:allowed].stringify_keys)
      matcher.match?(env:)
    end

    def symbols_of(value)
      if value.is_a?(Hash)
        value.to_h { |name, other| [name.to_sym, other.to_sym] }
      else
        value.map(&:to_sym)
      end
    end
  end
end

file, count, seed = ARGV
generator =
  Differential::RequestGenerator.new(DiscourseApiScopes::RouteExport.new.rows, seed: seed.to_i)
recorder = Differential::Recorder.new
File.open(file, "w") do |out|
  count.to_i.times do
    row = generator.row
    out.puts(JSON.generate(row.merge(core: recorder.answer(row))))
  end
end
