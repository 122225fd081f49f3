#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A file for support, made after a real activation: nothing secret is in it, and it opens anywhere."""

import json
import os
import stat
import tempfile
import unittest
import zipfile

from activation_case import ActivationCase
from console import PASSWORD, Desk


class Bundle(ActivationCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="latchkey-bundle.")
        self.addCleanup(folder.cleanup)
        self.file = os.path.join(folder.name, "support.zip")

    def secrets(self):
        done = self.desk.run("credentials", "export", self.id, "--format", "json", "--yes")
        self.assertEqual(done.exit, 0, done.err)
        urls = self.desk.urls(self.id).values()
        keys = [url.split("/")[3] for url in urls]
        values = [value for value in json.loads(done.out).values() if not value.startswith("http")]
        return values + keys + [PASSWORD]

    def bundle(self, *arguments, exit_code=0):
        done = self.desk.run("bundle", self.id, *arguments)
        self.assertEqual(done.exit, exit_code, done.err)
        return done

    def test_nothing_secret_is_in_it(self):
        self.link()
        secrets = self.secrets()
        printed = self.bundle().out
        self.bundle("--out", self.file)
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
        with zipfile.ZipFile(self.file) as archive:
            files = {name: archive.read(name).decode() for name in archive.namelist()}
        self.assertIn("timeline.json", files)
        self.assertIn(self.store_url(), files["report.html"])
        for secret in secrets:
            self.assertNotIn(secret, printed)
            for name, text in files.items():
                self.assertNotIn(secret, text, name)
        with open(os.path.join(self.desk.profile, "held-secrets"), "rb") as held:
            octets = held.read()
        for secret in secrets:
            self.assertNotIn(secret.encode(), octets)

    def test_whoever_gets_it_reads_the_same(self):
        self.misbehave("request", "status", status=401, body="oauth_problem=Consumer+key+has+expired")
        self.assertNotEqual(self.activate().end(), 0)
        self.bundle("--out", self.file)
        other = Desk()
        self.addCleanup(other.close)
        shown = other.run("bundle", "show", self.file)
        self.assertEqual(shown.exit, 0, shown.err)
        self.assertIn("FAILED", shown.out)
        self.assertIn(self.id, shown.out)
        all_of_it = json.loads(other.run("bundle", "show", self.file, "--json").out)
        steps = [row["step"] for row in all_of_it["timeline"]]
        self.assertIn("callback-received", steps)

    def test_what_was_secret_once_never_leaves(self):
        self.link()
        token = [value for value in self.secrets() if len(value) == 32][-1]
        self.assertEqual(self.desk.run("secrets", "check").exit, 0)
        done = self.desk.run("integration", "edit", self.id, "--name", "ERP " + token)
        self.assertEqual(done.exit, 0, done.err)
        refused = self.bundle("--out", self.file, exit_code=1)
        self.assertIn("Nothing was saved", refused.err)
        self.assertNotIn(token, refused.err)
        self.assertFalse(os.path.exists(self.file))

    def test_nothing_is_overwritten_and_nothing_foreign_is_opened(self):
        self.bundle("--out", self.file)
        with open(self.file, "rb") as file:
            before = file.read()
        self.bundle("--out", self.file, exit_code=1)
        with open(self.file, "rb") as file:
            self.assertEqual(file.read(), before)
        with open(self.file, "wb") as file:
            file.write(b"PK\x03\x04" + os.urandom(5000))
        refused = self.desk.run("bundle", "show", self.file)
        self.assertEqual(refused.exit, 1)
        self.assertIn("no support file", refused.err)
        self.assertEqual(self.desk.run("bundle", "show", "/dev/zero").exit, 1)


if __name__ == "__main__":
    unittest.main()
