#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Each way on which a store's call gets here: the Python store's POST really travels it."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import unittest

from activation_case import SIGN_IN, ActivationCase
from far_server import SSHD, Caddy, Certificate, Nginx, Sshd, is_open, read, wait_until, write
from ports import held_port
from test_terminal import Terminal

PASSPHRASE = "once upon a key"


class ReachCase(ActivationCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-reach.")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        super().setUp()

    def environment(self, **variables):
        for name, value in variables.items():
            os.environ[name] = value
            self.addCleanup(os.environ.pop, name, None)

    def set_way(self, *arguments):
        done = self.desk.run("reach", "set", self.id, *arguments)
        self.assertEqual(done.exit, 0, done.err)
        self.peer.ask("define", **self.desk.urls(self.id))
        return done

    def set_place(self, *more):
        place = os.path.join(self.folder, "shop")
        os.mkdir(place)
        done = self.desk.run("store", "set", self.id, place, "--consent", *more)
        self.assertEqual(done.exit, 0, done.err)

    def start_peer(self):
        """Anew, so that it trusts the certificate."""
        self.peer.__exit__()
        self.peer = self.new_store()
        self.addCleanup(self.peer.__exit__)
        self.desk.run("integration", "edit", self.id, "--store", self.peer.base_url)
        self.peer.ask("define", **self.desk.urls(self.id))

    def hops(self, exit_code=0):
        done = self.desk.run("--json", "reach", "test", self.id)
        self.assertEqual(done.exit, exit_code, done.out + done.err)
        told = [json.loads(line) for line in done.out.splitlines()]
        return [(hop["hop"], hop["outcome"]) for hop in told], done

    def assertLinks(self):
        running = self.link()
        self.assertIn("way-opened", running.steps())
        self.assertEqual(self.state(), "linked")
        self.peer.expect("popup-returned")


class Guide(ReachCase):
    def guided(self, *answers, exit_code=0):
        options = [word for answer in answers for word in ("--answer", answer)]
        done = self.desk.run("--json", "reach", "guide", self.id, *options)
        self.assertEqual(done.exit, exit_code, done.err)
        return json.loads(done.out if exit_code == 0 else done.err)

    def test_what_is_known_needs_no_answer(self):
        said = self.guided()
        self.assertEqual((said["way"], said["answers"]), ("local", {"where": "here"}))
        done = self.desk.run("store", "set", self.id, "deploy@shop.example:/srv/shop", "--consent")
        self.assertEqual(done.exit, 0, done.err)
        self.assertEqual(self.guided("shared=no")["command"], f"latchkeyctl reach set {self.id} ssh")
        self.assertEqual(self.guided("shared=yes")["way"], "none")

    def test_a_script_is_told_which_answer_is_missing(self):
        self.desk.run("integration", "edit", self.id, "--store", "https://shop.example/")
        told = self.guided(exit_code=1)
        self.assertEqual(told["code"], "reach.unanswered")
        self.assertIn("where=", told["sentence"])
        self.assertIn("ssh=", self.guided("where=elsewhere", exit_code=1)["sentence"])
        self.assertEqual(self.guided("where=moon", exit_code=1)["code"], "reach.unanswered")
        self.assertEqual(self.desk.run("reach", "guide", self.id, "--answer", "where").exit, 2)

    def test_its_advice_can_be_followed(self):
        said = self.guided("where=elsewhere", "ssh=no", "address=none")
        self.assertTrue(said["complete"])
        self.assertEqual(self.desk.run(*said["command"].split()[1:]).exit, 0)
        self.assertEqual(self.desk.urls(self.id)["callback_url"], "")

    def test_a_person_is_asked(self):
        terminal = Terminal(self.desk.command("reach", "guide", self.id))
        self.addCleanup(terminal.close)
        terminal.until("only Enter for 1: ")
        terminal.type("9\n")
        terminal.until("only Enter for 1: ")
        terminal.type("3\n")
        terminal.until("Number: ")
        self.assertIn("by ssh?", terminal.shown)
        terminal.type("2\n")
        terminal.until("Number: ")
        self.assertIn("call this computer?", terminal.shown)
        terminal.type("2\n")
        self.assertEqual(terminal.end(), 0, terminal.shown)
        self.assertIn(f"latchkeyctl reach set {self.id} url https://YOUR.ADDRESS", terminal.shown)

    def test_enter_takes_what_is_known(self):
        terminal = Terminal(self.desk.command("reach", "guide", self.id))
        self.addCleanup(terminal.close)
        terminal.until("only Enter for 1: ")
        terminal.type("\n")
        self.assertEqual(terminal.end(), 0, terminal.shown)
        self.assertIn(f"latchkeyctl reach set {self.id} local", terminal.shown)


def own_address():
    """The address of this computer in a network; empty if it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        try:
            one.connect(("198.51.100.1", 9))  # sends nothing
        except OSError:
            return ""
        address = one.getsockname()[0]
        return "" if address.startswith("127.") else address


def children_called(name, pid):
    """Programs of that name that the process started."""
    out = subprocess.run(["ps", "-o", "pid=,comm=", "--ppid", str(pid)], capture_output=True, text=True,
                         check=False).stdout
    return [int(line.split()[0]) for line in out.splitlines() if line.split()[1] == name]


class Choosing(ReachCase):
    def test_the_urls_follow_the_way_and_the_login_page_stays_here(self):
        before = self.desk.urls(self.id)
        port = held_port()
        said = self.set_way("url", "https://hooks.example/x", "--port", str(port))
        self.assertIn("save it in Admin", said.err)
        after = self.desk.urls(self.id)
        self.assertEqual(after["identity_link_url"], before["identity_link_url"])
        self.assertTrue(after["callback_url"].startswith("https://hooks.example/x/"))
        self.set_way("ssh", "deploy@shop.example", "--remote-port", "24999")
        self.assertTrue(self.desk.urls(self.id)["callback_url"].startswith("http://127.0.0.1:24999/"))
        self.set_way("ssh", "deploy@shop.example")  # the port stays
        self.assertTrue(self.desk.urls(self.id)["callback_url"].startswith("http://127.0.0.1:24999/"))
        self.set_way("none")
        self.assertEqual(self.desk.urls(self.id)["callback_url"], "")
        self.set_way("local")
        self.assertEqual(self.desk.urls(self.id), before)

    def test_what_would_travel_in_clear_is_refused(self):
        for arguments, code in ((("url", "http://hooks.example"), "reach.cleartext"),
                                (("bind", "0.0.0.0"), "reach.bad-address"),
                                (("ssh", "-oProxyCommand=touch"), "place.bad-host")):
            done = self.desk.run("--json", "reach", "set", self.id, "--", *arguments)
            self.assertEqual(done.exit, 1, done.err)
            self.assertIn(f'"code":"{code}"', done.err)
        for arguments in (("tunnel",), ("local", "x"), ("url",), ("bind",), ("local", "--port", "24999")):
            self.assertEqual(self.desk.run("reach", "set", self.id, *arguments).exit, 2, arguments)

    def test_without_a_call_nothing_is_waited_for(self):
        self.set_way("none")
        running = self.desk.start("activate", self.id)
        self.assertFailed(running, "reach.no-call")

    def test_the_same_computer_is_tried(self):
        hops, _ = self.hops()
        self.assertEqual(hops, [("socket", "passed"), ("connection", "passed"), ("arrival", "passed")])
        with socket.socket() as other:
            other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            other.bind(("127.0.0.1", self.desk.port))
            other.listen()
            hops, done = self.hops(1)
        self.assertEqual(hops, [("socket", "failed")])
        self.assertIn('"listener.port-taken"', done.err)

    def test_an_address_of_its_own(self):
        self.set_way("bind", "127.0.0.2", "--port", str(held_port()))
        self.assertLinks()

    def test_that_it_waits_is_said_of_its_own_way(self):
        self.assertIn("on this computer", self.arm_and_end())
        self.set_way("bind", "127.0.0.2", "--port", str(held_port()))
        self.assertIn("127.0.0.2", self.arm_and_end())

    def arm_and_end(self):
        running = self.arm()
        running.interrupt()
        running.end()
        return [line["text"] for line in running.lines if line["step"] == "ready"][0]

    def test_the_listener_refuses_what_has_another_way_and_tells(self):
        old = self.desk.urls(self.id)
        self.desk.run("reach", "set", self.id, "bind", "127.0.0.2", "--port", str(held_port()))
        self.peer.ask("define", **old)
        running = self.activate()
        told = running.until("called-under-another-name")
        self.assertEqual(told["code"], "name.another-port")
        running.interrupt()
        running.end()
        self.assertNotEqual(self.state(), "linked")


@unittest.skipUnless(os.path.exists(SSHD), "no sshd")
class ByTunnel(ReachCase):
    def setUp(self):
        super().setUp()
        self.server = Sshd(self.folder)
        self.addCleanup(self.server.close)
        self.environment(LATCHKEY_SSH_CONFIG=self.server.client)
        self.there = held_port()
        self.set_way("ssh", "shop", "--remote-port", str(self.there))

    def test_an_activation(self):
        self.assertLinks()
        wait_until(lambda: not is_open(self.there))

    def test_each_hop_is_told(self):
        hops, done = self.hops()
        self.assertEqual([name for name, _ in hops],
                         ["socket", "tunnel", "boundary", "connection", "arrival"], done.err)
        self.assertEqual({outcome for _, outcome in hops}, {"passed"})
        wait_until(lambda: not is_open(self.there))

    def test_through_a_jump_host(self):
        direct = read(self.server.client)
        write(self.server.client, direct + "  ProxyJump hop\n" + direct.replace("Host shop", "Host hop"))
        self.assertLinks()
        wait_until(lambda: not is_open(self.there))

    def test_a_port_that_is_taken_there_is_no_way(self):
        with socket.create_server(("127.0.0.1", self.there)):
            hops, done = self.hops(1)
            self.assertEqual(hops, [("socket", "passed"), ("tunnel", "failed")])
            self.assertIn('"reach.port-taken"', done.err)
            running = self.desk.start("activate", self.id)
            self.assertFailed(running, "reach.port-taken")
            self.assertNotIn("ready", running.steps())

    def test_when_we_are_killed_no_ssh_is_left(self):
        running = self.arm()
        ssh = children_called("ssh", running.process.pid)
        self.assertEqual(len(ssh), 1)
        running.kill()
        wait_until(lambda: not os.path.exists(f"/proc/{ssh[0]}"))
        wait_until(lambda: not is_open(self.there))

    def test_a_tunnel_that_is_lost_is_made_again(self):
        running = self.arm()
        running.until("way-opened")
        os.kill(children_called("ssh", running.process.pid)[0], 9)
        running.until("way-lost")
        running.until("way-opened")
        self.peer.tell("activate", **SIGN_IN)
        self.assertEqual(running.end(), 0, running.err)

    def test_ctrl_c_while_it_connects_ends_it(self):
        self.server.close()
        silent = socket.socket()
        self.addCleanup(silent.close)
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        silent.bind(("127.0.0.1", self.server.port))
        silent.listen()
        running = self.desk.start("activate", self.id)
        wait_until(lambda: children_called("ssh", running.process.pid))
        ssh = children_called("ssh", running.process.pid)[0]
        running.interrupt()
        self.assertFailed(running, "activation.cancelled")
        wait_until(lambda: not os.path.exists(f"/proc/{ssh}"))

    def test_no_key_of_the_url_is_seen_in_ps(self):
        key = self.desk.urls(self.id)["callback_url"].split("/")[3]
        running = self.desk.start("reach", "test", self.id)
        seen = ""
        while running.process.poll() is None:
            seen += subprocess.run(["ps", "axeww", "-o", "args"], capture_output=True, text=True,
                                   check=False).stdout
        running.end()
        self.assertIn("ExitOnForwardFailure=yes", seen)
        self.assertNotIn(key, seen)
        self.assertNotIn("latchkey_probe", seen)


@unittest.skipUnless(os.path.exists(SSHD), "no sshd")
class WithPassphrase(ReachCase):
    """The key has one, and no agent holds it."""

    def setUp(self):
        super().setUp()
        self.server = Sshd(self.folder)
        self.addCleanup(self.server.close)
        self.environment(LATCHKEY_SSH_CONFIG=self.server.client)
        subprocess.run(["ssh-keygen", "-q", "-p", "-P", "", "-N", PASSPHRASE, "-f",
                        os.path.join(self.folder, "client")], check=True, stdout=subprocess.DEVNULL)
        self.set_way("ssh", "shop", "--remote-port", str(held_port()))

    def at_terminal(self):
        return self.asked("reach", "test", self.id)

    def asked(self, *arguments):
        terminal = Terminal(self.desk.command(*arguments))
        self.addCleanup(terminal.close)
        terminal.until("passphrase")
        self.assertFalse(terminal.echoes())
        return terminal

    def test_it_is_asked_for_at_the_terminal_and_not_shown(self):
        terminal = self.at_terminal()
        terminal.type(PASSPHRASE + "\n")
        self.assertEqual(terminal.end(), 0, terminal.shown)
        self.assertIn("ok: ssh holds the port", terminal.shown)
        self.assertIn("not tried", terminal.shown)  # each further connection would ask again
        self.assertNotIn(PASSPHRASE, terminal.shown)

    def test_a_wrong_one_is_refused(self):
        terminal = self.at_terminal()
        terminal.type("wrong\n")
        terminal.until("place.ssh-refused")
        self.assertEqual(terminal.end(), 1, terminal.shown)

    def test_who_gives_up_ends_it_and_has_a_terminal_that_shows_again(self):
        terminal = self.at_terminal()
        terminal.type("half of it\x03")
        terminal.until("reach.not-answered")
        self.assertEqual(terminal.end(), 1, terminal.shown)
        self.assertTrue(terminal.echoes())
        self.assertNotIn("half", terminal.shown)

    def test_the_listener_answers_while_it_is_asked_for(self):
        terminal = self.asked("activate", self.id)
        with socket.create_connection(("127.0.0.1", self.desk.port), 5) as visitor:
            visitor.settimeout(5)
            visitor.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % self.desk.port)
            self.assertTrue(visitor.recv(100).startswith(b"HTTP/1.1 404"))
        terminal.type(PASSPHRASE + "\n")
        terminal.until("ready")
        self.assertTrue(terminal.echoes())
        terminal.type("\x03")
        self.assertEqual(terminal.end(), 1, terminal.shown)

    def test_without_a_terminal_nobody_is_asked(self):
        hops, done = self.hops(1)
        self.assertEqual(hops, [("socket", "passed"), ("tunnel", "failed")])
        self.assertIn('"place.ssh-refused"', done.err)


@unittest.skipUnless(os.path.exists(SSHD), "no sshd")
class OfAnUnknownServer(ReachCase):
    """ssh has never been there."""

    def setUp(self):
        super().setUp()
        self.server = Sshd(self.folder)
        self.addCleanup(self.server.close)
        self.environment(LATCHKEY_SSH_CONFIG=self.server.client)
        self.known = os.path.join(self.folder, "known")
        write(self.known, "")
        self.set_way("ssh", "shop", "--remote-port", str(held_port()))

    def asked(self):
        terminal = Terminal(self.desk.command("reach", "test", self.id))
        self.addCleanup(terminal.close)
        terminal.until("(yes/no")
        shown = subprocess.run(["ssh-keygen", "-l", "-f", os.path.join(self.folder, "host.pub")],
                               capture_output=True, text=True, check=True).stdout.split()[1]
        self.assertIn(shown, terminal.shown)
        self.assertTrue(terminal.echoes())
        return terminal

    def test_its_key_is_shown_and_agreed_to(self):
        terminal = self.asked()
        terminal.type("yes\n")
        self.assertEqual(terminal.end(), 0, terminal.shown)
        self.assertIn("ssh-ed25519", read(self.known))

    def test_its_key_is_not_taken_without(self):
        terminal = self.asked()
        terminal.type("no\n")
        terminal.until("problem: ")
        self.assertEqual(terminal.end(), 1, terminal.shown)
        self.assertEqual(read(self.known), "")

    def test_ctrl_c_ends_it(self):
        terminal = self.asked()
        terminal.type("\x03")
        self.assertEqual(terminal.end(), 1, terminal.shown)
        self.assertEqual(read(self.known), "")

    def test_a_key_that_changed_is_not_even_asked_for(self):
        write(self.known, "shop " + read(os.path.join(self.folder, "client.pub")))
        terminal = Terminal(self.desk.command("reach", "test", self.id))
        self.addCleanup(terminal.close)
        terminal.until("place.host-key-changed")
        self.assertEqual(terminal.end(), 1)
        self.assertNotIn("(yes/no", terminal.shown)

    def test_that_a_security_key_waits_is_said_and_nothing_waits_for_us(self):
        """What ssh does for such a key, done by what it starts to get there."""
        write(self.known, "shop " + read(os.path.join(self.folder, "host.pub")))
        said = os.path.join(self.folder, "said")
        proxy = write(os.path.join(self.folder, "proxy"), f"""
if [ -n "$SSH_ASKPASS" ]; then
    SSH_ASKPASS_PROMPT=none "$SSH_ASKPASS" "Confirm user presence for key" </dev/null >/dev/null
    echo $? >{said}
fi
exec {SSHD} -i -f {self.folder}/sshd_config
""")
        write(self.server.client, read(self.server.client) + f"  ProxyCommand /bin/sh {proxy}\n")
        terminal = Terminal(self.desk.command("reach", "test", self.id))
        self.addCleanup(terminal.close)
        terminal.until("Confirm user presence for key")
        self.assertEqual(terminal.end(), 0, terminal.shown)
        self.assertEqual(read(said), "0\n")


@unittest.skipUnless(own_address(), "this computer is in no network")
class OverTheNetwork(ReachCase):
    """An address of this computer, which speaks HTTPS only, with a certificate that was made for it."""

    def setUp(self):
        super().setUp()
        self.set_way("bind", own_address(), "--port", str(held_port()))

    def make_certificate(self):
        made = self.desk.run("tls", "make", own_address())
        self.assertEqual(made.exit, 0, made.err)
        return os.path.join(self.desk.profile, "tls", own_address() + ".pem")

    def test_without_a_certificate_nothing_is_waited_for(self):
        self.assertTrue(self.desk.urls(self.id)["callback_url"].startswith("https://" + own_address()))
        running = self.desk.start("activate", self.id)
        self.assertFailed(running, "tls.none")

    @unittest.skipUnless(shutil.which("php"), "no php")
    def test_an_activation_by_who_trusts_it(self):
        self.environment(SSL_CERT_FILE=self.make_certificate())
        self.start_peer()
        self.set_place()
        hops, done = self.hops()
        self.assertEqual(hops, [("socket", "passed"), ("connection", "passed"), ("tls", "passed"),
                                ("arrival", "passed")], done.err)
        self.assertLinks()

    @unittest.skipUnless(shutil.which("php"), "no php")
    def test_a_store_that_does_not_trust_it_is_found_before_activate(self):
        self.make_certificate()
        self.set_place()
        running = self.desk.start("activate", self.id)
        self.assertFailed(running, "reach.untrusted")

    def test_without_a_place_only_the_store_can_tell(self):
        self.make_certificate()
        hops, done = self.hops()
        self.assertEqual(hops, [("socket", "passed"), ("arrival", "not-tried")], done.err)


class ByProxy(ReachCase):
    """The URL is one of a real reverse proxy, with what `reach show --for` says pasted into it."""

    def behind(self, proxy, name):
        certificate = Certificate(self.folder)
        self.environment(SSL_CERT_FILE=certificate.file)
        port = held_port()
        self.set_way("url", f"https://127.0.0.1:{port}", "--port", str(held_port()))
        self.set_place()
        self.start_peer()
        pasted = self.desk.run("reach", "show", self.id, "--for", name)
        self.assertEqual(pasted.exit, 0, pasted.err)
        server = proxy(self.folder, port, pasted.out, certificate)
        self.addCleanup(server.close)
        return server

    def through(self, proxy, name):
        server = self.behind(proxy, name)
        hops, done = self.hops()
        self.assertEqual([each for each, _ in hops], ["socket", "connection", "tls", "arrival"], done.err)
        self.assertLinks()
        server.close()
        hops, done = self.hops(1)
        self.assertEqual(hops[-1], ("connection", "failed"))
        self.assertIn('"reach.no-connection"', done.err)

    @unittest.skipUnless(shutil.which("php") and os.path.exists("/usr/sbin/nginx"), "no nginx")
    def test_nginx(self):
        self.through(Nginx, "nginx")

    @unittest.skipUnless(shutil.which("php") and os.path.exists("/usr/bin/caddy"), "no caddy")
    def test_caddy(self):
        self.through(Caddy, "caddy")

    @unittest.skipUnless(shutil.which("php") and os.path.exists("/usr/sbin/nginx"), "no nginx")
    def test_a_proxy_that_drops_the_name_is_found_before_activate(self):
        def nameless(folder, port, block, certificate):
            return Nginx(folder, port, block.replace("$http_host", "$host"), certificate)
        self.behind(nameless, "nginx")
        hops, done = self.hops(1)
        self.assertEqual(hops[-1], ("arrival", "failed"), done.err)
        self.assertIn('"reach.other-answered"', done.err)

    @unittest.skipUnless(shutil.which("php") and os.path.exists("/usr/sbin/nginx"), "no nginx")
    def test_a_certificate_that_the_store_does_not_trust_is_said(self):
        self.behind(Nginx, "nginx")
        self.environment(SSL_CERT_FILE=os.devnull)
        hops, done = self.hops(1)
        self.assertEqual(hops[-1], ("tls", "failed"), done.err)
        self.assertIn('"reach.untrusted"', done.err)

    def test_those_that_were_not_tried_say_so(self):
        self.set_way("url", "https://hooks.example:8443/x", "--port", "24999")
        for name in ("cloudflared", "ngrok", "tailscale"):
            said = self.desk.run("reach", "show", self.id, "--for", name)
            self.assertEqual(said.exit, 0, said.err)
            self.assertIn("Not tried", said.out)
            self.assertIn("24999", said.out)
        self.assertEqual(self.desk.run("reach", "show", self.id, "--for", "squid").exit, 2)


if __name__ == "__main__":
    unittest.main()
