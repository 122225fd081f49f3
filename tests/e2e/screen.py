# SPDX-License-Identifier: Apache-2.0
"""A person at the screen: sees what a screen reader sees (AT-SPI), clicks and types with a real pointer
and keyboard (xdotool). Needs a display, and a D-Bus session that may be thrown away."""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What newer accessibility buses say, and what is asked for here.
RENAMED = {"button": "push button"}

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


class NotThere(AssertionError):
    """What was looked for did not appear in time."""


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

    def _all(self):
        """Every visible thing as (role, name, thing), front windows last."""
        desktop = Atspi.get_desktop(0)
        stack = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        while stack:
            thing = stack.pop()
            if thing is None:
                continue
            try:
                role = thing.get_role_name()
                yield RENAMED.get(role, role), thing.get_name() or "", thing
                stack.extend(thing.get_child_at_index(i) for i in range(thing.get_child_count()))
            except GLib.Error:  # it went while we looked
                continue

    def look(self, role, name):
        """The place (x, y, width, height) of the first visible thing of that role whose name contains
        `name`, or None. A role may be several, for what engines see differently: "one|other"; then the
        name is the whole name."""
        roles = role.split("|")
        for its_role, its_name, thing in self._all():
            if its_role in roles and (name == its_name or len(roles) == 1 and name in its_name):
                try:
                    place = thing.get_extents(Atspi.CoordType.SCREEN)
                except GLib.Error:
                    continue
                if place.width > 0 and place.height > 0:
                    return place.x, place.y, place.width, place.height
        return None

    def find(self, role, name, within=20):
        until = time.monotonic() + within
        while True:
            place = self.look(role, name)
            if place:
                return place
            if time.monotonic() > until:
                raise NotThere(f"no {role} “{name}” on the screen; there are:\n" + self.describe())
            time.sleep(0.1)

    def wait_until_gone(self, role, name, within=20):
        until = time.monotonic() + within
        while self.look(role, name):
            if time.monotonic() > until:
                raise NotThere(f"{role} “{name}” is still on the screen")
            time.sleep(0.1)

    def describe(self):
        return "\n".join(f"  {role} “{name}”" for role, name, _ in self._all() if name)

    def click(self, role, name, within=20):
        x, y, width, height = self.find(role, name, within)
        time.sleep(0.2)  # what has just appeared may still move
        x, y, width, height = self.find(role, name, within)
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
        """Without a window manager every window sits at 0,0 and none has the keyboard."""
        window = self.window(title)
        self._do("windowmove", "--sync", window, x, y)
        self._do("windowfocus", "--sync", window)
        return window

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
