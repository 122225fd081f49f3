#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""An activation that fails is explained: a row a cause, with a store that really misbehaves so."""

import json
import unittest

from activation_case import ActivationCase

REFUSED = json.dumps({"message": "The consumer isn't authorized to access %resources.",
                      "parameters": {"resources": "Magento_Backend::admin"}})
PAGE = {"content_type": "text/html"}


class Causes(ActivationCase):
    def assertCause(self, running, code):
        self.assertNotEqual(running.end(), 0, running.steps())
        shown = self.desk.show(self.id)
        self.assertEqual(shown.get("cause"), code, shown)

    def test_a_row_a_cause(self):
        for code, settings, misbehaviour in (
            ("consumer-expired", {"expiration": 0}, None),
            ("basic-auth", {"basic": "ana:open sesame"}, None),
            ("signature-method", {"signature_methods": ["PLAINTEXT"]}, None),
            ("signature-invalid", {}, {"endpoint": "request", "kind": "refuse-signature", "times": -1}),
            ("redirected", {}, {"endpoint": "request", "kind": "redirect",
                                "location": "http://127.0.0.1:9/"}),
            ("web-page", {}, {"endpoint": "request", "kind": "status", "status": 404,
                              "body": "<html>x</html>", **PAGE}),
            ("forbidden", {}, {"endpoint": "request", "kind": "status", "status": 403,
                               "body": "<html>x</html>", **PAGE}),
            ("too-large", {}, {"endpoint": "request", "kind": "status", "status": 413,
                               "body": "<html>x</html>", **PAGE}),
            ("request-token-unheard", {}, {"endpoint": "request", "kind": "status", "status": 503,
                                           "body": "<html>x</html>", **PAGE}),
            ("access-token-lost", {}, {"endpoint": "access", "kind": "close", "executes": True}),
        ):
            with self.subTest(code):
                self.peer.ask("set", expiration=300, basic="", signature_methods=["HMAC-SHA256"],
                              misbehave=None)
                self.peer.ask("set", **settings)
                if misbehaviour:
                    self.peer.ask("set", misbehave=misbehaviour)
                self.peer.ask("recreate")
                self.assertCause(self.activate("activate", "--restart"), code)

    def test_the_integration_is_not_active(self):
        self.misbehave("rest", "status", status=401, body=REFUSED, content_type="application/json")
        self.assertCause(self.activate(), "integration-inactive")

    def test_the_header_is_taken_off(self):
        self.misbehave("rest", "status", status=401, body=REFUSED, content_type="application/json",
                       times=-1)
        self.assertCause(self.activate(), "authorization-stripped")

    def test_a_lost_request_token_makes_it_stuck(self):
        self.misbehave("request", "garbage", executes=True)
        self.assertCause(self.activate(), "request-token-unheard")
        self.peer.ask("set", misbehave=None)
        self.assertCause(self.desk.start("activate", self.id), "stuck")

    def test_nothing_arrives(self):
        self.assertCause(self.desk.start("activate", self.id, "--timeout", "1"), "callback-never")

    def test_under_another_name(self):
        running = self.arm("--timeout", "3")
        self.peer.ask("forge", headers={"Host": f"localhost:{self.desk.port}"})
        self.assertCause(running, "callback-other-name")

    def test_what_no_store_sends(self):
        running = self.arm("--timeout", "3")
        self.peer.ask("forge", fields={"store_base_url": None})
        self.assertCause(running, "callback-garbled")

    def test_cancelled(self):
        running = self.arm()
        running.interrupt()
        self.assertCause(running, "cancelled")


class Unreachable(ActivationCase):
    def store_url(self):
        return "http://127.0.0.1:9/"

    def test_nobody_is_there(self):
        running = self.activate()
        self.assertNotEqual(running.end(), 0)
        self.assertEqual(self.desk.show(self.id)["cause"], "not-reached")


if __name__ == "__main__":
    unittest.main(verbosity=2)
