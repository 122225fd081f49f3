# SPDX-License-Identifier: Apache-2.0
"""Locks and unlocks the throw-away keyring of tests/with-keyring, as the desktop's password program does."""

from gi.repository import Gio, GLib

KEYRING = "/org/freedesktop/secrets/collection/login"
PASSWORD = b"test"


def call(bus, interface, method, arguments):
    return bus.call_sync("org.freedesktop.secrets", "/org/freedesktop/secrets", interface, method,
                         arguments, None, Gio.DBusCallFlags.NONE, 10_000).unpack()


def lock():
    call(Gio.bus_get_sync(Gio.BusType.SESSION), "org.freedesktop.Secret.Service", "Lock",
         GLib.Variant("(ao)", ([KEYRING],)))


def unlock():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)  # a session of the service ends with its connection
    _, session = call(bus, "org.freedesktop.Secret.Service", "OpenSession",
                      GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
    secret = (session, b"", PASSWORD, "text/plain")
    call(bus, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
         GLib.Variant("(o(oayays))", (KEYRING, secret)))
