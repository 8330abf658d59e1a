# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # `read` and `write` cover all that the user may do: with `write` a key makes further keys and
    # revives revoked ones, and an admin's makes a global key. Neither counts for such requests here;
    # a scope that names them still does.
    module BroadScopes
      NAMES = %w[read write].freeze

      MINTING =
        RouteMatcher.new(
          actions: %w[user_api_keys#create user_api_keys#undo_revoke user_api_keys#create_otp],
        )

      ADMIN = %r{\A/admin(?:/|\.|\z)}

      def permits?(env)
        super && !(NAMES.include?(name) && BroadScopes.closed?(env))
      end

      # closed?(Rack::MockRequest.env_for("/admin/users/list.json")) # => true
      def self.closed?(env)
        return false unless SiteSetting.api_scopes_guard_user_key_reach

        admin?(ActionDispatch::Request.new(env)) || MINTING.match?(env:)
      end

      # Engines see only the part of the path that is theirs, hence the whole one.
      def self.admin?(request)
        path = request.path.squeeze("/").delete_prefix(Discourse.base_path)
        path.match?(ADMIN) || Denials::Route.action(request).to_s.start_with?("admin/")
      end
      private_class_method :admin?
    end
  end
end
