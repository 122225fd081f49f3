#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every dialect a store may sign in, and every address it may see itself under."""

import json
import unittest

from activation_case import ActivationCase

SEARCH = "/V1/products?" + "&".join(
    f"searchCriteria[filter_groups][{i}][filters][0][field]=f{i}" for i in range(12))
WITH_A_SPACE = "/V1/orders?searchCriteria[filter_groups][0][filters][0][value]=2024-01-01%2000:00"


class Dialects(ActivationCase):
    def test_each_is_found_by_itself_and_remembered(self):
        self.link()
        for dialect, path in (("laminas", "/V1/products/a%2Fb"), ("zend", SEARCH),
                              ("native", SEARCH), ("laminas-exact-path", SEARCH),
                              ("laminas", "/V1/products/a%2Bb"),
                              ("laminas-backport", WITH_A_SPACE)):
            with self.subTest(dialect):
                self.peer.ask("set", dialect=dialect, products=["a/b", "a+b"])
                called = self.call("GET", path)
                self.assertEqual(called.exit, 0, called.err)
                before = self.peer.state()["seen"]["rest"]
                self.assertEqual(self.call("GET", path).exit, 0)
                self.assertEqual(self.peer.state()["seen"]["rest"], before + 1)

    def test_a_call_with_a_body_is_executed_once(self):
        self.link()
        self.peer.ask("set", dialect="laminas")
        called = self.call("POST", "/V1/customerGroups?note=a%2Fb", "--body", "-",
                           stdin=json.dumps({"group": {"code": "x", "tax_class_id": 3}}))
        self.assertEqual(called.exit, 0, called.err)
        self.assertEqual(self.peer.state()["executed"]["customer_group"], 1)

    def test_the_dialect_is_shown(self):
        self.link()
        self.peer.ask("set", dialect="laminas", products=["a/b"])
        called = self.call("GET", "/V1/products/a%2Fb")
        self.assertIn("2.4.6", called.err)
        self.assertEqual(self.desk.show(self.id)["dialect"], "laminas")

    def test_what_a_call_does_not_tell_is_not_claimed(self):
        self.link()
        self.peer.ask("set", dialect="laminas", products=["a/b"])
        # the store sees itself elsewhere, which is found out with a call all dialects sign alike
        self.peer.ask("set", seen_host="127.0.0.1")
        called = self.call("GET", "/V1/store/storeConfigs")
        self.assertEqual(called.exit, 0, called.err)
        self.assertNotIn("2.4", called.err)
        self.assertIn("keeps its port from it, so calls are signed for http://127.0.0.1/", called.err)
        self.assertEqual(self.desk.show(self.id)["dialect"], "")
        # one sets a single dialect apart
        self.assertEqual(self.call("GET", WITH_A_SPACE).exit, 0)
        self.assertNotIn("backport", self.desk.show(self.id)["dialect"])
        self.assertNotIn("2.4", self.call("GET", WITH_A_SPACE).err)
        self.assertIn("2.4.6", self.call("GET", "/V1/products/a%2Fb").err)
        # and what is known stays known
        self.peer.ask("set", seen_host="")
        self.assertEqual(self.call("GET", "/V1/store/storeConfigs").exit, 0)
        self.assertEqual(self.desk.show(self.id)["dialect"], "laminas")


class SeenElsewhere(ActivationCase):
    store_arguments = ("--base-path", "/eu/")

    def test_a_port_that_a_web_server_drops_is_found(self):
        self.peer.ask("set", seen_host="127.0.0.1")
        self.link()
        self.assertCallWorks()
        self.assertEqual(self.desk.show(self.id)["signature_base_url"], "http://127.0.0.1/eu/")

    def test_the_address_inside_the_signature_is_found(self):
        for seen in ({"seen_scheme": "https"}, {"seen_host": "shop.example:8443"},
                     {"seen_base": "https://admin.shop.example/"}):
            with self.subTest(seen):
                base = seen.get("seen_base")
                store_base_url = base or (
                    f"{seen.get('seen_scheme', 'http')}://"
                    f"{seen.get('seen_host', self.peer.base_url.split('/')[2])}/eu/")
                self.peer.ask("set", store_base_url=store_base_url, seen_base="",
                              seen_scheme="", seen_host="")
                self.peer.ask("set", **seen)
                self.peer.ask("delete-integration")
                self.peer.ask("define", **self.desk.urls(self.id))
                running = self.activate("activate", "--restart")
                self.assertEqual(running.end(), 0, running.err)
                self.assertCallWorks()
                self.assertEqual(self.desk.show(self.id)["signature_base_url"], store_base_url)


if __name__ == "__main__":
    unittest.main(verbosity=2)
