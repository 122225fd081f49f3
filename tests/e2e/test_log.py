#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What went over the wire is in the log, in both directions, and no secret is in any of its files."""

import json
import os
import re
import stat
import time
import unittest

import keychain
from activation_case import ActivationCase
from console import PASSWORD

TOKEN = r"(?<![a-z0-9])(?=[a-z]*[0-9])[a-z0-9]{24,}(?![a-z0-9])"
EMAIL = "veronika.kunde@kundschaft.example"


class Log(ActivationCase):
    def log(self, *arguments):
        done = self.desk.run("--json", "log", self.id, *arguments)
        self.assertEqual(done.exit, 0, done.err)
        return [json.loads(line) for line in done.out.splitlines()]

    def octets(self):
        found = b""
        for folder, _, names in os.walk(os.path.join(self.desk.profile, "log")):
            for name in names:
                path = os.path.join(folder, name)
                self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600, path)
                with open(path, "rb") as file:
                    found += file.read()
        return found

    def assertNoSecretIn(self, text):
        self.assertNotIn(PASSWORD, text)
        self.assertNotIn("veronika", text)
        nonce = r'oauth_nonce(=|%3D|%253D)\W*[a-z0-9]{32}'  # as long as a token, and no secret
        self.assertNotRegex(re.sub(nonce, "", text), TOKEN)
        for url in self.desk.urls(self.id).values():
            self.assertNotIn(url.split("/")[3], text)

    def test_an_activation_is_there_in_both_directions_without_a_secret(self):
        self.link()
        body = json.dumps({"customer": {"email": EMAIL}})
        self.call("POST", "/V1/customerGroups", "--body", "-", stdin=body)
        self.call("GET", "/V1/no/such/route?email=" + EMAIL)
        self.assertEqual(self.desk.run("test", self.id).exit, 0)
        rows = self.log()
        kinds = {row["kind"] for row in rows}
        self.assertLessEqual({"callback", "login-page", "sign-in", "request-token", "access-token", "proof",
                              "call", "test"}, kinds)
        self.assertEqual({row["direction"] for row in rows if row["kind"] == "callback"}, {"in"})
        self.assertTrue(all(row["integration"] == self.id for row in rows))
        lost = [row for row in rows if "no/such" in row["url"]]
        self.assertEqual([(row["status"], row["code"]) for row in lost], [(404, "commerce.route-unknown")])
        # the consumer key of the POST is that of the pop-up and of the exchange: unseen, and the same
        marks = {row["kind"]: row for row in rows}
        posted = marks["callback"]["request_body"].split("oauth_consumer_key=")[1].split("&")[0]
        self.assertRegex(posted, "^•••[a-z2-7]{8}$")
        self.assertIn(posted, marks["login-page"]["url"])
        header = [h["value"] for h in marks["proof"]["request_headers"] if h["name"] == "Authorization"]
        self.assertIn(posted, header[0])
        self.assertIn("oauth_consumer_key%3DCONSUMER_KEY", marks["proof"]["base_string"])
        # every form of it
        har = os.path.join(self.desk.profile, "..", "it.har")
        self.assertEqual(self.desk.run("log", self.id, "--har", har).exit, 0)
        self.assertEqual(self.desk.run("log", self.id, "--har", har).exit, 1)  # never overwritten
        self.assertEqual(stat.S_IMODE(os.stat(har).st_mode), 0o600)
        with open(har, encoding="utf-8") as file:
            written = file.read()
        self.assertEqual(json.loads(written)["log"]["version"], "1.2")
        self.assertEqual(len(json.loads(written)["log"]["entries"]), len(rows))
        self.assertNoSecretIn(written)
        self.assertNoSecretIn(json.dumps(rows))
        octets = self.octets().decode("utf-8", "replace")
        self.assertIn("/rest/V1/customerGroups", octets)
        self.assertNoSecretIn(octets)
        for number in (row["number"] for row in rows):
            for form in ("--show", "--curl"):
                shown = self.desk.run("log", self.id, form, str(number))
                self.assertEqual(shown.exit, 0, shown.err)
                self.assertNoSecretIn(shown.out)

    def test_every_try_of_a_signature_is_a_row(self):
        self.link()
        self.peer.ask("set", dialect="laminas", products=["a/b"])
        self.assertEqual(self.call("GET", "/V1/products/a%2Fb").exit, 0)
        rows = self.log("--kind", "call")
        self.assertGreater(len(rows), 1)
        self.assertEqual([row["attempt"] for row in rows], list(range(1, len(rows) + 1)))
        self.assertEqual([row["status"] for row in rows], [401] * (len(rows) - 1) + [200])
        self.assertEqual(rows[0]["code"], "commerce.signature-invalid")
        self.assertEqual(len({row["base_string"] for row in rows}), len(rows))
        self.assertEqual(len(self.log("--kind", "call", "--failed")), len(rows) - 1)
        self.assertEqual(len(self.log("--search", "SIGNATURE IS INVALID")), len(rows) - 1)

    def signature(self, number):
        row, = self.log("--show", str(number))
        return row.get("signature")

    def doctor(self, number):
        done = self.desk.run("--json", "doctor", "--integration", self.id, "--entry", str(number))
        self.assertEqual(done.exit, 0, done.err)
        self.assertNoSecretIn(done.out)
        return json.loads(done.out)

    def test_who_signed_a_call_is_said(self):
        self.link()
        self.peer.ask("set", dialect="laminas", products=["a/b"])
        self.assertEqual(self.call("GET", "/V1/products/a%2Fb").exit, 0)
        rows = self.log()
        calls = [row for row in rows if row["kind"] == "call"]
        self.assertGreater(len(calls), 1)
        for row in calls + [row for row in rows if row["kind"] in ("proof", "request-token")]:
            said = self.signature(row["number"])
            self.assertEqual(said["made_with"], "kept-tokens", row)
            self.assertEqual(said["dialects"][0], row["dialect"], row)
        access = next(row for row in rows if row["kind"] == "access-token")
        self.assertEqual(self.signature(access["number"])["made_with"], "request-token")
        callback = next(row for row in rows if row["kind"] == "callback")
        self.assertIsNone(self.signature(callback["number"]))
        number = calls[-1]["number"]
        shown = self.desk.run("log", self.id, "--show", str(number))
        self.assertIn("Signature: Signed with the tokens that are kept here", shown.out)
        said = self.doctor(number)
        self.assertEqual((said["match"], said["dialect"]), (True, calls[-1]["dialect"]))
        self.assertEqual(said["base_string"], calls[-1]["base_string"])
        # authorized again: it is the token of before
        self.assertEqual(self.activate("reauthorize").end(), 0)
        self.assertEqual(self.signature(number)["made_with"], "other-token")
        self.assertIsNone(self.doctor(number)["match"])
        # the keychain is locked: the rest is shown all the same
        keychain.lock()
        self.addCleanup(keychain.unlock)
        said = self.signature(number)
        self.assertEqual((said["made_with"], said["problem"]), (None, "secrets.locked"))
        self.assertTrue(said["sentence"])
        shown = self.desk.run("log", self.id, "--show", str(number), timeout=30)
        self.assertEqual(shown.exit, 0, shown.err)
        self.assertIn("Base string: ", shown.out)
        for arguments in (("--entry", "x", "--integration", self.id), ("--entry", "1")):
            self.assertEqual(self.desk.run("doctor", *arguments).exit, 2, arguments)

    def test_bodies_are_kept_only_on_purpose(self):
        self.link()
        body = json.dumps({"group": {"code": "gold", "tax_class_id": 3}})
        for more in ((), ("--record",)):
            called = self.call("POST", "/V1/customerGroups", "--body", "-", *more, stdin=body)
            self.assertEqual(called.exit, 0, called.err)
        self.assertEqual([row["request_body"] for row in self.log("--kind", "call")], ["", body])

    def test_it_is_followed(self):
        self.link()
        following = self.desk.start("log", self.id, "--follow", "--kind", "test")
        self.assertEqual(self.desk.run("test", self.id).exit, 0)
        line = following._queue.get(timeout=20)
        self.assertEqual(json.loads(line)["kind"], "test")
        following.interrupt()
        self.assertEqual(following.process.wait(20), 0)

    def test_it_is_forgotten_when_that_is_said(self):
        self.link()
        self.assertEqual(self.desk.run("log", self.id, "--clear").exit, 2)
        self.assertTrue(self.log())
        self.assertEqual(self.desk.run("log", self.id, "--clear", "--yes").exit, 0)
        self.assertEqual(self.log(), [])
        self.assertNotIn(b"/rest/V1", self.octets())

    def test_it_survives_being_killed(self):
        running = self.arm()
        self.peer.tell("activate", name="ana", password="wrong")
        running.until("sign-in-refused")
        deadline = time.monotonic() + 60  # it is written beside what is done, not before
        while "sign-in" not in self.kinds() and time.monotonic() < deadline:
            pass
        running.kill()
        self.assertIn("sign-in", self.kinds())

    def kinds(self):
        return {row["kind"] for row in self.log()}

    def test_a_log_that_cannot_be_written_stops_nothing(self):
        self.desk.run("login", "list")
        with open(os.path.join(self.desk.profile, "log"), "w", encoding="utf-8"):
            pass  # stands where the folder has to be
        self.link()
        called = self.call("GET", "/V1/store/storeConfigs")
        self.assertEqual(called.exit, 0)
        self.assertIn("The log of calls cannot be written", called.err)  # before the verb ends

    def test_following_what_cannot_be_read_ends(self):
        os.makedirs(os.path.join(self.desk.profile, "log", "exchanges.db"))  # stands where the file has to be
        done = self.desk.run("log", self.id, "--follow")
        self.assertEqual(done.exit, 1)
        self.assertNotEqual(done.err, "")

    def test_a_damaged_log_is_put_aside_and_said_once(self):
        self.link()
        path = os.path.join(self.desk.profile, "log", "exchanges.db")
        with open(path, "wb") as file:
            file.write(b"x" * 16384)
        for suffix in ("-wal", "-shm"):
            if os.path.exists(path + suffix):
                os.remove(path + suffix)
        said = [self.call("GET", "/V1/store/storeConfigs") for _ in range(2)]
        self.assertEqual([each.exit for each in said], [0, 0])
        self.assertEqual(["was damaged" in each.err for each in said], [True, False])
        self.assertTrue(os.path.exists(path + ".damaged-1"))
        self.assertEqual(len(self.log("--kind", "call")), 2)

    def test_a_recorded_body_has_no_password(self):
        self.link()
        body = json.dumps({"group": {"code": "gold", "password": "Hunter2-Kartoffel"}})
        self.call("POST", "/V1/customerGroups", "--body", "-", "--record", stdin=body)
        self.assertIn("gold", self.log("--kind", "call")[0]["request_body"])
        self.assertNotIn(b"Hunter2", self.octets())

    def test_what_is_asked_for_wrongly(self):
        for arguments in (("--status", "9xx"), ("--kind", "none"), ("--since", "yesterday"), ("--show", "x")):
            self.assertEqual(self.desk.run("log", self.id, *arguments).exit, 2, arguments)
        self.assertEqual(self.desk.run("log", "none").exit, 1)
        self.assertEqual(self.desk.run("log", self.id, "--show", "99").exit, 1)
        self.assertEqual(self.log(), [])
        self.assertFalse(os.path.exists(os.path.join(self.desk.profile, "log")))  # looking makes none


if __name__ == "__main__":
    unittest.main()
