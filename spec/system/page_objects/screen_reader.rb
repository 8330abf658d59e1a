# frozen_string_literal: true

module PageObjects
  module Components
    # What Chromium tells a screen reader: the things on the page by role and name, and what is said
    # by itself while the page changes.
    class ScreenReader < PageObjects::Components::Base
      STATES = %w[checked disabled expanded focused invalid level].freeze

      # From now on hears live regions. One that comes together with its words says nothing.
      def listen
        page.execute_script(<<~JS)
          const texts = new Map();
          window.saidAloud = [];
          const hear = (isFirst) => {
            for (const region of document.querySelectorAll("[aria-live], [role=status], [role=alert]")) {
              const words = region.textContent.replace(/\\s+/g, " ").trim();
              const isKnown = texts.has(region) || (!isFirst && region.matches("[role=alert]"));
              if (isKnown && words !== "" && words !== texts.get(region)) {
                window.saidAloud.push(words);
              }
              texts.set(region, words);
            }
          };
          hear(true);
          new MutationObserver(() => hear(false)).observe(document.body, {
            subtree: true,
            childList: true,
            characterData: true,
          });
        JS
      end

      # Said, and only once.
      def has_said?(words)
        eventually { page.evaluate_script("window.saidAloud").count(words) == 1 }
      end

      #   has_thing?("checkbox", "Read topics", checked: "false")
      def has_thing?(role, name, **expected)
        eventually { things.any? { |thing| thing >= { role:, name:, **expected } } }
      end

      def has_no_thing?(role, name)
        things.none? { |thing| thing >= { role:, name: } }
      end

      private

      def eventually
        page
          .document
          .synchronize(Capybara.default_max_wait_time, errors: [Capybara::ExpectationNotMet]) do
            yield || raise(Capybara::ExpectationNotMet)
          end
        true
      rescue Capybara::ExpectationNotMet
        false
      end

      def things
        nodes = []
        page.driver.with_playwright_page do |playwright_page|
          session = playwright_page.context.new_cdp_session(playwright_page)
          session.send_message("Accessibility.enable")
          nodes = session.send_message("Accessibility.getFullAXTree")["nodes"]
          session.detach
        end
        nodes.reject { |node| node["ignored"] }.map { |node| thing(node) }
      end

      def thing(node)
        states =
          node["properties"].to_a.to_h { |state| [state["name"], state.dig("value", "value").to_s] }
        {
          role: words(node["role"]),
          name: words(node["name"]),
          description: words(node["description"]),
          **states.slice(*STATES).symbolize_keys,
        }
      end

      def words(value)
        value.to_h["value"].to_s.squish
      end
    end
  end
end
