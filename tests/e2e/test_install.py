#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A module is brought into a store from the console, and taken from it; Latchkey is killed meanwhile.

The store is the stand-in of tests/peers/magento in a real PHP."""

import json
import os
import shutil
import subprocess
import tempfile
import time
import unittest

from console import Desk

STAND_IN = os.path.join(os.path.dirname(__file__), "..", "peers", "magento")
NAME = "Orders to ERP"
MODULE = "Acme_OrdersToERP"
NOBODY = "http://127.0.0.1:9/"  # the shop's front page; nobody answers


@unittest.skipUnless(shutil.which("php"), "no php")
class InstallCase(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        folder = tempfile.TemporaryDirectory(prefix="latchkey-install.")
        self.addCleanup(folder.cleanup)
        self.folder = os.path.join(os.path.realpath(folder.name), "shop")
        shutil.copytree(STAND_IN, self.folder)
        for each in ("var", "app/code", "generated", "pub/static"):
            os.makedirs(os.path.join(self.folder, each))
        self.id = self.desk.add_integration(NOBODY, NAME, "--email", "erp@acme.example")
        self.run_ok("integration", "resources", self.id, "--set", "-",
                    stdin="Magento_Sales::actions_view\n")
        self.behave()
        self.run_ok("store", "set", self.id, self.folder, "--consent")

    def path(self, path):
        return os.path.join(self.folder, path)

    def behave(self, **how):
        with open(self.path("stand-in/behaviour.json"), "w", encoding="utf-8") as file:
            json.dump({"base_url": NOBODY, **how}, file)

    def database(self):
        with open(self.path("stand-in/database.json"), encoding="utf-8") as file:
            return json.load(file)

    def integration(self):
        rows = self.database()["integrations"]
        found = [each for each in (rows.values() if rows else []) if each["name"] == NAME]
        return found[0] if found else None

    def told(self):
        try:
            with open(self.path("stand-in/told.log"), encoding="utf-8") as file:
                return file.read().splitlines()
        except FileNotFoundError:
            return []

    def is_in_maintenance(self):
        return os.path.exists(self.path("var/.maintenance.flag"))

    def running(self):
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.readlink(f"/proc/{pid}/cwd") == self.folder:
                    found.append(pid)
            except OSError:
                pass
        return found

    def until(self, condition, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)

    def run_ok(self, *arguments, stdin=""):
        done = self.desk.run(*arguments, stdin=stdin, timeout=200)
        self.assertEqual(done.exit, 0, done.err + done.out)
        return done

    def run_failing(self, code, *arguments):
        done = self.desk.run(*arguments, timeout=200)
        self.assertEqual(done.exit, 1, done.err + done.out)
        self.assertIn(f"problem: {code}: ", done.err)
        return done

    def start(self, *arguments):
        process = subprocess.Popen(self.desk.command("module", *arguments), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process


class Plan(InstallCase):
    def test_the_plan_comes_first_and_changes_nothing(self):
        self.behave(mode="production")
        done = self.run_ok("module", "install", self.id, "--vendor", "Acme", "--maintenance",
                           "--dry-run")
        for part in ("Turn maintenance mode on", "bin/magento module:enable " + MODULE,
                     "setup:upgrade --no-interaction --keep-generated", "setup:di:compile",
                     "app/code/Acme/OrdersToERP", "Turn maintenance mode off"):
            self.assertIn(part, done.out)
        self.assertFalse(os.path.exists(self.path("app/code/Acme")))
        self.assertEqual([line for line in self.told() if "setup:db:status" not in line], [])
        plan = json.loads(self.run_ok("--json", "module", "install", self.id, "--vendor", "Acme",
                                      "--dry-run").out)
        self.assertEqual(plan["event"], "plan")
        self.assertIn("etc/module.xml", plan["files"])

    def test_nothing_is_done_unless_somebody_says_so(self):
        self.run_failing("install.needs-consent", "module", "install", self.id)
        self.assertEqual(os.listdir(self.path("app/code")), [])
        self.run_failing("install.nothing-there", "module", "uninstall", self.id, "--yes")

    def test_the_commands_do_the_same(self):
        text = self.run_ok("module", "install", self.id, "--vendor", "Acme", "--commands").out
        subprocess.run(["/bin/bash"], input=text.encode(), check=True, capture_output=True)
        self.assertEqual(self.integration()["email"], "erp@acme.example")
        text = self.run_ok("module", "uninstall", self.id, "--vendor", "Acme", "--commands").out
        subprocess.run(["/bin/bash"], input=text.encode(), check=True, capture_output=True)
        self.assertIsNone(self.integration())
        self.assertFalse(os.path.exists(self.path("app/code/Acme/OrdersToERP")))

    def test_a_project_of_the_cloud_gets_it_in_its_repository(self):
        with open(self.path(".magento.app.yaml"), "w", encoding="utf-8"):
            pass
        self.run_failing("install.needs-repository", "module", "install", self.id, "--yes")
        project = tempfile.TemporaryDirectory(prefix="latchkey-project.")
        self.addCleanup(project.cleanup)
        done = self.run_ok("module", "install", self.id, "--vendor", "Acme", "--yes", "--repository",
                           project.name)
        self.assertIn("config.php", done.out)
        self.assertTrue(os.path.exists(os.path.join(
            project.name, "app/code/Acme/OrdersToERP/registration.php")))
        self.assertEqual(os.listdir(self.path("app/code")), [])


class Install(InstallCase):
    def test_each_style_comes_goes_and_comes_again(self):
        for style in ("data-patch", "install-data", "consolidated"):
            with self.subTest(style):
                for _ in range(2):
                    done = self.run_ok("module", "install", self.id, "--vendor", "Acme", "--style",
                                       style, "--yes", "--maintenance")
                    self.assertIn("Magento_Sales::actions_view", self.integration()["resources"])
                    self.assertIn("activate", done.err)
                    self.run_ok("module", "uninstall", self.id, "--yes", "--maintenance")
                    self.assertIsNone(self.integration())
                    self.assertFalse(os.path.exists(self.path("app/code/Acme")))
                    self.assertFalse(self.is_in_maintenance())

    def test_a_second_version_takes_effect(self):
        for style in ("data-patch", "install-data", "consolidated"):
            with self.subTest(style):
                self.run_ok("integration", "resources", self.id, "--set", "-",
                            stdin="Magento_Sales::actions_view\n")
                self.run_ok("module", "install", self.id, "--vendor", "Acme", "--style", style,
                            "--yes")
                self.run_ok("integration", "resources", self.id, "--set", "-",
                            stdin="Magento_Catalog::products\n")
                done = self.run_ok("module", "install", self.id, "--yes")
                self.assertIn("Magento_Catalog::products", self.integration()["resources"])
                self.assertNotIn("Magento_Sales::actions_view", self.integration()["resources"])
                self.assertEqual(self.integration()["status"], 2 if style == "consolidated" else 0)
                if style == "consolidated":
                    self.assertIn("reset", done.err)
                self.run_ok("module", "uninstall", self.id, "--yes")

    def test_foreign_files_are_not_replaced_without_asking(self):
        self.run_ok("module", "install", self.id, "--vendor", "Acme", "--yes")
        file = self.path("app/code/Acme/OrdersToERP/etc/integration/api.xml")
        with open(file, "r+", encoding="utf-8") as opened:
            text = opened.read().replace("Magento_Sales::actions_view", "Magento_Sales::other")
            opened.seek(0)
            opened.write(text)
        refused = self.run_failing("module.would-lose", "module", "install", self.id, "--yes")
        self.assertIn("Magento_Sales::other", refused.err)
        self.run_ok("module", "install", self.id, "--yes", "--force")
        with open(file, encoding="utf-8") as opened:
            self.assertNotIn("Magento_Sales::other", opened.read())

    def test_events_are_objects(self):
        done = self.run_ok("--json", "module", "install", self.id, "--vendor", "Acme", "--yes")
        events = [json.loads(line) for line in done.out.splitlines()]
        self.assertEqual(events[0]["event"], "plan")
        self.assertEqual([each["step"] for each in events if each["event"] == "done"],
                         [step["step"] for step in events[0]["steps"]])
        self.assertTrue(any(each["event"] == "output" for each in events))
        self.assertEqual(events[-1]["event"], "checked")
        self.assertTrue(events[-1]["same"])

    def test_a_failure_says_what_is_left(self):
        self.behave(**{"setup:upgrade": "database-gone"})
        done = self.run_failing("install.database-gone", "module", "install", self.id, "--vendor",
                                "Acme", "--yes", "--maintenance")
        self.assertIn("SQLSTATE", done.err)
        self.assertIn("setup:upgrade", done.err)
        self.assertFalse(self.is_in_maintenance())


class Killed(InstallCase):
    def hang_in(self, command, *arguments):
        self.behave(mode="production", **{command: "hang"})
        process = self.start("install", self.id, "--vendor", "Acme", "--yes", "--maintenance",
                             *arguments)
        self.until(lambda: any(line.startswith(f"begin {command} ") for line in self.told()))
        return process

    def test_killed_in_each_step_the_shop_is_open_and_the_next_start_goes_on(self):
        for command in ("maintenance:enable", "module:enable", "setup:upgrade", "setup:di:compile",
                        "cache:clean", "maintenance:disable"):
            with self.subTest(command):
                if os.path.exists(self.path("stand-in/told.log")):
                    os.remove(self.path("stand-in/told.log"))
                process = self.hang_in(command)
                process.kill()
                process.wait()
                self.behave(mode="production")
                self.until(lambda: not self.is_in_maintenance() and not self.running())
                self.assertFalse(os.path.exists(self.path("var/.latchkey-install")))
                done = self.run_ok("module", "install", self.id, "--yes", "--maintenance")
                self.assertIn("cut off", done.err)
                self.assertIsNotNone(self.integration())
                self.assertFalse(self.is_in_maintenance())
                again = self.run_ok("module", "uninstall", self.id, "--yes")
                self.assertNotIn("cut off", again.err)

    def test_interrupted_it_ends_after_the_step_and_thrice_at_once(self):
        process = self.hang_in("setup:upgrade")
        for _ in range(2):
            process.send_signal(2)
            time.sleep(0.5)
            self.assertIsNone(process.poll())
        process.send_signal(2)
        self.assertEqual(process.wait(60), 1)
        self.assertFalse(self.is_in_maintenance())
        self.until(lambda: not self.running())

    def test_interrupted_where_it_may_be_it_ends_now(self):
        process = self.hang_in("setup:di:compile")
        process.send_signal(2)
        self.assertEqual(process.wait(60), 1)
        self.assertFalse(self.is_in_maintenance())

    def test_a_second_one_is_refused(self):
        process = self.hang_in("setup:upgrade")
        self.behave()
        self.run_failing("profile.integration-in-use", "module", "install", self.id, "--yes")
        other = self.desk.add_integration(NOBODY, "Stock", "--email", "stock@acme.example")
        self.run_ok("integration", "resources", other, "--set", "-",
                    stdin="Magento_Sales::actions_view\n")
        self.run_ok("store", "set", other, self.folder)
        self.run_failing("install.already-running", "module", "install", other, "--yes")
        process.kill()
        process.wait()
        self.until(lambda: not self.running())


if __name__ == "__main__":
    unittest.main()
