#!/bin/sh
# Shows the notifications of the key's user as JSON, and marks one as read if it is named.
# The key needs the scope notifications.
#
#   DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com sh curl.sh [ID]
set -eu

SITE=${SITE:-http://127.0.0.1:4200}
: "${DISCOURSE_USER_API_KEY:?set it to the key of a user}"

# The key goes to curl by standard input: other users of the machine can read its arguments.
call() {
  printf 'User-Api-Key: %s' "$DISCOURSE_USER_API_KEY" | curl -sS --fail-with-body -H @- "$@"
}

if [ $# -gt 0 ]; then
  call -X PUT --data "id=$1" "$SITE/notifications/mark-read.json" > /dev/null
fi
call "$SITE/notifications.json"
