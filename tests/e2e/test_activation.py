#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One activation, end to end, against a store that is not our code, with a real keychain."""

import os
import re
import unittest

from activation_case import ActivationCase
from console import LOGIN

HONEST_WAY = ["ready", "armed", "callback-received", "credentials-stored", "login-page-opened",
              "signed-in", "request-token-asked", "request-token-received", "access-token-asked",
              "access-token-received", "tokens-stored", "proved", "linked", "returned"]


class HonestWay(ActivationCase):
    def test_every_step_happens_in_order_and_the_pop_up_returns(self):
        running = self.link()
        self.assertEqual(running.steps(), HONEST_WAY)
        self.peer.expect("popup-returned")
        shown = self.desk.show(self.id)
        self.assertEqual(shown["state"], "linked")
        self.assertEqual(shown["login"], LOGIN)
        self.assertEqual(shown["store_base_url"], self.peer.base_url)
        self.assertEqual([entry["step"] for entry in shown["timeline"]], HONEST_WAY[1:])

    def test_a_signed_call_works_afterwards(self):
        self.link()
        called = self.call("GET", "/V1/store/storeConfigs")
        self.assertEqual(called.exit, 0, called.err)
        self.assertIn("base_url", called.out)
        self.assertIn("HTTP 200", called.err)

    def test_a_test_call_is_told_and_kept(self):
        self.link()
        tried = self.desk.run("--json", "test", self.id)
        self.assertEqual(tried.exit, 0, tried.err)
        self.assertEqual(tried.json()["step"], "call")
        self.assertTrue(tried.json()["ok"])
        self.assertEqual(self.desk.show(self.id)["timeline"][-1]["step"], "call")

    def test_nothing_token_shaped_is_printed_or_stored_in_the_profile(self):
        self.link()
        leaked = [event for event in self.peer.events if event["event"] == "secret-on-page"]
        self.assertEqual(leaked, [])
        for folder, _, names in os.walk(self.desk.profile):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    kept = re.sub(rb'oauth_nonce=\W*[a-z0-9]{32}', b"", file.read())  # the log's: no secret
                self.assertNotRegex(kept, rb"(?<![a-z0-9])[a-z0-9]{32}(?![a-z0-9])", name)

    def test_exactly_one_token_call_each_is_made(self):
        self.link()
        self.assertEqual(self.peer.state()["executed"]["request"], 1)
        self.assertEqual(self.peer.state()["executed"]["access"], 1)

    def test_reauthorize_replaces_the_tokens(self):
        self.link()
        running = self.activate("reauthorize")
        self.assertEqual(running.end(), 0, running.err)
        self.assertEqual(self.call("GET", "/V1/modules").exit, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
