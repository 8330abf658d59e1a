"""Replies to a topic in the name of the key's user.

The key needs the scope write, or discourse-api-scopes:posts_create where the plugin is.
Needs Python 3.8 or newer:

    DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com python3 python.py TOPIC_ID 'What it says'
"""

import json
import os
import sys
import urllib.error
import urllib.request

SITE = os.environ.get("SITE", "http://127.0.0.1:4200")
KEY = os.environ.get("DISCOURSE_USER_API_KEY") or sys.exit(
    "Set DISCOURSE_USER_API_KEY to the key of a user."
)
topic_id, raw = sys.argv[1:]

request = urllib.request.Request(
    f"{SITE}/posts.json",
    data=json.dumps({"topic_id": int(topic_id), "raw": raw}).encode(),
    headers={"Content-Type": "application/json", "User-Api-Key": KEY},
)
try:
    with urllib.request.urlopen(request) as response:
        post = json.load(response)
except urllib.error.HTTPError as error:
    sys.exit(f"{SITE} answers {error.code}: {error.read().decode()}")
print(f"{SITE}/t/{post['topic_id']}/{post['post_number']}")
