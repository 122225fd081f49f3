#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The proxy as a service of a real systemd, with a keyring that is locked at first (tests/with-user-manager)."""

import json
import os
import pathlib
import subprocess
import time
import unittest

import keychain

LATCHKEYCTL = os.environ["LATCHKEYCTL"]


def run(*arguments):
    return subprocess.run([LATCHKEYCTL, "--json", *arguments], capture_output=True, timeout=120)


def status():
    return json.loads(run("proxy", "status").stdout)


def until(what, condition):
    end = time.monotonic() + 60
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"no {what}: {status()}")
        time.sleep(0.1)


@unittest.skipUnless(os.environ.get("LATCHKEY_OWN_MANAGER"),
                     os.environ.get("LATCHKEY_NO_MANAGER", "not run by tests/with-user-manager"))
class Service(unittest.TestCase):
    def setUp(self):
        self.keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                                        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.keyring.stdin.write(keychain.PASSWORD)
        self.keyring.stdin.close()
        self.addCleanup(self.keyring.wait)
        self.addCleanup(self.keyring.kill)
        until("keyring", lambda: status()["secrets"] == "ok")

    def test_waits_for_the_keychain_signs_and_is_taken_away(self):
        keychain.lock()
        installed = run("proxy", "install")
        self.assertEqual(installed.returncode, 0, installed.stderr)
        said = status()
        self.assertEqual((said["startsWithSession"], said["way"], said["service"], said["secrets"]),
                         (True, "service", "active", "secrets.locked"))
        until("waiting", lambda: "It waits" in status()["says"])
        keychain.unlock()
        until("signing", lambda: status()["says"] == "It signs.")
        unit = pathlib.Path(said["file"]).read_text()
        shown = subprocess.run(["systemctl", "--user", "show", "latchkey-proxy", "--property",
                                "NoNewPrivileges,MemoryDenyWriteExecute,RestrictNamespaces,MainPID"],
                               capture_output=True, text=True, check=True).stdout
        for guard in ("NoNewPrivileges=yes", "MemoryDenyWriteExecute=yes", "RestrictNamespaces=yes"):
            self.assertIn(guard, shown)
        pid = shown.split("MainPID=")[1].split()[0]
        self.assertIn("NoNewPrivs:\t1", pathlib.Path(f"/proc/{pid}/status").read_text())
        print("walled in:", "PrivateUsers" in unit)

        subprocess.run(["kill", "-KILL", pid], check=True)  # and it is started again
        until("new process", lambda: status()["service"] == "active" and status()["says"] == "It signs.")
        removed = run("proxy", "uninstall")
        self.assertEqual(removed.returncode, 0, removed.stderr)
        self.assertFalse(pathlib.Path(said["file"]).exists())
        self.assertEqual((status()["startsWithSession"], status()["service"]), (False, "inactive"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
