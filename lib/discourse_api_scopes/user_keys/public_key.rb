# frozen_string_literal: true

module DiscourseApiScopes
  module UserKeys
    # The key with which the answer is encrypted.
    module PublicKey
      # What PKCS#1 v1.5 padding takes of the length of a key, in bytes.
      PADDING = 11

      # check!(text, room_for: payload)
      def self.check!(text, room_for: "")
        bytes = OpenSSL::PKey::RSA.new(text).n.num_bytes
        return if room_for.bytesize <= bytes - PADDING

        Refusal.raise!(:bad_request, "public_key_short", bits: bytes * 8)
      rescue OpenSSL::PKey::PKeyError
        Refusal.raise!(:bad_request, "public_key_unreadable")
      end
    end
  end
end
