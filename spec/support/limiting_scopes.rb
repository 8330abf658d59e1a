# frozen_string_literal: true

require_relative "../system/page_objects/scope_limits"

# For system specs that limit scopes with the picker, a page object called `picker`.
module LimitingScopes
  # Opens a scope and gives its limits.
  def open_scope(scope)
    picker.search(scope)
    picker.open_scope(scope)
    PageObjects::Components::ScopeLimits.new(scope)
  end

  # Saves the key, and gives the values that it keeps, by scope.
  def stored
    picker.save
    expect(page).to have_css(".generated-api-key")
    ApiKey
      .order(:id)
      .last
      .api_key_scopes
      .to_h { |scope| ["#{scope.resource}.#{scope.action}", scope.allowed_parameters] }
  end
end
