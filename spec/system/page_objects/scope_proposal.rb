# frozen_string_literal: true

module PageObjects
  module Components
    # What the picker proposes: for calls that were pasted, or from a template.
    class ScopeProposal < PageObjects::Components::Base
      def plan(text)
        page.find("#scope-picker-planner").fill_in(with: text)
        page.find(".sp-planner__find").click
        page.find(".sp-plan .sp-proposal__title")
        self
      end

      def start_from(template)
        page.find(".sp-pill", text: template, exact_text: true).click
        page.find(".sp-proposal .sp-proposal__title")
        self
      end

      def add
        page.find(".sp-proposal .sp-apply").click
      end

      def scopes
        page.all(".sp-proposal .sp-id").map { |id| id.text.squish }
      end

      # Those that will be added; optional ones wait for a tick.
      def ticked_scopes
        page.all(".sp-proposed input:checked").map { |box| box.ancestor("li")["data-scope"] }
      end

      def uncovered
        page.all(".sp-uncovered li").map { |row| row.text.squish }
      end
    end
  end
end
