# frozen_string_literal: true

module DiscourseApiScopes
  module Denials
    # Remembers the key of a request that its scopes refuse. A wrong IP address is no matter of scopes.
    module RefusedKey
      KEY = "discourse_api_scopes.refused_key"

      def request_allowed?(env)
        allowed = super
        env[KEY] = allowed || !from_allowed_ip?(env) ? nil : self
        allowed
      end

      private

      def from_allowed_ip?(env)
        allowed_ips.blank? || allowed_ips.any? { |ip| ip.include?(Rack::Request.new(env).ip) }
      end
    end
  end
end
