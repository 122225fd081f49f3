# SPDX-License-Identifier: Apache-2.0
"""A person at the screen: sees what a screen reader sees (AT-SPI), clicks and types with a real pointer
and keyboard (xdotool). Needs a display, and a D-Bus session that may be thrown away."""

import os
import re
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What newer accessibility buses say, and what is asked for here.
RENAMED = {"button": "push button"}

# What holds any number of rows.
LISTS = {"list", "list box", "table", "tree", "tree table"}

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


class NotThere(AssertionError):
    """What was looked for did not appear in time."""


def place_of(thing):
    """(x, y, width, height) on the screen; None of what does not show."""
    try:
        place = thing.get_extents(Atspi.CoordType.SCREEN)
    except GLib.Error:
        return None
    return (place.x, place.y, place.width, place.height) if min(place.width, place.height) > 0 else None


def is_on_loaded_page(thing):
    """Whether it is part of a web page, and that is loaded."""
    try:
        while thing is not None and thing.get_role_name() != "document web":
            thing = thing.get_parent()
        return thing is not None and not thing.get_state_set().contains(Atspi.StateType.BUSY)
    except GLib.Error:
        return False


class Screen:
    """Starts the accessibility bus; programs started with its environment are seen."""

    def __init__(self):
        self.environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self._bus = subprocess.Popen([LAUNCHER, "--launch-immediately"],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._wait_for_bus()

    def close(self):
        self._bus.terminate()
        self._bus.wait()

    @staticmethod
    def _wait_for_bus():
        asked = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
                 "org.a11y.Bus.GetAddress"]
        until = time.monotonic() + 10
        while subprocess.run(asked, capture_output=True).returncode != 0:
            if time.monotonic() > until:
                raise NotThere("there is no accessibility bus")
            time.sleep(0.05)

    @staticmethod
    def active_windows():
        """Those that have the keyboard: one, or for a moment none."""
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        found = []
        for program in programs:
            try:
                windows = [program.get_child_at_index(i) for i in range(program.get_child_count())]
                found += [each for each in windows
                          if each and each.get_state_set().contains(Atspi.StateType.ACTIVE)]
            except (GLib.Error, AttributeError):  # it went while we looked
                continue
        return found

    def walk(self, rows=True, within=None):
        """Everything there is as (role, name, thing), front windows last, and what holds a thing before
        it. rows=False: lists, but not what is in them; within: only what these things hold."""
        desktop = Atspi.get_desktop(0)
        stack = within if within is not None else [
            desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        while stack:
            thing = stack.pop()
            if thing is None:
                continue
            try:
                role = thing.get_role_name()
                yield RENAMED.get(role, role), thing.get_name() or "", thing
                if rows or role not in LISTS:
                    count = thing.get_child_count()
                    stack.extend(thing.get_child_at_index(i) for i in range(count))
            except GLib.Error:  # it went while we looked
                continue

    def look(self, role, name, on_page=False):
        """The place (x, y, width, height) of the first visible thing of that role whose name contains
        `name`, or None. A role may be several, for what engines see differently: "one|other"; then the
        name is the whole name. on_page=True: only on a web page that was loaded, under its whole name."""
        roles = role.split("|")
        is_whole = on_page or len(roles) > 1
        for its_role, its_name, thing in self.walk():
            if its_role in roles and (name == its_name or not is_whole and name in its_name):
                place = place_of(thing)
                if place and (not on_page or is_on_loaded_page(thing)):
                    return place
        return None

    def find(self, role, name, within=20, on_page=False):
        until = time.monotonic() + within
        while True:
            place = self.look(role, name, on_page)
            if place:
                return place
            if time.monotonic() > until:
                raise NotThere(f"no {role} “{name}” on the screen; there are:\n" + self.describe())
            time.sleep(0.1)

    def find_at_rest(self, role, name, within=20, on_page=False):
        """As find(), once it stays where it is: what has just appeared may still move."""
        until = time.monotonic() + within
        place = self.find(role, name, within, on_page)
        while True:
            time.sleep(0.1)
            before, place = place, self.find(role, name, within, on_page)
            if place == before:
                return place
            if time.monotonic() > until:
                raise NotThere(f"{role} “{name}” does not come to rest")

    def focused(self):
        """What has the keyboard, as (role, name, place), or None. Of a list it is the list, and of tabs
        their row: Qt says of each chosen tab that it has the keyboard."""
        found = None
        for role, name, thing in self.walk(rows=False, within=self.active_windows()):
            try:
                if role != "page tab" and thing.get_state_set().contains(Atspi.StateType.FOCUSED):
                    found = role, name, place_of(thing)  # the innermost comes last
            except GLib.Error:
                continue
        return found

    def tab(self):
        """Presses Tab; what has the keyboard then."""
        before = self.focused()
        self.press("Tab")
        until = time.monotonic() + 1
        while True:
            now = self.focused()
            if now and now != before or time.monotonic() > until:
                return now
            time.sleep(0.02)

    def told_of_focus(self, *keys, within=10):
        """Presses the keys; the thing of which a screen reader is told that it has the keyboard now. Of
        what pops up this is the only way to it: Qt shows it as a part of nothing."""
        told = []
        listener = Atspi.EventListener.new(
            lambda event: told.append(event.source) if event.detail1 else None)
        listener.register("object:state-changed:focused")
        try:
            self.press(*keys)
            until = time.monotonic() + within
            while not told:
                GLib.MainContext.default().iteration(False)
                if time.monotonic() > until:
                    raise NotThere(f"nobody was told of anything after {keys}")
                time.sleep(0.02)
            return told[-1]
        finally:
            listener.deregister("object:state-changed:focused")

    def tab_to(self, role, name, most=60):
        """Presses Tab until the keyboard is on the thing of that role whose name contains `name`."""
        passed = []
        here = self.focused()
        for _ in range(most):
            if here and here[0] == role and name in here[1]:
                return
            passed.append(here)
            here = self.tab()
        raise NotThere(f"Tab does not get to {role} “{name}”, only to:\n" +
                       "\n".join(f"  {each}" for each in passed))

    def wait_until_gone(self, role, name, within=20):
        until = time.monotonic() + within
        while self.look(role, name):
            if time.monotonic() > until:
                raise NotThere(f"{role} “{name}” is still on the screen")
            time.sleep(0.1)

    def describe(self):
        return "\n".join(f"  {role} “{name}”" for role, name, _ in self.walk() if name)

    def click(self, role, name, within=20, on_page=False):
        x, y, width, height = self.find_at_rest(role, name, within, on_page)
        self._do("mousemove", x + width // 2, y + height // 2, "click", 1)

    def type(self, text):
        self._do("type", "--delay", 20, text)

    def press(self, *keys):
        self._do("key", *keys)

    def window(self, title, within=20):
        """The X window whose title matches the regular expression. It sees octets: spell dashes as '.+'."""
        until = time.monotonic() + within
        while True:
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title],
                                   capture_output=True, text=True).stdout.split()
            if found:
                return found[-1]
            if time.monotonic() > until:
                raise NotThere(f"no window “{title}”")
            time.sleep(0.1)

    def place(self, title, x, y):
        """Without a window manager every window sits at 0,0 and none has the keyboard. Returns once the
        program knows where its window is: places it tells before are wrong."""
        window = self.window(title)
        self._do("windowmove", "--sync", window, x, y)
        self._do("windowfocus", "--sync", window)
        until = time.monotonic() + 20
        while not self._is_at(title, x, y):
            if time.monotonic() > until:
                raise NotThere(f"window “{title}” does not know that it is at {x},{y}")
            time.sleep(0.05)
        return window

    def _is_at(self, title, x, y):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            try:
                program = desktop.get_child_at_index(i)
                windows = [program.get_child_at_index(i) for i in range(program.get_child_count())]
                if any(re.search(title, each.get_name() or "") and place_of(each)[:2] == (x, y)
                       for each in windows if each and place_of(each)):
                    return True
            except (GLib.Error, AttributeError):  # it went while we looked
                continue
        return False

    def bring(self, title):
        """To the front of the others, where it is."""
        window = self.window(title)
        self._do("windowraise", window)
        self._do("windowfocus", "--sync", window)

    def picture(self, window, path):
        subprocess.run(["import", "-window", window, path], check=True)

    @staticmethod
    def _do(*arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
