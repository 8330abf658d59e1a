# frozen_string_literal: true

module DiscourseApiScopes
  # What core's `scope_mappings` says of single scopes, without assembling all of them. Plugins can be
  # switched off at any time, on one site of several too.
  module OneMapping
    class << self
      # Frozen, and without URLs; nil if nobody declares the scope now.
      #
      #   shared(:topics, :read) # => { actions: ["topics#show", …], params: [:topic_id, …], … }
      def shared(resource, action)
        declared(resource, action) ||
          OwnScopes.heir(resource, action)&.then { |heir| declared(*heir.names) }
      end

      # Part of `scope_mappings`: a fresh copy, which core may write into.
      #
      #   collect([[:topics, :read]]) # => { topics: { read: { actions: […], urls: […], … } } }
      def collect(names)
        routes = RouteIndex.current
        names.each_with_object({}) do |(resource, action), mappings|
          mapping = shared(resource, action) or next
          urls = routes.urls(*last_part(resource, action).values_at(:actions, :methods))
          (mappings[resource] ||= {})[action] = { **mapping.deep_dup, urls: }
        end
      end

      # Of every scope that is declared now.
      #
      #   names # => [[:topics, :read], …]
      def names
        core = CoreScopes.current.flat_map { |name, actions| actions.keys.map { |a| [name, a] } }
        core | Declarations.current.names.select { |name| declared(*name) }
      end

      private

      def declared(resource, action)
        declarations = Declarations.current
        entries = declarations.of(resource, action)
        return CoreScopes.current.dig(resource, action) if entries.empty?
        return merge(resource, action, enabled(entries)) unless entries.all? { |e| enabled?(e) }

        declarations.keep(resource, action) { merge(resource, action, entries) }
      end

      def merge(resource, action, entries)
        merged =
          parts(resource, action, entries)
            .map { |part| part.except(:urls).deep_dup }
            .reduce { |all, part| all.deep_merge!(part) }
        DeepFreeze.call(merged)
      end

      # Core derives the URLs from the last declaration alone.
      def last_part(resource, action)
        entries = enabled(Declarations.current.of(resource, action))
        parts(resource, action, entries).last || last_part(*OwnScopes.heir(resource, action).names)
      end

      def parts(resource, action, entries)
        values = entries.map { |entry| entry[:value] }
        values = values.uniq if values.size > 1
        [CoreScopes.current, *values].filter_map { |mappings| mappings.dig(resource, action) }
      end

      def enabled(entries)
        entries.select { |entry| enabled?(entry) }
      end

      def enabled?(entry)
        entry[:plugin].enabled?
      end
    end
  end
end
