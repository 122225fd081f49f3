#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl's verbs about resources: the tree, what needs what, and what an integration asks for."""

import json
import os
import subprocess
import tempfile
import unittest

from console import Desk

DATA = os.path.join(os.path.dirname(__file__), "..", "data", "catalogue")
NEWEST = "2.4.8-p1"


def table(kind, release=NEWEST):
    with open(os.path.join(DATA, f"{kind}-{release}.tsv"), encoding="utf-8") as file:
        heading, *rows = [line.rstrip("\n").split("\t") for line in file]
    return [dict(zip(heading, row)) for row in rows]


def tree_lines(rows):
    return [" " * 2 * int(row["depth"]) + row["id"] + "\t" + row["title"] for row in rows]


def walk(nodes, depth=0, parent=""):
    for node in nodes:
        yield node, depth, parent
        yield from walk(node["children"], depth + 1, node["id"])


def module(folder, name, acl=None, webapi=None):
    """A module of a code base, as a developer would write it."""
    vendor, short = name.split("_")
    root = os.path.join(folder, "app", "code", vendor, short)
    os.makedirs(os.path.join(root, "etc"))
    files = {"registration.php": "<?php use Magento\\Framework\\Component\\ComponentRegistrar;\n"
                                 f"ComponentRegistrar::register(ComponentRegistrar::MODULE, '{name}', __DIR__);",
             "etc/module.xml": f'<config><module name="{name}"/></config>',
             "etc/acl.xml": acl and f"<config><acl><resources>{acl}</resources></acl></config>",
             "etc/webapi.xml": webapi and f"<routes>{webapi}</routes>"}
    for path, text in files.items():
        if text:
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(text)


class Resources(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        folder = tempfile.TemporaryDirectory(prefix="latchkey-acl.")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def lines(self, *arguments, **more):
        result = self.desk.run(*arguments, **more)
        self.assertEqual(result.exit, 0, result.err)
        return result.out.splitlines()

    def fails(self, code, *arguments):
        result = self.desk.run(*arguments)
        self.assertEqual(result.exit, 1, result.out)
        self.assertIn(f"problem: {code}: ", result.err)
        return result

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def shop(self):
        module(self.folder, "Acme_Base",
               acl='<resource id="Magento_Backend::admin" title="Admin">'
                   '<resource id="Acme_Base::root" title="Acme" sortOrder="20">'
                   '<resource id="Acme_Base::late" title="Late" sortOrder="9"/>'
                   '<resource id="Acme_Base::soon" title="Soon"/></resource></resource>',
               webapi='<route url="/V1/acme/:id" method="GET"><service class="A" method="get"/>'
                      '<resources><resource ref="Acme_Base::soon"/></resources></route>')
        module(self.folder, "Acme_Off", acl='<resource id="Acme_Off::x" title="Never"/>')
        module(self.folder, "Acme_Broken", acl='<resource id="Acme_Broken::x" title="')
        os.makedirs(os.path.join(self.folder, "app", "etc"))
        self.write("app/etc/config.php", "<?php return ['modules' => "
                                         "['Acme_Broken' => 1, 'Acme_Base' => 1, 'Acme_Off' => 0]];")

    def test_the_catalogue_is_the_recorded_tree(self):
        live = table("acl")
        self.assertEqual(self.lines("acl", "tree"), tree_lines(live))
        nodes = list(walk(self.desk.run("acl", "tree", "--json").json()))
        self.assertEqual([(node["id"], depth, parent, node["sort_order"], node["disabled"])
                          for node, depth, parent in nodes],
                         [(row["id"], int(row["depth"]), row["parent"], int(row["sort_order"]), False)
                          for row in live])

    def test_a_release_can_be_chosen(self):
        old = tree_lines(table("acl", "2.4.4-p13"))
        for arguments in (("--release", "2.4.4"), ("--from", "catalogue:2.4.4"),
                          ("--from", "catalogue", "--release", "2.4.4-p2")):
            self.assertEqual(self.lines("acl", "tree", *arguments), old)
        self.assertEqual(self.lines("acl", "routes", "GET /V1/applepay/auth", "--release", "2.4.7"),
                         ["GET /V1/applepay/auth\tanonymous"])
        self.fails("acl.no-route", "acl", "routes", "GET /V1/applepay/auth", "--release", "2.4.8")
        result = self.fails("acl.unknown-release", "acl", "tree", "--release", "2.3.7")
        self.assertIn("2.4.8, 2.4.7, 2.4.6, 2.4.5, 2.4.4", result.err)
        self.fails("acl.unknown-release", "acl", "tree", "--from", "catalogue:2")
        self.fails("acl.no-catalogue", "acl", "tree", "--from", self.folder, "--release", "2.4.6")

    def test_what_changed_between_two_releases(self):
        lines = self.lines("acl", "diff", "2.4.6", "2.4.8")
        self.assertIn("+ Magento_GraphQlServer::admin_graphql\tAdmin GraphQl Server", lines)
        self.assertIn("> Magento_Paypal::paypal\tMagento_Config::config -> Magento_Payment::payment",
                      lines)
        self.assertIn("+ GET /V1/payments-config/:location\tanonymous", lines)
        self.assertEqual(self.lines("acl", "diff", "2.4.4", "2.4.5-p1"), [])
        changes = self.desk.run("acl", "diff", "2.4.6", "2.4.8", "--json").json()
        self.assertEqual(changes["before"], "Magento Open Source 2.4.6-p11")
        self.assertEqual(changes["resources"]["moved"],
                         [{"id": "Magento_Paypal::paypal", "before": "Magento_Config::config",
                           "after": "Magento_Payment::payment"}])
        back = self.desk.run("acl", "diff", "2.4.8", "2.4.6", "--json").json()
        self.assertEqual(back["resources"]["removed"], changes["resources"]["added"])
        self.fails("acl.unknown-release", "acl", "diff", "2.4.6", "2.3.0")
        self.fails("acl.not-comparable", "acl", "diff", "2.4.6", self.write("a.txt", "A_B::x\n"))
        self.shop()
        self.assertIn("+ Acme_Base::root\tAcme", self.lines("acl", "diff", "catalogue", self.folder))

    def test_what_is_switched_off_is_shown_on_demand(self):
        path = self.write("acl.xml", '<config><acl><resources><resource id="Magento_Backend::admin">'
                          '<resource id="A_B::off" title="Off" disabled="true"/></resource>'
                          '</resources></acl></config>')
        self.assertEqual(self.lines("acl", "tree", "--from", path), ["Magento_Backend::admin\t"])
        nodes = walk(self.desk.run("acl", "tree", "--disabled", "--json", "--from", path).json())
        self.assertEqual([node["id"] for node, _, _ in nodes if node["disabled"]], ["A_B::off"])

    def test_a_code_base_is_read_in_spite_of_a_broken_file(self):
        self.shop()
        result = self.desk.run("acl", "tree", "--from", self.folder)
        self.assertEqual(result.exit, 0)
        self.assertEqual(result.out.splitlines(), ["Magento_Backend::admin\tAdmin",
                                                   "  Acme_Base::root\tAcme",
                                                   "    Acme_Base::soon\tSoon",
                                                   "    Acme_Base::late\tLate"])
        self.assertIn("Acme/Broken/etc/acl.xml:1: ", result.err)

    def test_sources_are_merged_in_their_order(self):
        self.shop()
        lines = self.lines("acl", "tree", "--from", "catalogue", "--from", self.folder)
        self.assertIn("    Acme_Base::soon\tSoon", lines)
        self.assertIn("Magento_Backend::admin\tAdmin", lines)
        self.assertGreater(len(lines), 260)

    def test_nothing_to_read_is_a_failure(self):
        self.fails("acl.nothing-found", "acl", "tree", "--from", self.folder)
        self.fails("acl.nothing-found", "acl", "tree", "--from", self.folder + "/nowhere")
        self.fails("acl.no-such-source", "acl", "tree", "--from", "")

    def test_resolve_adds_the_parents(self):
        self.assertEqual(self.lines("acl", "resolve", "Magento_Sales::sales_invoice",
                                    "Magento_Sales::reorder", "Magento_Sales::reorder"),
                         ["Magento_Backend::admin", "Magento_Sales::sales",
                          "Magento_Sales::sales_operation", "Magento_Sales::sales_order",
                          "Magento_Sales::actions", "Magento_Sales::reorder",
                          "Magento_Sales::sales_invoice"])
        self.assertEqual(self.lines("acl", "resolve", "Magento_Backend::all"),
                         ["Magento_Backend::all"])

    def test_an_unknown_id_is_an_error_that_names_the_nearest(self):
        result = self.fails("acl.unknown-resource", "acl", "resolve", "Magento_Sales::reordr")
        self.assertIn("Magento_Sales::reorder", result.err)
        self.assertEqual(result.out, "")

    def test_routes_and_the_reverse(self):
        self.assertEqual(self.lines("acl", "routes", "GET /rest/default/V1/orders/7?x=1",
                                    "GET /V1/carts/mine/items", "POST V1/customers"),
                         ["GET /V1/orders/:id\tMagento_Sales::actions_view",
                          "GET /V1/carts/mine/items\tself",
                          "POST /V1/customers\tanonymous"])
        self.fails("acl.no-route", "acl", "routes", "PATCH /V1/orders/7")
        needing = [f"{row['method']} {row['url']}\t{row['resources']}" for row in table("routes")
                   if "Magento_Sales::ship" in row["resources"].split(",")]
        self.assertEqual(self.lines("acl", "routes", "--needs", "Magento_Sales::ship"), needing)

    def test_every_route_meets_itself(self):
        rows = table("routes")
        answers = self.desk.run("acl", "routes", "--json",
                                *(f"{row['method']} {row['url']}" for row in rows)).json()
        self.assertEqual([(each["method"], each["url"], ",".join(each["resources"]))
                          for each in answers],
                         [(row["method"], row["url"], row["resources"]) for row in rows])

    def test_needs_of_a_curl_script(self):
        script = self.write("calls.sh", "#!/bin/sh\n"
                            "curl -s -H 'Authorization: Bearer SECRET-TOKEN' \\\n"
                            "  \"$SHOP/rest/V1/orders?searchCriteria[pageSize]=5\"\n"
                            "curl -X POST https://shop.example/rest/all/V1/order/5/ship -d '{}'\n"
                            "curl https://shop.example/logo.png\n")
        result = self.desk.run("acl", "needs", script)
        self.assertEqual(result.exit, 0, result.err)
        self.assertEqual(result.out.split(), self.lines(
            "acl", "resolve", "Magento_Sales::actions_view", "Magento_Sales::ship"))
        self.assertNotIn("SECRET-TOKEN", result.out + result.err)

    def test_a_method_is_never_guessed(self):
        result = self.fails("acl.method-unknown", "acl", "needs",
                            self.write("calls.txt", "GET /V1/products/x\nload('/V1/orders')\n"))
        self.assertIn("calls.txt:2: /V1/orders: method unknown", result.err)
        self.assertEqual(result.out.split(), self.lines("acl", "resolve", "Magento_Catalog::products"))
        self.fails("acl.method-unknown", "acl", "routes", "/V1/orders")
        script = self.write("a.sh", "curl -X \"$M\" $BASE/rest/V1/orders\n")
        self.assertIn("variable", self.fails("acl.method-unknown", "acl", "needs", script).err)

    def test_needs_of_a_collection_with_its_environment(self):
        collection = self.write("c.json", json.dumps({"info": {}, "item": [
            {"name": "ship", "request": {"method": "POST", "url": "{{api}}/order/1/ship"}},
            {"name": "q", "request": {"method": "POST", "url": "{{host}}/graphql"}}]}))
        environment = self.write("e.json", json.dumps(
            {"values": [{"key": "api", "value": "https://shop.example/rest/V1"}]}))
        result = self.desk.run("acl", "needs", collection, environment)
        self.assertEqual(result.exit, 0, result.err)
        self.assertEqual(result.out.split(), self.lines("acl", "resolve", "Magento_Sales::ship"))
        self.assertIn("GraphQL", result.err)

    def test_what_meets_no_route_is_summed_up(self):
        calls = "".join(f"GET /V1/company/{i}\n" for i in range(50))
        result = self.desk.run("acl", "needs", self.write(
            "calls.txt", calls + "GET /V1/orders\nPOST /V1/customers\ncatalogProductRepositoryV1GetList\n"))
        self.assertEqual(result.exit, 0, result.err)
        self.assertIn("50 calls belong to Adobe Commerce (company)", result.err)
        self.assertIn("open to everybody: POST /V1/customers", result.err)
        self.assertLess(len(result.err.splitlines()), 5)
        self.assertIn("Magento_Catalog::products", result.out)

    def test_needs_of_what_comes_on_standard_input(self):
        openapi = json.dumps({"swagger": "2.0", "basePath": "/rest/default",
                              "paths": {"/V1/products/{sku}": {"get": {}, "put": {}}}})
        self.assertEqual(self.lines("acl", "needs", "-", stdin=openapi),
                         self.lines("acl", "resolve", "Magento_Catalog::products"))

    def test_presets_are_in_the_catalogue(self):
        names = [each["name"] for each in self.desk.run("acl", "presets", "--json").json()]
        self.assertEqual(names, ["accounting", "erp", "crm", "pim", "marketing"])
        for name in names:
            ids = [line.split("\t")[0] for line in self.lines("acl", "preset", name)]
            self.assertGreaterEqual(len(self.lines("acl", "resolve", *ids)), len(ids))
        self.fails("acl.unknown-preset", "acl", "preset", "wizardry")

    def test_what_is_printed_can_be_read_again(self):
        printed = self.desk.run("acl", "preset", "erp")
        ids = [line.split("\t")[0] for line in printed.out.splitlines()]
        self.assertEqual(self.lines("acl", "diff", self.write("preset.txt", printed.out),
                                    self.write("ids.txt", "\n".join(ids))), [])
        printed = self.desk.run("acl", "preset", "erp", "--json").out
        self.assertEqual(self.lines("acl", "diff", self.write("preset.json", printed),
                                    self.write("ids.txt", ", ".join(ids))), [])

    def test_a_file_taken_by_mistake_is_not_quoted(self):
        path = self.write("secret.env", "CONSUMER_SECRET=abcdef0123456789\n")
        result = self.fails("acl.bad-selection", "acl", "diff", path, path)
        self.assertNotIn("abcdef", result.err)

    def test_lost_output_is_a_failure(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run(self.desk.command("acl", "tree"), stdout=full,
                                     stderr=subprocess.PIPE, check=False)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"problem: console.output-lost: ", process.stderr)

    def test_calls_that_meet_no_route_are_a_failure(self):
        self.fails("acl.no-route", "acl", "needs", self.write("calls.txt", "GET /V1/nothing\n"))

    def test_many_unknown_ids_are_told_in_short(self):
        result = self.fails("acl.unknown-resource", "acl", "resolve",
                            *(f"Magento_Sales::x{i}" for i in range(2000)), "y" * 5000)
        self.assertIn("1991 more", result.err)
        self.assertLess(len(result.err), 5000)

    def test_what_one_command_prints_the_others_take(self):
        webapi = self.write("webapi.xml", '<routes><route url="/V1/acme/salable/:sku" method="GET">'
                            '<service class="A" method="get"/><resources>'
                            '<resource ref="AcmeStock::stock"/></resources></route></routes>')
        sources = ("--from", "catalogue", "--from", webapi)
        needs = self.desk.run("acl", "needs", *sources,
                              self.write("calls.txt", "GET /V1/acme/salable/x\nGET /V1/orders/1\n"))
        self.assertEqual(needs.exit, 0, needs.err)
        self.assertIn("AcmeStock::stock", needs.out)
        self.assertRegex(needs.err, "AcmeStock::stock .* only All")
        chosen = self.write("list", needs.out)
        id_ = self.desk.add_integration("https://shop.example/")
        self.assertEqual("\n".join(self.lines("integration", "resources", id_, "--set", chosen,
                                              *sources)), needs.out.strip())
        self.assertEqual("\n".join(self.lines("acl", "resolve", *sources, *needs.out.split())),
                         needs.out.strip())
        self.assertEqual(self.lines("acl", "diff", chosen, chosen), [])
        result = self.desk.run("acl", "routes", *sources, "GET /V1/acme/salable/x")
        self.assertEqual(result.out.strip(), "GET /V1/acme/salable/:sku\tAcmeStock::stock")
        self.assertIn("only All", result.err)
        for arguments in ((), ("--json",)):
            tree = self.write("tree", self.desk.run("acl", "tree", *arguments).out)
            self.assertEqual(len(self.lines("integration", "resources", id_, "--set", tree,
                                            "--from", "catalogue")), 1)  # All is among them

    def test_of_several_integrations_one_is_named(self):
        api = self.write("api.xml", "<integrations>" + "".join(
            f'<integration name="{name}"><resources><resource name="A_B::{id_}"/></resources>'
            "</integration>" for name, id_ in (("One", "a"), ("Two", "b"))) + "</integrations>")
        ids = self.write("ids.txt", "A_B::b\n")
        result = self.fails("acl.several-selections", "acl", "diff", api, ids)
        self.assertIn("One, Two", result.err)
        self.assertEqual(self.lines("acl", "diff", api, ids, "--integration", "Two"), [])
        self.fails("acl.no-such-integration", "acl", "diff", api, ids, "--integration", "Three")
        id_ = self.desk.add_integration("https://shop.example/")
        self.assertIn("A_B::a", self.lines("integration", "resources", id_, "--set", api,
                                           "--integration", "One"))

    def test_what_a_store_makes_of_it_is_said(self):
        acl = self.write("acl.xml", """<?xml version="1.0"?>
<config><acl><resources>
  <resource id="Magento_Backend::admin">
    <resource id="Magento_Sales::sales_order" title="Orders">
      <resource id="Acme_Feed::orders" title="Order feed"/>
    </resource>
    <resource id="Magento_Backend::storez"/>
    <resource id="A_B::view&#10;Magento_Backend::all" title="View"/>
  </resource>
  <resource id="Acme_Feed::root" title="Root"/>
</resources></acl></config>""")
        result = self.desk.run("acl", "tree", "--from", "catalogue", "--from", acl)
        self.assertEqual(result.exit, 0)
        for part in ("acl.xml:4: Magento_Sales::sales_order stands in several places",
                     "acl.xml:7: No file gives Magento_Backend::storez a title",
                     'acl.xml:8: "A_B::view\\nMagento_Backend::all" is not a resource id',
                     "acl.xml:10: Acme_Feed::root stands beside Magento_Backend::admin"):
            self.assertIn(part, result.err)
        self.assertNotIn("A_B::view", result.out)

    def test_a_broken_file_alone_is_named(self):
        os.makedirs(os.path.join(self.folder, "app/code/Acme/Feed/etc"))
        with open(os.path.join(self.folder, "app/code/Acme/Feed/etc/acl.xml"), "w", encoding="utf-8") as file:
            file.write("<config><acl>")
        said = self.fails("acl.bad-xml", "acl", "check", "--from", self.folder)
        self.assertIn("app/code/Acme/Feed/etc/acl.xml", said.err)
        beside = self.desk.run("acl", "check", "--from", "catalogue", "--from", self.folder)
        self.assertEqual(beside.exit, 1)
        self.assertIn("Not everything could be read", beside.err)

    def test_diff_of_two_selections(self):
        left = self.write("a.txt", "A_B::x\nA_B::y\n")
        right = self.write("b.json", json.dumps({"resources": ["A_B::y", "A_B::z"]}))
        self.assertEqual(self.lines("acl", "diff", left, right), ["- A_B::x", "+ A_B::z"])
        self.assertEqual(self.lines("acl", "diff", left, left), [])
        self.fails("acl.bad-selection", "acl", "diff", left, self.write("c.txt", "A_B::x\nnonsense\n"))

    def test_an_integrations_selection_is_kept(self):
        id_ = self.desk.add_integration("https://shop.example/")
        self.assertEqual(self.lines("integration", "resources", id_), [])
        api = self.write("api.xml", '<integrations><integration name="Other"><resources>'
                         '<resource name="Magento_Sales::ship"/></resources></integration>'
                         '<integration name="Orders to ERP"><resources>'
                         '<resource name="Magento_Sales::reorder"/></resources></integration>'
                         "</integrations>")
        closed = self.lines("acl", "resolve", "Magento_Sales::reorder")
        self.assertEqual(self.lines("integration", "resources", id_, "--set", api), closed)
        self.assertEqual(self.lines("integration", "resources", id_), closed)
        self.assertEqual(self.lines("integration", "resources", id_, "--all"),
                         ["Magento_Backend::all"])
        self.assertTrue(self.desk.run("--json", "integration", "resources", id_).json()["all"])
        shown = self.desk.run("integration", "resources", id_, "--preset", "pim", "--json").json()
        self.assertIn("Magento_Catalog::products", shown["chosen"])
        self.assertFalse(shown["all"])
        self.assertEqual(self.desk.run("integration", "resources", id_, "--all", "--preset",
                                       "pim").exit, 2)
        self.fails("integration.unknown", "integration", "resources", "x", "--all")

    def test_a_selection_from_a_stores_own_code(self):
        self.shop()
        id_ = self.desk.add_integration("https://shop.example/")
        chosen = self.write("ids.txt", "Acme_Base::soon\nGone_Module::x\n")
        result = self.desk.run("integration", "resources", id_, "--set", chosen, "--from",
                               self.folder)
        self.assertEqual(result.out.split(), ["Magento_Backend::admin", "Acme_Base::root",
                                              "Acme_Base::soon", "Gone_Module::x"])
        self.assertIn("Gone_Module::x", result.err)
        near = self.desk.run("integration", "resources", id_, "--set",
                             self.write("near.txt", "Acme_Base::son\n"))
        self.assertIn("Acme_Base::son is similar to Acme_Base::soon", near.err)
        self.desk.run("integration", "resources", id_, "--set", chosen)
        self.assertEqual(self.desk.run("integration", "resources", id_).out, result.out)
        for gone in ("", self.folder + "/nowhere"):
            self.fails("acl.no-such-source", "integration", "resources", id_, "--all", "--from", gone)
        self.assertEqual(self.desk.run("integration", "resources", id_).out, result.out)

    def test_foreign_text_cannot_write_to_the_terminal(self):
        path = self.write("acl.xml", '<config><acl><resources><resource id="A_B::x" '
                          'title="a&#x9;b&#xA;&#x9b;31m\u202e"/></resources></acl></config>')
        self.assertEqual(self.lines("acl", "tree", "--from", path),
                         ["A_B::x\ta\\tb\\n\\u009b31m\\u202e"])


if __name__ == "__main__":
    unittest.main()
