# frozen_string_literal: true

module DiscourseApiScopes
  # Adds to a refusal what was noted of it while the request was looked at. A middleware, because
  # behind staff routes Discourse swallows the refusal and answers 404 from elsewhere.
  #
  # Loaded while Rails puts its middlewares together, before there is any autoloading.
  class DenialResponder
    # Holds { headers: { "X-Api-Scopes-Needed" => … }, extras: { scopes_needed: … } }.
    NOTE = "discourse_api_scopes.denial"

    STATUSES = [403, 404].freeze

    def initialize(app)
      @app = app
    end

    def call(env)
      status, headers, body = @app.call(env)
      note = env[NOTE]
      return status, headers, body unless note && STATUSES.include?(status)

      headers.merge!(note[:headers])
      body = with_extras(body, headers, note[:extras]) if json?(headers)
      [status, headers, body]
    end

    private

    def json?(headers)
      headers["Content-Type"].to_s.start_with?("application/json")
    end

    def with_extras(body, headers, extras)
      text = read(body)
      answer = JSON.parse(text)
      if answer.is_a?(Hash)
        answer["extras"] = answer["extras"].to_h.merge(extras)
        text = JSON.generate(answer)
      end
      headers["Content-Length"] = text.bytesize.to_s if headers.key?("Content-Length")
      [text]
    rescue JSON::ParserError
      [text]
    end

    def read(body)
      text = +""
      body.each { |part| text << part }
      text
    ensure
      body.close if body.respond_to?(:close)
    end
  end
end
