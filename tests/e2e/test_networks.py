#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A store whose computer is in another network, from where only the chosen way leads here."""

import os
import shutil
import tempfile
import unittest

import far_network
from activation_case import SIGN_IN, Peer
from far_network import FAR_ADDRESS, OUR_ADDRESS, Container, FarComputer
from far_server import SSHD, Certificate, Nginx, Sshd, wait_until
from ports import held_port
from test_reach import ReachCase, children_called


@unittest.skipIf(far_network.why_not(), far_network.why_not())
class FarStoreCase(ReachCase):
    integration_arguments = ("--allow-http",)
    browser_network = f"/proc/{os.getpid()}/ns/net"  # the merchant's browser stays on this computer

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-far.")
        self.addCleanup(folder.cleanup)
        self.far = self.new_computer(folder.name)
        self.addCleanup(self.far.close)
        super().setUp()

    def new_computer(self, folder):
        return FarComputer(folder)

    def new_store(self):
        return Peer("--address", self.far.address, "--browser-network", self.browser_network, inside=self.far.inside)

    def set_place_there(self):
        self.set_place("--prefix", " ".join(self.far.inside))

    def assertOnlyLeadsBy(self, port):
        """The listener itself cannot be reached from there, whatever it is doing."""
        running = self.arm()
        self.assertTrue(self.far.can_reach(*port))
        self.assertFalse(self.far.can_reach(self.far.our_address, self.desk.port))
        self.assertFalse(self.far.can_reach("127.0.0.1", self.desk.port))
        running.interrupt()
        running.end()
        self.assertFalse(self.far.can_reach(*port))

    def assertTravels(self, *hops):
        told, done = self.hops()
        self.assertEqual(told, [(hop, "passed") for hop in hops], done.err)
        self.assertLinks()
        self.peer.expect("posted")


class OnABridge(FarStoreCase):
    """As the engines of containers make one."""

    def new_computer(self, folder):
        return FarComputer(folder, bridge=True)

    @unittest.skipUnless(shutil.which("php"), "no php")
    def test_http_is_enough(self):
        port = held_port()
        self.set_way("bind", OUR_ADDRESS, "--port", str(port))
        self.assertEqual(self.desk.urls(self.id)["callback_url"].split("/")[2], f"{OUR_ADDRESS}:{port}")
        self.assertTrue(self.desk.urls(self.id)["callback_url"].startswith("http:"))
        self.set_place_there()
        self.assertTravels("socket", "connection", "arrival")
        self.assertOnlyLeadsBy((OUR_ADDRESS, port))

    @unittest.skipUnless(os.access("/dev/net/tun", os.R_OK | os.W_OK), "/dev/net/tun cannot be opened")
    def test_not_once_something_else_is_connected_to_it(self):
        far_network.run("ip", "tuntap", "add", "tap0", "mode", "tap")
        self.addCleanup(far_network.run, "ip", "link", "delete", "tap0")
        far_network.run("ip", "link", "set", "tap0", "master", far_network.BRIDGE)
        self.set_way("bind", OUR_ADDRESS, "--port", str(held_port()))
        self.assertTrue(self.desk.urls(self.id)["callback_url"].startswith("https:"))


@unittest.skipUnless(shutil.which("podman") and shutil.which("php"), "no podman or no php")
class InAContainer(FarStoreCase):
    """A real one: its store calls the gateway of the engine's bridge."""

    def new_computer(self, folder):
        if not far_network.is_real_root():
            self.skipTest("podman makes no bridge for an account that is not root")
        try:
            container = Container(folder)
        except AssertionError as why:
            self.skipTest(f"podman starts no container here: {why}")
        self.browser_network = container.network
        return container

    def test_http_is_enough(self):
        port = held_port()
        self.set_way("bind", self.far.our_address, "--port", str(port))
        self.assertTrue(self.desk.urls(self.id)["callback_url"].startswith(f"http://{self.far.our_address}:{port}/"))
        self.set_place_there()
        self.assertTravels("socket", "connection", "arrival")
        self.assertOnlyLeadsBy((self.far.our_address, port))

    def test_a_gateway_that_is_not_called_by_its_address(self):
        """What compose files write: the engine puts the name into the container's hosts file."""
        port = held_port()
        self.set_way("bind", self.far.our_address, "--port", str(port))
        name = "host.containers.internal"
        self.assertIn(name, self.far.run("cat", "/etc/hosts"))
        urls = self.desk.urls(self.id)
        self.peer.ask("define", **{**urls, "callback_url": urls["callback_url"].replace(self.far.our_address, name)})
        running = self.activate()
        self.assertEqual(running.until("called-under-another-name")["code"], "name.other")
        running.interrupt()
        running.end()


@unittest.skipUnless(os.path.exists(SSHD) and shutil.which("php"), "no sshd or no php")
class ByTunnel(FarStoreCase):
    def setUp(self):
        super().setUp()
        self.server = Sshd(self.folder, address=FAR_ADDRESS, inside=self.far.inside)
        self.addCleanup(self.server.close)
        self.environment(LATCHKEY_SSH_CONFIG=self.server.client)
        self.there = held_port()
        self.set_way("ssh", "shop", "--remote-port", str(self.there))

    def test_the_port_is_there_and_not_here(self):
        self.assertTravels("socket", "tunnel", "boundary", "connection", "arrival")
        wait_until(lambda: not self.far.can_reach("127.0.0.1", self.there))
        running = self.arm()
        self.assertTrue(self.far.can_reach("127.0.0.1", self.there))
        self.assertFalse(self.far.can_reach(FAR_ADDRESS, self.there))
        self.assertFalse(self.far.can_reach(OUR_ADDRESS, self.desk.port))
        self.assertFalse(self.far.can_reach("127.0.0.1", self.desk.port))
        self.assertEqual(len(children_called("ssh", running.process.pid)), 1)

    def test_a_cable_that_is_pulled_and_plugged_in_again(self):
        running = self.arm()
        far_network.run("ip", "link", "set", "cable0", "down")
        lost = running.until("way-lost", timeout=60)  # three times five seconds without an answer
        self.assertEqual(lost["code"], "reach.tunnel-lost")
        far_network.run("ip", "link", "set", "cable0", "up")
        running.until("way-opened", timeout=120)
        self.peer.tell("activate", **SIGN_IN)
        self.assertEqual(running.end(60), 0, running.err)


class OverTheNetwork(FarStoreCase):
    """HTTPS with a certificate that Latchkey makes, believed there by the command that it prints."""

    @unittest.skipUnless(shutil.which("php") and shutil.which("update-ca-certificates"),
                         "no php or no update-ca-certificates")
    def test_it_is_trusted_by_what_the_command_does(self):
        port = held_port()
        self.set_way("bind", OUR_ADDRESS, "--port", str(port))
        self.set_place_there()
        made = self.desk.run("--json", "tls", "make", OUR_ADDRESS)
        self.assertEqual(made.exit, 0, made.err)
        hops, done = self.hops(1)
        self.assertEqual(hops[-1], ("tls", "failed"), done.err)
        self.assertIn('"reach.untrusted"', done.err)
        self.far.trust_by(made.json()["command_debian"])
        self.assertTravels("socket", "connection", "tls", "arrival")
        self.assertOnlyLeadsBy((OUR_ADDRESS, port))


class ByProxy(FarStoreCase):
    """nginx on this computer's address, with what is to be pasted."""

    @unittest.skipUnless(shutil.which("php") and os.path.exists("/usr/sbin/nginx"), "no php or no nginx")
    def test_what_it_hands_on_arrives(self):
        certificate = Certificate(self.folder, OUR_ADDRESS)
        self.environment(SSL_CERT_FILE=certificate.file)
        self.start_peer()
        port, own = held_port(), held_port()
        self.set_way("url", f"https://{OUR_ADDRESS}:{port}", "--port", str(own))
        self.set_place_there()
        pasted = self.desk.run("reach", "show", self.id, "--for", "nginx")
        server = Nginx(self.folder, port, pasted.out, certificate, OUR_ADDRESS)
        self.addCleanup(server.close)
        self.assertTravels("socket", "connection", "tls", "arrival")
        running = self.arm()
        for closed in (own, self.desk.port):
            self.assertFalse(self.far.can_reach(OUR_ADDRESS, closed))
        running.interrupt()
        running.end()
        server.close()
        hops, done = self.hops(1)
        self.assertEqual(hops[-1], ("connection", "failed"), done.err)


if __name__ == "__main__":
    far_network.in_own_network()
    unittest.main(verbosity=2)
