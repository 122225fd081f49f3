#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Programs in containers call the proxy by a bridge of this computer; nothing else reaches it there."""

import json
import os
import shutil
import socket
import sys
import tempfile
import unittest

import far_network
from far_network import BRIDGE, OUR_ADDRESS, Container, FarComputer
from far_server import wait_until
from test_proxy import ProxyCase

CALL = """
import http.client, json, sys
address, port, path, host = sys.argv[1:]
connection = http.client.HTTPConnection(address, int(port), timeout=10)
connection.request("GET", path, headers={"Host": host})
answer = connection.getresponse()
print(json.dumps([answer.status, answer.headers["X-Latchkey-Problem"]]))
"""


class BridgeCase(ProxyCase):
    def new_far(self, new, *more):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-far.")
        self.addCleanup(folder.cleanup)
        far = new(folder.name, *more)
        self.addCleanup(far.close)
        return far

    def serve_at(self, address, *more):
        proxy = self.desk.start("proxy", "--port", str(self.port), *more)
        proxy.until("ready")
        self.assertEqual(proxy.until("bridge")["url"], f"http://{address}:{self.port}/")
        return proxy

    def call_from(self, far, address, host=None):
        path = f"/{self.key}/rest/V1/store/storeConfigs"
        return json.loads(far.run(sys.executable, "-c", CALL, address, str(self.port), path,
                                  host or f"{address}:{self.port}"))


@unittest.skipIf(far_network.why_not(), far_network.why_not())
class OnABridge(BridgeCase):
    """As the engines of containers make one."""

    def refused(self, address):
        said = self.desk.run("--json", "proxy", "--port", str(self.port), "--bind", address)
        self.assertEqual(said.exit, 1, said.out)
        return json.loads(said.err.splitlines()[-1])["code"]

    def test_a_program_there_calls_it_by_its_address(self):
        far = self.new_far(FarComputer, True)
        self.serve_at(OUR_ADDRESS, "--bind", OUR_ADDRESS)
        self.assertEqual(self.call_from(far, OUR_ADDRESS), [200, None])
        self.assertEqual(self.call_from(far, OUR_ADDRESS, f"127.0.0.1:{self.port}"), [421, "proxy.other-host"])
        self.assertEqual(self.call_from(far, OUR_ADDRESS, f"host.docker.internal:{self.port}"),
                         [421, "proxy.other-host"])
        self.assertEqual(self.ask("GET", f"/{self.key}/rest/V1/modules")[0], 200)
        self.assertEqual(self.ask("GET", f"/{self.key}/rest/V1/modules", Host=f"{OUR_ADDRESS}:{self.port}")[0], 421)

    def test_the_setting_says_the_same(self):
        far = self.new_far(FarComputer, True)
        self.assertEqual(self.desk.run("config", "set", "proxy.bridge", OUR_ADDRESS).exit, 0)
        self.serve_at(OUR_ADDRESS)
        self.assertEqual(self.call_from(far, OUR_ADDRESS), [200, None])
        self.assertFalse(far.can_reach(OUR_ADDRESS, self.desk.port))

    def test_without_it_nothing_there_reaches_the_proxy(self):
        far = self.new_far(FarComputer, True)
        self.serve()
        self.assertFalse(far.can_reach(OUR_ADDRESS, self.port))

    def test_another_network_is_none(self):
        self.new_far(FarComputer, False)  # a cable, as to any network
        for address in (OUR_ADDRESS, "127.0.0.1", "127.0.0.2", "0.0.0.0", "255.255.255.255", "224.0.0.1"):
            with self.subTest(address):
                self.assertEqual(self.refused(address), "proxy.not-a-bridge")
        for text in ("::1", "localhost", "10.77.0.1/24", "10.77.1", "010.77.0.1", ""):
            with self.subTest(text):
                self.assertEqual(self.refused(text), "config.bad-value")

    def test_it_waits_for_a_bridge_that_is_not_there_yet(self):
        proxy = self.desk.start("proxy", "--port", str(self.port), "--bind", OUR_ADDRESS)
        proxy.until("ready")
        self.assertEqual(self.ask("GET", f"/{self.key}/rest/V1/modules")[0], 200)
        far = self.new_far(FarComputer, True)
        proxy.until("bridge")
        self.assertEqual(self.call_from(far, OUR_ADDRESS), [200, None])

    def assertClosed(self, source=""):
        """It takes the connection, as the kernel does, and ends it without a word."""
        with socket.create_connection((OUR_ADDRESS, self.port), 10, source_address=(source, 0)) as program:
            try:
                program.sendall(f"GET /{self.key}/rest/V1/modules HTTP/1.1\r\nHost: {OUR_ADDRESS}:{self.port}\r\n"
                                "Connection: close\r\n\r\n".encode())
                self.assertEqual(program.recv(1000), b"")
            except (BrokenPipeError, ConnectionResetError):
                pass

    def test_who_comes_from_another_network_is_not_heard(self):
        """A router may know the way to the bridge's address through this computer."""
        self.new_far(FarComputer, True)
        far_network.run("ip", "address", "add", "10.99.0.1/24", "dev", "lo")
        self.addCleanup(far_network.run, "ip", "address", "delete", "10.99.0.1/24", "dev", "lo")
        self.serve_at(OUR_ADDRESS, "--bind", OUR_ADDRESS)
        self.assertClosed("10.99.0.1")

    @unittest.skipUnless(os.access("/dev/net/tun", os.R_OK | os.W_OK), "/dev/net/tun cannot be opened")
    def test_nobody_is_heard_once_something_else_is_connected_to_the_bridge(self):
        far = self.new_far(FarComputer, True)
        self.serve_at(OUR_ADDRESS, "--bind", OUR_ADDRESS)
        self.assertEqual(self.call_from(far, OUR_ADDRESS), [200, None])
        far_network.run("ip", "tuntap", "add", "tap0", "mode", "tap")
        self.addCleanup(far_network.run, "ip", "link", "delete", "tap0")
        far_network.run("ip", "link", "set", "tap0", "master", BRIDGE)
        self.assertClosed()
        far_network.run("ip", "link", "set", "tap0", "nomaster")
        self.assertEqual(self.call_from(far, OUR_ADDRESS), [200, None])

    def test_a_bridge_that_is_made_anew_is_the_same(self):
        far = self.new_far(FarComputer, True)
        self.serve_at(OUR_ADDRESS, "--bind", OUR_ADDRESS)
        far.close()
        again = self.new_far(FarComputer, True)
        wait_until(lambda: again.can_reach(OUR_ADDRESS, self.port))
        self.assertEqual(self.call_from(again, OUR_ADDRESS), [200, None])

    def test_a_port_that_is_taken_there_is_told(self):
        self.new_far(FarComputer, True)
        with socket.create_server((OUR_ADDRESS, self.port)):
            self.assertEqual(self.refused(OUR_ADDRESS), "proxy.port-taken")


@unittest.skipIf(far_network.why_not(), far_network.why_not())
@unittest.skipUnless(shutil.which("podman"), "no podman")
class InAContainer(BridgeCase):
    """A real one: its programs call the gateway of the engine's bridge."""

    def test_it_is_served(self):
        if not far_network.is_real_root():
            self.skipTest("podman makes no bridge for an account that is not root")
        try:
            container = self.new_far(Container)
        except AssertionError as why:
            self.skipTest(f"podman starts no container here: {why}")
        self.serve_at(container.our_address, "--bind", container.our_address)
        self.assertEqual(self.call_from(container, container.our_address), [200, None])


if __name__ == "__main__":
    far_network.in_own_network()
    unittest.main(verbosity=2)
