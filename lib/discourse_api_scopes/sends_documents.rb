# frozen_string_literal: true

module DiscourseApiScopes
  # Lets a controller answer with a document: not again to those who have it, and compressed for
  # those who can read that, whatever stands in front of the site.
  module SendsDocuments
    private

    # Browsers keep it and ask whether it has changed. Discourse would have them keep nothing.
    def send_document(document)
      response.headers["Cache-Control"] = "max-age=0, private, must-revalidate"
      response.headers["Vary"] = [response.headers["Vary"], "Accept-Encoding"].compact.join(", ")
      return unless stale?(etag: document.etag, template: false)
      return render(json: document.text) unless reads_gzip?

      response.headers["Content-Encoding"] = "gzip"
      render body: document.gzip, content_type: "application/json"
    end

    def reads_gzip?
      encodings = Rack::Utils.q_values(request.headers["Accept-Encoding"])
      encodings.any? { |name, quality| name == "gzip" && quality.positive? }
    end
  end
end
