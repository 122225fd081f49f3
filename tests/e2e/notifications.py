# SPDX-License-Identifier: Apache-2.0
"""A desktop's notification service on the session bus (Desktop Notifications Specification 1.2)."""

import threading

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME = "org.freedesktop.Notifications"
INTERFACE = """<node><interface name="org.freedesktop.Notifications">
<method name="Notify"><arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
<arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
<arg direction="in" type="a{sv}"/><arg direction="in" type="i"/><arg direction="out" type="u"/></method>
<method name="CloseNotification"><arg direction="in" type="u"/></method></interface></node>"""


class Notifications:
    """Remembers what it was asked to show, as pairs of title and text; in a thread of its own."""

    def __init__(self):
        self._shown = []
        self._changed = threading.Condition()
        self._ready = threading.Event()
        self._context = GLib.MainContext.new()
        self._loop = GLib.MainLoop.new(self._context, False)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        if not self._ready.wait(20):
            raise AssertionError("no notification service")

    def _serve(self):
        self._context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        bus = Gio.DBusConnection.new_for_address_sync(address, flags)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        bus.register_object("/org/freedesktop/Notifications", interface, self._on_call)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", (NAME, 0)), None, Gio.DBusCallFlags.NONE, -1)
        self._ready.set()
        self._loop.run()
        bus.close_sync()

    def _on_call(self, bus, sender, path, interface, method, arguments, invocation):
        if method != "Notify":
            invocation.return_value(None)
            return
        values = arguments.unpack()
        with self._changed:
            self._shown.append((values[3], values[4]))
            self._changed.notify_all()
        invocation.return_value(GLib.Variant("(u)", (len(self._shown),)))

    def next(self, timeout=20):
        """The first that was not taken yet."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._shown, timeout):
                raise AssertionError("nothing was shown")
            return self._shown.pop(0)

    def stop(self):
        self._loop.quit()
        self._thread.join(20)
