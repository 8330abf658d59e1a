# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # Denials of this process that are not yet written, for each site apart. A flood of the same
    # denial takes the place of one.
    module Waiting
      # More distinct denials are not kept until some are written.
      MOST = 200

      @sites = {}
      @lock = Mutex.new

      class << self
        # Whether nothing else was waiting, so that somebody has to see to it.
        #
        #   add("default", 12, "…", Time.zone.now.to_f) # => true
        def add(site, key_id, entry, time)
          @lock.synchronize do
            waiting = (@sites[site] ||= {})
            first = waiting.empty?
            count, = waiting[[key_id, entry]]
            waiting[[key_id, entry]] = [count.to_i + 1, time] if count || waiting.size < MOST
            first
          end
        end

        # take("default") # => { [12, "…"] => [3, 1763740800.5] }
        def take(site)
          @lock.synchronize { @sites.delete(site) || {} }
        end
      end
    end
  end
end
