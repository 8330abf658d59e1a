"""Lists the notifications of the key's user, and marks one as read if it is named.

The key needs the scope notifications. Needs Python 3.8 or newer:

    DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com python3 python.py [ID]
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


def call(method, path, body=None):
    request = urllib.request.Request(
        SITE + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"User-Api-Key": KEY, "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        sys.exit(f"{method} {path}: {error.code} {error.read().decode()}")


for number in sys.argv[1:]:
    call("PUT", "/notifications/mark-read.json", {"id": int(number)})
for notification in call("GET", "/notifications.json")["notifications"]:
    state = "read" if notification["read"] else "unread"
    about = notification.get("fancy_title") or notification["data"]
    print(notification["id"], state, about)
