# SPDX-License-Identifier: Apache-2.0
"""Every page of the running window, and the embedded browser's bar, as a screen reader gets them: over
the accessibility bus. Fails on what can be used and has no name, on markup, and on a glyph for a word."""

import re
import unittest

from screen import LISTS, RENAMED, Atspi, GLib
from window import WINDOW, Window, WindowCase

# What a person can do something with has to have a name; the rest is a frame around such things.
USED = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text",
        "entry", "spin button", "link", "page tab", "list", "tree", "tree table", "table", "list item",
        "tree item", "menu item", "check menu item", "radio menu item", "push button menu", "dialog",
        "progress bar", "slider"}
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&[a-z]+;")
MOST_ROWS = 40


def parts_of(thing):
    count = thing.get_child_count()
    shown = min(count, MOST_ROWS) if thing.get_role_name() in LISTS else count
    return [thing.get_child_at_index(i) for i in range(shown)]


def is_showing(thing):
    return thing.get_state_set().contains(Atspi.StateType.SHOWING)


def faults_of(role, name, description):
    if not name.strip() and role in USED:
        yield "no name"
    for text in (name, description):
        if MARKUP.search(text):
            yield "markup"
        if text.strip() and not re.search(r"\w", text):
            yield "no word"


def faults_in(window):
    """A line for each thing that would be said badly, and how many things were met."""
    faults, met = [], 0
    stack = [(window, ())]
    while stack:
        thing, around = stack.pop()
        try:
            role = RENAMED.get(thing.get_role_name(), thing.get_role_name())
            if not is_showing(thing) or role == "document web":
                continue
            name, description = thing.get_name() or "", thing.get_description() or ""
            met += 1
            faults += [f"{fault}: {role} “{name}” {description}, in {' / '.join(around)}"
                       for fault in faults_of(role, name, description)]
            stack += [(part, (*around, role)) for part in parts_of(thing) if part]
        except GLib.Error:  # it went while we looked
            continue
    return faults, met


class Spoken(WindowCase):
    def windows(self):
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        return [window for program in programs if program
                for window in parts_of(program) if window and is_showing(window)]

    def assertSpokenWell(self, role, name):
        """All of every window, once the thing is there by which the page is known."""
        self.screen.find(role, name)
        for window in self.windows():
            with self.subTest(page=name, window=window.get_name()):
                faults, met = faults_in(window)
                self.assertGreater(met, 3)
                self.assertEqual(faults, [])

    def assertMenuSpokenWell(self, *keys):
        item = self.screen.told_of_focus(*keys)
        self.assertEqual(item.get_role_name(), "menu item")
        faults, met = faults_in(item.get_parent())
        self.assertGreater(met, 3)
        self.assertEqual(faults, [])

    def test_the_first_window(self):
        self.desk.run("integration", "remove", self.id)
        self.window = Window(self.screen, self.desk.profile)
        self.addCleanup(self.window.kill)
        self.assertSpokenWell("push button", "Practise first")

    def test_the_pages_the_menu_and_the_dialogs(self):
        self.start_window()
        self.assertSpokenWell("label", "Enter this in Admin")
        for keys, role, name in (("ctrl+2", "tree", "Resources"),
                                 ("ctrl+3", "radio button", "Do it for me"),
                                 ("ctrl+4", "text", "Details"),
                                 ("ctrl+1", "push button", "Copy Callback URL")):
            self.screen.press(keys)
            self.assertSpokenWell(role, name)
            if keys == "ctrl+3":
                self.ways_into_the_store()
        for keys, title in (("ctrl+n", "New integration"), ("ctrl+e", "Edit integration"),
                            ("ctrl+r", "How the store reaches this computer"),
                            ("ctrl+comma", "Settings")):
            self.screen.press(keys)
            self.screen.place(f"^{title}", 60, 60)
            self.assertSpokenWell("dialog", title)
            self.screen.press("Escape")
            self.screen.wait_until_gone("dialog", title)
            self.screen.bring(WINDOW)
        self.assertMenuSpokenWell("F10", "Down")
        self.screen.press("Escape")
        self.assertMenuSpokenWell("alt+h")

    def ways_into_the_store(self):
        for way, role, name in (("A module to ship", "text", "Module name"),
                                ("By hand in Admin", "password text",
                                 "Paste what Admin shows")):
            self.screen.click("radio button", way)
            self.assertSpokenWell(role, name)

    def test_waiting_and_the_browsers_bar(self):
        self.start_window()
        self.open_admin()
        self.screen.find("push button", "Show Admin")
        self.assertSpokenWell("push button", "Reload")

    def test_connected(self):
        self.link()
        self.start_window()
        self.assertSpokenWell("label", "Everything works")
        self.screen.press("ctrl+4")
        self.assertSpokenWell("text", "Details")


if __name__ == "__main__":
    unittest.main(verbosity=2)
