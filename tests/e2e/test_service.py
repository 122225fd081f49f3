#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The signing proxy as its unit says it is run: while the keychain is locked, and on a server without one."""

import os
import pathlib
import shlex
import shutil
import socket
import subprocess
import tempfile
import unittest

import keychain
from console import Desk, Running
from ports import held_port

PASSPHRASE = b"correct horse battery staple\n"


def exec_start(unit):
    """The words of ExecStart=, of a unit in which none holds what systemd would put in."""
    line = next(line for line in unit.splitlines() if line.startswith("ExecStart="))
    return shlex.split(line.removeprefix("ExecStart="))


class Manager:
    """What a service tells whoever started it: sd_notify(3)."""

    def __init__(self, folder):
        self.path = os.path.join(folder, "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.path)
        self.socket.settimeout(30)

    def next(self):
        return self.socket.recv(4096).decode()

    def close(self):
        self.socket.close()


class ServiceCase(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        self.folder = tempfile.mkdtemp(prefix="latchkey-e2e.")
        self.addCleanup(shutil.rmtree, self.folder)
        self.manager = Manager(self.folder)
        self.addCleanup(self.manager.close)

    def start(self, words, **environment):
        kept = dict(os.environ)
        os.environ.update(environment, NOTIFY_SOCKET=self.manager.path)
        try:
            running = Running([*words, "--json"])
        finally:
            os.environ.clear()
            os.environ.update(kept)
        self.desk.running.append(running)
        return running

    def ended(self, running):
        running.process.terminate()
        return running.end()


class InASession(ServiceCase):
    def test_waits_for_the_keychain_and_begins_when_it_is_unlocked(self):
        unit = self.desk.run("proxy", "unit", "--port", str(held_port())).out
        keychain.lock()
        running = self.start(exec_start(unit))
        running.until("ready")
        self.assertEqual(self.manager.next(), "READY=1")
        self.assertIn("STATUS=It waits: The keychain is locked", self.manager.next())
        keychain.unlock()
        self.assertEqual(self.manager.next(), "STATUS=It signs.")
        keychain.lock()
        self.assertIn("STATUS=It waits", self.manager.next())
        keychain.unlock()
        self.assertEqual(self.manager.next(), "STATUS=It signs.")
        self.assertEqual(self.ended(running), 0)
        self.assertIn(b"answers 503", running.err)
        self.assertIn(b"the proxy signs", running.err)

    def test_a_session_without_systemd_is_told_and_has_autostart(self):
        refused = self.desk.run("proxy", "install")
        self.assertEqual(refused.exit, 1)
        self.assertIn("problem: service.no-manager: ", refused.err)
        installed = self.desk.run("--json", "proxy", "install", "--autostart")
        self.assertEqual(installed.exit, 0, installed.err)
        said = installed.json()
        self.assertEqual((said["startsWithSession"], said["way"], said["edited"]), (True, "autostart", False))
        entry = pathlib.Path(said["file"])
        self.assertEqual(entry, pathlib.Path(os.environ["XDG_CONFIG_HOME"], "autostart/latchkey-proxy.desktop"))
        with entry.open("a") as file:
            file.write("X-GNOME-Autostart-Delay=5\n")
        self.assertIn("problem: service.edited: ", self.desk.run("proxy", "uninstall").err)
        self.assertTrue(self.desk.run("--json", "proxy", "status").json()["edited"])
        self.assertEqual(self.desk.run("proxy", "uninstall", "--even-edited").exit, 0)
        self.assertFalse(entry.exists())
        status = self.desk.run("--json", "proxy", "status").json()
        self.assertEqual((status["startsWithSession"], status["secrets"]), (False, "ok"))


class OnAServer(ServiceCase):
    def setUp(self):
        super().setUp()
        setup = self.desk.run("--json", "proxy", "unit", "--system", "--passphrase", "credential", "--port",
                              str(held_port())).json()
        self.unit = next(file["text"] for file in setup["files"] if file["path"].endswith("-proxy.service"))
        self.give(PASSPHRASE)

    def give(self, passphrase):
        """What systemd puts there before it starts the service."""
        pathlib.Path(self.folder, "latchkey-passphrase").write_bytes(passphrase)

    def run_as_service(self, *arguments):
        return self.desk.run(*arguments, CREDENTIALS_DIRECTORY=self.folder, DBUS_SESSION_BUS_ADDRESS="disabled:")

    def start_service(self):
        words = exec_start(self.unit)
        words[words.index("--profile") + 1] = self.desk.profile
        return self.start(words, CREDENTIALS_DIRECTORY=self.folder, DBUS_SESSION_BUS_ADDRESS="disabled:")

    def test_runs_without_a_keychain(self):
        made = self.run_as_service("secrets", "file")
        self.assertEqual(made.exit, 0, made.err)
        self.assertEqual(self.run_as_service("secrets", "file").exit, 0)  # harmless when run again
        checked = self.run_as_service("secrets", "check")
        self.assertEqual(checked.exit, 0, checked.err)
        self.assertIn("The file with the secrets works", checked.out)
        running = self.start_service()
        running.until("ready")
        self.assertEqual([self.manager.next(), self.manager.next()], ["READY=1", "STATUS=It signs."])
        self.assertEqual(self.ended(running), 0)

    def test_another_passphrase_ends_it_and_systemd_does_not_try_it_for_ever(self):
        self.assertEqual(self.run_as_service("secrets", "file").exit, 0)
        self.give(b"correct horse battery stapler\n")
        running = self.start_service()
        status = running.end()
        self.assertEqual(running.problem(), "secrets.wrong-passphrase")
        prevented = next(line for line in self.unit.splitlines() if line.startswith("RestartPreventExitStatus="))
        self.assertIn(str(status), prevented.partition("=")[2].split())

    def test_nobody_is_there_to_say_the_passphrase(self):
        self.assertEqual(self.run_as_service("secrets", "file").exit, 0)
        self.assertIn("problem: secrets.no-passphrase: ", self.desk.run("secrets", "check").err)
        self.assertIn("problem: service.needs-passphrase: ", self.desk.run("proxy", "install").err)

    def test_where_the_passphrase_comes_from_has_to_be_said(self):
        self.assertEqual(self.desk.run("proxy", "unit", "--system").exit, 2)

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("systemd-creds"), "takes root and systemd-creds")
    def test_systemd_gives_the_passphrase_back_as_it_was_encrypted(self):
        sealed = pathlib.Path(self.folder, "sealed")
        key = subprocess.run(["systemd-creds", "encrypt", "--name=latchkey-passphrase", "-", sealed],
                             input=PASSPHRASE, capture_output=True)
        if key.returncode != 0:
            self.skipTest("systemd-creds has no key here: " + key.stderr.decode())
        self.assertNotIn(PASSPHRASE.strip(), sealed.read_bytes())
        given = subprocess.run(["systemd-creds", "decrypt", "--name=latchkey-passphrase", sealed, "-"],
                               capture_output=True, check=True).stdout
        self.give(given)
        self.assertEqual(self.run_as_service("secrets", "file").exit, 0)
        self.assertEqual(self.run_as_service("secrets", "check").exit, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
