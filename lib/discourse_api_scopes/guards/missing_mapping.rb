# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # A key can outlive the scope that it names: a plugin is switched off, a registry is broken.
    # Discourse 3.5 raises then, and answers every request of the key with 500.
    module MissingMapping
      def permits?(env)
        mapping.nil? ? false : super
      end
    end
  end
end
