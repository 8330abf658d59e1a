#!/bin/sh
# Makes a key of a user without a browser: a global admin key acts as the user and approves.
# Prints the key. Needs curl and openssl.
#
#   DISCOURSE_API_KEY=… AS=sam SITE=https://forum.example.com sh curl.sh
set -eu

SITE=${SITE:-http://127.0.0.1:4200}
SCOPES=${SCOPES:-session_info,notifications}
: "${DISCOURSE_API_KEY:?set it to a global admin key}" "${AS:?set it to the name of the user}"

umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 \
  -out "$folder/private.pem" 2> "$folder/progress"
openssl pkey -in "$folder/private.pem" -pubout -out "$folder/public.pem"
nonce=$(openssl rand -hex 16)

# Keys go to curl by standard input: other users of the machine can read its arguments. There is no
# auth_redirect: with one, Discourse answers 302 instead of JSON.
status=$(printf 'Api-Key: %s\nApi-Username: %s\n' "$DISCOURSE_API_KEY" "$AS" |
  curl -sS -o "$folder/answer" -w '%{http_code}' -H @- \
    --data-urlencode "application_name=The curl example" \
    --data-urlencode "client_id=${CLIENT_ID:-$(openssl rand -hex 16)}" \
    --data-urlencode "nonce=$nonce" \
    --data-urlencode "scopes=$SCOPES" \
    --data-urlencode "public_key@$folder/public.pem" \
    "$SITE/user-api-key.json")
if [ "$status" != 200 ]; then
  echo "$SITE answers $status: $(cat "$folder/answer")" >&2
  exit 1
fi

# The line breaks of the Base64 text are a backslash and an n in JSON.
content=$(sed 's/.*"payload":"\([^"]*\)".*/\1/; s/\\n//g' "$folder/answer" |
  openssl base64 -d -A | openssl pkeyutl -decrypt -inkey "$folder/private.pem")
case $content in
*"\"nonce\":\"$nonce\""*) ;;
*)
  echo "This is not the answer to the request above." >&2
  exit 1
  ;;
esac
printf '%s\n' "$content" | sed 's/.*"key":"\([^"]*\)".*/\1/'
