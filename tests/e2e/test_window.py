# SPDX-License-Identifier: Apache-2.0
"""The real window with the real pop-up, by clicks and keys, against a store that is not our code."""

import os
import signal
import subprocess
import unittest

import keychain
from console import LOGIN, PASSWORD
from window import ADMIN, LOGIN_PAGE, WINDOW, Window, WindowCase


class InTheWindow(WindowCase):
    def sign_in(self, password=PASSWORD):
        self.screen.place(LOGIN_PAGE, 250, 120)
        self.screen.click("text", "Name", on_page=True)
        self.screen.press("ctrl+a")  # the only login there is stands there
        self.screen.type(LOGIN)
        self.screen.press("Tab")
        self.screen.type(password)
        self.screen.press("Return")

    def browser_pid(self):
        found = subprocess.run(["pgrep", "-P", str(self.window.pid), "-f", "latchkey-browser"],
                               capture_output=True, text=True)
        return int(found.stdout.split()[0])

    def test_an_activation_by_clicks_ends_linked_and_back_in_admin(self):
        self.start_window()
        self.open_admin()
        self.screen.click("push button", "Activate", on_page=True)
        self.sign_in()
        self.screen.find("label", "Everything works", within=40)
        self.peer.expect("posted")
        self.screen.find("label", "Status: Active", within=20)  # Admin noticed the return
        self.screen.wait_until_gone("push button", "Sign in and connect")
        self.screen.bring(WINDOW)
        self.screen.click("push button", "Make a test call")
        self.screen.find("label", "last call just now")
        self.screen.press("ctrl+q")
        self.assertEqual(self.window.end(), 0)
        self.assertCallWorks()
        self.assertEqual(self.state(), "linked")

    def test_a_browser_that_is_killed_can_be_opened_again_and_the_activation_goes_on(self):
        self.start_window()
        self.open_admin()
        self.screen.find("push button", "Activate", on_page=True)
        os.kill(self.browser_pid(), signal.SIGKILL)
        self.screen.wait_until_gone("document web", "Admin")
        self.screen.bring(WINDOW)
        self.screen.click("push button", "Show Admin")
        self.screen.place(ADMIN, 100, 60)
        self.screen.click("push button", "Activate", on_page=True)
        self.sign_in()
        self.screen.find("label", "Everything works", within=40)

    def test_a_window_that_is_killed_tells_the_truth_at_the_next_start(self):
        self.start_window()
        self.open_admin()
        self.screen.click("push button", "Activate", on_page=True)
        self.screen.find("label", "Sign in on the login page")
        self.window.kill()
        self.start_window()
        self.screen.find("label", "Latchkey stopped in the middle of this activation.")
        self.screen.find("push button", "Go on")

    def test_admin_waits_until_latchkey_is_ready(self):
        self.start_window()
        self.screen.press("ctrl+o")  # Admin, and nobody asked to activate
        self.screen.place(ADMIN, 100, 60)
        self.screen.click("push button", "Activate", on_page=True)
        self.screen.click("push button", "Get ready")
        self.assertFalse([each for each in self.peer.events if each["event"] == "posted"])
        self.screen.find("label", "In Admin's list, click Activate, then Allow")
        self.screen.click("push button", "Activate", on_page=True)
        self.sign_in()
        self.screen.find("label", "Everything works", within=40)

    def test_a_keychain_that_is_locked_is_said_and_asked_again(self):
        keychain.lock()
        self.addCleanup(keychain.unlock)
        self.start_window()
        self.screen.find("push button", "Keychain locked")
        self.screen.click("push button", "I saved it: activate")
        self.screen.find("label", "The keychain is locked.")
        self.screen.find("label", "Unlock it, then start again.")
        keychain.unlock()
        self.screen.click("push button", "Start again")
        self.screen.find("label", "In Admin's list, click Activate, then Allow")
        self.screen.find("push button", "Keychain unlocked")

    def test_a_second_start_raises_the_first(self):
        self.start_window()
        second = subprocess.run(Window.command(self.desk.profile), env=self.screen.environment,
                                timeout=20)
        self.assertEqual(second.returncode, 0)
        self.assertTrue(self.window.runs())

    def test_no_secret_is_in_a_title_or_on_a_command_line(self):
        self.start_window()
        self.open_admin()
        self.screen.click("push button", "Activate", on_page=True)
        self.screen.find("push button", "Sign in and connect", on_page=True)
        lines = subprocess.run(["ps", "-ww", "-e", "-o", "args="], capture_output=True, text=True)
        titles = subprocess.run("xdotool search --name . getwindowname %@", shell=True,
                                capture_output=True, text=True)
        for text in (lines.stdout, titles.stdout):
            self.assertNotIn("oauth_consumer_key", text)
            self.assertNotIn("/identity", text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
