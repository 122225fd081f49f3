#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The token endpoints answer as the real store was recorded to answer, sentence by sentence."""

import time
import unittest

from recorded_test import ANOTHER, RecordedTest, recorded
from stand_in import nonce

BODY = "a=1&b=x%20y"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class TokenEndpoints(RecordedTest):
    table = recorded("token-endpoint-cases.tsv")

    def request(self, case, **call):
        """A request-token call for a fresh verifier, as the case says."""
        self.activated()
        self.consumer.updated += call.pop("age", 0)
        answer = self.call(call.pop("target", "oauth/token/request"), **call)
        self.compare(case, answer, "request")

    def access(self, case, **call):
        """An access-token call for a fresh request token, as the case says."""
        self.activated()
        self.store.turn_into(self.row, "request")
        before = call.pop("before", None)
        if before:
            before()
        values = {"oauth_token": self.row.token, "oauth_verifier": self.row.verifier,
                  "token_secret": self.row.secret, **call}
        self.compare(case, self.call("oauth/token/access", **values), "access")

    def test_request_token_refused(self):
        self.request("req: wrong consumer secret", secret=ANOTHER)
        self.request("req: signature missing", oauth_signature=None)
        self.request("req: signature empty", oauth_signature="")
        for method in ("HMAC-SHA1", "PLAINTEXT", "RSA-SHA1", "HMAC-SHA512"):
            self.request(f"req: {method}", oauth_signature_method=method)
        self.request("req: hmac-sha256 (lower case)", oauth_signature_method="hmac-sha256")
        for name in ("consumer_key", "signature_method", "nonce", "timestamp"):
            self.request(f"req: missing oauth_{name}", **{f"oauth_{name}": None})
        self.request("req: all of nonce,timestamp,signature missing", oauth_nonce=None,
                     oauth_timestamp=None, oauth_signature=None)
        self.request("req: unknown consumer key (32 chars)", oauth_consumer_key=ANOTHER)
        self.request("req: consumer key wrong length", oauth_consumer_key="short")
        self.request("req: consumer key empty", oauth_consumer_key="")
        self.request("req: oauth_token empty string", oauth_token="")
        for version in ("2.0", "1.0a"):
            self.request(f"req: oauth_version {version}", oauth_version=version)
        self.request("req: oauth_version empty", oauth_version="")
        self.request("req: consumer updated_at 301 s ago (oauth/consumer/expiration_period "
                     "default 300)", age=-301)
        self.request("req: query ?a=1 NOT signed", target="oauth/token/request?a=1",
                     signed=self.store.address + "oauth/token/request")
        self.request("req: form body a=1, NOT signed", headers=FORM, body="a=1")

    def test_timestamps(self):
        for ahead in (601, 605, 3600):
            self.request(f"req: timestamp +{ahead}s", oauth_timestamp=str(int(time.time()) + ahead))
        for odd in ("0", "-5", "abc", "", "1.5e9"):
            self.request(f"req: timestamp '{odd}'", oauth_timestamp=odd)
        for ahead in (590, -601, -3600, -86400, -34560000):
            stamp = str(int(time.time()) + ahead)
            self.request(f"req OK?: timestamp {ahead:+}s", oauth_timestamp=stamp)
        self.request("req OK?: timestamp 1", oauth_timestamp="1")

    def test_nonces(self):
        self.activated()
        used = nonce()
        for case, secret in (("req: bad signature with nonce N (1st)", ANOTHER),
                             ("req: good signature, same nonce N again", None)):
            answer = self.call("oauth/token/request", oauth_nonce=used, secret=secret)
            self.compare(case, answer, "request")
        self.request("req OK?: nonce N with other consumer", oauth_nonce=used)
        for case, odd in (("nonce a len 1", "a"), ("nonce né € len 4", "né €"),
                          ("nonce zzzzz... len 300", "z" * 300), ("nonce a b&c=d len 7", "a b&c=d"),
                          ("nonce yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy len 33", "y" * 33)):
            self.request(f"req OK?: {case}", oauth_nonce=odd)

    def test_no_oauth_header(self):
        for case, text in (("Authorization Bearer x", "Bearer x"),
                           ("Authorization OAuth, empty", "OAuth"), ("no Authorization header", "")):
            self.request(f"req: {case}", sent=lambda _, text=text: text)

    def test_request_token_given(self):
        self.request("req OK: plain")
        self.request("req OK?: GET instead of POST", method="GET")
        self.request("req OK?: oauth_version absent", oauth_version=None)
        self.request("req OK?: oauth_callback=oob", oauth_callback="oob")
        self.request("req OK?: oauth_callback=url", oauth_callback="http://x/y?z=1&a=b")
        self.request("req OK?: wrong oauth_verifier in request call", oauth_verifier=ANOTHER)
        self.request("req: oauth_token 32 chars junk", oauth_token=ANOTHER)
        self.request("req OK?: consumer updated_at 299 s ago", age=-298)
        for case, written, instead in (("realm in header", "OAuth ", 'OAuth realm="x", '),
                                       ('scheme lower case "oauth"', "OAuth", "oauth"),
                                       ("comma without space", ", ", ","),
                                       ("values not quoted", '"', ""),
                                       ("folded header", ", ", ",\r\n ")):
            self.request(f"req OK?: {case}",
                         sent=lambda text, pair=(written, instead): text.replace(*pair))
        self.request("req OK?: form body a=1&b=x%20y, signed", headers=FORM, body=BODY, form=BODY)
        self.request("req OK?: text/plain body, not signed", headers={"Content-Type": "text/plain"},
                     body="hello")
        self.request("req OK?: empty form body with content-type", headers=FORM, body="")
        self.request("req OK?: query ?a=1&b=x%20y signed", target="oauth/token/request?" + BODY)

    def test_other_spellings_of_the_address(self):
        base = self.store.address
        self.request("req OK?: url with trailing slash, signed with it",
                     target="oauth/token/request/")
        self.request("req: url with trailing slash, signed without", target="oauth/token/request/",
                     signed=base + "oauth/token/request")
        self.request("req OK?: //oauth/token/request (base url + /oauth..), signed as sent",
                     target="/oauth/token/request")
        self.request("req OK?: /index.php/oauth/token/request signed as sent",
                     target="index.php/oauth/token/request")
        self.request("req OK?: /OAuth/Token/Request", target="OAuth/Token/Request")
        self.request("req: sent to 127.0.0.1, signed for localhost",
                     signed=base.replace("127.0.0.1", "localhost") + "oauth/token/request")
        self.request("req: sent http, signed https",
                     signed=base.replace("http:", "https:") + "oauth/token/request")

    def test_second_request_token(self):
        self.request("req: first")
        case = "req: second time (request token exists already)"
        self.compare(case, self.call("oauth/token/request"), "request")
        self.store.turn_into(self.row, "access")
        case = "req: consumer already Active (access token exists)"
        self.compare(case, self.call("oauth/token/request"), "request")

    def test_access_token_refused(self):
        self.access("acc: wrong token secret", token_secret=ANOTHER)
        self.access("acc: no token secret in key", token_secret="")
        self.access("acc: verifier missing", oauth_verifier=None)
        self.access("acc: verifier wrong (32)", oauth_verifier=ANOTHER)
        self.access("acc: verifier wrong length", oauth_verifier="short")
        self.access("acc: verifier empty", oauth_verifier="")
        self.access("acc: oauth_token missing", oauth_token=None)
        self.access("acc: oauth_token junk 32", oauth_token=ANOTHER)
        self.access("acc: oauth_token wrong length", oauth_token="short")
        self.access("acc: oauth_token empty", oauth_token="")
        self.access("acc: HMAC-SHA1", oauth_signature_method="HMAC-SHA1")
        self.access("acc: version 2.0", oauth_version="2.0")
        self.access("acc: timestamp +3600", oauth_timestamp=str(int(time.time()) + 3600))
        self.access("acc: unknown consumer", oauth_consumer_key=ANOTHER)

    def test_request_token_of_another_consumer(self):
        self.activated("two")
        self.store.turn_into(self.row, "request")
        other = self.row.token
        self.access("acc: request token of another consumer", oauth_token=other)

    def test_access_token_given(self):
        self.access("acc OK: plain")
        self.access("acc OK?: via GET", method="GET")

        def expired():
            self.consumer.updated -= 400
        self.access("acc OK?: consumer expired between request and access", before=expired)

        def again():
            self.store.post_values(self.integration)
        case = "acc OK?: Admin clicked Allow again between request and access"
        self.access(case, before=again)


if __name__ == "__main__":
    unittest.main()
