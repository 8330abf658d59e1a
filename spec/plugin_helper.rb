# frozen_string_literal: true

# Core's own system specs press "Add API key" and expect core's form. A shared context, because
# core puts all settings back in a hook that runs after every other hook of the configuration.
RSpec.shared_context "with core's form for new API keys" do
  before { SiteSetting.api_scopes_picker_replaces_form = false }
end

RSpec.configure do |config|
  config.include_context "with core's form for new API keys", type: :system
end
