#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl's verbs about modules: shown, written, brought up to date, passed on, checked."""

import json
import os
import random
import signal
import subprocess
import tempfile
import time
import unittest
import zipfile

from console import LATCHKEYCTL, Desk

FOLDER = "app/code/Acme/OrdersToErp"
CHOICE = ("--vendor", "Acme", "--name", "OrdersToErp")


def everything_in(folder):
    found = {}
    for path, _, files in os.walk(folder):
        for name in files:
            file = os.path.join(path, name)
            with open(file, "rb") as content:
                found[os.path.relpath(file, folder)] = content.read()
    return found


class Modules(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        folder = tempfile.TemporaryDirectory(prefix="latchkey-module.")
        self.addCleanup(folder.cleanup)
        self.shop = folder.name
        self.id = self.lines("integration", "add", "--name", "Orders to ERP", "--store",
                             "https://shop.example/", "--email", "it@acme.example",
                             "--preset", "erp")[0]

    def lines(self, *arguments, **more):
        result = self.desk.run(*arguments, **more)
        self.assertEqual(result.exit, 0, result.err)
        return result.out.splitlines()

    def fails(self, code, *arguments):
        result = self.desk.run(*arguments)
        self.assertEqual(result.exit, 1, result.out)
        self.assertIn(f"problem: {code}: ", result.err)
        return result

    def write(self, *more):
        return self.desk.run("module", "write", self.id, "--out", self.shop, *CHOICE, *more)

    def path(self, file):
        return os.path.join(self.shop, FOLDER, file)

    def test_each_file_is_shown_with_what_it_is_for(self):
        shown = self.lines("module", "preview", self.id, *CHOICE)
        self.assertEqual([line.split("\t")[0] for line in shown][:3],
                         ["registration.php", "composer.json", "etc/module.xml"])
        self.assertTrue(all(line.split("\t")[1] for line in shown))
        api = "\n".join(self.lines("module", "preview", self.id, "api.xml"))
        self.assertIn('<resource name="Magento_Sales::sales"/> <!-- Sales -->', api)
        whole = json.loads("\n".join(self.lines("module", "preview", self.id, "--json", *CHOICE)))
        self.assertEqual(whole["module"], "Acme_OrdersToErp")
        self.assertEqual(whole["version"], "1.0.0")
        self.fails("module.no-such-file", "module", "preview", self.id, "etc/none.xml")

    def test_what_is_written_is_what_was_shown(self):
        whole = json.loads("\n".join(self.lines("module", "preview", self.id, "--json", *CHOICE)))
        self.assertEqual(self.write().exit, 0)
        self.assertEqual({each["path"]: each["content"].encode() for each in whole["files"]},
                         everything_in(os.path.join(self.shop, FOLDER)))
        self.assertEqual(self.lines("module", "check", self.shop), [])
        self.assertEqual(self.lines("module", "check", self.id), [])
        # vendor and name are remembered
        self.assertEqual(self.lines("module", "preview", self.id, "registration.php")[-1].count(
            "'Acme_OrdersToErp'"), 1)

    def test_a_change_runs_again_and_says_what_becomes_of_the_tokens(self):
        self.write()
        patches = set(everything_in(self.path("Setup")))
        self.lines("integration", "resources", self.id, "--preset", "pim")
        result = self.write()
        self.assertEqual(result.exit, 0, result.err)
        self.assertIn("tokens stay valid", result.err)
        self.assertFalse(patches & set(everything_in(self.path("Setup"))))
        result = self.write("--style", "consolidated", "--json")
        self.assertEqual(json.loads(result.out)["tokens"], "lost")
        self.assertFalse(os.path.exists(self.path("Setup")))
        self.assertEqual(self.lines("module", "check", self.shop), [])

    def test_what_is_somebody_elses_is_shown_and_left(self):
        os.makedirs(self.path(""))
        with open(self.path("registration.php"), "w", encoding="utf-8") as file:
            file.write("<?php\n// ours\n")
        before = everything_in(self.shop)
        result = self.fails("module.would-lose", "module", "write", self.id, "--out", self.shop,
                            *CHOICE)
        self.assertIn("-// ours", result.err)
        self.assertEqual(everything_in(self.shop), before)
        self.assertEqual(self.write("--force").exit, 0)
        self.assertEqual(self.lines("module", "check", self.shop), [])

    def test_what_a_store_refuses_is_not_written(self):
        self.lines("integration", "edit", self.id, "--email", "")
        self.fails("module.no-email", "module", "write", self.id, "--out", self.shop)
        self.fails("module.unknown-style", "module", "write", self.id, "--out", self.shop,
                   "--style", "other")
        self.assertEqual(everything_in(self.shop), {})

    def test_archives_are_the_same_each_time(self):
        def archive(name, *more):
            path = os.path.join(self.shop, name)
            self.lines("module", "zip", self.id, "--out", path, *CHOICE, *more)
            with open(path, "rb") as file:
                return file.read()
        self.assertEqual(archive("a.zip"), archive("b.zip"))
        self.assertNotEqual(archive("a.zip"), archive("c.zip", "--artifact"))
        with zipfile.ZipFile(os.path.join(self.shop, "c.zip")) as made:
            self.assertIn("composer.json", made.namelist())
        with zipfile.ZipFile(os.path.join(self.shop, "a.zip")) as made:
            self.assertIn(FOLDER + "/registration.php", made.namelist())
        self.assertEqual(self.lines("module", "check", os.path.join(self.shop, "c.zip")), [])
        foreign = os.path.join(self.shop, "foreign.zip")
        with open(foreign, "w", encoding="utf-8") as file:
            file.write("theirs")
        self.fails("module.would-lose", "module", "zip", self.id, "--out", foreign)

    def test_a_faulty_module_is_told_with_file_and_line(self):
        self.write()
        path = self.path("etc/integration/config.xml")
        with open(path, encoding="utf-8") as file:
            text = file.read().replace("it@acme.example", "nobody")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        result = self.desk.run("module", "check", self.shop)
        self.assertEqual(result.exit, 1)
        self.assertIn("config.xml:6: fails: ", result.out)
        self.assertIn("[module.bad-email]", result.out)
        found = json.loads(self.desk.run("module", "check", self.shop, "--json").out)
        self.assertEqual([each["code"] for each in found["findings"]], ["module.bad-email"])
        self.assertEqual(found["modules"][0]["name"], "Acme_OrdersToErp")

    def test_killed_anywhere_the_old_or_the_new_is_there(self):
        self.write()
        old = everything_in(os.path.join(self.shop, FOLDER))
        self.lines("integration", "resources", self.id, "--preset", "pim")
        chance = random.Random(1)
        for _ in range(15):
            command = subprocess.Popen(
                [LATCHKEYCTL, "--profile", self.desk.profile, "module", "write", self.id, "--out",
                 self.shop], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.0, 0.4))
            command.send_signal(signal.SIGKILL)
            command.wait()
            now = everything_in(os.path.join(self.shop, FOLDER))
            if now != old:
                self.assertEqual(self.desk.run("module", "check",
                                               os.path.join(self.shop, FOLDER)).out, "")
        self.assertEqual(self.write().exit, 0)
        self.assertNotEqual(everything_in(os.path.join(self.shop, FOLDER)), old)


if __name__ == "__main__":
    unittest.main(verbosity=2)
