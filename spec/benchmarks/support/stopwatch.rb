# frozen_string_literal: true

# Measures cases against each other in one process, in milliseconds.
module Stopwatch
  ROUNDS = Integer(ENV.fetch("ROUNDS", 15))

  # `CLOCK=cpu` leaves out waiting, for PostgreSQL and Redis too: of use where others share the machine.
  CLOCKS = { "wall" => Process::CLOCK_MONOTONIC, "cpu" => Process::CLOCK_THREAD_CPUTIME_ID }.freeze
  CLOCK = CLOCKS.fetch(ENV.fetch("CLOCK", "wall"))

  # The median over all rounds, and the lowest of the medians of single rounds, which what else the
  # machine does has disturbed least.
  Result =
    Data.define(:rounds) do
      def self.middle(times)
        times.sort[times.size / 2]
      end

      def median
        self.class.middle(rounds.flatten)
      end

      def lowest
        medians.min
      end

      def medians
        rounds.map { |times| self.class.middle(times) }
      end
    end

  # Takes the cases in turns. A case makes ready, and hands over what is to be timed.
  #
  #   results = compare("permits?", "0 scopes" => ->(timer) { declare(0) && timer.call { ask } })
  #   results["0 scopes"].median # => 0.031
  def compare(title, cases, rounds: ROUNDS, times: 1)
    taken = Hash.new { |all, name| all[name] = [] }
    rounds.times do
      cases.to_a.shuffle.each do |name, work|
        work.call(->(&timed) { taken[name] << Array.new(times) { time(&timed) } })
      end
    end
    report(title, cases.keys.index_with { |name| Result.new(taken[name]) })
  end

  # Prints by how much the first case exceeds the second: by the median, by the lowest one, and by the
  # median of what each round says, in which both stood next to each other.
  def excess(results, one, other)
    both = results.values_at(one, other)
    ratios = [
      both.map(&:median).reduce(:/),
      both.map(&:lowest).reduce(:/),
      Result.middle(both.map(&:medians).transpose.map { |pair| pair.reduce(:/) }),
    ]
    percent = ratios.map { |ratio| format("%+.1f %%", (ratio - 1) * 100) }
    puts format("  %-44s %10s %10s %10s", "#{one} against #{other}", *percent)
  end

  private

  def report(title, results)
    puts "", format("%-46s %10s %10s", title, "median", "lowest")
    results.each { |name, r| puts format("  %-44s %10.3f %10.3f", name, r.median, r.lowest) }
    results
  end

  def time
    start = Process.clock_gettime(CLOCK)
    yield
    (Process.clock_gettime(CLOCK) - start) * 1000
  end
end
