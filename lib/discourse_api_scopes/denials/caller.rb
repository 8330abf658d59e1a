# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # Whom a request with a key wants to act as. Core looks only after the scopes have agreed.
    class Caller
      PROVIDER = Auth::DefaultCurrentUserProvider

      # A flood of denied requests should not become one of queries.
      KNOWN = LruRedux::TTL::ThreadSafeCache.new(500, 30)

      # [header, parameter, how to find the user]
      NAMES = [
        [PROVIDER::HEADER_API_USERNAME, PROVIDER::API_USERNAME, :by_username],
        [PROVIDER::HEADER_API_USER_ID, "api_user_id", :by_id],
        [PROVIDER::HEADER_API_USER_EXTERNAL_ID, "api_user_external_id", :by_external_id],
      ].freeze

      def initialize(key, env, request)
        @key = key
        @env = env
        @request = request
      end

      # Whether the key would work, had it the scopes. May be some seconds late for users who lose
      # their access.
      def known?
        @key.user_id ? own_user? : named_user?
      end

      private

      def own_user?
        username = sent(*NAMES.first.first(2))
        remember(:own_user, @key.user_id, username) do
          user = @key.user
          user?(user) && (username.nil? || user.username_lower == username.downcase)
        end
      end

      def named_user?
        finder, value = NAMES.map { |*sources, finder| [finder, sent(*sources)] }.find(&:last)
        return false if finder.nil?

        remember(finder, value) { user?(send(finder, value)) }
      end

      def remember(*name)
        name << RailsMultisite::ConnectionManagement.current_db
        KNOWN.key?(name) || yield.tap { |known| KNOWN[name] = true if known }
      end

      def user?(user)
        user.present? && user.active && !user.suspended?
      end

      def sent(header, parameter)
        @env[PROVIDER::HEADER_API_KEY] ? @env[header] : @request[parameter]
      end

      def by_username(name)
        User.find_by(username_lower: name.downcase)
      end

      def by_id(id)
        User.find_by(id: id.to_i)
      end

      def by_external_id(id)
        SingleSignOnRecord.find_by(external_id: id.to_s)&.user
      end
    end
  end
end
