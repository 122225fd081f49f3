#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A disk that is full, and two programs that want the same: failures have words, and nothing is lost or
half done. The disk is a small one in memory, in a mount namespace that ends with the test."""

import errno
import http.client
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest

from console import Desk
from held_store import HeldStore
from ports import held_port
from test_proxy_killed import TOKENS

INSIDE = "LATCHKEY_SMALL_DISKS"
NAMESPACE = ["unshare", "--map-root-user", "--mount", "--"]
COUNT = 40


class SmallDisk:
    """One of so many MiB, with everything temporary on it."""

    def __init__(self, test, size=1):
        folder = tempfile.mkdtemp()
        test.addCleanup(os.rmdir, folder)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", folder], check=True)
        test.addCleanup(subprocess.run, ["umount", "--lazy", folder], check=True)
        self._filler = os.path.join(folder, "filler")
        tempfile.tempdir = folder
        test.addCleanup(setattr, tempfile, "tempdir", None)

    def fill(self, leaving):
        """All of it but so many bytes, to the next 4 KiB."""
        size = 0
        with open(self._filler, "wb", buffering=0) as file:
            try:
                while True:
                    size += file.write(bytes(4096))
            except OSError as error:
                assert error.errno == errno.ENOSPC, error
            file.truncate(max(0, size - leaving))

    def make_room(self):
        os.remove(self._filler)


def definitions(path):
    """A file to import, as an export writes it, with COUNT integrations; its names."""
    desk = Desk(login=False)
    try:
        desk.add_integration("https://shop.example")
        exported = json.loads(desk.run("integration", "export", "all", "-").out)
    finally:
        desk.close()
    (one,) = exported["integrations"]
    exported["integrations"] = [{**one, "name": f"Orders to ERP {i}"} for i in range(COUNT)]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(exported, file)


class Case(unittest.TestCase):
    def setUp(self):
        self.elsewhere = tempfile.TemporaryDirectory()
        self.addCleanup(self.elsewhere.cleanup)
        self.file = os.path.join(self.elsewhere.name, "integrations.json")
        definitions(self.file)

    def count(self):
        return len(self.desk.run("--json", "integration", "list").json())


@unittest.skipUnless(INSIDE in os.environ, "no mount namespace can be made here")
class FullDisk(Case):
    def setUp(self):
        super().setUp()
        self.disk = SmallDisk(self)
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def assertFails(self, result, code):
        self.assertEqual(result.exit, 1, result.out)
        self.assertRegex(result.err, f"^problem: {code}: .*(disk|written)")

    def test_an_import_makes_all_or_none(self):
        for leaving in (0, 8192, 16384, 32768):
            with self.subTest(leaving=leaving):
                self.disk.fill(leaving)
                self.assertFails(self.desk.run("integration", "import", self.file), r"profile\.\S+")
                self.disk.make_room()
                self.assertEqual(self.count(), 0)
        imported = self.desk.run("integration", "import", self.file)
        self.assertEqual(imported.exit, 0, imported.err)
        self.assertEqual(self.count(), COUNT)

    def test_a_setting_stays_as_it_was(self):
        self.assertEqual(self.desk.run("config", "set", "language", "de").exit, 0)
        self.disk.fill(0)
        self.assertFails(self.desk.run("--lang", "en", "config", "set", "language", "en"),
                         r"profile\.\S+")
        self.disk.make_room()
        self.assertIn("de", self.desk.run("config", "get", "language").out)

    def test_a_file_that_was_exported_before_stays_whole(self):
        self.desk.run("integration", "import", self.file)
        path = os.path.join(tempfile.gettempdir(), "exported.json")
        self.assertEqual(self.desk.run("integration", "export", "all", path).exit, 0)
        with open(path, "rb") as file:
            before = file.read()
        self.disk.fill(0)
        self.assertFails(self.desk.run("integration", "export", "all", path),
                         r"\w+\.\S*unwritable")  # the profile is on that disk as well
        with open(path, "rb") as file:
            self.assertEqual(file.read(), before)


@unittest.skipUnless(INSIDE in os.environ, "no mount namespace can be made here")
class FullDiskAtWork(unittest.TestCase):
    """Of an integration that programs call."""

    def setUp(self):
        store_port = held_port()
        store = HeldStore(store_port)
        self.addCleanup(store.kill)
        self.disk = SmallDisk(self, size=4)
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        self.id = self.desk.add_integration(f"http://127.0.0.1:{store_port}/")
        self.done("credentials", "set", self.id, stdin=json.dumps(TOKENS))
        self.done("proxy", "on", self.id)

    def done(self, *arguments, stdin=""):
        result = self.desk.run(*arguments, stdin=stdin)
        self.assertEqual(result.exit, 0, result.err)
        return result

    def clients(self):
        return [client["name"] for client in self.done("--json", "client", "list", self.id).json()]

    def test_calls_go_on_and_are_counted_later(self):
        client = self.done("--json", "client", "add", self.id, "ERP").json()
        port = held_port()
        proxy = self.desk.start("proxy", "--port", str(port))
        proxy.until("ready")
        self.disk.fill(0)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.addCleanup(connection.close)
        connection.request("PUT", f"/{client['key']}/rest/V1/whole", b"y" * 300_000)
        answer = connection.getresponse()
        self.assertEqual((answer.status, answer.read()), (200, b"[]"))
        called = self.done("call", self.id, "GET", "/V1/store/storeConfigs")
        self.assertIn("The log of calls cannot be written", called.err)
        self.disk.make_room()
        proxy.process.send_signal(signal.SIGTERM)
        self.assertEqual(proxy.end(), 0)
        self.assertIn(b"The log of calls cannot be written", proxy.err)
        (route,) = self.done("--json", "client", "calls", client["id"]).json()["routes"]
        self.assertEqual((route["status"], route["calls"]), (200, 1))

    def test_a_key_that_is_shown_is_kept(self):
        for leaving in range(0, 65_536, 8192):
            with self.subTest(leaving=leaving):
                self.disk.fill(leaving)
                added = self.desk.run("client", "add", self.id, f"n8n {leaving}")
                self.disk.make_room()
                self.assertEqual(added.out.startswith("lkc_"), f"n8n {leaving}" in self.clients())
                self.assertEqual(bool(added.out), added.exit == 0, added.err)

    def test_no_half_file_stays(self):
        self.disk.fill(0)
        for verb in (("bundle", self.id, "--out"), ("move", "out"),
                     ("credentials", "export", self.id, "--format", "json", "--yes", "--out")):
            with self.subTest(verb[0]):
                path = os.path.join(tempfile.gettempdir(), verb[0])
                failed = self.desk.run(*verb, path, stdin="correct horse battery staple\n")
                self.assertEqual(failed.exit, 1, failed.out)
                self.assertRegex(failed.err, r"^problem: [\w.-]+: .*(disk|space)")
                self.assertFalse(os.path.exists(path))

    def test_tokens_are_replaced_whole_or_not_at_all(self):
        others = {name: "z" * 32 for name in TOKENS}
        self.disk.fill(0)
        self.assertEqual(self.desk.run("credentials", "set", self.id, stdin=json.dumps(others)).exit, 1)
        self.disk.make_room()
        kept = self.done("credentials", "export", self.id, "--format", "json", "--yes").json()
        self.assertLessEqual(set(TOKENS.values()), set(kept.values()))


class TwoAtOnce(Case):
    def setUp(self):
        super().setUp()
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def import_at_once(self, *files):
        processes = [subprocess.Popen(self.desk.command("integration", "import", file),
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                     for file in files]
        return [(process.communicate(timeout=60)[1], process.returncode) for process in processes]

    def test_the_same_file_is_imported_once(self):
        ends = self.import_at_once(self.file, self.file)
        self.assertEqual(sorted(code for _, code in ends), [0, 1], ends)
        (said,) = [said for said, code in ends if code == 1]
        self.assertIn("integration.name-taken", said)
        self.assertEqual(self.count(), COUNT)

    def test_two_files_are_both_imported(self):
        other = os.path.join(self.elsewhere.name, "others.json")
        with open(self.file, encoding="utf-8") as file, open(other, "w", encoding="utf-8") as copy:
            copy.write(file.read().replace("Orders to ERP", "PIM import"))
        ends = self.import_at_once(self.file, other)
        self.assertEqual([code for _, code in ends], [0, 0], ends)
        self.assertEqual(self.count(), 2 * COUNT)


if __name__ == "__main__":
    if INSIDE not in os.environ and subprocess.run([*NAMESPACE, "true"], check=False).returncode == 0:
        os.execvpe(NAMESPACE[0], [*NAMESPACE, sys.executable, "-B", *sys.argv],
                   {**os.environ, INSIDE: "1"})
    unittest.main(verbosity=2)
