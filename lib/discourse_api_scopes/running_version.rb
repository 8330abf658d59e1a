# frozen_string_literal: true

module DiscourseApiScopes
  # Whether this Discourse is one that a scope was written for. `since` names the first version that
  # has the scope's routes, `until` the last one, each as exactly as it is written: until 3.6 includes
  # 3.6.4. A beta counts as the version that it leads to.
  #
  #   RunningVersion.within?(since: "3.5", last: nil, running: "3.5.0.beta9-dev") # => true
  #   RunningVersion.within?(since: nil, last: "3.6", running: "2026.7.0") # => false
  module RunningVersion
    class << self
      def within?(since:, last:, running: Discourse::VERSION::STRING)
        (since.nil? || compare(running, since) >= 0) && (last.nil? || compare(running, last) <= 0)
      end

      private

      # Of the running version only as much as the other one states.
      def compare(running, stated)
        stated = numbers(stated)
        stated.each_index.map { |at| numbers(running)[at].to_i } <=> stated
      end

      # "3.5.0.beta9-dev" => [3, 5, 0]
      def numbers(version)
        version[/\A\d+(\.\d+)*/].to_s.split(".").map(&:to_i)
      end
    end
  end
end
