#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A session bus that goes away in the middle. It does not come back, so this is a program of its own."""

import os
import signal
import subprocess
import unittest

from activation_case import SIGN_IN, ActivationCase


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
        self.peer.tell("sign-in", **SIGN_IN)
        self.assertFailed(running, "secrets.bus-lost")
        self.assertIn("proved", running.steps())
        self.assertIn("kept-in-memory", running.steps())


if __name__ == "__main__":
    unittest.main(verbosity=2)
