#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The proxy, the program or the store is killed at every point of a streamed call: nothing half counts
as done, nothing is sent twice, no body stays behind, and what comes afterwards works."""

import http.client
import json
import os
import signal
import socket
import unittest

from console import Desk
from held_store import HeldStore
from ports import held_port

TOKENS = {"consumer_key": "k" * 32, "consumer_secret": "c" * 32, "access_token": "a" * 32,
          "access_token_secret": "t" * 32}
BODY = 1_000_000
POINTS = ("body", "head", "answer")  # of the call, where the store stands still


class Killed(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        store_port, self.port = held_port(), held_port()
        self.store = HeldStore(store_port)
        self.addCleanup(lambda: self.store.kill())
        self.id = self.desk.add_integration(f"http://127.0.0.1:{store_port}/")
        for done in (self.desk.run("credentials", "set", self.id, stdin=json.dumps(TOKENS)),
                     self.desk.run("proxy", "on", self.id)):
            self.assertEqual(done.exit, 0, done.err)
        added = self.desk.run("--json", "client", "add", self.id, "ERP").json()
        self.client, self.key = added["id"], added["key"]
        self.proxy = None
        self.serve()

    def serve(self):
        self.proxy = self.desk.start("proxy", "--port", str(self.port))
        self.proxy.until("ready")

    def program(self, octets):
        program = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        self.addCleanup(program.close)
        program.sendall(octets)
        return program

    def request(self, point, sent):
        """A PUT with so much of its body."""
        return (f"PUT /{self.key}/rest/V1/{point} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                f"Content-Type: application/json\r\nContent-Length: {BODY}\r\n\r\n").encode() + b"x" * sent

    def held_at(self, point):
        program = self.program(self.request(point, BODY // 2 if point == "body" else BODY))
        self.store.expect("asked", f"/rest/V1/{point}")
        self.store.expect("held", f"/rest/V1/{point}")
        return program

    @staticmethod
    def send_rest(program):
        try:
            program.sendall(b"x" * (BODY - BODY // 2))
        except ConnectionError:
            pass  # it was answered already

    @staticmethod
    def all_of(program):
        heard = b""
        try:
            while piece := program.recv(65_536):
                heard += piece
        except ConnectionResetError:
            pass
        return heard

    def counted(self):
        """Ends the proxy, so that everything is written: (route, status, code) and how often."""
        self.proxy.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.proxy.end(), 0)
        routes = self.desk.run("--json", "client", "calls", self.client).json()["routes"]
        return {(each["route"].split()[0], each["status"], each["code"]): each["calls"] for each in routes}

    def assertAllIsWell(self, killed):
        """A call works; the one that was killed was asked for once, and nothing is left of it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        self.addCleanup(connection.close)
        for _ in range(2):
            connection.request("PUT", f"/{self.key}/rest/V1/whole", b"y" * 100_000)
            answer = connection.getresponse()
            self.assertEqual((answer.status, answer.read()), (200, b"[]"))
        self.assertNotIn({"event": "asked", "path": f"/rest/V1/{killed}"}, self.store.events)
        self.assertEqual([name for name in os.listdir(self.desk.profile) if name.startswith("body")], [])
        counted = self.counted()
        self.assertEqual(counted.pop(("PUT", 200, "")), 2, counted)
        return counted

    def test_the_proxy(self):
        for point in POINTS:
            with self.subTest(point):
                program = self.held_at(point)
                self.proxy.kill()
                self.assertLess(len(self.all_of(program)), 1000)  # of an answer of 1000 octets
                self.store.expect("gone", f"/rest/V1/{point}")
                self.serve()
                self.assertEqual(self.assertAllIsWell(point), {})
                self.forget()

    def test_the_program(self):
        for point in POINTS:
            with self.subTest(point):
                self.held_at(point).close()
                self.store.expect("gone", f"/rest/V1/{point}")
                status = 200 if point == "answer" else 0
                self.assertEqual(self.assertAllIsWell(point), {("PUT", status, "proxy.cut-short"): 1})
                self.forget()

    def test_the_store(self):
        for point in POINTS:
            with self.subTest(point):
                program = self.held_at(point)
                self.store.kill()
                if point == "body":  # a program that goes on: who says nothing is waited for
                    self.send_rest(program)
                heard = self.all_of(program)
                self.store.start()
                if point == "answer":
                    self.assertTrue(heard.endswith(b'{"a'), heard)
                    self.assertIn(b"Content-Length: 1000", heard)
                    expected = ("PUT", 200, "http.closed")
                else:
                    self.assertIn(b"X-Latchkey-Problem: http.closed", heard)
                    expected = ("PUT", 502, "http.closed")
                self.assertEqual(self.assertAllIsWell(point), {expected: 1})
                self.forget()

    def test_amid_the_requests_head_there_is_no_call_yet(self):
        half = self.request("whole", 0)[:40]
        program = self.program(half)
        self.proxy.kill()
        self.assertEqual(self.all_of(program), b"")
        self.serve()
        self.program(half).close()
        self.store.events.clear()
        self.assertEqual(self.assertAllIsWell("half"), {})

    def forget(self):
        """Another program, so that counts begin anew, at a proxy that runs."""
        self.desk.run("client", "revoke", self.client)
        added = self.desk.run("--json", "client", "add", self.id, "ERP").json()
        self.client, self.key = added["id"], added["key"]
        self.store.events.clear()
        self.serve()


if __name__ == "__main__":
    unittest.main()
