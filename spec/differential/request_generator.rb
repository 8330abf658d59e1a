# frozen_string_literal: true

module Differential
  # Makes requests that look like a site's own and tempt every rule of recognition and decision,
  # each with a scope and allowed values. The same seed gives the same requests.
  #
  #   RequestGenerator.new(rows, seed: 1).row
  #   # { scope: {...}, allowed: {...}, request: { method: "GET", url: "/t/12.json" } }
  class RequestGenerator
    VALUES = %w[
      1
      2
      12
      42
      042
      new
      latest
      members
      sam
      sam.jones
      a-b_c
      A
      %41
      %C3%A9
      staff/5
      5
      x.json
      deadbeef
      0123456789abcdef0123456789abcdef
      -1
      +1
      true
    ].freeze
    SUFFIXES = [
      "",
      "",
      "",
      ".json",
      ".json",
      ".json",
      ".rss",
      ".html",
      ".xml",
      "/",
      "/extra",
    ].freeze
    METHODS = %w[GET POST PUT DELETE PATCH HEAD].freeze
    NAMES = %w[id topic_id username name category_id q email page format action].freeze
    TYPES = %w[application/json application/x-www-form-urlencoded].freeze
    ACCEPTS = %w[*/* application/json text/html,*/*;q=0.8 text/csv].freeze

    def initialize(rows, seed:)
      @rows = rows.select { |row| row[:action] }
      @random = Random.new(seed)
    end

    def row
      route = pick(@rows)
      segments = route[:path].scan(/[:*](\w+)/).flatten - ["format"]
      scope = scope_for(route, segments)
      { scope:, allowed: allowed_for(scope), request: request_for(route) }
    end

    private

    def request_for(route)
      verb = route[:verb].split("|").first || "GET"
      method = chance(0.15) ? pick(METHODS) : verb
      request = { method:, url: "#{path_for(route)}#{query}" }
      headers = {}
      headers["Accept"] = pick(ACCEPTS) if chance(0.2)
      if chance(0.25)
        type = pick(TYPES)
        headers["Content-Type"] = type
        request[:body] = body_of(type)
      end
      headers.empty? ? request : request.merge(headers:)
    end

    def path_for(route)
      path = route[:path].dup
      path =
        path.sub(/\(([^()]*)\)/) { chance(0.3) && $1 != ".:format" ? $1 : "" } while path.include?(
        "(",
      )
      path.gsub(/[:*]\w+/) { pick(VALUES) } + pick(SUFFIXES)
    end

    def query
      return "" if chance(0.55)

      pairs =
        Array.new(1 + @random.rand(3)) do
          name = pick(NAMES)
          name = "#{name}[]" if chance(0.08)
          chance(0.06) ? name : "#{name}=#{chance(0.1) ? "" : pick(VALUES)}"
        end
      "?#{pairs.join(chance(0.1) ? ";" : "&")}"
    end

    def body_of(type)
      pairs = Array.new(1 + @random.rand(2)) { [pick(NAMES), pick(VALUES)] }.to_h
      return URI.encode_www_form(pairs) if type != "application/json"

      pairs.transform_values! { |value| json_value(value) }
      chance(0.05) ? "{" : pairs.to_json
    end

    def json_value(value)
      case @random.rand(8)
      when 0
        value.to_i
      when 1
        [value]
      when 2
        nil
      when 3
        false
      else
        value
      end
    end

    def scope_for(route, segments)
      actions = [route[:action]]
      actions = [pick(@rows)[:action]] if chance(0.12)
      actions << pick(@rows)[:action] if chance(0.3)
      names = (segments + [pick(NAMES)]).uniq - %w[format action]
      scope = { actions: }
      scope[:methods] = [pick(%w[get put post delete])] if chance(0.1)
      scope[:formats] = [pick(%w[json html rss])] if chance(0.07)
      scope[:path_params] = some(segments) if chance(0.5)
      scope[:params] = some(names) - scope.fetch(:path_params, []) if chance(0.5)
      scope[:aliases] = aliases_for(scope, segments) if chance(0.3)
      scope
    end

    def aliases_for(scope, segments)
      others = segments + %w[category_slug_path_with_id topic_id id]
      [*scope[:params], *scope[:path_params]].to_h { |name| [name, pick(others)] }
        .reject { |name, other| name == other }
    end

    def allowed_for(scope)
      names = [*scope[:params], *scope[:path_params]]
      some(names).to_h { |name| [name, Array.new(1 + @random.rand(3)) { pick(VALUES) }] }
    end

    def some(list)
      list.select { chance(0.6) }
    end

    def pick(list)
      list[@random.rand(list.size)]
    end

    def chance(share)
      @random.rand < share
    end
  end
end
