#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl's verbs about programs: their keys and limits, what they called, what was needed of it."""

import hashlib
import os
import sqlite3
import time
import unittest

from console import Desk

DAY = int(time.time()) // 86_400


class Clients(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        self.id = self.run_it("integration", "add", "--name", "ERP", "--store", "https://shop.example/").out.strip()
        self.run_it("integration", "resources", self.id, "--set", "-",
                    stdin="Magento_Sales::actions_view\nMagento_Catalog::products\n")

    def run_it(self, *arguments, **more):
        result = self.desk.run(*arguments, **more)
        self.assertEqual(result.exit, 0, result.err)
        return result

    def fails(self, code, *arguments):
        result = self.desk.run(*arguments)
        self.assertEqual(result.exit, 1, result.out)
        self.assertIn(f"problem: {code}: ", result.err)
        return result

    def add(self, name, *limits):
        return self.run_it("client", "add", self.id, name, *limits, "--json").json()

    def only(self):
        clients = self.run_it("client", "list", self.id, "--json").json()
        self.assertEqual(len(clients), 1)
        return clients[0]

    def count(self, client, route, status, calls, code=""):
        """As the proxy writes it down."""
        self.run_it("client", "list")  # makes the file
        with sqlite3.connect(os.path.join(self.desk.profile, "calls.db")) as database:
            database.execute("INSERT OR IGNORE INTO use VALUES (?, ?, 0)", (client, int(time.time() * 1000)))
            database.execute("INSERT INTO call VALUES (?, ?, ?, ?, ?, ?)",
                             (client, DAY, route, status, code, calls))

    def test_the_key_is_alone_on_standard_output_and_nowhere_else(self):
        added = self.run_it("client", "add", self.id, "n8n")
        key = added.out.rstrip("\n")
        self.assertRegex(key, r"\Alkc_[a-z2-7]{32}\Z")
        self.assertIn("cannot be shown again", added.err)
        self.assertIn(f"latchkeyctl proxy on {self.id}", added.err)
        self.assertNotIn(key, added.err)
        self.assertNotIn("QCommandLineParser", added.err)
        for name in os.listdir(self.desk.profile):
            with open(os.path.join(self.desk.profile, name), "rb") as file:
                content = file.read()
                self.assertNotIn(key.encode(), content, name)
        with sqlite3.connect(os.path.join(self.desk.profile, "latchkey.db")) as database:
            kept, = database.execute("SELECT key_hash FROM proxy_client").fetchone()
        self.assertEqual(kept, hashlib.sha256(key.encode()).digest())
        self.assertNotIn(key, self.run_it("client", "list").out)

    def test_limits_are_read_and_changed(self):
        self.add("n8n", "--read-only", "--route", "GET V1/products/:sku", "--route",
                 "GET /rest/default/V1/orders/5", "--rate", "60", "--until", "2099-12-31")
        client = self.only()
        self.assertEqual(client["routes"], ["GET /V1/orders/:id", "GET /V1/products/:sku"])
        self.assertEqual((client["read_only"], client["calls_a_minute"], client["state"]), (True, 60, "open"))
        self.assertTrue(client["until"].startswith(("2099-12-31", "2100-01-01")))
        shown = self.run_it("client", "list", self.id).out
        self.assertRegex(shown, r"reads only, 2 route\S+, 60 call\S* a minute, until 2099-12-31")
        self.run_it("client", "limit", client["id"], "--read-write", "--all-routes", "--rate", "0",
                    "--until", "never")
        client = self.only()
        self.assertEqual((client["read_only"], client["routes"], client["calls_a_minute"], client["until"]),
                         (False, [], 0, None))

    def test_what_the_store_gets_is_set_and_shown(self):
        self.assertRegex(self.run_it("proxy", "show", self.id).out, r"at most 16 call\S* at once.*any number a minute")
        self.run_it("proxy", "limit", self.id, "--at-once", "8")
        self.run_it("proxy", "limit", self.id, "--a-minute", "600")
        self.run_it("proxy", "off", self.id)  # keeps them
        self.run_it("proxy", "on", self.id)
        shown = self.run_it("proxy", "show", self.id, "--json").json()
        self.assertEqual((shown["on"], shown["calls_at_once"], shown["calls_a_minute"]), (True, 8, 600))
        self.assertEqual((shown["calls_at_once_in_force"], shown["calls_a_minute_in_force"]), (8, 600))
        self.fails("client.bad-store-limits", "proxy", "limit", self.id, "--at-once", "0")
        self.fails("client.bad-store-limits", "proxy", "limit", self.id, "--at-once", "65")
        self.fails("integration.unknown", "proxy", "show", "nobody22")

    def test_what_a_route_needs_is_said(self):
        said = self.run_it("client", "add", self.id, "x", "--route", "POST V1/invoices/").err
        self.assertIn("POST /V1/invoices/ needs Magento_Sales::sales_invoice.", said)
        self.assertIn("does not ask for Magento_Sales::sales_invoice", said)

    def test_what_cannot_be_is_said(self):
        self.fails("client.no-such-route", "client", "add", self.id, "x", "--route", "GET V1/acme/unheard")
        self.fails("client.past-date", "client", "add", self.id, "x", "--until", "2001-01-01")
        self.fails("integration.unknown", "client", "add", "nobody22", "x")
        self.fails("client.unknown", "client", "revoke", "nobody22")
        self.fails("client.bad-name", "client", "add", self.id, " ")
        for wrong in (("--rate", "many"), ("--rate", "-1"), ("--until", "soon")):
            self.assertEqual(self.desk.run("client", "add", self.id, "x", *wrong).exit, 2, wrong)
        self.assertEqual(self.run_it("client", "list", "--json").json(), [])
        key = self.add("x")["id"]
        self.assertEqual(self.desk.run("client", "limit", key).exit, 2)
        self.assertEqual(self.desk.run("client", "limit", key, "--read-only", "--read-write").exit, 2)

    def test_revoked_is_revoked(self):
        client = self.add("n8n")["id"]
        self.run_it("client", "revoke", client)
        self.assertEqual(self.only()["state"], "revoked")
        self.fails("client.revoked", "client", "limit", client, "--rate", "5")

    def test_the_proxy_is_off_until_it_is_switched_on(self):
        opened = self.run_it("proxy", "on", self.id, "--graphql", "--json")
        on = opened.json()
        self.assertIn("as to a guest", opened.err)
        self.assertEqual(on, {"integration": self.id, "on": True, "graphql": True, "soap": False, "clients": 0})
        self.add("n8n")
        plain = self.run_it("proxy", "on", self.id)
        self.assertRegex(plain.out, r"On\. 1 program\S* may call")
        self.assertNotIn("guest", plain.err)
        self.assertFalse(self.run_it("proxy", "off", self.id, "--json").json()["on"])

    def test_calls_are_shown_by_route(self):
        client = self.add("n8n")["id"]
        self.count(client, "GET /V1/orders/:id", 200, 7)
        self.count(client, "DELETE ?", 403, 2, "client.route-unknown")
        calls = self.run_it("client", "calls", client, "--json").json()["routes"]
        self.assertEqual([(each["calls"], each["route"], each["status"]) for each in calls],
                         [(7, "GET /V1/orders/:id", 200), (2, "DELETE ?", 403)])
        shown = self.run_it("client", "calls", client, "--days", "1").out
        self.assertIn("403 client.route-unknown", shown)
        self.assertEqual(self.desk.run("client", "calls", client, "--days", "0").exit, 2)

    def test_what_was_not_needed_is_proposed_to_go(self):
        self.fails("client.no-calls", "usage", self.id)
        client = self.add("n8n")["id"]
        self.count(client, "GET /V1/orders", 200, 7)
        self.count(client, "POST /V1/invoices/", 401, 2)
        self.count(client, "GET ?", 200, 1)
        usage = self.run_it("usage", self.id, "--json").json()
        self.assertEqual([each["resource"] for each in usage["used"]], ["Magento_Sales::actions_view"])
        self.assertEqual(usage["unused"], ["Magento_Catalog::products"])
        self.assertEqual([(each["resource"], each["routes"]) for each in usage["missing"]],
                         [("Magento_Sales::sales_invoice", ["POST /V1/invoices/"])])
        shown = self.run_it("usage", self.id)
        self.assertIn("Magento_Sales::sales_invoice is needed for POST /V1/invoices/", shown.out)
        self.assertRegex(shown.err, r"1 call\S* met no route")
        proposal = self.run_it("usage", self.id, "--proposal").out
        self.run_it("integration", "resources", self.id, "--set", "-", stdin=proposal)
        asked = self.run_it("integration", "resources", self.id).out
        self.assertIn("Magento_Sales::actions_view", asked)
        self.assertNotIn("Magento_Catalog::products", asked)

    def test_what_was_proposed_is_applied(self):
        client = self.add("n8n")["id"]
        self.count(client, "POST /V1/invoices/", 401, 2)
        self.fails("client.no-calls", "usage", self.id, "--apply", "unused")  # nothing would be left
        self.count(client, "GET /V1/orders", 200, 7)
        self.assertEqual(self.desk.run("usage", self.id, "--apply", "all").exit, 2)
        self.assertIn("--apply missing", self.run_it("usage", self.id).err)
        added = self.run_it("usage", self.id, "--apply", "missing", "--json").json()
        self.assertEqual(added["added"], ["Magento_Sales::sales_invoice"])
        taken = self.run_it("usage", self.id, "--apply", "unused")
        self.assertIn("- Magento_Catalog::products", taken.out)
        self.assertIn("latchkeyctl store update", taken.err)
        asked = self.run_it("integration", "resources", self.id).out
        self.assertIn("Magento_Sales::actions_view", asked)
        self.assertNotIn("Magento_Catalog::products", asked)

    def test_a_bare_token_is_not_sent_unasked(self):
        self.assertEqual(self.desk.run("bearer", self.id).exit, 2)
        self.fails("activation.not-linked", "bearer", self.id, "--yes")


if __name__ == "__main__":
    unittest.main()
