# frozen_string_literal: true

module DiscourseApiScopes
  # Core's own scopes without their URLs, as they can be asked for at any time, even while a site
  # boots.
  module CoreScopes
    class << self
      # The scopes of this process, frozen.
      def current
        @current ||= DeepFreeze.call(read)
      end

      # read.dig(:topics, :read) # => { actions: ["topics#show", …], … }
      def read
        Class.new(ApiKeyScope, &method(:skip_urls)).default_mappings
      end

      private

      # Core fills in the URLs and remembers them on the class that was asked. At boot there are no
      # routes yet, so the class itself would remember that its scopes have none.
      def skip_urls(subclass)
        subclass.define_singleton_method(:parse_resources!) { |mappings| mappings }
      end
    end
  end
end
