# SPDX-License-Identifier: Apache-2.0
"""`latchkey` on the screen, and Admin in its embedded browser."""

import os
import subprocess

from activation_case import ActivationCase
from screen import Screen

WINDOW = "^Latchkey$"
ADMIN = "^Orders to ERP"
LOGIN_PAGE = "^Sign in"


class Window:
    """The program, its window at the upper left with the keyboard in it."""

    def __init__(self, screen, profile):
        self._process = subprocess.Popen(self.command(profile), env=screen.environment)
        screen.place(WINDOW, 0, 0)

    @staticmethod
    def command(profile):
        return [os.environ["LATCHKEY"], "--profile", profile, "--lang", "en"]

    @property
    def pid(self):
        return self._process.pid

    def runs(self):
        return self._process.poll() is None

    def end(self):
        """Waits for it, once it was told to quit; its exit code."""
        return self._process.wait(20)

    def kill(self):
        if self.runs():
            self._process.kill()
        self._process.wait()


class WindowCase(ActivationCase):
    """A login and an integration there are already; the window starts when the test says so."""

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()
        cls.addClassCleanup(cls.screen.close)

    def setUp(self):
        super().setUp()
        self.desk.run("integration", "resources", self.id, "--all")  # chosen already
        self.window = None

    def start_window(self):
        self.window = Window(self.screen, self.desk.profile)
        self.addCleanup(self.window.kill)
        self.screen.find("push button", "Ready")  # what follows depends on the ways

    def open_admin(self):
        self.screen.click("push button", "I saved it: activate")
        self.screen.place(ADMIN, 100, 60)
