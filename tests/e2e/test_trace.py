#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What LATCHKEY_LOG and --log tell, and that it is never a secret."""

import os
import stat
import subprocess
import tempfile
import unittest
from unittest import mock

from activation_case import ActivationCase
from console import LATCHKEYCTL, PASSWORD

LINE = r"(?m)^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d) %s$"
TOKEN = r"(?<![a-z0-9])[a-z0-9]{24,}(?![a-z0-9])"
ALL = {"LATCHKEY_LOG": "all=debug"}


class Traced(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-trace.")
        self.addCleanup(folder.cleanup)
        self.file = os.path.join(folder.name, "log")

    def run_it(self, *arguments, **variables):
        environment = {**os.environ, **variables}
        return subprocess.run([LATCHKEYCTL, *arguments], capture_output=True, text=True, timeout=90,
                              check=False, env=environment)

    def logged(self):
        with open(self.file, encoding="utf-8") as file:
            return file.read()

    def assertTells(self, text, *lines):
        for line in lines:
            self.assertRegex(text, LINE % line)


class Practice(Traced):
    def test_both_tell_what_happened_and_no_secret(self):
        done = self.run_it("practice", "--log", self.file, **ALL)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
        for text in (done.stderr, self.logged()):
            self.assertTells(text, r"listener debug POST callback 200 \d+ ms",
                             r"listener debug GET identity 200 \d+ ms",
                             r"logins debug sign-in taken",
                             r"desk debug \w+ armed \+ post-arrived -> \S+",
                             r"desk debug .* -> linked",
                             r"httpcall debug POST http://127\.0\.0\.1:\d+/oauth/token/request 200 \d+ ms",
                             r"httpcall debug GET http://127\.0\.0\.1:\d+/rest/V1/products/\{\} 200 \d+ ms",
                             r"commerce debug try 1: .*: 200")
            self.assertNotRegex(text, TOKEN)

    def test_it_says_nothing_unless_asked(self):
        done = self.run_it("practice")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr, "")

    def test_a_file_alone_is_told_everything_and_standard_error_nothing(self):
        done = self.run_it("--log", self.file, "practice")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr, "")
        self.assertTells(self.logged(), r"listener debug POST callback 200 \d+ ms")

    def test_only_the_rooms_that_are_named_speak(self):
        done = self.run_it("practice", "--log", self.file, LATCHKEY_LOG="commerce=debug")
        for text in (done.stderr, self.logged()):
            self.assertTells(text, r"commerce debug .*")
            self.assertNotRegex(text, LINE % r"(listener|desk|httpcall) .*")

    def test_what_qt_is_told_to_print_passes_the_same_way(self):
        done = self.run_it("practice", QT_LOGGING_RULES="*.debug=true")
        self.assertEqual(done.returncode, 0)
        self.assertNotRegex(done.stderr, TOKEN)


class Wrong(Traced):
    def test_a_variable_that_is_not_understood(self):
        for value in ("cellar=debug", "desk", "desk=loud", "all"):
            with self.subTest(value):
                done = self.run_it("login", "list", LATCHKEY_LOG=value)
                self.assertEqual(done.returncode, 2)
                self.assertIn("problem: trace.not-understood: LATCHKEY_LOG", done.stderr)

    def test_a_file_that_cannot_be(self):
        done = self.run_it("--log", "/dev/null", "login", "list")
        self.assertEqual(done.returncode, 1)
        self.assertIn("problem: trace.not-a-file:", done.stderr)


class AgainstAStore(ActivationCase):
    """The peer knows every secret it gave away."""

    def assertKeepsSecrets(self, text):
        self.assertEqual(self.peer.ask("search", text=text)[0]["secrets"], [])
        self.assertNotRegex(text, TOKEN)
        self.assertNotIn(PASSWORD, text)
        for url in self.desk.urls(self.id).values():
            self.assertNotIn(url.split("/")[3], text)

    def test_none_of_its_secrets_is_told(self):
        file = os.path.join(self.desk.profile, "log")
        with mock.patch.dict(os.environ, ALL):
            running = self.activate("activate", "--log", file)
            self.assertEqual(running.end(), 0, running.err)
            called = self.call("GET", "/V1/store/storeConfigs", "--log", file)
            self.assertEqual(called.exit, 0, called.err)
        with open(file, encoding="utf-8") as log:
            logged = log.read()
        self.assertRegex(logged, LINE % r"secrets debug write done \d+ ms")
        self.assertRegex(logged, LINE % r"httpcall debug GET .*/rest/V1/store/storeConfigs 200 \d+ ms")
        for text in (running.err.decode(), called.err, logged):
            self.assertKeepsSecrets(text)

    def test_the_search_would_find_one(self):
        self.link()
        file = os.path.join(self.desk.profile, "tokens")
        self.peer.ask("tokens", file=file)
        with open(file, encoding="utf-8") as tokens:
            self.assertNotEqual(self.peer.ask("search", text=tokens.read())[0]["secrets"], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
