#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""See README.md beside this file."""

from python_requests import serve
from requests_oauthlib import OAuth1Session

with OAuth1Session("own-key", client_secret="own", resource_owner_key="own-token", resource_owner_secret="own",
                   signature_method="HMAC-SHA256") as signing:
    serve(signing)
