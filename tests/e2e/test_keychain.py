#!/usr/bin/python3
"""A keychain that is locked, or goes away in the middle."""

import os
import signal
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


class LostBus(ActivationCase):
    def test_the_exchange_is_finished_from_memory_and_told(self):
        running = self.arm()
        self.peer.ask("post")
        running.until("credentials-stored")
        bus = subprocess.run(
            ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus",
             "/org/freedesktop/DBus", "org.freedesktop.DBus.GetConnectionUnixProcessID",
             "string:org.freedesktop.DBus"], check=True, capture_output=True, text=True)
        os.kill(int(bus.stdout.split()[-1]), signal.SIGKILL)
        self.peer.tell("popup")
        self.peer.tell("sign-in", name="ana", password="correct horse battery")
        self.assertFailed(running, "secrets.bus-lost")
        self.assertIn("proved", running.steps())
        self.assertIn("kept-in-memory", running.steps())


if __name__ == "__main__":
    # the bus is gone after the last one, so the order matters
    unittest.main(verbosity=2, defaultTest=["LockedKeychain", "LostBus"])
