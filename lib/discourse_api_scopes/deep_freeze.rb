# frozen_string_literal: true

module DiscourseApiScopes
  # Freezes mappings that are kept and shared. Constants among the actions are left alone.
  module DeepFreeze
    # call({ actions: ["topics#show", Logster::Web] }).frozen? # => true
    def self.call(value)
      case value
      when Hash
        value.each_value { |inner| call(inner) }.freeze
      when Array
        value.each { |inner| call(inner) }.freeze
      when String
        value.freeze
      else
        value
      end
    end
  end
end
