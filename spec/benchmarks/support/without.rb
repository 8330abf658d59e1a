# frozen_string_literal: true

# Takes modules that were prepended to core out of the way for a while.
module Without
  # without([DiscourseApiScopes::Speed::RowMapping]) { … }
  def without(modules)
    methods = modules.flat_map { |mod| methods_of(mod) }
    methods.each { |mod, name, *| mod.send(:remove_method, name) }
    yield
  ensure
    methods.each do |mod, name, body, visibility|
      mod.define_method(name, body)
      mod.send(visibility, name)
    end
  end

  private

  def methods_of(mod)
    %i[public protected private].flat_map do |visibility|
      mod
        .public_send(:"#{visibility}_instance_methods", false)
        .map { |name| [mod, name, mod.instance_method(name), visibility] }
    end
  end
end
