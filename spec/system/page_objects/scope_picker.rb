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

      def save
        page.find(".save").click
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
