#!/bin/sh
# Asks again and again, as a bot does. Over the limit the site answers 429 and says how long to
# wait; with --retry curl obeys (from version 7.66 on).
#
#   DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com TIMES=30 sh curl.sh
set -eu

SITE=${SITE:-http://127.0.0.1:4200}
TIMES=${TIMES:-3}
: "${DISCOURSE_USER_API_KEY:?set it to the key of a user}"

times=0
while [ "$times" -lt "$TIMES" ]; do
  printf 'User-Api-Key: %s' "$DISCOURSE_USER_API_KEY" |
    curl -sS --fail --retry 3 --retry-max-time 180 -o /dev/null -H @- \
      "$SITE/notifications.json"
  times=$((times + 1))
done
echo "$times calls"
