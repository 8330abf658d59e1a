# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # What a user agrees to with a scope. Where nobody has translated what a registry declares, core
    # shows that a translation is missing.
    module Consent
      # text("push") # => "Push notifications to external services"
      def self.text(name)
        I18n.t("user_api_key.scopes.#{name}", default: nil) || declared(name) || name
      end

      def self.declared(name)
        scope = UserScopes.find(name)
        scope&.consent || scope&.title
      end
      private_class_method :declared
    end
  end
end
