#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl's words and exit codes."""

import json
import os
import subprocess
import unittest

from activation_case import ActivationCase
from console import LATCHKEYCTL, Desk

VECTORS = os.path.join(os.path.dirname(__file__), "..", "data", "signing-vectors.jsonl")


class Verbs(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def test_what_is_not_understood_exits_2(self):
        for arguments in ([], ["frobnicate"], ["login"], ["login", "add"],
                          ["integration", "add", "--name", "x"], ["activate"],
                          ["call", "x", "GET"], ["sign", "--dialect", "x"],
                          ["activate", "x", "--timeout", "soon"], ["login", "list", "--frob"]):
            with self.subTest(arguments):
                self.assertEqual(self.desk.run(*arguments).exit, 2)

    def test_what_fails_exits_1_with_its_problem(self):
        for arguments, code in ((["login", "remove", "bob"], "login.unknown"),
                                (["integration", "show", "x"], "integration.unknown"),
                                (["integration", "remove", "x"], "integration.unknown"),
                                (["activate", "x"], "integration.unknown"),
                                (["call", "x", "GET", "/V1/x"], "integration.unknown"),
                                (["config", "get", "x"], "config.unknown-key"),
                                (["config", "set", "listener.port", "1"], "config.bad-value"),
                                (["integration", "add", "--name", "x y", "--store", "ftp://x"],
                                 "integration.bad-store-url")):
            with self.subTest(arguments):
                result = self.desk.run(*arguments)
                self.assertEqual(result.exit, 1)
                self.assertTrue(result.err.startswith(f"problem: {code}: "), result.err)

    def test_logins(self):
        self.assertEqual(self.desk.run("login", "add", "bob", stdin="long enough\n").exit, 0)
        self.assertEqual(self.desk.run("login", "list").out, "bob\n")
        self.assertEqual(self.desk.run("--json", "login", "list").json(), ["bob"])
        self.assertEqual(self.desk.run("login", "remove", "bob").exit, 0)
        self.assertEqual(self.desk.run("login", "list").out, "")

    def test_integrations(self):
        self.desk.run("config", "set", "listener.port", "24999")
        id_ = self.desk.add_integration("HTTPS://Shop.Example:443/eu")
        shown = self.desk.show(id_)
        self.assertEqual(shown["store"], "https://shop.example/eu/")
        self.assertRegex(shown["callback_url"], r"^http://127\.0\.0\.1:24999/[a-z2-7]{26}/callback$")
        self.assertRegex(shown["identity_link_url"],
                         r"^http://127\.0\.0\.1:24999/[a-z2-7]{26}/identity$")
        self.assertEqual(shown["state"], "draft")
        listed = self.desk.run("--json", "integration", "list").json()
        self.assertEqual([each["id"] for each in listed], [id_])
        self.assertEqual(self.desk.run("integration", "allow", id_, "https://a.example/x").exit, 0)
        self.assertEqual(self.desk.show(id_)["allowed_origins"], ["https://a.example"])
        self.assertEqual(self.desk.run("integration", "remove", id_).exit, 0)
        self.assertEqual(self.desk.run("--json", "integration", "list").json(), [])

    def test_an_integration_is_edited(self):
        id_ = self.desk.add_integration("https://shop.example/")
        edited = self.desk.run("integration", "edit", id_, "--store", "https://shop.example/eu/",
                               "--email", "ana@company.example")
        self.assertEqual(edited.exit, 0, edited.err)
        shown = self.desk.show(id_)
        self.assertEqual(shown["store"], "https://shop.example/eu/")
        self.assertEqual(shown["email"], "ana@company.example")
        self.assertEqual(shown["name"], "Orders to ERP")
        for refused, code in (
            (["--name", "x"], "integration.bad-name"),
            (["--store", "ftp://shop.example/"], "integration.bad-store-url"),
            (["--store", "http://shop.example/"], "integration.cleartext-needs-consent"),
        ):
            result = self.desk.run("integration", "edit", id_, *refused)
            self.assertEqual(result.exit, 1)
            self.assertIn("problem: " + code, result.err)
        self.assertEqual(self.desk.show(id_), shown)

    def test_a_call_before_the_activation_says_so(self):
        id_ = self.desk.add_integration("https://shop.example/")
        result = self.desk.run("call", id_, "GET", "/V1/modules")
        self.assertEqual(result.exit, 1)
        self.assertIn("problem: activation.not-linked: ", result.err)
        tried = self.desk.run("test", id_)
        self.assertEqual(tried.exit, 1)
        self.assertIn("problem: activation.not-linked: ", tried.err)

    def test_a_store_without_https_needs_a_consent(self):
        arguments = ["integration", "add", "--name", "Plain", "--store", "http://shop.example/"]
        self.assertIn("integration.cleartext-needs-consent", self.desk.run(*arguments).err)
        self.assertEqual(self.desk.run(*arguments, "--allow-http").exit, 0)

    def test_escape_sequences_reach_no_terminal(self):
        result = self.desk.run("integration", "show", "\x1b[2J")
        self.assertNotIn("\x1b", result.err)

    def test_the_keychain_is_checked(self):
        self.assertEqual(self.desk.run("secrets", "check").exit, 0)

    def test_a_damaged_database_is_told(self):
        with open(os.path.join(self.desk.profile, "latchkey.db"), "r+b") as file:
            file.write(b"rubbish" * 1000)
        result = self.desk.run("integration", "list")
        self.assertEqual(result.exit, 1)
        self.assertIn("problem: profile.damaged: ", result.err)


class Sign(unittest.TestCase):
    def sign(self, lines, *arguments):
        completed = subprocess.run([LATCHKEYCTL, "sign", *arguments], input="\n".join(lines),
                                   capture_output=True, text=True, check=False)
        return completed.returncode, [json.loads(line) for line in completed.stdout.splitlines()]

    def test_the_recorded_requests(self):
        with open(VECTORS, encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        for dialect in ("zend", "laminas", "laminas-exact-path", "native"):
            code, answers = self.sign([json.dumps(row) for row in rows], "--dialect", dialect)
            self.assertEqual(len(answers), len(rows))
            failed = False
            for row, answer in zip(rows, answers):
                wanted = row["dialects"].get(dialect)
                failed = failed or "error" in answer
                if wanted is None:
                    continue
                if wanted.get("error"):
                    self.assertIn("error", answer, row["name"])
                    continue
                self.assertEqual(answer["base_string"], wanted["base_string"], row["name"])
                self.assertEqual(answer["signature"], wanted["signature"], row["name"])
            self.assertEqual(code, 1 if failed else 0)

    def test_a_bad_line_is_answered_and_the_rest_goes_on(self):
        good = json.dumps({"method": "GET", "url": "https://shop.example/", "oauth": {},
                           "consumer_secret": "c"})
        code, answers = self.sign([good, "rubbish", good])
        self.assertEqual(code, 1)
        self.assertIn("error", answers[1])
        self.assertIn("signature", answers[2])


class Calls(ActivationCase):
    def test_paths_that_lead_elsewhere_are_refused(self):
        self.link()
        before = self.peer.state()["connections"] if "connections" in self.peer.state() else None
        for path in ("http://evil.example/V1/x", "//evil.example/V1", "/V1/../../x", "V1/x"):
            with self.subTest(path):
                called = self.call("GET", path)
                self.assertEqual(called.exit, 1)
                self.assertIn("problem: commerce.bad-path: ", called.err)
        self.assertEqual(self.peer.state().get("connections"), before)

    def test_an_error_of_the_store_is_told_in_its_words(self):
        self.link()
        self.peer.ask("set", resources=["Magento_Backend::store"])
        called = self.call("GET", "/V1/orders?searchCriteria=")
        self.assertEqual(called.exit, 1)
        self.assertIn("HTTP 401", called.err)
        self.assertIn("Magento_Sales::actions_view", called.err)
        self.assertEqual(self.state(), "linked")

    def test_remove_clears_the_keychain(self):
        self.link()
        self.assertEqual(self.desk.run("integration", "remove", self.id).exit, 0)
        self.assertEqual(self.call("GET", "/V1/modules").exit, 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
