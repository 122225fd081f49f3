#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A keychain that is locked."""

import unittest

import keychain
from activation_case import ActivationCase


class LockedKeychain(ActivationCase):
    def test_nothing_is_begun(self):
        keychain.lock()
        running = self.desk.start("activate", self.id)
        self.assertFailed(running, "secrets.locked")
        self.assertNotIn("ready", running.steps())
        called = self.call("GET", "/V1/modules")
        self.assertIn("problem: secrets.locked: ", called.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
