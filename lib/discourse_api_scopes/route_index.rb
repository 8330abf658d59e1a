# frozen_string_literal: true

module DiscourseApiScopes
  # The routes of the running site by `controller#action`, read in one pass. Core walks all of them
  # again for every scope that it is asked about.
  #
  #   RouteIndex.current.urls(["groups#add_members"], nil) # => ["/groups/:id/members (PUT)", …]
  #   RouteIndex.current.segments(["groups#add_members"]) # => #<Set: {"id"}>
  class RouteIndex
    # So many lists of actions are remembered; more than that no site declares.
    MOST = 10_000

    # Pages that core's list of URLs leaves out.
    WITHOUT = %w[/new-topic /new-message /exception].freeze

    # Logster answers these itself. Core names them right after the first route.
    LOGSTER = { 0.1 => "/logs/messages.json (POST)", 0.2 => "/logs/show/:id.json (GET)" }.freeze

    NONE = [].freeze

    class << self
      # The index of this process, made anew when routes were loaded, drawn or cleared.
      def current
        index = @current
        index&.fresh? ? index : @current = new
      end

      # In the order in which core visits them.
      def route_sets
        engines = Rails::Engine.descendants - [Rails::Application, Discourse::Application]
        [Rails.application.routes, *engines.map(&:routes)]
      end
    end

    def initialize
      @engines = engines
      @read = self.class.route_sets.map { |set| [set, set.routes.size, set.routes.last] }
      @urls = Hash.new { NONE }
      @segments = Hash.new { NONE }
      @found = Concurrent::Map.new
      index_routes
    end

    def fresh?
      @engines == engines &&
        @read.all? { |set, size, last| set.routes.size == size && set.routes.last.equal?(last) }
    end

    # What core's `find_urls` says, in the same order.
    def urls(actions, methods)
      urls_of(Array(actions)).map(&:dup) | Array(methods).map { |method| "* (#{method})" }
    end

    # Names of the path segments of all routes that lead to one of these actions.
    def segments(actions)
      actions.flat_map { |action| @segments[action].to_a }.to_set
    end

    private

    def urls_of(actions)
      @found[actions] ||
        find(actions).tap { |urls| @found[actions.dup.freeze] = urls if @found.size < MOST }
    end

    def find(actions)
      actions.flat_map { |action| @urls[action] }.sort_by(&:first).map(&:last).uniq
    end

    def engines
      Rails::Engine.subclasses.size
    end

    def index_routes
      position = -1
      @read.each do |set, *|
        mount = mount_path(set)
        set.routes.each { |route| index_route(route, mount, position += 1) }
      end
      @urls[Logster::Web] = LOGSTER.to_a if position >= 0
      [@urls, @segments].each(&:freeze)
    end

    def index_route(route, mount, position)
      action = "#{route.defaults[:controller]}##{route.defaults[:action]}"
      add(@segments, action, *(route.path.names - ["format"]))

      path = route.path.spec.to_s.gsub("(.:format)", "")
      return if WITHOUT.include?(path) || !for_clients?(route, path)

      add(@urls, action, [position, "#{mount}#{path} (#{route.verb})"])
    end

    def add(index, action, *values)
      index[action] = [] unless index.key?(action)
      index[action].concat(values)
    end

    def for_clients?(route, path)
      format = route.path.requirements[:format]
      path.end_with?(".rss") || !format || format.match?("json")
    end

    def mount_path(set)
      path = set.find_script_name({}).presence
      path unless path == "/"
    end
  end
end
