# SPDX-License-Identifier: Apache-2.0
"""From nothing to connected by keyboard alone: no pointer is moved. Windows are given the keyboard as a
window manager would when they open; what has it, and what shows, is read from the accessibility bus."""

import unittest

from activation_case import Peer
from console import LOGIN, PASSWORD, Desk
from screen import Screen
from window import ADMIN, LOGIN_PAGE, WINDOW, Window

NAME = "Orders to ERP"


class ByKeyboardAlone(unittest.TestCase):
    def setUp(self):
        self.screen = Screen()
        self.addCleanup(self.screen.close)
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        self.peer = Peer()
        self.addCleanup(self.peer.__exit__)
        self.window = Window(self.screen, self.desk.profile)
        self.addCleanup(self.window.kill)

    def push(self, role, name):
        """Tab to it, and press it."""
        self.screen.tab_to(role, name)
        self.screen.press("space")

    def fill(self, field, text):
        self.screen.tab_to("text", field)
        self.screen.type(text)

    def back_in_the_window(self):
        self.screen.bring(WINDOW)

    def test_from_nothing_to_connected(self):
        self.create_a_login()
        self.create_an_integration()
        self.choose_a_resource()
        self.enter_it_in_admin()
        self.activate()
        self.make_a_test_call()
        self.screen.press("ctrl+q")
        self.assertEqual(self.window.end(), 0)

    def create_a_login(self):
        self.screen.tab_to("push button", "Practise first")  # is on the way, too
        self.push("push button", "Create your login")
        self.screen.place("^Create a login", 80, 80)
        self.fill("Name", LOGIN)
        for field in ("Password", "Password again"):
            self.screen.tab_to("password text", field)
            self.screen.type(PASSWORD)
        self.push("push button", "Create")
        self.screen.wait_until_gone("dialog", "Create a login")
        self.back_in_the_window()

    def create_an_integration(self):
        self.push("push button", "New integration")
        self.screen.place("^New integration", 80, 80)
        self.fill("Name", NAME)
        self.fill("Store URL", self.peer.base_url)
        self.push("push button", "Create")
        self.screen.wait_until_gone("dialog", "New integration")
        self.back_in_the_window()

    def choose_a_resource(self):
        self.push("push button", "Choose resources")
        self.screen.find("tree", "Resources")
        self.screen.tab_to("tree", "Resources")
        self.screen.press("Home", "Down", "space")
        self.screen.find("push button", "Undo")
        self.screen.press("ctrl+1")

    def enter_it_in_admin(self):
        (integration,) = self.desk.run("--json", "integration", "list").json()
        kept = self.desk.run("--json", "integration", "resources", integration["id"]).json()
        self.assertTrue(kept["chosen"])
        for field in ("Name", "Callback URL", "Identity link URL"):
            self.push("push button", f"Copy {field}")
            self.screen.find("push button", f"{field}: copied")
        self.peer.ask("define", **self.desk.urls(integration["id"]))
        self.push("push button", "I saved it: activate")

    def activate(self):
        self.screen.place(ADMIN, 100, 60)
        self.screen.find("push button", "Activate", on_page=True)
        self.go_round_the_browser()
        self.push("push button", "Activate")
        self.screen.place(LOGIN_PAGE, 250, 120)
        self.screen.find("push button", "Sign in and connect", on_page=True)
        self.screen.tab_to("password text", "Password")
        self.screen.type(PASSWORD)
        self.screen.press("Return")
        self.screen.find("label", "Everything works", within=40)
        self.screen.wait_until_gone("push button", "Sign in and connect")
        self.screen.find("label", "Status: Active")

    def go_round_the_browser(self):
        """Its buttons, its address and its menu: in this order, and back on the page."""
        for role, name in (("push button", "Reload"), ("text", "Address"), ("push button", "More"),
                           ("push button", "Activate"), ("push button", "Reload")):
            self.screen.tab_to(role, name, most=8)

    def make_a_test_call(self):
        self.back_in_the_window()
        self.push("push button", "Make a test call")
        self.screen.find("label", "last call just now")


if __name__ == "__main__":
    unittest.main(verbosity=2)
