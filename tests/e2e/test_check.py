#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl check, selftest and acl check, against stores and computers that are wrong in many ways."""

import json
import os
import signal
import socket
import tempfile
import unittest

import keychain
from activation_case import ActivationCase
from console import Desk
from test_acl import module

ADMIN = '<resource id="Magento_Backend::admin">{}</resource>'


class Checks:
    def looked(self, *arguments, exit_code=0, **more):
        done = self.desk.run("--json", *arguments, **more)
        self.assertEqual(done.exit, exit_code, done.err + done.out)
        said = done.json()
        return said, {check["id"]: check for check in said["checks"]}


class Store(Checks, ActivationCase):
    def test_a_connected_integration_is_fine(self):
        self.link()
        self.desk.run("integration", "resources", self.id, "--set", "-",
                      stdin="Magento_Sales::actions_view\nMagento_Sales::creditmemo\n")
        said, checks = self.looked("check", self.id)
        self.assertEqual((said["id"], said["state"]), (self.id, "ok"), said)
        for check in ("dns", "tls", "rest", "clock", "signed", "authorization", "resources"):
            self.assertEqual(checks[check]["state"], "ok", checks[check])
        self.assertEqual(checks["bearer"]["state"], "skipped")
        text = " ".join(each["text"] for each in checks["resources"]["evidence"])
        self.assertIn("Magento_Sales::actions_view: GET /V1/orders, HTTP 200", text)
        self.assertIn("Not checkable without changing data: Magento_Sales::creditmemo", text)

    def test_it_changes_nothing_and_holds_no_secret(self):
        self.link()
        said = self.desk.run("--json", "check", self.id)
        self.assertNotIn("customer_group", self.peer.state()["executed"])
        self.assertEqual(self.peer.state()["integrations"]["Latchkey"]["status"], 1)
        for name in ("oauth_signature", "oauth_token_secret", "Bearer"):
            self.assertNotIn(name, said.out)

    def test_what_is_not_granted_is_named(self):
        self.link()
        self.desk.run("integration", "resources", self.id, "--set", "-",
                      stdin="Magento_Sales::actions_view\nMagento_Catalog::products\n")
        self.peer.ask("set", resources=["Magento_Backend::admin", "Magento_Catalog::products"])
        said, checks = self.looked("check", self.id, exit_code=1)
        self.assertEqual(said["state"], "failed")
        self.assertEqual(checks["resources"]["code"], "check.not-granted")
        self.assertIn("Magento_Sales::actions_view", checks["resources"]["sentence"])

    def test_a_store_that_sees_itself_elsewhere(self):
        self.link()
        self.peer.ask("set", seen_host="127.0.0.1")
        _, checks = self.looked("check", self.id)
        self.assertEqual(checks["base-url"]["code"], "check.port-dropped")
        self.assertEqual(checks["signed"]["state"], "ok")

    def test_the_clock(self):
        self.peer.ask("set", clock_offset=-3600)
        _, checks = self.looked("check", self.store_url(), exit_code=1)
        self.assertEqual(checks["clock"]["code"], "check.clock-ahead")

    def test_a_password_in_front(self):
        self.peer.ask("set", basic="ana:secret")
        _, checks = self.looked("check", self.store_url(), exit_code=1)
        self.assertEqual(checks["rest"]["code"], "commerce.basic")
        self.assertEqual(checks["authorization"]["state"], "skipped")

    def test_a_bare_token_is_sent_only_when_it_is_agreed_to(self):
        self.link()
        self.peer.ask("set", bearer=True)
        _, checks = self.looked("check", self.id)
        self.assertEqual(checks["bearer"]["code"], "check.not-wanted")
        _, checks = self.looked("check", self.id, "--bearer")
        self.assertEqual(checks["bearer"]["code"], "check.bearer-accepted")

    def test_a_revoked_token(self):
        self.link()
        self.peer.ask("delete-integration")
        _, checks = self.looked("check", self.id, exit_code=1)
        self.assertEqual(checks["signed"]["code"], "commerce.consumer-unknown")
        self.assertEqual(self.state(), "revoked")

    def test_a_locked_keychain_is_said_at_once(self):
        self.link()
        keychain.lock()
        self.addCleanup(keychain.unlock)
        _, checks = self.looked("check", self.id, exit_code=1, timeout=30)
        self.assertEqual(checks["signed"]["code"], "secrets.locked")
        self.assertEqual(checks["rest"]["state"], "ok")

    def test_a_person_reads_lines(self):
        done = self.desk.run("check", self.store_url())
        self.assertEqual(done.exit, 0, done.err)
        self.assertIn("[fine] The store's API", done.out)
        self.assertNotIn("Signed call", done.out)

    def test_ctrl_c_stops_it(self):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            running = self.desk.start("check", f"http://127.0.0.1:{silent.getsockname()[1]}")
            connection, _ = silent.accept()
            running.process.send_signal(signal.SIGINT)
            self.assertEqual(running.process.wait(20), 1)
            connection.close()


class Computer(Checks, unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def test_a_computer_that_has_everything(self):
        said, checks = self.looked("selftest")
        self.assertIn(said["state"], ("ok", "warning"), said)
        self.assertEqual(list(checks), ["profile", "keychain", "loopback", "port", "locks", "browsers", "sandbox",
                                        "ssh", "proxy", "time", "versions"])
        self.assertEqual(checks["keychain"]["state"], "ok")
        self.assertIn("gnome-keyring", checks["keychain"]["evidence"][0]["text"])
        self.assertEqual(checks["loopback"]["state"], "ok")

    def test_a_locked_keychain(self):
        keychain.lock()
        self.addCleanup(keychain.unlock)
        _, checks = self.looked("selftest", exit_code=1, timeout=30)
        self.assertEqual(checks["keychain"]["code"], "secrets.locked")

    def test_no_keychain(self):
        _, checks = self.looked("selftest", exit_code=1, timeout=60,
                                DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
        self.assertEqual(checks["keychain"]["code"], "secrets.missing")

    def test_a_port_that_is_taken(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            self.desk.run("config", "set", "listener.port", str(other.getsockname()[1]))
            _, checks = self.looked("selftest", exit_code=1)
        self.assertEqual(checks["port"]["code"], "listener.port-taken")
        self.assertIn("python3", checks["port"]["sentence"])

    def test_a_proxy_that_is_gone(self):
        _, checks = self.looked("selftest", exit_code=1, https_proxy="http://ana:geheim@127.0.0.1:1")
        self.assertEqual(checks["proxy"]["code"], "http.proxy")
        self.assertNotIn("geheim", json.dumps(checks))

    def test_a_profile_that_cannot_be_opened(self):
        with tempfile.TemporaryDirectory(prefix="latchkey-selftest.") as folder:
            place = os.path.join(folder, "file")
            with open(place, "w", encoding="utf-8"):
                pass
            self.desk.profile = os.path.join(place, "profile")
            _, checks = self.looked("selftest", exit_code=1)
        self.assertEqual(checks["profile"]["state"], "failed")
        self.assertEqual(checks["loopback"]["state"], "ok")


class Rights(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        folder = tempfile.TemporaryDirectory(prefix="latchkey-rights.")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def judged(self, exit_code=1, *more):
        done = self.desk.run("--json", "acl", "check", "--from", self.folder, *more)
        self.assertEqual(done.exit, exit_code, done.err)
        return done.json()

    def test_the_extension_that_moved_a_resource(self):
        module(self.folder, "Acme_Base", acl=ADMIN.format('<resource id="Acme_Base::a" title="Aaa">'
                                                          '<resource id="Acme_Base::b" title="Bbb"/></resource>'))
        module(self.folder, "Rival_Feed", acl=ADMIN.format('<resource id="Acme_Base::b" title="Bbb"/>'))
        with open(os.path.join(self.folder, "app/code/Rival/Feed/composer.json"), "w", encoding="utf-8") as file:
            json.dump({"name": "rival/feed", "version": "3.1.4"}, file)
        said = self.judged()
        self.assertEqual([(each["code"], each["harm"], each["id"]) for each in said["findings"]],
                         [("acl.id-twice", "stops-admin", "Acme_Base::b")])
        by = said["findings"][0]["by"]
        self.assertEqual((by[0]["module"], by[0]["package"], by[0]["version"]), ("Rival_Feed", "rival/feed", "3.1.4"))
        self.assertEqual(by[0]["line"], 1)
        self.assertIn("module:disable Rival_Feed", said["findings"][0]["advice"])
        lines = self.desk.run("acl", "check", "--from", self.folder).out.splitlines()
        self.assertTrue(lines[0].startswith("Admin does not open: "), lines)

    def test_a_store_that_is_right(self):
        module(self.folder, "Acme_Base", acl=ADMIN.format('<resource id="Acme_Base::a" title="Aaa"/>'),
               webapi='<route url="/V1/a" method="GET"><service class="A" method="get"/>'
                      '<resources><resource ref="Acme_Base::a"/></resources></route>')
        self.assertEqual(self.judged(0)["findings"], [])

    def test_a_route_that_nobody_can_be_granted(self):
        module(self.folder, "Acme_Base", acl=ADMIN.format('<resource id="Acme_Base::a" title="Aaa"/>'),
               webapi='<route url="/V1/a" method="GET"><service class="A" method="get"/>'
                      '<resources><resource ref="Acme_Base::aa"/></resources></route>')
        said = self.judged()
        self.assertEqual([(each["code"], each["id"]) for each in said["findings"]],
                         [("acl.unknown-ref", "Acme_Base::aa")])

    def test_nothing_there(self):
        done = self.desk.run("acl", "check", "--from", os.path.join(self.folder, "nowhere"))
        self.assertEqual(done.exit, 1)
        self.assertIn("problem: acl.no-such-source", done.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
