#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The practice store, in every dialect."""

import os
import subprocess
import unittest

LATCHKEYCTL = os.environ["LATCHKEYCTL"]


class Practice(unittest.TestCase):
    def test_an_activation_in_each_dialect(self):
        for dialect in ("zend", "laminas", "laminas-exact-path", "laminas-backport", "native"):
            with self.subTest(dialect):
                done = subprocess.run([LATCHKEYCTL, "practice", "--dialect", dialect],
                                      capture_output=True, text=True, timeout=90, check=False)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn("Connected", done.stdout)
                self.assertNotRegex(done.stdout + done.stderr, r"(?<![a-z0-9])[a-z0-9]{32}(?![a-z0-9])")

    def test_without_a_keychain_it_says_so(self):
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        done = subprocess.run([LATCHKEYCTL, "practice"], capture_output=True, text=True, timeout=90,
                              check=False, env=environment)
        self.assertEqual(done.returncode, 1)
        self.assertIn("problem: secrets.", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
