# frozen_string_literal: true

module DiscourseApiScopes
  # What decides on this site: its routes, and of each scope that can be chosen the mapping and the
  # examples. With it the picker answers like the site (`Rules` of the TypeScript side).
  #
  #   DiscourseApiScopes::Rules.new.to_json
  #   # {"routes": {"discourse": "3.5.0", …}, "scopes": {"topics:read": {"mapping": {…}, …}}}
  class Rules
    # To look at each of a site's routes takes a while.
    class << self
      def routes
        index = RouteIndex.current
        kept_for, routes = @routes
        return routes if kept_for.equal?(index)

        RouteExport.new(lenient: true).to_json.tap { |made| @routes = [index, made] }
      end
    end

    def initialize(names: OneMapping.names)
      @names = names.reject { |resource, _| resource == Catalogue::WITHOUT }
    end

    def scopes
      @names.to_h do |resource, action|
        ["#{resource}:#{action}", ScopeRule.new(resource, action).to_h]
      end
    end

    def to_json(*)
      %({"routes":#{self.class.routes},"scopes":#{JSON.generate(scopes)}})
    end
  end
end
