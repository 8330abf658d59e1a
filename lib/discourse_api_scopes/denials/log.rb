# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # What each key was refused lately, for admins. Bounded: distinct refusals are counted, the
    # oldest give way, and all of it expires.
    module Log
      MOST = 50
      KEPT = 30.days
      PAUSE = 2.seconds

      RECORD = DiscourseRedis::EvalHelper.new(<<~LUA)
        local counts, times = KEYS[1], KEYS[2]
        local denial, now, most, kept = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]

        redis.call("HINCRBY", counts, denial, ARGV[5])
        redis.call("ZADD", times, now, denial)
        local surplus = redis.call("ZCARD", times) - most
        if surplus > 0 then
          for _, oldest in ipairs(redis.call("ZRANGE", times, 0, surplus - 1)) do
            redis.call("HDEL", counts, oldest)
            redis.call("ZREM", times, oldest)
          end
        end
        redis.call("EXPIRE", counts, kept)
        redis.call("EXPIRE", times, kept)
      LUA

      class << self
        # Leaves the work to a thread of its own, and never more often than once in a pause.
        def record(denial, now: Time.now)
          entry = [denial.verb, denial.action, denial.reason, denial.param]
          site = RailsMultisite::ConnectionManagement.current_db
          first = Waiting.add(site, denial.key_id, entry, now.to_f)
          MessageBus.timer.queue(PAUSE.in_milliseconds) { write(site) } if first
        end

        # Newest first.
        #
        #   list(12) # => [{ method: "GET", action: "categories#index", count: 3, … }]
        def list(key_id)
          write(RailsMultisite::ConnectionManagement.current_db)
          counts, times = keys(key_id)
          redis = Discourse.redis.without_namespace
          numbers = redis.hgetall(counts)
          redis
            .zrevrange(times, 0, -1, with_scores: true)
            .map { |entry, time| Row.new(key_id, JSON.parse(entry), numbers[entry], time).to_h }
        end

        def clear(key_id)
          Discourse.redis.without_namespace.del(*keys(key_id))
        end

        private

        def write(site)
          waiting = Waiting.take(site)
          return if waiting.empty?

          RailsMultisite::ConnectionManagement.with_connection(site) do
            redis = Discourse.redis.without_namespace
            waiting.each do |(key_id, entry), (count, time)|
              argv = [JSON.generate(entry), time, MOST, KEPT.to_i, count]
              RECORD.eval(redis, keys(key_id), argv)
            end
          end
        rescue Redis::BaseError
          nil
        end

        def keys(key_id)
          %w[counts times].map do |part|
            Discourse.redis.namespace_key("api_scopes:denials:#{key_id}:#{part}")
          end
        end
      end
    end
  end
end
