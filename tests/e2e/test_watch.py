#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Integrations watched by a harmless call now and then: what has changed in the store is noticed."""

import tempfile
import unittest

from activation_case import ActivationCase


class Watch(ActivationCase):
    def setUp(self):
        super().setUp()
        self.link()

    def watch(self, verb, *arguments, exit_code=0):
        done = self.desk.run("watch", verb, *arguments)
        self.assertEqual(done.exit, exit_code, done.err + done.out)
        return done

    def shown(self):
        return self.desk.run("--json", "watch", "show", self.id).json()

    def news(self):
        return [(entry["step"], entry["ok"], entry.get("detail", ""))
                for entry in self.desk.show(self.id)["timeline"] if entry["step"] == "watched"]

    def test_nothing_is_called_unless_somebody_says_so(self):
        self.watch("run")
        self.assertEqual(self.shown()["answers"], [])
        self.assertEqual(self.shown()["every"], "off")

    def test_what_is_due_is_called_once(self):
        self.watch("set", self.id, "--every", "6h")
        first = self.watch("run")
        self.assertIn("ok", first.out)
        self.assertEqual(self.watch("run").out, "")
        shown = self.shown()
        self.assertEqual([answer["code"] for answer in shown["answers"]], [""])
        self.assertEqual(shown["every"], "6h")
        self.assertNotEqual(shown["next"], "")
        self.assertEqual(self.news(), [])  # all was well before
        self.assertIn("1 call, 0 failed", self.watch("show", self.id).out)

    def test_times_are_checked(self):
        for bad in ("6", "1m", "h", "31d", "-6h", "six hours"):
            self.watch("set", self.id, "--every=" + bad, exit_code=2)
        self.watch("set", self.id, "--every", "15m")
        self.watch("set", self.id, "--renew-every", "90d")
        self.assertEqual((self.shown()["every"], self.shown()["renew_every"]), ("15m", "90d"))
        self.watch("set", self.id, "--every", "off")
        self.assertEqual((self.shown()["every"], self.shown()["renew_every"]), ("off", "90d"))

    def test_an_inactive_integration_is_noticed_once_and_so_is_its_return(self):
        self.watch("run", self.id)
        self.peer.ask("deactivate")
        for _ in range(2):
            done = self.watch("run", self.id, exit_code=1)
            self.assertIn("problem: commerce.not-active", done.err)
        self.assertEqual(len(self.news()), 1)
        self.assertFalse(self.news()[0][1])
        self.assertEqual(self.shown()["known"], "commerce.not-active")
        self.assertEqual(self.state(), "linked")

    def test_narrowed_rights_are_noticed(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as chosen:
            chosen.write("Magento_Backend::store\n")
            chosen.flush()
            set_up = self.desk.run("integration", "resources", self.id, "--set", chosen.name)
        self.assertEqual(set_up.exit, 0, set_up.err)
        self.watch("run", self.id)
        self.peer.ask("set", resources=["Magento_Backend::admin", "Magento_Catalog::products"])
        done = self.watch("run", self.id, exit_code=1)
        self.assertIn("problem: watch.narrowed", done.err)
        self.assertIn("Magento_Backend::store", done.err)
        self.peer.ask("set", resources=["Magento_Backend::all"])
        self.watch("run", self.id)
        self.assertEqual([ok for _, ok, _ in self.news()], [False, True])

    def test_a_deleted_integration_counts_as_revoked(self):
        self.peer.ask("delete-integration")
        self.watch("run", self.id, exit_code=1)
        self.assertEqual(self.state(), "revoked")
        self.assertEqual(self.news(), [])  # the timeline has it as revoked
        again = self.watch("run", self.id, exit_code=1)  # dead tokens stay dead
        self.assertIn("problem: activation.not-linked", again.err)
        self.assertEqual(again.out, "")

    def test_a_store_that_does_not_answer_is_news_the_second_time(self):
        self.watch("run", self.id)
        self.misbehave("rest", "status", times=-1)
        self.watch("run", self.id, exit_code=1)
        self.assertEqual(self.news(), [])
        self.watch("run", self.id, exit_code=1)
        self.assertEqual([ok for _, ok, _ in self.news()], [False])

    def test_an_unknown_integration_is_said(self):
        self.assertIn("problem: integration.unknown", self.watch("run", "none", exit_code=1).err)


if __name__ == "__main__":
    unittest.main()
