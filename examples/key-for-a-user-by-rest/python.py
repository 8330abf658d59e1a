"""Makes a key of a user without a browser: a global admin key acts as the user and approves.

Prints the key. Needs Python 3.8 or newer and the command openssl, nothing else:

    DISCOURSE_API_KEY=… AS=sam SITE=https://forum.example.com python3 python.py
"""

import base64
import json
import os
import secrets
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

SITE = os.environ.get("SITE", "http://127.0.0.1:4200")
SCOPES = os.environ.get("SCOPES", "session_info,notifications")
ADMIN_KEY = os.environ.get("DISCOURSE_API_KEY") or sys.exit(
    "Set DISCOURSE_API_KEY to a global admin key."
)
USERNAME = os.environ.get("AS") or sys.exit("Set AS to the name of the user.")


def openssl(*arguments, data=None):
    command = ["openssl", *arguments]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def decrypt(payload, private_key):
    """The payload is RSA with PKCS#1 v1.5 padding, in Base64 with line breaks."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(private_key)
        file.flush()
        data = base64.b64decode("".join(payload.split()))
        return json.loads(openssl("pkeyutl", "-decrypt", "-inkey", file.name, data=data))


private_key = openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048")
nonce = secrets.token_hex(16)
# There is no auth_redirect: with one, Discourse answers 302 instead of JSON.
asked = {
    "application_name": "The Python example",
    "client_id": os.environ.get("CLIENT_ID") or secrets.token_hex(16),
    "nonce": nonce,
    "scopes": SCOPES,
    "public_key": openssl("pkey", "-pubout", data=private_key).decode(),
}
request = urllib.request.Request(
    f"{SITE}/user-api-key.json",
    data=json.dumps(asked).encode(),
    headers={
        "Content-Type": "application/json",
        "Api-Key": ADMIN_KEY,
        "Api-Username": USERNAME,
    },
)
try:
    with urllib.request.urlopen(request) as response:
        payload = json.load(response)["payload"]
except urllib.error.HTTPError as error:
    sys.exit(f"{SITE} answers {error.code}: {error.read().decode()}")

content = decrypt(payload, private_key)
if content["nonce"] != nonce:
    sys.exit("This is not the answer to the request above.")
print(content["key"])
