# frozen_string_literal: true

# Requests as core's scopes see them, and keys to make them with.
module ScopeRequests
  # env_for("PUT", "/groups/42/members.json?a=b", "usernames" => "sam")
  def env_for(verb, url, body = nil)
    options = { method: verb }
    options.merge!(:input => body.to_json, "CONTENT_TYPE" => "application/json") if body
    env = Rack::MockRequest.env_for(url, options)
    ActionDispatch::Request.new(env).path_parameters = recognize(verb, url)
    env
  end

  # Routes that only staff may see stand behind a look at the user, whom the key still has to name.
  def let_staff_routes_match
    allow_any_instance_of(StaffConstraint).to receive(:matches?).and_return(true)
    allow_any_instance_of(AdminConstraint).to receive(:matches?).and_return(true)
  end

  # Scopes for other plugins' routes are there only while those plugins are on.
  def switch_all_plugins_on
    allow_any_instance_of(Plugin::Instance).to receive(:enabled?).and_return(true)
  end

  # key_for("group_membership:edit" => { "id" => ["42"] }, "users:find_by_email" => nil)
  def key_for(scopes)
    key = ApiKey.new(scope_mode: "granular")
    key.api_key_scopes =
      scopes.map do |id, allowed_parameters|
        resource, action = id.split(":")
        ApiKeyScope.new(resource:, action:, allowed_parameters:)
      end
    key.save!
    key
  end

  # status_of(key, admin, :get, "/latest.json") # => 403
  def status_of(key, user, verb, url, params = nil)
    public_send(
      verb,
      url,
      params:,
      headers: {
        "Api-Key" => key.key,
        "Api-Username" => user.username,
      },
    )
    response.status
  end

  private

  def recognize(verb, url)
    Rails.application.routes.recognize_path(url, method: verb)
  rescue ActionController::RoutingError
    {}
  end
end
