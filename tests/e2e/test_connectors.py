#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What programs are written with calls a store through the proxy, changed in nothing but its URL."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest

import connectors
from test_proxy import ProxyCase

DIALECTS = ("zend", "laminas", "laminas-exact-path", "laminas-backport", "native")
SKU, ENCODED_SKU = "a/b:c+d ä", "a%2Fb%3Ac%2Bd%20%C3%A4"
VALUE = "ä b:c/d+e% 2024-01-01 00:00:00"
GROUPS = range(12)
SEARCH = "&".join(f"searchCriteria[filter_groups][{i}][filters][0][{name}]={value}" for i in GROUPS
                  for name, value in (("field", f"f{i}"), ("value", VALUE))) + "&searchCriteria[pageSize]=20"
GROUP = {"group": {"code": "Größe \"x\" €", "tax_class_id": 3}}

CALLS = [
    ("GET", "rest/V1/store/storeConfigs", "", None),
    ("GET", "rest/default/V1/products", SEARCH, None),
    ("GET", "rest/V1/products/" + ENCODED_SKU, "", None),
    ("POST", "rest/V1/customerGroups", "", GROUP),
    ("PUT", "rest/all/V1/products/" + ENCODED_SKU, "", {"product": {"name": "Straße"}}),
    ("POST", "rest/all/async/bulk/V1/customerGroups", "", [GROUP, GROUP]),
    ("DELETE", "rest/V1/products/" + ENCODED_SKU, "", None),
    ("GET", "rest/V1/products/nothing", "", None),
]


class Connectors(ProxyCase):
    def setUp(self):
        super().setUp()
        self.peer.ask("set", products=[SKU])
        self.serve()
        self.base = f"http://127.0.0.1:{self.port}/{self.key}/"

    def assertServed(self, name, executed):
        answers = connectors.run(name, self.base, CALLS)
        self.assertEqual([status for status, _ in answers], [200, 200, 200, 200, 200, 202, 200, 404], answers)
        configs, found, product, group, updated, bulk, deleted, missing = [value for _, value in answers]
        self.assertEqual(configs[0]["base_url"], self.peer.base_url)
        self.assertEqual(found["search_criteria"]["filter_groups"],
                         [{"filters": [{"field": f"f{i}", "value": VALUE}]} for i in GROUPS])
        self.assertEqual(product["sku"], SKU)
        self.assertEqual(group["code"], GROUP["group"]["code"])
        self.assertEqual((updated["sku"], updated["name"]), (SKU, "Straße"))
        self.assertEqual([item["status"] for item in bulk["request_items"]], ["accepted"] * 2)
        self.assertIs(deleted, True)
        self.assertIn("doesn't exist", missing["message"])
        # each once, whatever was tried for its signature
        for resource, times in (("customer_group", 3), ("update_product", 1), ("delete_product", 1)):
            executed[resource] = executed.get(resource, 0) + times
            self.assertEqual(self.peer.state()["executed"][resource], executed[resource], resource)

    def assertServedInEveryDialect(self, name):
        if not connectors.is_there(connectors.CONNECTORS[name][1]):
            self.skipTest(f"what {name} runs with is not installed")
        executed = {}
        for dialect in DIALECTS:
            with self.subTest(dialect):
                self.peer.ask("set", dialect=dialect)
                self.assertServed(name, executed)
        calls = self.desk.run("--json", "client", "calls", self.client).json()["routes"]
        problems = [each for each in calls if each["code"]]
        self.assertEqual(problems, [])

    def test_curl(self):
        self.assertServedInEveryDialect("curl")

    def test_requests(self):
        self.assertServedInEveryDialect("requests")

    def test_requests_oauthlib(self):
        self.assertServedInEveryDialect("requests-oauthlib")

    def test_fetch(self):
        self.assertServedInEveryDialect("fetch")

    def test_guzzle(self):
        self.assertServedInEveryDialect("Guzzle")

    def test_php_oauth(self):
        self.assertServedInEveryDialect("PHP's oauth")

    def test_newman(self):
        self.assertServedInEveryDialect("newman")

    def test_n8n(self):
        self.assertServedInEveryDialect("n8n")

    def test_mcp(self):
        self.assertServedInEveryDialect("MCP")

    @unittest.skipUnless(shutil.which("curl"), "no curl")
    def test_the_key_goes_where_a_program_can_put_it(self):
        url = f"http://127.0.0.1:{self.port}/rest/V1/store/storeConfigs"
        for line in (f'header = "Authorization: Bearer {self.key}"', f'user = "{self.key}:"',
                     f'user = "{self.key}:any password"'):
            done = subprocess.run(["curl", "--disable", "--silent", "--fail", "--noproxy", "*", "--config", "-", url],
                                  input=line.encode(), capture_output=True, timeout=60, check=False)
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertIn("base_url", json.loads(done.stdout)[0])


class Snippets(ProxyCase):
    """As they are printed, with a key that is made for them."""

    def run_snippet(self, language, file, command):
        self.desk.run("config", "set", "proxy.port", str(self.port))
        printed = self.desk.run("snippet", self.id, language, "--client", language, "--read-only")
        self.assertEqual(printed.exit, 0, printed.err)
        client = next(each for each in self.desk.run("--json", "client", "list", self.id).json()
                      if each["name"] == language)
        self.assertTrue(client["read_only"])
        self.assertIn(client["id"], printed.err)
        self.assertEqual(printed.out.count("lkc_"), 1)
        self.assertNotIn("lkc_", printed.err)
        with tempfile.TemporaryDirectory(prefix="latchkey-snippet.") as folder:
            os.mkdir(os.path.join(folder, "vendor"))
            with open(os.path.join(folder, "vendor", "autoload.php"), "w", encoding="utf-8") as autoload:
                autoload.write("<?php require '/usr/share/php/GuzzleHttp/autoload.php';")
            with open(os.path.join(folder, file), "w", encoding="utf-8") as written:
                written.write(printed.out)
            environment = {name: value for name, value in os.environ.items() if name != "LATCHKEY_KEY"}
            done = subprocess.run([*command, file], cwd=folder, capture_output=True, text=True, timeout=120,
                                  check=False, env=environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Magento_Sales", done.stdout)

    def test_each_is_a_program_that_works(self):
        self.serve()
        for language, file, command, probe in (
                ("curl", "store.sh", ["sh"], "curl"),
                ("python", "store.py", [connectors.PYTHON], "requests"),
                ("node", "store.mjs", ["node"], "fetch"),
                ("guzzle", "store.php", ["php"], "Guzzle"),
                ("postman", "store.json", ["newman", "run", "--verbose"], "newman")):
            with self.subTest(language):
                if not connectors.is_there(connectors.CONNECTORS[probe][1]):
                    self.skipTest(f"what {language} runs with is not installed")
                self.run_snippet(language, file, command)

    def test_the_key_is_made_only_if_it_is_asked_for(self):
        before = len(self.desk.run("--json", "client", "list", self.id).json())
        self.assertNotIn("lkc_", self.desk.run("snippet", self.id, "curl").out)
        self.assertEqual(self.desk.run("snippet", self.id, "curl", "--read-only").exit, 2)
        self.assertEqual(self.desk.run("snippet", self.id, "cobol", "--client", "x").exit, 2)
        self.assertEqual(len(self.desk.run("--json", "client", "list", self.id).json()), before)
        said = self.desk.run("--json", "snippet", self.id, "mcp", "--client", "assistant").json()
        self.assertIn("lkc_", said["text"])
        self.assertNotIn("LATCHKEY_KEY", said["text"] + said["note"])
        again = self.desk.run("snippet", self.id, "curl", "--client", "assistant")
        self.assertIn("problem: client.name-taken: ", again.err)


if __name__ == "__main__":
    unittest.main()
