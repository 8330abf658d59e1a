#!/bin/sh
# Asks a user of a forum for a key. Prints the key; all the rest goes to standard error.
# Needs curl and openssl.
#
#   SITE=https://forum.example.com SCOPES=session_info,notifications sh curl.sh
set -eu

SITE=${SITE:-http://127.0.0.1:4200}
SCOPES=${SCOPES:-session_info,notifications}

umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The pair of keys wraps the answer, once. The nonce marks it as the answer to this request.
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 \
  -out "$folder/private.pem" 2> "$folder/progress"
openssl pkey -in "$folder/private.pem" -pubout -out "$folder/public.pem"
nonce=$(openssl rand -hex 16)
# Names this installation. Keep it: with the same one the next key replaces this one.
client_id=${CLIENT_ID:-$(openssl rand -hex 16)}

# curl encodes the parameters, and the site checks them: "302, log in first" is what we hope for.
answer=$(curl -sS -G -o "$folder/answer" -w '%{http_code} %{url_effective}' \
  -H 'Accept: application/json' \
  --data-urlencode "application_name=The curl example" \
  --data-urlencode "client_id=$client_id" \
  --data-urlencode "nonce=$nonce" \
  --data-urlencode "scopes=$SCOPES" \
  --data-urlencode "public_key@$folder/public.pem" \
  "$SITE/user-api-key/new")
if [ "${answer%% *}" != 302 ]; then
  echo "$SITE answers ${answer%% *}: $(cat "$folder/answer")" >&2
  exit 1
fi

echo "Open this address, approve, paste what the page shows, and end with an empty line:" >&2
echo "${answer#* }" >&2
payload=
while IFS= read -r line && [ -n "$line" ]; do
  payload=$payload$line
done

content=$(printf '%s' "$payload" | tr -d '[:space:]' | openssl base64 -d -A |
  openssl pkeyutl -decrypt -inkey "$folder/private.pem")
case $content in
*"\"nonce\":\"$nonce\""*) ;;
*)
  echo "This is not the answer to the request above." >&2
  exit 1
  ;;
esac
printf '%s\n' "$content" | sed 's/.*"key":"\([^"]*\)".*/\1/'
