#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What somebody needs who sets up twenty desktops: help, settings, files, failures for scripts."""

import json
import os
import stat
import tempfile
import unittest

from activation_case import ActivationCase
from console import LOGIN, Desk


class Installer(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def fails(self, code, *arguments, **more):
        result = self.desk.run(*arguments, **more)
        self.assertEqual(result.exit, 1, result.out)
        self.assertTrue(result.err.startswith(f"problem: {code}: "), result.err)
        return result

    def system_file(self, lines):
        """The environment of a computer whose administrator wrote these."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        os.mkdir(os.path.join(folder.name, "latchkey"))
        with open(os.path.join(folder.name, "latchkey", "latchkey.conf"), "w",
                  encoding="utf-8") as file:
            file.write(lines)
        return {"XDG_CONFIG_DIRS": folder.name}


class Help(Installer):
    def test_each_verb_has_its_own(self):
        for arguments in (("help", "integration", "add"), ("integration", "add", "--help"),
                          ("--help", "integration", "add"), ("integration", "add", "-h")):
            with self.subTest(arguments):
                shown = self.desk.run(*arguments)
                self.assertEqual(shown.exit, 0, shown.err)
                self.assertIn("latchkeyctl integration add --name NAME", shown.out)
                self.assertIn("Example:\n  latchkeyctl integration add --name \"Orders", shown.out)
                self.assertNotIn("latchkeyctl login add", shown.out)
        self.assertIn("latchkeyctl login add", self.desk.run("help").out)
        self.assertIn("latchkeyctl login add", self.desk.run("help", "login").out)

    def test_what_was_mistyped_is_guessed(self):
        for arguments, guess in ((("help", "actvate"), "“activate”"),
                                 (("integration", "ilst"), "“integration list”"),
                                 (("activate", "x", "--restrat"), "“--restart”")):
            with self.subTest(arguments):
                result = self.desk.run(*arguments)
                self.assertEqual(result.exit, 2)
                self.assertIn(f"Did you mean {guess}?", result.err)

    def test_it_speaks_the_language_that_is_asked_for(self):
        english, german = "There is no login named", "Ein Login namens"

        def said(*arguments, **environment):
            return self.desk.run(*arguments, "login", "remove", "bob", LC_ALL="C.UTF-8",
                                 LANGUAGE="", **environment).err

        self.assertIn(english, said())
        self.assertIn(german, said("--lang", "de"))
        self.assertIn(german, said("--lang=de_AT"))
        everybody = self.system_file("language = de\n")
        self.assertIn(german, said(**everybody))
        self.assertEqual(self.desk.run("config", "set", "language", "en").exit, 0)
        self.assertIn(english, said(**everybody))
        self.assertEqual(self.desk.run("--lang", "fr", "login", "list").exit, 2)


class Failures(Installer):
    def test_with_json_they_are_objects(self):
        for arguments, code, exit_code in (
                (("login", "remove", "bob"), "login.unknown", 1),
                (("activate", "x"), "integration.unknown", 1),
                (("config", "set", "appearance", "pink"), "config.bad-value", 1),
                (("frobnicate",), "console.not-understood", 2),
                (("login", "list", "--frobnicate"), "console.not-understood", 2),
                (("activate", "x", "--timeout", "soon"), "console.not-understood", 2),
                (("acl", "routes", "GET /V1/nothing"), "acl.no-route", 1)):
            with self.subTest(arguments):
                result = self.desk.run("--json", *arguments)
                self.assertEqual(result.exit, exit_code)
                failure = json.loads(result.err.splitlines()[-1])
                self.assertEqual(sorted(failure), ["code", "sentence"])
                self.assertEqual(failure["code"], code)
                self.assertTrue(failure["sentence"])

    def test_with_json_remarks_are_objects_too(self):
        result = self.desk.run("--json", "config", "set", "listener.port", "40000")
        self.assertEqual(result.exit, 0)
        self.assertIn("40000", json.loads(result.err)["remark"])

    def test_an_activation_that_nobody_could_sign_in_to_is_refused(self):
        id_ = self.desk.add_integration("https://shop.example/")
        refused = self.fails("activation.no-login", "activate", id_)
        self.assertIn("latchkeyctl login add", refused.err)
        self.assertEqual(refused.out, "")
        self.assertEqual(self.desk.show(id_)["state"], "draft")


class Settings(Installer):
    def listed(self, **environment):
        shown = self.desk.run("--json", "config", "list", **environment).json()
        return {each["key"]: (each["value"], each["from"]) for each in shown}

    def test_each_has_a_key(self):
        port = str(self.desk.port)
        self.assertEqual(self.listed(), {"language": ("system", "default"),
                                         "appearance": ("system", "default"),
                                         "listener.port": (port, "profile"),
                                         "proxy.port": ("24711", "default"),
                                         "proxy.bridge": ("none", "default"),
                                         "browser": ("automatic", "default"),
                                         "secrets.place": ("keychain", "default")})
        for key, value in (("language", "de"), ("appearance", "dark"), ("browser", "embedded")):
            self.assertEqual(self.desk.run("config", "set", key, value).exit, 0)
            self.assertEqual(self.desk.run("config", "get", key).out, value + "\n")
        self.assertEqual(self.listed()["appearance"], ("dark", "profile"))
        lines = self.desk.run("--lang", "en", "config", "list").out.splitlines()
        self.assertEqual(lines[0].split(), ["SETTING", "VALUE", "FROM"])
        self.assertEqual(lines[2].split(), ["appearance", "dark", "profile"])
        self.assertEqual(self.desk.run("config", "unset", "appearance").exit, 0)
        self.assertEqual(self.listed()["appearance"], ("system", "default"))
        self.fails("config.unknown-key", "config", "unset", "colour")

    def test_the_computer_has_a_say_where_the_person_has_none(self):
        everybody = self.system_file("# ours\nappearance = dark\nlistener.port = 25000\n")
        listed = self.listed(**everybody)
        self.assertEqual(listed["appearance"], ("dark", "computer"))
        self.assertEqual(listed["listener.port"], (str(self.desk.port), "profile"))

    def test_what_the_computer_cannot_say_is_told(self):
        wrong = self.system_file("appearance = pink\nlistenr.port = 25000\n")
        told = self.fails("config.bad-value", "config", "get", "appearance", **wrong)
        self.assertIn("latchkey.conf:1: The setting “appearance” must be one of system, light, dark.", told.err)
        mistyped = self.system_file("listenr.port = 25000\n")
        self.assertIn("latchkey.conf:1: ", self.desk.run("config", "list", **mistyped).err)
        spoken = self.desk.run("login", "list", **self.system_file("language = fr\n"))
        self.assertEqual(spoken.exit, 0)
        self.assertIn("The setting “language” must be one of system, de, en.", spoken.err)


class Transfer(Installer):
    def setUp(self):
        super().setUp()
        self.other = Desk(login=False)
        self.addCleanup(self.other.close)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = os.path.join(folder.name, "integrations.json")

    def defined(self, desk):
        shown = [desk.show(each["id"])
                 for each in desk.run("--json", "integration", "list").json()]
        resources = [desk.run("--json", "integration", "resources", each["id"]).json()
                     for each in shown]
        return [({key: each[key] for key in ("name", "email", "store", "admin_url")},
                 asked["chosen"], asked["all"]) for each, asked in zip(shown, resources)]

    def test_a_preset_is_asked_for_from_the_beginning(self):
        id_ = self.desk.add_integration("https://shop.example/", "ERP", "--preset", "erp")
        wanted = self.desk.run("--json", "acl", "preset", "erp").json()["resources"]
        asked = self.desk.run("--json", "integration", "resources", id_).json()
        self.assertEqual(asked["chosen"], sorted(each["id"] for each in wanted))
        self.fails("acl.unknown-preset", "integration", "add", "--name", "Other", "--store",
                   "https://shop.example/", "--preset", "epr")
        self.assertEqual(len(self.desk.run("--json", "integration", "list").json()), 1)

    def test_what_was_exported_is_imported(self):
        self.desk.add_integration("https://shop.example/", "ERP", "--preset", "erp",
                                  "--email", "ana@company.example")
        second = self.desk.add_integration("https://shop.example/eu/", "Stock", "--admin",
                                           "https://admin.shop.example/x")
        self.desk.run("integration", "resources", second, "--all", "--release", "2.4.6")
        self.assertEqual(self.desk.run("integration", "export", "all", self.file).exit, 0)
        made = self.other.run("--json", "integration", "import", self.file)
        self.assertEqual(made.exit, 0, made.err)
        self.assertEqual([each["name"] for each in made.json()], ["ERP", "Stock"])
        self.assertEqual(self.defined(self.other), self.defined(self.desk))

    def test_no_key_and_no_consent_is_in_the_file(self):
        id_ = self.desk.add_integration("http://shop.example/", "Plain", "--allow-http")
        self.desk.run("integration", "allow", id_, "https://admin.example")
        content = self.desk.run("integration", "export", id_, "-").out
        for url in self.desk.urls(id_).values():
            self.assertNotIn(url.split("/")[3], content)
        self.assertNotIn("admin.example", content)
        self.assertEqual(json.loads(content)["version"], 1)
        refused = self.other.run("integration", "import", "-", stdin=content)
        self.assertIn("problem: integration.cleartext-needs-consent: ", refused.err)
        taken = self.other.run("integration", "import", "-", "--allow-http", stdin=content)
        self.assertEqual(taken.exit, 0, taken.err)
        imported = self.other.show(taken.out.split()[0])
        self.assertEqual(imported["allowed_origins"], [])
        self.assertNotEqual(imported["callback_url"].split("/")[3],
                            self.desk.urls(id_)["callback_url"].split("/")[3])

    def test_a_path_of_this_computer_stays_here(self):
        id_ = self.desk.add_integration("https://shop.example/")
        self.desk.run("integration", "resources", id_, "--all", "--from", "/usr", "--from",
                      "catalogue:2.4.6")
        content = self.desk.run("integration", "export", id_, "-").out
        self.assertEqual(json.loads(content)["integrations"][0]["resources"]["from"],
                         ["catalogue:2.4.6"])
        self.fails("integration.bad-file", "integration", "import", "-",
                   stdin=content.replace("catalogue:2.4.6", "/etc"))

    def test_what_cannot_be_taken_or_written_is_told(self):
        self.desk.add_integration("https://shop.example/")
        content = self.desk.run("integration", "export", "all", "-").out
        self.fails("integration.name-taken", "integration", "import", "-", stdin=content)
        self.fails("integration.bad-file", "integration", "import", "-", stdin="{}")
        self.fails("integration.file-too-new", "integration", "import", "-",
                   stdin=content.replace('"version": 1', '"version": 2'))
        self.fails("integration.unknown", "integration", "export", "x", self.file)
        self.fails("integration.file-unwritable", "integration", "export", "all", "/nowhere/x")
        pipe = os.path.join(os.path.dirname(self.file), "pipe")
        os.mkfifo(pipe)
        self.fails("integration.file-unwritable", "integration", "export", "all", pipe)
        self.assertTrue(stat.S_ISFIFO(os.stat(pipe).st_mode), "what is no file stays what it is")
        self.assertEqual(len(self.desk.run("--json", "integration", "list").json()), 1)

    def test_a_consent_is_taken_back(self):
        id_ = self.desk.add_integration("http://shop.example/", "Plain", "--allow-http")
        self.fails("integration.cleartext-needs-consent", "integration", "edit", id_,
                   "--refuse-http")
        edited = self.desk.run("integration", "edit", id_, "--refuse-http", "--store",
                               "https://shop.example/")
        self.assertEqual(edited.exit, 0, edited.err)
        self.fails("integration.cleartext-needs-consent", "integration", "edit", id_, "--store",
                   "http://shop.example/")


class ChangedPassword(ActivationCase):
    def test_it_is_the_one_that_signs_in(self):
        changed = self.desk.run("login", "password", LOGIN, stdin="another long one\n")
        self.assertEqual(changed.exit, 0, changed.err)
        running = self.arm()
        self.peer.tell("activate", name=LOGIN, password="another long one")
        self.assertEqual(running.end(), 0, running.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
