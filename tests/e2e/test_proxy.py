#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Programs call the store through the signing proxy: latchkeyctl proxy, as a service would run it."""

import http.client
import json
import os
import signal
import socket
import unittest

from activation_case import ActivationCase
from far_server import wait_until
from ports import held_port


class ProxyCase(ActivationCase):
    """A linked integration that is open to programs, and one of them."""

    def setUp(self):
        super().setUp()
        self.link()
        added = self.desk.run("--json", "client", "add", self.id, "ERP").json()
        self.key, self.client = added["key"], added["id"]
        self.assertEqual(self.desk.run("proxy", "on", self.id).exit, 0)
        self.port = held_port()

    def serve(self):
        proxy = self.desk.start("proxy", "--port", str(self.port))
        self.assertEqual(proxy.until("ready")["url"], f"http://127.0.0.1:{self.port}/")
        return proxy

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            connection.close()


class Proxy(ProxyCase):
    def test_a_program_calls_with_its_key_and_nothing_else(self):
        proxy = self.serve()
        status, body, _ = self.ask("GET", f"/{self.key}/rest/V1/store/storeConfigs")
        self.assertEqual(status, 200, body)
        status, body, _ = self.ask("GET", "/rest/V1/store/storeConfigs", Authorization=f"Bearer {self.key}")
        self.assertEqual(status, 200, body)
        status, body, headers = self.ask("GET", "/lkc_nobodyskeynobodyskey/rest/V1/orders")
        self.assertEqual((status, headers["X-Latchkey-Problem"]), (401, "client.unknown-key"))
        self.assertIn("message", json.loads(body))
        status, _, headers = self.ask("GET", f"/{self.key}/rest/V1/x", Origin="https://evil.example")
        self.assertEqual((status, headers["X-Latchkey-Problem"]), (403, "proxy.web-page"))
        proxy.process.send_signal(signal.SIGTERM)
        self.assertEqual(proxy.end(), 0)

    def test_what_is_revoked_or_switched_off_meanwhile_is_refused(self):
        self.serve()
        self.assertEqual(self.ask("GET", f"/{self.key}/rest/V1/modules")[0], 200)
        self.assertEqual(self.desk.run("proxy", "off", self.id).exit, 0)
        self.wait_for(403)
        self.assertEqual(self.desk.run("proxy", "on", self.id).exit, 0)
        self.wait_for(200)
        client = self.desk.run("--json", "client", "list", self.id).json()[0]["id"]
        self.assertEqual(self.desk.run("client", "revoke", client).exit, 0)
        self.wait_for(401)

    def wait_for(self, wanted):
        wait_until(lambda: self.ask("GET", f"/{self.key}/rest/V1/modules")[0] == wanted)

    def test_each_dialect_is_found_and_a_write_executed_once(self):
        self.serve()
        self.peer.ask("set", dialect="laminas")
        body = json.dumps({"group": {"code": "x", "tax_class_id": 3}})
        status, said, _ = self.ask("POST", f"/{self.key}/rest/V1/customerGroups?note=a%2Fb", body,
                                   **{"Content-Type": "application/json"})
        self.assertEqual(status, 200, said)
        self.assertEqual(self.peer.state()["executed"]["customer_group"], 1)
        self.assertIn("laminas", self.desk.show(self.id)["dialect"].split(","))

    def test_it_works_beside_an_activation_and_takes_the_new_tokens(self):
        self.serve()
        self.assertEqual(self.ask("GET", f"/{self.key}/rest/V1/modules")[0], 200)
        self.link()
        self.wait_for(200)

    def test_killed_amid_a_call_it_leaves_nothing_and_starts_again(self):
        proxy = self.serve()
        with socket.create_connection(("127.0.0.1", self.port)) as program:
            program.sendall(f"PUT /{self.key}/rest/V1/x HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                            "Content-Length: 1000000\r\n\r\n".encode() + b"x" * 300000)
            proxy.kill()
            self.assertEqual(self.received(program), b"")
        self.assertEqual([name for name in os.listdir(self.desk.profile) if name.startswith("body")], [])
        self.serve()
        self.assertEqual(self.ask("GET", f"/{self.key}/rest/V1/modules")[0], 200)

    @staticmethod
    def received(program):
        try:
            return program.recv(1000)
        except ConnectionResetError:
            return b""

    def test_routes_of_the_stores_own_code_are_read_anew_when_others_are_chosen(self):
        webapi = os.path.join(self.desk.profile, "..", "webapi.xml")
        with open(webapi, "w", encoding="ascii") as file:
            file.write('<routes><route url="/V1/acme/:id" method="GET"><service class="Acme" method="get"/>'
                       '<resources><resource ref="Magento_Sales::sales"/></resources></route></routes>')
        self.serve()
        for arguments in (("integration", "resources", self.id, "--from", "catalogue", "--from", webapi),
                          ("client", "add", self.id, "Acme", "--route", "GET V1/acme/:id")):
            done = self.desk.run(*arguments)
            self.assertEqual(done.exit, 0, done.err)
        self.key = done.out.strip()

        def stores_answer():
            status, _, headers = self.ask("GET", f"/{self.key}/rest/V1/acme/7")
            return (status, headers["X-Latchkey-Problem"]) == (404, None)

        wait_until(stores_answer)
        self.assertEqual(self.ask("GET", f"/{self.key}/rest/V1/modules")[0], 403)

    def test_one_is_enough(self):
        self.serve()
        second = self.desk.run("--json", "proxy", "--port", str(held_port()))
        self.assertEqual(json.loads(second.err)["code"], "proxy.in-use")


if __name__ == "__main__":
    unittest.main()
