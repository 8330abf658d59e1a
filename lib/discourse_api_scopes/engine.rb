# frozen_string_literal: true

module ::DiscourseApiScopes
  class Engine < ::Rails::Engine
    engine_name PLUGIN_NAME
    isolate_namespace DiscourseApiScopes
    config.autoload_paths << File.join(config.root, "lib")
  end
end
