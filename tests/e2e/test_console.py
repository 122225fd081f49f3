#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl's words and exit codes."""

import json
import os
import subprocess
import unittest

from activation_case import ActivationCase
from console import LATCHKEYCTL, Desk

DATA = os.path.join(os.path.dirname(__file__), "..", "data")
# Opens, and every read of it fails.
UNREADABLE = "/proc/self/mem"


class Verbs(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def test_what_is_not_understood_exits_2(self):
        for arguments in ([], ["frobnicate"], ["login"], ["login", "add"],
                          ["integration", "add", "--name", "x"], ["activate"],
                          ["call", "x", "GET"], ["sign", "--dialect", "x"],
                          ["activate", "x", "--timeout", "soon"], ["login", "list", "--frob"],
                          ["integration", "edit", "x"]):
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

    def test_a_password_that_cannot_be_read_is_none(self):
        with open(UNREADABLE, "rb") as unreadable:
            done = subprocess.run(self.desk.command("login", "add", "bob"), stdin=unreadable,
                                  capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("problem: console.input-unreadable: ", done.stderr)
        too_long = self.desk.run("login", "add", "bob", stdin="x" * 5000 + "\n")
        self.assertIn("problem: console.secret-too-long: ", too_long.err)
        self.assertEqual(self.desk.run("login", "list").out, "")

    def test_a_selection_that_cannot_be_read_is_none(self):
        for arguments in (("acl", "needs"), ("acl", "diff", "-")):
            with self.subTest(arguments), open(UNREADABLE, "rb") as unreadable:
                done = subprocess.run(self.desk.command(*arguments, "-"), stdin=unreadable,
                                      capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 1)
                self.assertIn("problem: console.input-unreadable: ", done.stderr)

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
        rows = []
        for name in ("signing-vectors.jsonl", "signing-vectors-backport.jsonl"):
            with open(os.path.join(DATA, name), encoding="utf-8") as file:
                rows += [json.loads(line) for line in file]
        for dialect in ("zend", "laminas", "laminas-exact-path", "laminas-backport", "native"):
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

    def test_the_help_names_every_dialect(self):
        shown = subprocess.run([LATCHKEYCTL, "--help"], capture_output=True, text=True, check=True)
        self.assertIn("native|laminas|laminas-exact-path|zend|laminas-backport|rfc5849",
                      shown.stdout)

    def test_input_that_cannot_be_read_is_no_end(self):
        with open(UNREADABLE, "rb") as unreadable:
            done = subprocess.run([LATCHKEYCTL, "sign"], stdin=unreadable, capture_output=True,
                                  text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "")
        self.assertIn("problem: console.input-unreadable: ", done.stderr)

    def test_input_that_asks_not_to_wait_is_waited_for(self):
        good = json.dumps({"method": "GET", "url": "https://shop.example/", "oauth": {},
                           "consumer_secret": "c"})
        ours, its = os.pipe()
        os.set_blocking(ours, False)
        with subprocess.Popen([LATCHKEYCTL, "sign"], stdin=ours, stdout=subprocess.PIPE,
                              text=True) as running:
            os.close(ours)
            os.write(its, good.encode() + b"\n")
            self.assertIn("signature", running.stdout.readline())
            os.write(its, good.encode())
            os.close(its)
            self.assertIn("signature", running.stdout.readline())
        self.assertEqual(running.returncode, 0)

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
        for path in ("http://evil.example/V1/x", "//evil.example/V1", "/V1/../../x",
                     "evil.example/V1/x"):
            with self.subTest(path):
                called = self.call("GET", path)
                self.assertEqual(called.exit, 1)
                self.assertIn("problem: commerce.bad-path: ", called.err)
        self.assertEqual(self.peer.state().get("connections"), before)

    def test_paths_are_taken_as_people_write_them(self):
        self.link()
        for path in ("V1/modules", "/V1/modules", "/rest/V1/modules", "rest/V1/modules",
                     "/default/V1/modules", "default/V1/modules", "/rest/default/V1/modules"):
            with self.subTest(path):
                called = self.call("GET", path)
                self.assertEqual(called.exit, 0, called.err)

    def test_a_name_that_needs_encoding_gets_the_hint(self):
        self.link()
        self.peer.ask("set", products=["a/b", "a+b", "a b"])
        for path in ("/V1/products/a/b", "/V1/products/a+b", "/V1/products/a b c"):
            with self.subTest(path):
                called = self.call("GET", path)
                self.assertEqual(called.exit, 1)
                for code in ("%2F", "%2B", "%20") if "+" not in path else ("%2B", "%20"):
                    self.assertIn(code, called.err)
        for path in ("/V1/products/a%2Fb", "/V1/products/a%2Bb", "/V1/products/a b"):
            with self.subTest(path):
                called = self.call("GET", path)
                self.assertEqual(called.exit, 0, called.err)
        self.assertIn("in quotes", self.call("GET", "/V1/products/a", "b").err)

    def test_what_was_signed_is_explained_without_a_secret(self):
        self.link()
        self.peer.ask("set", dialect="laminas", products=["a/b"])
        called = self.call("GET", "/V1/products/a%2Fb", "--explain")
        self.assertEqual(called.exit, 0, called.err)
        lines = called.err.splitlines()
        self.assertRegex(lines[0], "^native, signature refused: GET&http.*%2Fproducts%2Fa%252Fb&")
        self.assertRegex(lines[1], "^laminas: GET&http.*%2Fproducts%2Fa%2Fb&oauth_consumer_key%3D"
                                   "CONSUMER_KEY%26.*oauth_token%3DACCESS_TOKEN%26")
        self.assertNotIn("Fa%2Fb", called.out)

    def test_a_body_that_cannot_be_read_is_not_sent(self):
        self.link()
        before = self.peer.state()["seen"]["rest"]
        for body in (UNREADABLE, "/", "/nonexistent"):
            with self.subTest(body):
                called = self.call("POST", "/V1/customerGroups", "--body", body)
                self.assertEqual(called.exit, 1)
                self.assertIn("problem: console.body-unreadable: ", called.err)
        with open(UNREADABLE, "rb") as unreadable:
            done = subprocess.run(
                self.desk.command("call", self.id, "POST", "/V1/customerGroups", "--body", "-"),
                stdin=unreadable, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("problem: console.input-unreadable: ", done.stderr)
        self.assertEqual(self.peer.state()["seen"]["rest"], before)

    def test_a_page_of_a_web_server_is_named(self):
        self.link()
        for status, body, code in (
                (502, "<html><center>nginx</center></html>", "commerce.web-server"),
                (413, "<html><center>nginx</center></html>", "commerce.too-large"),
                (414, "<html></html>", "commerce.too-long"),
                (404, "<!doctype html><title>Shop</title>", "commerce.page"),
                (200, "<!doctype html><title>Shop</title>", "commerce.page"),
                (500, "<html>Error log record number: 12ab34</html>", "commerce.store-error")):
            with self.subTest(status):
                self.misbehave("rest", "status", status=status, body=body,
                               content_type="text/html")
                called = self.call("GET", "/V1/modules")
                self.assertEqual(called.exit, 1)
                self.assertIn(f"problem: {code}: ", called.err)
        self.assertIn("12ab34", called.err)

    def test_an_error_of_the_store_is_told_in_its_words(self):
        self.link()
        self.peer.ask("set", resources=["Magento_Backend::store"])
        called = self.call("GET", "/V1/orders?searchCriteria=")
        self.assertEqual(called.exit, 1)
        self.assertIn("HTTP 401", called.err)
        self.assertIn("Magento_Sales::actions_view", called.err)
        self.assertEqual(self.state(), "linked")

    def test_a_list_is_searched(self):
        self.link()
        called = self.call("GET", "/V1/orders", "--search", "status:eq:a b OR status:null", "--search",
                           "created_at:gt:2026-01-01", "--sort", "created_at:desc", "--page-size", "20",
                           "--page", "2", "--explain")
        self.assertEqual(called.exit, 0, called.err)
        for part in ("filter_groups%255D%255B0%255D%255Bfilters%255D%255B1%255D%255Bcondition_type%255D%3Dnull",
                     "filter_groups%255D%255B1%255D%255Bfilters%255D%255B0%255D%255Bvalue%255D%3D2026-01-01",
                     "sortOrders%255D%255B0%255D%255Bdirection%255D%3DDESC", "pageSize%255D%3D20"):
            self.assertIn(part, called.err)
        for wrong, code in ((["--search", "status=new"], "requests.bad-filter"),
                            (["--sort", "created_at:up"], "requests.bad-sort"),
                            (["--page-size", "many"], "requests.bad-number")):
            with self.subTest(wrong):
                called = self.call("GET", "/V1/orders", *wrong)
                self.assertEqual(called.exit, 1)
                self.assertIn(f"problem: {code}: ", called.err)

    def test_the_routes_of_its_store_say_whether_they_are_granted(self):
        self.assertEqual(self.desk.run("integration", "resources", self.id, "--preset", "erp").exit, 0)
        self.link()
        routes = {(route["method"], route["url"]): route
                  for route in self.desk.run("--json", "routes", self.id).json()}
        self.assertEqual(routes["GET", "/V1/orders"]["standing"], "granted")
        self.assertEqual(routes["GET", "/V1/modules"]["standing"], "granted")
        self.assertEqual(routes["GET", "/V1/customers/me"]["standing"], "customers-only")
        missing = [route for route in routes.values() if route["standing"] == "missing"]
        self.assertTrue(missing and all(route["missing"] for route in missing))
        some = self.desk.run("routes", self.id, "orders", "get")
        self.assertIn("GET /V1/orders\tgranted\tMagento_Sales::actions_view", some.out)
        self.assertTrue(all("order" in line.lower() for line in some.out.splitlines()))
        self.assertEqual(self.desk.run("routes", self.id, "no such route").exit, 1)

    def test_remove_clears_the_keychain(self):
        self.link()
        self.assertEqual(self.desk.run("integration", "remove", self.id).exit, 0)
        self.assertEqual(self.call("GET", "/V1/modules").exit, 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
