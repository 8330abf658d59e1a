"""Asks a user of a forum for a key. Prints the key; all the rest goes to standard error.

Needs Python 3.8 or newer and the command openssl, nothing else:

    SITE=https://forum.example.com SCOPES=session_info,notifications python3 python.py
"""

import base64
import json
import os
import secrets
import subprocess
import sys
import tempfile
import urllib.parse

SITE = os.environ.get("SITE", "http://127.0.0.1:4200")
SCOPES = os.environ.get("SCOPES", "session_info,notifications")
# Names this installation. Keep it: with the same one the next key replaces this one.
CLIENT_ID = os.environ.get("CLIENT_ID") or secrets.token_hex(16)


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


def pasted():
    lines = []
    for line in sys.stdin:
        if not line.strip():
            break
        lines.append(line)
    return "".join(lines)


# The pair of keys wraps the answer, once. The nonce marks it as the answer to this request.
private_key = openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048")
nonce = secrets.token_hex(16)
query = urllib.parse.urlencode(
    {
        "application_name": "The Python example",
        "client_id": CLIENT_ID,
        "nonce": nonce,
        "scopes": SCOPES,
        "public_key": openssl("pkey", "-pubout", data=private_key).decode(),
    }
)
print(
    "Open this address, approve, paste what the page shows, and end with an empty line:",
    f"{SITE}/user-api-key/new?{query}",
    sep="\n",
    file=sys.stderr,
    flush=True,
)

content = decrypt(pasted(), private_key)
if content["nonce"] != nonce:
    sys.exit("This is not the answer to the request above.")
print(content["key"])
