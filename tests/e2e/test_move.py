#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""To a new computer: the same integrations there, and nothing to change in Admin."""

import os
import pty
import stat
import subprocess
import tempfile
import unittest

from activation_case import ActivationCase
from console import Desk

PASSPHRASE = "correct horse battery staple"


class Move(ActivationCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="latchkey-move.")
        self.addCleanup(folder.cleanup)
        self.file = os.path.join(folder.name, "latchkey.moved")

    def move(self, desk, direction, *more, passphrase=PASSPHRASE, exit_code=0):
        done = desk.run("--json", "move", direction, self.file, *more, stdin=passphrase + "\n")
        self.assertEqual(done.exit, exit_code, done.err + done.out)
        self.assertNotIn(passphrase, done.out + done.err)
        return done

    def to_a_new_computer(self):
        """The test's two computers have one keychain: what is moved is first gone from it."""
        written = self.move(self.desk, "out").json()
        self.assertEqual(written["integrations"], 1)
        self.assertEqual(self.desk.run("integration", "remove", self.id).exit, 0)
        new = Desk(login=False)
        self.addCleanup(new.close)
        return new

    def test_everything_works_there_and_admin_needs_no_change(self):
        self.link()
        urls = self.desk.urls(self.id)
        new = self.to_a_new_computer()
        seen = self.move(new, "in", "--look").json()
        self.assertEqual([(each["id"], each["fate"], each["tokens"]) for each in seen],
                         [(self.id, "new", True)])
        self.assertEqual(new.run("integration", "list").out.count(self.id), 0)
        done = self.move(new, "in")
        self.assertIn("Use only one of the two computers", done.err)

        self.desk = new
        self.assertEqual(new.urls(self.id), urls)
        self.assertEqual(self.state(), "linked")
        self.assertCallWorks()
        self.assertEqual(self.activate("reauthorize").end(), 0)  # with the old one's login
        self.assertCallWorks()

    def test_what_is_here_stays(self):
        self.link()
        self.move(self.desk, "out")
        self.desk.run("integration", "edit", self.id, "--name", "Renamed since")
        seen = self.move(self.desk, "in").json()
        self.assertEqual(seen[0]["fate"], "here")
        self.assertEqual(self.desk.show(self.id)["name"], "Renamed since")
        self.move(self.desk, "in", "--replace")
        self.assertEqual(self.desk.show(self.id)["name"], "Orders to ERP")
        self.assertCallWorks()

    def test_a_wrong_passphrase_and_a_damaged_file_are_told_apart(self):
        self.move(self.desk, "out")
        done = self.move(self.desk, "in", passphrase="correct horse battery stable", exit_code=1)
        self.assertIn('"sealed.wrong-passphrase"', done.err)
        with open(self.file, "r+b") as file:
            file.seek(-1, os.SEEK_END)
            last = file.read(1)
            file.seek(-1, os.SEEK_END)
            file.write(bytes([last[0] ^ 1]))
        done = self.move(self.desk, "in", exit_code=1)
        self.assertIn('"sealed.damaged"', done.err)

    def test_the_file_is_private_and_never_overwrites(self):
        self.move(self.desk, "out")
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
        done = self.move(self.desk, "out", exit_code=1)
        self.assertIn('"move.file-taken"', done.err)

    def test_a_weak_passphrase_is_refused_with_its_rule(self):
        done = self.move(self.desk, "out", passphrase="tiny", exit_code=1)
        self.assertIn('"sealed.weak-passphrase"', done.err)
        self.assertIn("At least 12 characters", done.err)
        self.assertFalse(os.path.exists(self.file))

    def test_at_a_terminal_it_is_asked_twice_and_not_shown(self):
        ours, theirs = pty.openpty()
        asked = subprocess.Popen(self.desk.command("move", "out", self.file),
                                 stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        shown = b""
        for question in (b"Passphrase for the file", b"The same again"):
            while question not in shown:
                shown += os.read(ours, 1024)
            os.write(ours, PASSPHRASE.encode() + b"\n")
        while True:
            try:
                piece = os.read(ours, 1024)
            except OSError:  # the other end is closed
                piece = b""
            if not piece:
                break
            shown += piece
        self.assertEqual(asked.wait(60), 0, shown)
        os.close(ours)
        self.assertNotIn(PASSPHRASE.encode(), shown)
        self.assertIn(b"At least 12 characters", shown)
        self.assertTrue(os.path.exists(self.file))


if __name__ == "__main__":
    unittest.main()
