#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl doctor: a failing request in, why it fails out."""

import base64
import hashlib
import hmac
import json
import os
import unittest
from urllib.parse import quote

from activation_case import ActivationCase

URL = "https://shop.example/rest/V1/store/storeConfigs"
KEYS = {"consumer_key": "ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q", "token": "tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q",
        "consumer_secret": "cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q", "token_secret": "ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q"}


def enc(text):
    return quote(text, safe="-._~")


def header(url=URL, token_secret=None, keys=None):
    """As a program signs that may have no token secret."""
    keys = keys or KEYS
    oauth = {"oauth_consumer_key": keys["consumer_key"], "oauth_nonce": "n1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6",
             "oauth_signature_method": "HMAC-SHA256", "oauth_timestamp": "1700000000", "oauth_token": keys["token"]}
    base = "GET&" + enc(url) + "&" + enc("&".join(f"{n}={enc(v)}" for n, v in sorted(oauth.items())))
    secret = keys["token_secret"] if token_secret is None else token_secret
    key = enc(keys["consumer_secret"]) + "&" + enc(secret)
    oauth["oauth_signature"] = base64.b64encode(hmac.new(key.encode(), base.encode(), hashlib.sha256).digest()).decode()
    return "OAuth " + ", ".join(f'{n}="{enc(v)}"' for n, v in oauth.items())


class Doctor(ActivationCase):
    def ask(self, text, *arguments):
        done = self.desk.run("doctor", *arguments, stdin=text)
        self.assertEqual(done.exit, 0, done.err)
        self.assertNotIn(KEYS["consumer_secret"], done.out + done.err)
        return done.json()

    def pasted(self, authorization):
        return json.dumps({"method": "GET", "url": URL, "consumer_secret": KEYS["consumer_secret"],
                           "token_secret": KEYS["token_secret"], "authorization": authorization})

    def test_a_right_signature_is_said_to_be_right(self):
        answer = self.ask(self.pasted(header()))
        self.assertIs(answer["match"], True)
        self.assertEqual(answer["dialect"], "native")
        self.assertEqual(answer["mistakes"], [])

    def test_a_mistake_is_named_with_its_fix_and_the_base_string(self):
        answer = self.ask(self.pasted(header(token_secret="")))
        self.assertIs(answer["match"], False)
        self.assertEqual([mistake["code"] for mistake in answer["mistakes"]], ["token-secret-missing"])
        self.assertIn(answer["mistakes"][0]["fix"], answer["explanation"])
        self.assertTrue(answer["base_string"].startswith("GET&" + enc(URL) + "&oauth_consumer_key%3D"))

    def test_a_curl_command_with_the_secrets_of_an_integration(self):
        done = self.desk.run("credentials", "set", self.id, stdin=json.dumps(self.tokens()))
        self.assertEqual(done.exit, 0, done.err)
        values = self.values
        keys = {"consumer_key": values["consumer_key"], "token": values["access_token"],
                "consumer_secret": values["consumer_secret"], "token_secret": values["access_token_secret"]}
        for secret, codes in ((None, []), ("", ["token-secret-missing"])):
            answer = self.ask(f"curl '{URL}' -H 'Authorization: {header(token_secret=secret, keys=keys)}'",
                              "--integration", self.id)
            self.assertEqual([mistake["code"] for mistake in answer["mistakes"]], codes)
            self.assertNotIn(keys["consumer_secret"], json.dumps(answer))

    def tokens(self):
        path = os.path.join(self.desk.profile, "tokens.json")
        self.peer.ask("tokens", file=path)
        with open(path, encoding="utf-8") as file:
            self.values = json.load(file)
        return self.values

    def test_what_is_no_request_is_refused(self):
        done = self.desk.run("doctor", stdin="it does not work")
        self.assertEqual(done.exit, 1)
        self.assertIn("doctor.not-a-request", done.err)

    def test_an_unknown_dialect_is_not_understood(self):
        self.assertEqual(self.desk.run("doctor", "--dialect", "x", stdin="").exit, 2)


if __name__ == "__main__":
    unittest.main()
