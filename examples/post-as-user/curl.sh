#!/bin/sh
# Replies to a topic in the name of the key's user. Answers the post as JSON.
# The key needs the scope write, or discourse-api-scopes:posts_create where the plugin is.
#
#   DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com sh curl.sh TOPIC_ID 'What it says'
set -eu

SITE=${SITE:-http://127.0.0.1:4200}
: "${DISCOURSE_USER_API_KEY:?set it to the key of a user}"

printf 'User-Api-Key: %s' "$DISCOURSE_USER_API_KEY" |
  curl -sS --fail-with-body -H @- \
    --data-urlencode "topic_id=$1" \
    --data-urlencode "raw=$2" \
    "$SITE/posts.json"
