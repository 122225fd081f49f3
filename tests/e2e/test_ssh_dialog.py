#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What ssh asks while an activation's tunnel is made, answered in the real window; a real sshd is at its other end."""

import os
import subprocess
import tempfile
import unittest

from console import PASSWORD
from far_server import SSHD, Sshd, write
from ports import held_port
from window import WindowCase

PASSPHRASE = "once upon a key"


@unittest.skipUnless(os.path.exists(SSHD), "no sshd")
class AskedInTheWindow(WindowCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="latchkey-ssh.")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.server = Sshd(self.folder)
        self.addCleanup(self.server.close)
        self.screen.environment["LATCHKEY_SSH_CONFIG"] = self.server.client
        self.addCleanup(self.screen.environment.pop, "LATCHKEY_SSH_CONFIG")
        done = self.desk.run("reach", "set", self.id, "ssh", "shop", "--remote-port", str(held_port()))
        self.assertEqual(done.exit, 0, done.err)

    def path(self, name):
        return os.path.join(self.folder, name)

    def lock_key(self):
        subprocess.run(["ssh-keygen", "-q", "-p", "-P", "", "-N", PASSPHRASE, "-f", self.path("client")], check=True,
                       stdout=subprocess.DEVNULL)

    def ask(self):
        self.start_window()
        self.screen.click("push button", "I saved it: activate")
        self.screen.find("heading|label", "ssh asks you, to get to shop")
        self.screen.place("^Question from ssh", 200, 200)

    def test_a_passphrase_opens_the_way(self):
        self.lock_key()
        self.ask()
        self.screen.find("label", "Enter passphrase for key")
        self.screen.type(PASSPHRASE)
        self.assertNotIn(PASSPHRASE, self.screen.describe())
        self.screen.press("Return")
        self.screen.find("label", "In Admin's list, click Activate, then Allow")
        self.screen.wait_until_gone("label", "Enter passphrase for key")

    def test_cancel_ends_the_attempt(self):
        self.lock_key()
        self.ask()
        self.screen.press("Escape")
        self.screen.find("label", "what ssh asked for was not answered")
        self.screen.find("push button", "I saved it: activate")

    def test_a_first_key_is_agreed_to(self):
        write(self.path("known"), "")
        self.ask()
        shown = subprocess.run(["ssh-keygen", "-l", "-f", self.path("host.pub")], capture_output=True, text=True,
                               check=True).stdout.split()[1]
        self.screen.find("label", shown)
        self.screen.click("push button", "Yes, I agree")
        self.screen.find("label", "In Admin's list, click Activate, then Allow")
        with open(self.path("known"), encoding="utf-8") as known:
            self.assertIn("ssh-ed25519", known.read())

    def test_the_answer_is_on_no_command_line(self):
        self.lock_key()
        self.ask()
        said = subprocess.run(["ps", "axeww", "-o", "args"], capture_output=True, text=True, check=True).stdout
        self.assertIn("SSH_ASKPASS=", said)
        self.assertNotIn(PASSWORD, said)
        self.screen.type(PASSPHRASE)
        self.screen.press("Return")
        self.screen.find("label", "In Admin's list, click Activate, then Allow")
        said = subprocess.run(["ps", "axeww", "-o", "args"], capture_output=True, text=True, check=True).stdout
        self.assertNotIn(PASSPHRASE, said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
