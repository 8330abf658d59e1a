# frozen_string_literal: true

module DiscourseApiScopes
  # What plugins have declared with `add_api_key_scope`, found by name. Core keeps it as a list, and
  # reads all of that to find one scope.
  #
  #   Declarations.current.of(:chat, :create_message).map { |entry| entry[:plugin].name } # => ["chat"]
  class Declarations
    NONE = [].freeze

    # The index of this process. It is made anew when the list has changed, and asking costs the
    # same however long the list is.
    def self.current
      register = DiscoursePluginRegistry._raw_api_key_scope_mappings
      index = @current
      index&.of_register?(register) ? index : @current = new(register)
    end

    def initialize(register)
      @register = register
      @size = register.size
      @last = register.last
      @entries = by_name(register.first(@size)).freeze
      @kept = Concurrent::Map.new
    end

    def of_register?(register)
      @register.equal?(register) && @size == register.size && @last.equal?(register.last)
    end

    # The entries that declare a scope, in the order in which core merges them.
    def of(resource, action)
      @entries.fetch([resource, action], NONE)
    end

    # [[:chat, :create_message], …]
    def names
      @entries.keys
    end

    # Plugins, and pairs of them (`Companion`), that declare anything.
    def plugins
      @plugins ||= @register.first(@size).map { |entry| entry[:plugin] }.uniq
    end

    # Keeps what has been worked out of the entries of one scope as long as they stay the same.
    def keep(resource, action)
      @kept.compute_if_absent([resource, action]) { yield of(resource, action) }
    end

    private

    def by_name(entries)
      entries.each_with_object({}) do |entry, index|
        entry[:value].each do |resource, actions|
          actions.each_key { |action| (index[[resource, action]] ||= []) << entry }
        end
      end
    end
  end
end
