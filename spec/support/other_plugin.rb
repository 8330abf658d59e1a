# frozen_string_literal: true

# Plugins that exist for one example only.
module OtherPlugin
  # An enabled plugin without files.
  def other_plugin(name = "other", enabled: true)
    plugin = Plugin::Instance.new
    plugin.metadata = Plugin::Metadata.new
    plugin.metadata.name = name
    plugin.define_singleton_method(:enabled?) do
      enabled.respond_to?(:call) ? enabled.call : enabled
    end
    plugin
  end

  # Puts back what was declared before.
  def keep_declarations
    register = DiscoursePluginRegistry._raw_api_key_scope_mappings
    before = register.dup
    yield
  ensure
    register.replace(before)
  end
end
