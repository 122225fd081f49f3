#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl at a terminal: what it asks, and what it shows."""

import os
import signal
import tempfile
import unittest

from console import Desk
from terminal import Terminal

PASSWORD = "correct horse battery"
CTRL_C = "\x03"


class AtATerminal(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def at_terminal(self, *arguments):
        terminal = Terminal(self.desk.command(*arguments))
        self.addCleanup(terminal.close)
        return terminal

    def add_login(self, first, again):
        terminal = self.at_terminal("login", "add", "ana")
        terminal.until("not shown: ")
        terminal.type(first)
        terminal.until("again: ")
        terminal.type(again)
        return terminal

    def logins(self):
        return self.desk.run("login", "list").out.split()

    def test_a_password_is_asked_for_twice_and_not_shown(self):
        terminal = self.add_login(PASSWORD + "\n", PASSWORD + "\n")
        self.assertEqual(terminal.end(), 0, terminal.shown)
        self.assertNotIn("horse", terminal.shown)
        self.assertTrue(terminal.echoes())
        self.assertEqual(self.logins(), ["ana"])

    def test_two_that_differ_are_none(self):
        terminal = self.add_login(PASSWORD + "\n", PASSWORD + "!\n")
        self.assertEqual(terminal.end(), 1)
        self.assertIn("problem: console.secrets-differ: ", terminal.shown)
        self.assertNotIn("horse", terminal.shown)
        self.assertEqual(self.logins(), [])

    def test_who_gives_up_has_a_terminal_that_shows_again(self):
        for typed in (CTRL_C, "half of it" + CTRL_C):
            with self.subTest(typed):
                terminal = self.at_terminal("login", "add", "ana")
                terminal.until("not shown: ")
                self.assertFalse(terminal.echoes())
                terminal.type(typed)
                self.assertEqual(terminal.end(), 1)
                self.assertIn("\nproblem: console.cancelled: ", terminal.shown.replace("\r", ""))
                self.assertTrue(terminal.echoes())
        self.assertEqual(self.logins(), [])

    def test_a_program_that_is_ended_leaves_a_terminal_that_shows_again(self):
        for ending in (signal.SIGTERM, signal.SIGHUP):
            with self.subTest(ending):
                terminal = self.at_terminal("login", "add", "ana")
                terminal.until("not shown: ")
                terminal.process.send_signal(ending)
                self.assertEqual(terminal.end(), -ending)
                self.assertTrue(terminal.echoes())

    def test_a_name_that_cannot_be_is_told_before_a_password_is_typed(self):
        self.assertEqual(self.desk.run("login", "add", "ana", stdin=PASSWORD + "\n").exit, 0)
        for arguments, code in ((("login", "add", "Ana"), "login.taken"),
                                (("login", "add", " "), "login.bad-name"),
                                (("login", "password", "bob"), "login.unknown")):
            with self.subTest(arguments):
                terminal = self.at_terminal(*arguments)
                self.assertEqual(terminal.end(), 1)
                self.assertTrue(terminal.shown.startswith(f"problem: {code}: "), terminal.shown)

    def test_the_list_has_headings_and_marks(self):
        id_ = self.desk.add_integration("https://shop.example/")
        self.assertIn("\nstate: ○ not yet\n", self.desk.run("integration", "show", id_).out)
        for shown in (self.list_at_terminal(), self.desk.run("integration", "list").out):
            heading, row = shown.splitlines()[:2]
            self.assertEqual(heading.split(), ["ID", "STATE", "STORE", "NAME"])
            self.assertIn("  ○ not yet  https://shop.example/  Orders to ERP", row)
            self.assertEqual(heading.index("STORE"), row.index("https://"))

    def list_at_terminal(self):
        terminal = self.at_terminal("integration", "list")
        self.assertEqual(terminal.end(), 0)
        return terminal.shown

    def test_a_large_check_shows_how_far_it_is_and_stops_at_once(self):
        with tempfile.TemporaryDirectory(prefix="latchkey-check.") as tree:
            for folder in range(200):
                for below in range(200):
                    os.makedirs(os.path.join(tree, f"f{folder}", f"b{below}"))
            terminal = self.at_terminal("module", "check", tree)
            terminal.until("so far")
            terminal.type(CTRL_C)
            self.assertEqual(terminal.end(), 1, terminal.shown)
            self.assertIn("module.check-stopped", terminal.shown)


if __name__ == "__main__":
    unittest.main(verbosity=2)
