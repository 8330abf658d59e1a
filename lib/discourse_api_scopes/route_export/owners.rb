# frozen_string_literal: true

module DiscourseApiScopes
  class RouteExport
    # Says which plugin a route belongs to: the one that defines its controller, or its engine.
    class Owners
      def initialize(plugins: Discourse.plugins)
        @directories =
          plugins.to_h { |plugin| ["#{File.realpath(plugin.directory)}/", plugin.name] }
      end

      def names
        @directories.values.sort
      end

      # of("chat/chat#index", nil) # => "chat"; nil for core
      def of(action, engine)
        controller = action && "#{action.split("#").first.camelize}Controller".safe_constantize
        plugin_of(controller) || plugin_of(engine)
      end

      private

      def plugin_of(constant)
        file, = constant && Object.const_source_location(constant.name)
        return if file.blank? || !File.exist?(file)

        real = File.realpath(file)
        @directories.find { |directory, _| real.start_with?(directory) }&.last
      end
    end
  end
end
