#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A disk that is full, and two programs that want the same: failures have words, and nothing is lost or
half done. The disk is a small one in memory, in a mount namespace that ends with the test."""

import errno
import json
import os
import subprocess
import sys
import tempfile
import unittest

from console import Desk

INSIDE = "LATCHKEY_SMALL_DISKS"
NAMESPACE = ["unshare", "--map-root-user", "--mount", "--"]
COUNT = 40


class SmallDisk:
    """One of a MiB, with everything temporary on it."""

    def __init__(self, test):
        folder = tempfile.mkdtemp()
        test.addCleanup(os.rmdir, folder)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True)
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
                         r"integration\.file-unwritable")
        with open(path, "rb") as file:
            self.assertEqual(file.read(), before)


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
