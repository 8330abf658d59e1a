"""Asks again and again, as a bot does, and waits where the site says so.

Needs Python 3.8 or newer:

    DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com TIMES=30 python3 python.py
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

SITE = os.environ.get("SITE", "http://127.0.0.1:4200")
TIMES = int(os.environ.get("TIMES", "3"))
KEY = os.environ.get("DISCOURSE_USER_API_KEY") or sys.exit(
    "Set DISCOURSE_USER_API_KEY to the key of a user."
)
TRIES = 4
LONGEST_WAIT = 90


def read(path):
    request = urllib.request.Request(SITE + path, headers={"User-Api-Key": KEY})
    for left in reversed(range(TRIES)):
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            seconds = int(error.headers.get("Retry-After", "0"))
            # The limit of a day makes one wait for hours: better to stop and say so.
            if error.code != 429 or left == 0 or seconds > LONGEST_WAIT:
                sys.exit(f"{path}: {error.code} {error.read().decode()}")
            limit = error.headers.get("Discourse-Rate-Limit-Error-Code")
            print(f"{limit}: waiting {seconds} s", file=sys.stderr)
            time.sleep(seconds)


for _ in range(TIMES):
    read("/notifications.json")
print(TIMES, "calls")
