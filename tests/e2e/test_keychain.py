#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A keychain that is locked."""

import subprocess
import unittest

from activation_case import ActivationCase

LOGIN_KEYRING = "array:objpath:/org/freedesktop/secrets/collection/login"


def secret_service(method, *arguments):
    subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
                    "/org/freedesktop/secrets", f"org.freedesktop.Secret.Service.{method}",
                    *arguments], check=True, stdout=subprocess.DEVNULL)


class LockedKeychain(ActivationCase):
    def test_nothing_is_begun(self):
        secret_service("Lock", LOGIN_KEYRING)
        running = self.desk.start("activate", self.id)
        self.assertFailed(running, "secrets.locked")
        self.assertNotIn("ready", running.steps())
        called = self.call("GET", "/V1/modules")
        self.assertIn("problem: secrets.locked: ", called.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
