# frozen_string_literal: true

module DiscourseApiScopes
  class Catalogue
    # A set of scopes for a common task, as the registry states it. It may name scopes that the site
    # lacks: what is lacking is for the admin to see.
    class TemplateEntry
      def initialize(entry, texts)
        @entry = entry
        @texts = texts
      end

      def to_h
        {
          template: @entry["template"],
          title: text("title", @entry["title"]),
          description: text("description", @entry["description"]).to_s,
          scopes: @entry["scopes"].map { |scope| scope_of(scope) },
        }
      end

      private

      def scope_of(scope)
        id = scope["scope_id"]
        {
          scope_id: id,
          reason: text("reasons", *id.split(":"), scope["reason"]).to_s,
          ask: scope["ask"].to_a,
          limits: scope["limits"],
          optional: scope["optional"],
        }.compact
      end

      def text(*path, fallback)
        @texts.template([@entry["template"], *path], fallback)
      end
    end
  end
end
