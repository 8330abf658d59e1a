# frozen_string_literal: true

module DiscourseApiScopes
  class RouteExport
    # A condition on a path segment.
    module Requirement
      # Rails itself puts this one on every glob. A path has no line breaks that the option would
      # let through.
      GLOB = /.+?/m

      # Inline options (`(?i)`, `(?i-mx:…)`) would be lost on readers of the source.
      INLINE_OPTIONS = /\(\?[a-z-]/

      # record(/\d+/i) # => { source: "\\d+", ignore_case: true }
      def self.record(value)
        case value
        when Regexp
          record_pattern(value)
        when String, Symbol
          { source: Regexp.escape(value.to_s) }
        else
          raise ArgumentError, "unknown kind of requirement: #{value.inspect}"
        end
      end

      def self.record_pattern(pattern)
        ignore_case = pattern.options & Regexp::IGNORECASE
        readable = pattern == GLOB || pattern.options == ignore_case
        if !readable || pattern.source.match?(INLINE_OPTIONS)
          raise ArgumentError, "requirement with options other than i: #{pattern.inspect}"
        end

        if ignore_case.zero?
          { source: pattern.source }
        else
          { source: pattern.source, ignore_case: true }
        end
      end
      private_class_method :record_pattern
    end
  end
end
