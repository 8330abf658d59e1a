# frozen_string_literal: true

module PageObjects
  module Components
    # The limits of an opened scope: choosers of Discourse, and fields that look for names.
    class ScopeLimits < PageObjects::Components::Base
      def initialize(scope)
        super()
        @scope = scope
      end

      # Chooses in one of core's own choosers, by what it stores.
      def choose(value, filter: value)
        chooser = PageObjects::Components::SelectKit.new("#{panel_css} .select-kit")
        chooser.expand
        chooser.search(filter)
        # Rows are drawn anew while the answer comes: the first one is taken once it is the right one.
        page.find("#{panel_css} .select-kit-row.is-highlighted[data-value='#{value}']")
        page.find("#{panel_css} .filter-input").send_keys(:enter)
      end

      # Looks for a name in a field of ours.
      def look_for(text)
        panel.find("input[role='combobox']").fill_in(with: text)
      end

      def take(option)
        panel.find(".sp-option", text: option).click
      end

      def paste(text)
        page.execute_script(<<~JS, panel.find(".sp-host-editor, input[role='combobox']"), text)
          const clipboardData = new DataTransfer();
          clipboardData.setData("text", arguments[1]);
          arguments[0].dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })
          );
        JS
      end

      # The values by what the site calls them, and no others.
      def has_chips?(*names)
        panel.has_css?(".sp-chip", count: names.size) &&
          names.all? { |name| panel.has_css?(".sp-chip__name", text: name, exact_text: true) }
      end

      def has_limit?(text)
        row.has_css?(".sp-limit__text", text: text, exact_text: true)
      end

      def has_missing?(text)
        panel.has_css?(".sp-missing", text: text)
      end

      def has_no_missing?(text)
        panel.has_no_css?(".sp-missing", text: text)
      end

      def has_permitted?(text)
        panel.has_css?(".sp-example:not(.is-refused)", text: text)
      end

      def has_refused?(text, why:)
        panel.has_css?(".sp-example.is-refused", text: text) &&
          panel.has_css?(".sp-example__why", text: why)
      end

      private

      def row
        page.find(row_css)
      end

      def panel
        page.find(panel_css)
      end

      def row_css
        ".sp-row[data-scope='#{@scope}']"
      end

      def panel_css
        "#{row_css} .sp-panel"
      end
    end
  end
end
