# frozen_string_literal: true

module PageObjects
  module Pages
    # What a person does on the page for new API keys, and what they see there.
    class ScopePicker < PageObjects::Pages::Base
      def open_from_list
        page.visit "/admin/api/keys"
        page.find(".d-page-header__actions", text: I18n.t("admin_js.admin.api_keys.add")).click
        page.find(".scope-picker h1")
        self
      end

      def describe(text)
        page.find("input[name='description']").fill_in(with: text)
      end

      def search(text)
        page.find(".sp-search input").fill_in(with: text)
      end

      def tick(scope)
        row(scope).find("input[type='checkbox']").check
      end

      def tick_off(scope)
        row(scope).find("input[type='checkbox']").uncheck
      end

      def open_scope(scope)
        row(scope).find("button[aria-expanded='false']").click
      end

      # Chooses in core's own chooser.
      def limit_to_group(scope, group)
        open_scope(scope)
        chooser = row(scope).find(".select-kit")
        chooser.find(".select-kit-header").click
        page.find(".select-kit-row", text: group.name).click
      end

      # Opens the page by a link, as a key's page or an integration gives it.
      def open_link(query)
        page.visit "/admin/api/keys/new-scoped?#{query}"
        page.find(".sp-summary .sp-can")
        self
      end

      def act_as_somebody
        page.find("[name='acts_as'][value='single']", visible: :all).click
      end

      def act_as(username)
        act_as_somebody
        chooser = page.find("#scope-picker-user .select-kit")
        chooser.find(".select-kit-header").click
        chooser.find(".filter-input").fill_in(with: username)
        page.find(".select-kit-row[data-value='#{username}']").click
        page.find(".scope-picker h1").click
      end

      # Goes on to the review, or to what is missing.
      def review
        page.find(".sp-review-button").click
      end

      # Reviews the key and makes it.
      def save
        review
        page.find(".sp-review")
        create
      end

      def create
        page.find(".sp-review .save").click
      end

      def confirm
        page.find("#scope-picker-confirmation").check
      end

      def back
        page.find(".sp-back-to-choose").click
      end

      def copy_key
        page.find(".sp-secret .sp-copy").click
      end

      def verify
        page.find(".sp-verify__button").click
      end

      def retire_replaced
        page.find(".sp-retire").click
      end

      def use_standard_form
        page.find(".scope-picker__standard").click
      end

      def continue
        page.find(".continue").click
      end

      def key
        page.find(".generated-api-key").text.strip
      end

      def requests(scope)
        row(scope).all(".sp-request").map { |line| line.text.squish }
      end

      # What the review says that the key can do: [effect, scope, first limit].
      def told
        page
          .all(".sp-told")
          .flat_map do |section|
            effect = section.find("h3").text.squish
            section
              .all("li[data-scope]")
              .map do |scope|
                limit = scope.first(".sp-told__limit", minimum: 0)
                [effect, scope["data-scope"], limit&.text&.squish]
              end
          end
      end

      def compared
        page
          .all(".sp-compared li")
          .map { |row| [row.find(".sp-compared__change").text.squish, row["data-scope"]] }
      end

      # How many scopes a search leaves, in words.
      def found
        page.find(".sp-scopes__head [role='status']").text.squish
      end

      # Id of the scope whose tick has the focus.
      def focused_scope
        page.evaluate_script("document.activeElement.closest('.sp-row')?.dataset.scope")
      end

      def has_focus_on?(selector)
        page.has_css?("#{selector}:focus", wait: 0)
      end

      def has_focus_on_heading?
        page.has_css?(".scope-picker h1:focus")
      end

      def has_scope?(scope)
        page.has_css?(".sp-row[data-scope='#{scope}']")
      end

      def has_no_scope?(scope)
        page.has_no_css?(".sp-row[data-scope='#{scope}']")
      end

      def has_error?(text)
        page.has_css?(".form-kit__errors", text:)
      end

      def has_description?(text)
        page.has_field?("description", with: text)
      end

      def has_standard_form?
        page.has_css?(".form-kit select, .form-kit__control-select")
      end

      def has_section_header?
        page.has_css?(".d-page-header", visible: :visible)
      end

      def has_no_section_header?
        page.has_no_css?(".d-page-header", visible: :visible)
      end

      private

      def row(scope)
        page.find(".sp-row[data-scope='#{scope}']")
      end
    end
  end
end
