# frozen_string_literal: true

module DiscourseApiScopes
  # Core's own scopes, as they can be asked for while a site boots.
  module CoreScopes
    # read.dig(:topics, :read) # => { actions: ["topics#show", …], … }
    def self.read
      Class.new(ApiKeyScope, &method(:skip_urls)).default_mappings
    end

    # Core fills in the URLs and remembers them on the class that was asked. At boot there are no
    # routes yet, so the class itself would remember that its scopes have none.
    def self.skip_urls(subclass)
      subclass.define_singleton_method(:parse_resources!) { |mappings| mappings }
    end
    private_class_method :skip_urls
  end
end
