# frozen_string_literal: true

module DiscourseApiScopes
  # Core assembles all scopes and walks all routes for each of them whenever it asks about one, which
  # takes seconds where plugins declare some hundred. The answers stay core's.
  module Speed
    def self.install
      ApiKeyScope.singleton_class.prepend(AllMappings)
      ApiKeyScope.prepend(RowMapping)
      ApiKeyScopeSerializer.prepend(SerializedRow)
    end
  end
end
