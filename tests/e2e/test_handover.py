#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""No callback at all: the four values that Admin shows after Allow, handed over by a person."""

import json
import os
import pty
import subprocess
import tempfile
import unittest

from activation_case import ActivationCase

# in the order of Admin's dialog
LABELS = {"consumer_key": "Consumer Key", "consumer_secret": "Consumer Secret",
          "access_token": "Access Token", "access_token_secret": "Access Token Secret"}


class Handover(ActivationCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="latchkey-handover.")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.values = self.tokens_dialog()

    def tokens_dialog(self):
        path = os.path.join(self.folder, "tokens.json")
        self.peer.ask("tokens", file=path)
        with open(path, encoding="utf-8") as file:
            values = json.load(file)
        os.remove(path)
        return values

    def as_admin_shows_it(self, **other):
        values = {**self.values, **other}
        return "".join(f"{label}\n{values[name]}\n" for name, label in LABELS.items())

    def source(self, text, name="shop.env"):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def set(self, *arguments, stdin="", exit_code=0):
        done = self.desk.run("credentials", "set", self.id, *arguments, stdin=stdin)
        self.assertEqual(done.exit, exit_code, done.err + done.out)
        for value in self.values.values():
            self.assertNotIn(value, done.out + done.err)
        return done

    def steps(self):
        return [entry["step"] for entry in self.desk.show(self.id)["timeline"]]

    def test_what_admin_shows_connects(self):
        done = self.set(stdin=self.as_admin_shows_it())
        self.assertIn("Connected", done.out)
        self.assertEqual(self.state(), "linked")
        self.assertEqual(self.steps(), ["taken-from-person", "proved", "linked"])
        self.assertCallWorks()

    def test_values_without_labels_count_in_admins_order(self):
        self.set(stdin="\n".join(self.as_admin_shows_it().split("\n")[1::2]))
        self.assertCallWorks()

    def test_values_that_do_not_work_replace_nothing(self):
        self.set(stdin=self.as_admin_shows_it())
        wrong = self.as_admin_shows_it(access_token_secret="x" * 32)
        done = self.set(stdin=wrong, exit_code=1)
        self.assertIn("problem: commerce.signature-invalid", done.err)
        self.assertEqual(self.state(), "linked")
        self.assertCallWorks()

    def test_what_is_missing_is_named(self):
        text = "\n".join(self.as_admin_shows_it().split("\n")[:6])
        done = self.set(stdin=text, exit_code=1)
        self.assertIn("problem: handover.missing: Missing: Access Token Secret.", done.err)
        self.assertNotIn("rest", self.peer.state()["seen"])

    def test_the_file_is_emptied_where_that_is_wanted(self):
        path = self.source(self.as_admin_shows_it())
        done = self.set("--from", path)
        self.assertIn("still holds the tokens in clear", done.err)
        self.assertNotEqual(os.path.getsize(path), 0)
        self.set("--from", path, "--blank")
        self.assertEqual(os.path.getsize(path), 0)

    def test_a_file_with_values_that_do_not_work_stays(self):
        path = self.source(self.as_admin_shows_it(access_token_secret="x" * 32))
        self.set("--from", path, "--blank", exit_code=1)
        self.assertNotEqual(os.path.getsize(path), 0)

    def test_a_person_is_asked_whether_to_empty_it(self):
        for typed, is_empty in ((b"n\n", False), (b"y\n", True)):
            path = self.source(self.as_admin_shows_it())
            ours, theirs = pty.openpty()
            asked = subprocess.Popen(
                self.desk.command("credentials", "set", self.id, "--from", path),
                stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            os.write(ours, typed)
            _, said = asked.communicate(timeout=60)
            self.assertEqual(asked.returncode, 0, said)
            self.assertIn(b"Overwrite and empty it?", said)
            self.assertEqual(os.path.getsize(path) == 0, is_empty)
            os.close(ours)
            os.close(theirs)

    def test_what_is_pasted_at_a_terminal_is_not_shown(self):
        ours, theirs = pty.openpty()
        pasted = subprocess.Popen(self.desk.command("credentials", "set", self.id),
                                  stdin=theirs, stdout=theirs, stderr=theirs)
        os.close(theirs)
        shown = b""
        while b"Ctrl-D" not in shown:
            shown += os.read(ours, 1024)
        os.write(ours, self.as_admin_shows_it().encode() + b"\x04")
        while True:
            try:
                piece = os.read(ours, 1024)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
        self.assertEqual(pasted.wait(60), 0, shown)
        for value in self.values.values():
            self.assertNotIn(value.encode(), shown)
        self.assertIn(b"Connected", shown)
        os.close(ours)


if __name__ == "__main__":
    unittest.main()
