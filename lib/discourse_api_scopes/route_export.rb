# frozen_string_literal: true

module DiscourseApiScopes
  # Records the route table of the running site as `config/routes/*.json` keeps it
  # (`RouteTableRecord` of the TypeScript side). Routes of engines stand where the engine is mounted.
  #
  #   DiscourseApiScopes::RouteExport.new.to_json
  #   # {"discourse": "3.5.0", "plugins": ["chat"], "routes": [{"verb": "GET", "path": "/t/:id", …}]}
  class RouteExport
    # A mount point that its engine's routes inherit from.
    Mount = Data.define(:path, :requirements, :defaults, :constraints, :engine)

    ROOT = Mount.new(path: "", requirements: {}, defaults: {}, constraints: [], engine: nil)

    # A lenient export leaves out what cannot be recorded, and says so in the log.
    def initialize(routes: Rails.application.routes, owners: Owners.new, lenient: false)
      @routes = routes
      @owners = owners
      @lenient = lenient
    end

    def rows
      rows_of(@routes, ROOT).reject { |row| row[:plugin] == PLUGIN_NAME }
    end

    # One route per line, so that the differences between two recordings can be read.
    def to_json
      lines = rows.map { |row| "    #{JSON.generate(row)}" }.join(",\n")
      <<~JSON
        {
          "discourse": #{Discourse::VERSION::STRING.to_json},
          "plugins": #{JSON.generate(@owners.names - [PLUGIN_NAME])},
          "routes": [
        #{lines}
          ]
        }
      JSON
    end

    private

    def rows_of(route_set, mount)
      in_fixed_order(route_set.routes.reject(&:internal)).flat_map do |route|
        rows_for(route, mount)
      end
    end

    # Plugins mount engines in the order of `constants`, which changes from boot to boot. Where that
    # is all that an engine holds, and no path begins another, the order decides nothing.
    def in_fixed_order(routes)
      return routes unless routes.all? { |route| route.app.engine? }

      paths = routes.map { |route| route.path.spec.to_s }
      compete = paths.permutation(2).any? { |one, other| one.start_with?(other) }
      compete ? routes : routes.zip(paths).sort_by(&:last).map(&:first)
    end

    def rows_for(route, mount)
      row = Row.new(route, mount)
      return rows_of(route.app.rack_app.routes, row.as_mount) if route.app.engine?

      plugin = @owners.of(row.action, mount.engine)
      [{ **row.to_h, **{ plugin: }.compact }]
    rescue ArgumentError => error
      raise unless @lenient

      Rails.logger.warn("#{PLUGIN_NAME}: a route cannot be recorded: #{error.message}")
      []
    end
  end
end
