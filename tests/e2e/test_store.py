#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The short way: the store's own code is run where it is, and does what Admin does.

The code is the stand-in of tests/peers/store in a real PHP; the calls go to the Python store."""

import json
import os
import pty
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from activation_case import ActivationCase
from console import LATCHKEYCTL
from terminal import Terminal

STAND_IN = os.path.join(os.path.dirname(__file__), "..", "peers", "store")
NAME = "Orders to ERP"


@unittest.skipUnless(shutil.which("php"), "no php")
class StoreCase(ActivationCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="latchkey-store.")
        self.addCleanup(folder.cleanup)
        self.folder = os.path.join(os.path.realpath(folder.name), "shop")
        shutil.copytree(STAND_IN, self.folder)
        os.mkdir(os.path.join(self.folder, "var"))
        # the tokens that the store issues are those of the Python store's integration
        tokens = os.path.join(folder.name, "tokens.json")
        self.peer.ask("tokens", file=tokens)
        with open(tokens, encoding="utf-8") as file:
            self.tokens = json.load(file)
        self.behave()
        self.run_ok("integration", "resources", self.id, "--set", "-",
                    stdin="Magento_Sales::actions_view\n")

    def behave(self, **how):
        with open(os.path.join(self.folder, "var", "behaviour.json"), "w", encoding="utf-8") as file:
            json.dump({"gives": self.tokens, "base url": self.peer.base_url, **how}, file)

    def database(self):
        try:
            with open(os.path.join(self.folder, "var", "state.json"), encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            return {"integrations": {}}

    def integration(self):
        rows = self.database()["integrations"]
        return next(iter(rows.values())) if rows else None

    def edit(self, **columns):
        state = self.database()
        next(iter(state["integrations"].values())).update(columns)
        with open(os.path.join(self.folder, "var", "state.json"), "w", encoding="utf-8") as file:
            json.dump(state, file)

    def run_ok(self, *arguments, stdin=""):
        done = self.desk.run(*arguments, stdin=stdin)
        self.assertEqual(done.exit, 0, done.err + done.out)
        return done

    def run_failing(self, code, *arguments):
        done = self.desk.run("--json", *arguments)
        self.assertEqual(done.exit, 1, done.err + done.out)
        self.assertIn(f'"code":"{code}"', done.err)
        return done

    def set_place(self):
        self.run_ok("store", "set", self.id, self.folder, "--consent")

    def shown(self, exit_code=0):
        done = self.desk.run("--json", "store", "show", self.id)
        self.assertEqual(done.exit, exit_code, done.err + done.out)
        return done.json()


class Place(StoreCase):
    def test_nothing_runs_without_consent(self):
        refused = self.run_failing("storeservice.needs-consent", "store", "set", self.id, self.folder)
        self.assertIn("store's own code", refused.err)
        self.run_failing("storeservice.no-place", "store", "show", self.id)
        self.run_failing("storeservice.needs-consent", "store", "list", self.folder)
        self.set_place()
        self.run_ok("store", "set", self.id, self.folder)  # agreed to already
        self.run_ok("store", "list", self.folder)
        self.run_ok("store", "forget", self.id)
        self.run_failing("storeservice.no-place", "store", "show", self.id)

    def test_a_person_at_the_terminal_is_asked(self):
        for typed, exit_code in ((b"n\n", 1), (b"y\n", 0)):
            ours, theirs = pty.openpty()
            asked = subprocess.Popen(self.desk.command("store", "set", self.id, self.folder),
                                     stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            os.write(ours, typed)
            _, said = asked.communicate(timeout=60)
            self.assertEqual(asked.returncode, exit_code, said)
            self.assertIn(b"store's own code", said)
            os.close(ours)
            os.close(theirs)

    def test_a_place_that_is_none_is_refused(self):
        done = self.desk.run("store", "set", self.id, "-oProxyCommand=x:/srv", "--consent")
        self.assertNotEqual(done.exit, 0)


class ShortWay(StoreCase):
    def setUp(self):
        super().setUp()
        self.set_place()

    def test_what_is_not_there_differs(self):
        shown = self.shown(1)
        self.assertIsNone(shown["integration"])
        self.assertEqual(shown["store"]["version"], "2.4.7-p7")
        self.assertFalse(shown["same"])
        self.assertFalse(shown["store"]["callback_reached"])

    def test_a_dry_run_says_what_would_be_done(self):
        said = self.run_ok("store", "create", self.id, "--dry-run", "--tokens")
        self.assertIn(NAME, said.out)
        self.assertIsNone(self.integration())
        planned = self.run_ok("--json", "store", "create", self.id, "--dry-run").json()
        self.assertTrue(planned["dry_run"])
        self.assertEqual(planned["done"], [])

    def test_it_is_made_with_exactly_its_resources(self):
        self.run_ok("store", "create", self.id)
        there = self.integration()
        urls = self.desk.urls(self.id)
        self.assertEqual(there["endpoint"], urls["callback_url"])
        self.assertEqual(there["identity_link_url"], urls["identity_link_url"])
        self.assertEqual(there["status"], 0)
        self.assertEqual(set(there["granted"]), {
            "Magento_Backend::admin", "Magento_Sales::sales", "Magento_Sales::sales_operation",
            "Magento_Sales::sales_order", "Magento_Sales::actions_view"})
        self.assertTrue(self.shown()["same"])
        self.run_failing("storeservice.already-there", "store", "create", self.id)

    def test_tokens_go_into_the_keychain_and_nowhere_else(self):
        done = self.run_ok("--json", "store", "create", self.id, "--tokens")
        self.assertEqual(done.json()["done"], ["created", "issued", "activated", "connected"])
        self.assertEqual(self.state(), "linked")
        self.assertCallWorks()
        steps = [event["step"] for event in self.desk.show(self.id)["timeline"]]
        self.assertEqual(steps, ["made-in-store", "taken-from-store", "proved", "linked", "call"]
                         if "call" in steps else
                         ["made-in-store", "taken-from-store", "proved", "linked"])
        for value in self.tokens.values():
            self.assertNotIn(value, done.out + done.err)
            for root, _, files in os.walk(self.desk.profile):
                for name in files:
                    with open(os.path.join(root, name), "rb") as file:
                        self.assertNotIn(value.encode(), file.read(), name)

    def test_no_trace_tells_a_token(self):
        done = self.desk.run("store", "create", self.id, "--tokens", LATCHKEY_LOG="all=debug")
        self.assertEqual(done.exit, 0, done.err)
        self.assertIn("storeservice", done.err)
        for value in self.tokens.values():
            self.assertNotIn(value, done.out + done.err)

    def test_tokens_that_do_not_work_replace_none_that_do(self):
        self.run_ok("store", "create", self.id, "--tokens")
        database = self.database()
        for token in database["tokens"].values():
            token["secret"] = "x" * 32
        with open(os.path.join(self.folder, "var", "state.json"), "w", encoding="utf-8") as file:
            json.dump(database, file)
        failed = self.desk.run("store", "update", self.id, "--tokens")
        self.assertEqual(failed.exit, 1)
        self.assertIn("not kept", failed.err)
        self.assertEqual(self.state(), "linked")
        self.assertCallWorks()

    def test_what_differs_is_shown_and_put_right(self):
        self.run_ok("store", "create", self.id, "--tokens")
        self.edit(granted=["Magento_Backend::admin", "Magento_Catalog::catalog"],
                  email="someone@else.example")
        shown = self.shown(1)
        self.assertEqual([each["field"] for each in shown["differences"]], ["email"])
        self.assertIn("Magento_Sales::actions_view", shown["missing"])
        self.assertEqual(shown["too_much"], ["Magento_Catalog::catalog"])
        said = self.run_ok("store", "update", self.id, "--dry-run").out
        self.assertIn("Magento_Catalog::catalog", said)
        self.assertIn("stay valid", said)
        before = self.database()
        self.run_failing("storeservice.needs-agreement", "store", "update", self.id)
        self.assertEqual(self.database(), before)
        self.run_ok("store", "update", self.id, "--yes")
        self.assertTrue(self.shown()["same"])
        self.assertEqual(self.integration()["status"], 1)
        self.assertCallWorks()
        again = self.run_ok("--json", "store", "update", self.id).json()
        self.assertEqual(again["done"], [])  # nothing had to be changed

    def test_it_is_found_under_another_name(self):
        self.run_ok("store", "create", self.id)
        self.run_ok("integration", "edit", self.id, "--name", "Orders")
        self.assertEqual([each["field"] for each in self.shown(1)["differences"]], ["name"])
        self.run_ok("store", "update", self.id)
        self.assertEqual(self.integration()["name"], "Orders")
        self.assertEqual(len(self.database()["integrations"]), 1)

    def test_what_latchkey_did_not_make_is_left_alone(self):
        self.run_ok("store", "create", self.id)
        self.edit(endpoint="https://erp.example/c", identity_link_url="https://erp.example/i")
        before = self.database()
        self.run_failing("storeservice.not-ours", "store", "update", self.id)
        self.run_failing("storeservice.not-ours", "store", "update", self.id, "--tokens")
        self.run_failing("storeservice.not-ours", "store", "remove", self.id)
        self.run_failing("storeservice.not-ours", "store", "create", self.id)
        self.run_failing("storeservice.needs-agreement", "store", "update", self.id, "--take-over")
        self.assertEqual(self.database(), before)
        self.run_ok("store", "update", self.id, "--take-over", "--yes")
        self.assertTrue(self.shown()["same"])

    def test_it_is_removed(self):
        self.run_ok("store", "create", self.id, "--tokens")
        self.run_failing("storeservice.needs-agreement", "store", "remove", self.id)
        self.assertCallWorks()
        self.run_ok("store", "remove", self.id, "--yes")
        self.assertIsNone(self.integration())
        self.assertEqual(self.state(), "revoked")
        self.run_failing("storeservice.not-there", "store", "remove", self.id, "--yes")

    def test_a_person_sees_the_plan_before_being_asked(self):
        self.run_ok("store", "create", self.id)
        for typed, exit_code in (("\n", 1), ("n\n", 1), ("\x03", -signal.SIGINT), ("y\n", 0)):
            self.assertIsNotNone(self.integration())
            terminal = Terminal(self.desk.command("store", "remove", self.id))
            self.addCleanup(terminal.close)
            terminal.until("[y/N]")
            self.assertIn(f"Removes “{NAME}” from the store", terminal.shown)
            terminal.type(typed)
            self.assertEqual(terminal.end(), exit_code, terminal.shown)
        self.assertIsNone(self.integration())

    def test_at_a_terminal_yes_asks_nothing(self):
        terminal = Terminal(self.desk.command("store", "create", self.id, "--yes"))
        self.addCleanup(terminal.close)
        self.assertEqual(terminal.end(), 0, terminal.shown)
        self.assertNotIn("[y/N]", terminal.shown)
        self.assertIsNotNone(self.integration())

    def test_all_integrations_are_listed_without_a_secret(self):
        self.run_ok("store", "create", self.id, "--tokens")
        self.run_ok("integration", "resources", self.desk.add_integration(self.peer.base_url, "All"),
                    "--all")
        listed = self.run_ok("--json", "store", "list", self.id)
        only = listed.json()[0]
        self.assertEqual((only["name"], only["id"], only["all"], only["resources"], only["status"]),
                         (NAME, self.id, False, 4, "active"))
        for value in self.tokens.values():
            self.assertNotIn(value, listed.out)
        self.edit(granted=["Magento_Backend::all"], name="Somebody's")
        self.assertIn("everything", self.run_ok("store", "list", self.id).out)
        self.assertIsNone(self.run_ok("--json", "store", "list", self.id).json()[0]["id"])

    def test_the_stores_words_are_told_in_detail(self):
        self.behave(**{"does not start": "SQLSTATE[HY000] [2002] Connection refused"})
        failed = self.run_failing("storeservice.not-started", "store", "show", self.id)
        self.assertIn("Connection refused", failed.err)

    def test_another_store_is_noticed(self):
        self.behave(**{"base url": "https://staging.example/"})
        said = self.run_ok("store", "create", self.id, "--dry-run").out
        self.assertIn("https://staging.example/", said)

    def test_one_program_at_a_time_is_at_work_with_it(self):
        self.behave(**{"hangs in create": True})
        creating = subprocess.Popen(self.desk.command("store", "create", self.id),
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(creating.wait)
        self.addCleanup(creating.kill)
        end = time.monotonic() + 60
        while not os.path.exists(os.path.join(self.folder, "var", "creating")):
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)
        edited = ("integration", "edit", self.id, "--name", "Stock")
        for arguments in (("activate", self.id, "--timeout", "9"), ("store", "create", self.id),
                          ("integration", "remove", self.id), edited):
            with self.subTest(arguments[:2]):
                refused = self.desk.run(*arguments)
                self.assertEqual(refused.exit, 1)
                self.assertIn("problem: profile.integration-in-use: ", refused.err)
                self.assertIn(str(creating.pid), refused.err)
        creating.terminate()
        creating.wait(60)
        self.run_ok(*edited)

    def test_german(self):
        said = self.run_ok("--lang", "de", "store", "create", self.id, "--dry-run").out
        self.assertIn(NAME, said)


if __name__ == "__main__":
    assert LATCHKEYCTL
    unittest.main()
