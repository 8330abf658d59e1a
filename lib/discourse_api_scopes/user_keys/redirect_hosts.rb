# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # Core's `*` in `allowed_user_api_auth_redirects` matches slashes too: `https://*.example.com/done`
    # lets `https://evil.test/.example.com/done` in, which then receives keys.
    module RedirectHosts
      # What a wildcard may stand for in the name of a host or in a port.
      IN_HOST = '[^\s/?#@:\\\\]*'

      # What it may stand for behind the host, as in core.
      BEHIND_HOST = '\S*'

      # These name no host at all: whoever writes them means every site.
      EVERY_HOST = %r{\A(?:[a-z][a-z0-9+.-]*://)?\*\z}i

      def invalid_auth_redirect?(auth_redirect, client: nil)
        super || !RedirectHosts.allowed?(auth_redirect, client)
      end

      def self.allowed?(auth_redirect, client)
        return true unless SiteSetting.api_scopes_guard_user_key_redirects
        return true if client&.auth_redirect == auth_redirect

        SiteSetting
          .allowed_user_api_auth_redirects
          .split("|")
          .any? { |entry| match?(entry, auth_redirect) }
      end

      # match?("https://*.example.com/done", "https://a.example.com/done") # => true
      # match?("https://*.example.com/done", "https://evil.test/.example.com/done") # => false
      def self.match?(entry, auth_redirect)
        return true if entry.match?(EVERY_HOST)

        host = entry[%r{\A(?:[^/?#]*://)?[^/?#]*}]
        rest = entry.delete_prefix(host)
        pattern =
          if host.include?("*")
            wildcard(host, IN_HOST) + Regexp.escape(rest)
          else
            Regexp.escape(host) + wildcard(rest, BEHIND_HOST)
          end
        auth_redirect.match?(/\A#{pattern}\z/i)
      end

      # As in core, only the first one counts.
      def self.wildcard(text, meaning)
        Regexp.escape(text).sub("\\*") { meaning }
      end
      private_class_method :wildcard
    end
  end
end
