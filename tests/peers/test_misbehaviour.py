#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The peer's misbehaviours, one by one, and a store that sees itself under another address."""

import http.client
import json
import socket
import time
import unittest

from peer_test import PeerTest
from stand_in import header, pair, protocol, send, sign, token_call


class Misbehaviour(PeerTest):
    def request(self):
        values = self.app.posts[-1] if self.app.posts else self.posted()
        return self.calls(values)[0]()

    def misbehave(self, kind, **row):
        self.peer.ask("set", misbehave={"endpoint": "request", "kind": kind, **row})

    def test_closing_before_and_after(self):
        self.posted()
        for executes, next_status in ((False, 200), (True, 401)):
            self.misbehave("close", executes=executes)
            with self.assertRaises((http.client.HTTPException, OSError)):
                self.request()
            self.assertEqual(self.request().status, next_status)
            self.peer.ask("recreate")
            self.posted()

    def test_answers_instead_of_the_real_one(self):
        self.posted()
        for kind, row, status in (("status", {"status": 500}, 500), ("status", {}, 503),
                                  ("redirect", {"location": "http://127.0.0.1:9/"}, 302),
                                  ("garbage", {}, 200), ("bomb", {"bytes": 100000}, 200)):
            self.misbehave(kind, **row)
            self.assertEqual(self.request().status, status)
        self.assertEqual(self.peer.state()["executed"], {})
        self.assertEqual(self.request().status, 200)

    def test_a_real_answer_in_an_odd_shape(self):
        self.misbehave("content-type", content_type="application/json")
        answer = self.request()
        self.assertEqual(answer.headers["Content-Type"], "application/json")
        self.assertEqual(len(pair(answer)[0]), 32)

    def test_a_refused_signature_k_times(self):
        self.misbehave("refuse-signature", times=2)
        self.assertEqual([self.request().status for _ in range(3)], [401, 401, 200])

    def test_broken_and_slow_answers(self):
        self.posted()
        for kind, row in (("reset", {}), ("not-http", {}), ("cut-short", {}),
                          ("hang", {"seconds": 0.1}), ("huge-headers", {"bytes": 300000})):
            with self.subTest(kind), self.assertRaises((http.client.HTTPException, OSError)):
                self.misbehave(kind, **row)
                self.request()
        self.misbehave("trickle", executes=True, interval=0.0001)
        self.assertEqual(self.request().status, 200)

    def test_an_endless_body_ends_with_the_client(self):
        self.misbehave("endless")
        parts = self.peer.base_url.removeprefix("http://").rstrip("/").split(":")
        with socket.create_connection((parts[0], int(parts[1]))) as connection:
            connection.sendall(b"POST /oauth/token/request HTTP/1.1\r\nHost: x\r\n\r\n")
            read = 0
            while read < 1 << 20:
                read += len(connection.recv(1 << 16))

    def test_the_clock_judges_timestamps_and_shows_in_date(self):
        self.peer.ask("set", clock_offset=-3600)
        values = self.posted()
        self.refused_with(self.request(), "An error occurred validating the nonce")
        back = str(int(time.time()) - 3600)
        answer = token_call(self.peer.base_url, "request", values["oauth_consumer_key"],
                            values["oauth_consumer_secret"], oauth_timestamp=back)
        self.assertEqual(answer.status, 200)
        shown = time.mktime(time.strptime(answer.headers["Date"][5:25], "%d %b %Y %H:%M:%S"))
        self.assertLess(abs(shown - time.mktime(time.gmtime()) + 3600), 5)


class SeenElsewhere(PeerTest):
    """The store behind a proxy: other addresses inside the signature than on the wire."""

    arguments = ("--base-path", "/shop/", "--dialect", "laminas")

    def test_the_signature_is_over_the_address_the_store_sees(self):
        self.peer.ask("set", seen_base="https://shop.example/eu/")
        values = self.posted()
        self.assertEqual(values["store_base_url"], "https://shop.example/eu/")
        key, secret = values["oauth_consumer_key"], values["oauth_consumer_secret"]
        self.refused_with(token_call(self.peer.base_url, "request", key, secret),
                          "The signature is invalid")
        signed = protocol(key)
        signed["oauth_signature"] = sign("POST", "https://shop.example/eu/oauth/token/request",
                                         signed, secret)
        url = self.peer.base_url + "oauth/token/request"
        self.assertEqual(send(url, headers={"Authorization": header(signed)}).status, 200)

    def test_a_refusal_tells_which_dialect_was_signed(self):
        self.peer.ask("set", products=["a/b"])
        self.linked()
        answer = self.app.call("GET", "rest/V1/products/a%2Fb")
        self.assertEqual(answer.status, 401)
        refused = self.peer.expect("request", endpoint="rest", status=401)
        self.assertEqual(refused["signed_as"],
                         ["zend", "laminas-exact-path", "laminas-backport", "native", "rfc5849"])
        self.peer.ask("set", dialect="native")
        answer = self.app.call("GET", "rest/V1/products/a%2Fb")
        self.assertEqual(json.loads(answer.text)["sku"], "a/b")


if __name__ == "__main__":
    unittest.main()
