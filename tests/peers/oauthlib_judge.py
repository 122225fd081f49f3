#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""An independent implementation of RFC 5849 (Debian's python3-oauthlib) as the judge of ours.

Reads one JSON object a line: method, url, content_type, body, authorization (what we sent),
consumer_key, consumer_secret, token, token_secret, nonce, timestamp. Answers one JSON object a line:
verified (our signature as oauthlib sees it), base_string (oauthlib's for our request), authorization
(oauthlib's own header for the same request, for us to verify).
"""
import json
import sys

from oauthlib.common import Request
from oauthlib.oauth1 import Client
from oauthlib.oauth1.rfc5849 import signature

FORM = "application/x-www-form-urlencoded"
METHODS = {"HMAC-SHA256": signature.verify_hmac_sha256, "HMAC-SHA1": signature.verify_hmac_sha1}


def verified(case, headers, body):
    uri = case["url"]
    query = uri.partition("?")[2].partition("#")[0]
    params = signature.collect_parameters(
        uri_query=query, body=body or [], headers=headers, exclude_oauth_signature=False)
    protocol = dict(p for p in params if p[0].startswith("oauth_"))
    request = Request(uri, case["method"], body, headers)
    request.params = [p for p in params if p[0] != "oauth_signature"]
    request.signature = protocol["oauth_signature"]
    verify = METHODS[protocol["oauth_signature_method"]]
    base = signature.signature_base_string(
        case["method"], signature.base_string_uri(uri),
        signature.normalize_parameters(request.params))
    return verify(request, case["consumer_secret"], case["token_secret"]), base


def answer(case):
    body = case["body"] if case["content_type"] == FORM else None
    headers = {"Authorization": case["authorization"]}
    if case["content_type"]:
        headers["Content-Type"] = case["content_type"]
    good, base = verified(case, headers, body)
    client = Client(
        case["consumer_key"], client_secret=case["consumer_secret"],
        resource_owner_key=case["token"] or None,
        resource_owner_secret=case["token_secret"] or None,
        signature_method=case["signature_method"], nonce=case["nonce"],
        timestamp=case["timestamp"])
    sent = {"Content-Type": case["content_type"]} if case["content_type"] else {}
    _, own, _ = client.sign(case["url"], http_method=case["method"], body=body, headers=sent)
    return {"verified": good, "base_string": base, "authorization": own["Authorization"]}


for line in sys.stdin:
    try:
        print(json.dumps(answer(json.loads(line))))
    except Exception as error:  # told to the test, which fails with it
        print(json.dumps({"verified": False, "base_string": "", "error": repr(error)}))
