#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Which store it is, and what stands in front of it: looked at before anything secret goes there."""

import http.server
import json
import os
import shutil
import ssl
import threading
import unittest

from activation_case import ActivationCase
from certificate_case import CertificateCase
from peer_process import Peer


class Look(ActivationCase):
    def look(self, url, exit_code):
        done = self.desk.run("--json", "store", "look", url)
        self.assertEqual(done.exit, exit_code, done.err + done.out)
        return done.json()

    def test_a_store_says_what_it_is(self):
        seen = self.look(self.peer.base_url, 0)
        self.assertEqual((seen["what"], seen["release"]), ("store", "Magento Open Source 2.4"))
        self.assertLess(abs(seen["clock_ahead_seconds"]), 5)
        self.assertNotIn("request", self.peer.state()["seen"])  # no token call was made
        said = self.desk.run("store", "look", self.peer.base_url)
        self.assertIn("integrations can be made here", said.out)

    def test_a_clock_that_differs_is_told(self):
        self.peer.ask("set", clock_offset=3600)
        said = self.desk.run("store", "look", self.peer.base_url)
        self.assertIn("ahead of this computer's", said.out)

    def test_where_it_lives_is_offered_and_not_taken(self):
        with Peer("--base-path", "/shop/") as other:
            self.peer.ask("set", redirect=other.base_url)
            seen = self.look(self.peer.base_url, 1)
            self.assertEqual((seen["what"], seen["lives_at"]), ("elsewhere", other.base_url))
            self.assertEqual(seen["url"], self.peer.base_url)
            typed_too_far = self.look(other.base_url + "de/", 1)
            self.assertEqual(typed_too_far["lives_at"], other.base_url)

    def test_what_is_no_store_fails(self):
        self.peer.ask("set", base_path="/elsewhere/")
        seen = self.look(self.peer.base_url, 1)
        self.assertEqual(seen["what"], "not-a-store")
        seen = self.look("https://na1.api.commerce.adobe.com/tenant", 1)
        self.assertEqual(seen["what"], "cloud-service")


class Password(ActivationCase):
    def setUp(self):
        super().setUp()
        self.peer.ask("set", basic="gate:open: sesame")

    def basic(self, *more, stdin="gate\nopen: sesame\n"):
        return self.desk.run("store", "basic", self.peer.base_url, *more, stdin=stdin)

    def test_it_is_asked_for_and_kept_for_token_calls_and_rest(self):
        looked = self.desk.run("--json", "store", "look", self.peer.base_url)
        self.assertEqual((looked.exit, looked.json()["what"]), (1, "password"))
        self.assertIn('"code":"commerce.basic"', looked.err)
        kept = self.basic()
        self.assertEqual(kept.exit, 0, kept.err)
        looked = self.desk.run("store", "look", self.peer.base_url)
        self.assertEqual(looked.exit, 0, looked.err + looked.out)
        self.link()
        self.assertCallWorks()
        self.assertEqual(self.desk.run("test", self.id).exit, 0)

    def test_a_wrong_one_is_not_kept(self):
        done = self.basic(stdin="gate\nshut\n")
        self.assertEqual(done.exit, 1)
        self.assertIn("problem: commerce.basic-refused", done.err)
        looked = self.desk.run("store", "look", self.peer.base_url)
        self.assertIn("problem: commerce.basic:", looked.err)

    def test_one_that_is_refused_later_is_told_from_the_stores_refusal(self):
        self.basic()
        self.link()
        self.peer.ask("set", basic="gate:another")
        tested = self.desk.run("test", self.id)
        self.assertEqual(tested.exit, 1)
        self.assertIn("problem: commerce.basic-refused", tested.err)
        self.assertEqual(self.state(), "linked")  # the store never said that the tokens are dead

    def test_it_can_be_forgotten(self):
        self.basic()
        self.assertEqual(self.basic("--remove", stdin="").exit, 0)
        self.assertEqual(self.desk.run("store", "look", self.peer.base_url).exit, 1)

    def test_without_it_an_activation_says_so(self):
        running = self.activate()
        self.assertEqual(running.end(), 1)
        self.assertEqual(self.desk.show(self.id)["reason"], "walled")

    def test_nothing_of_it_is_in_the_profile(self):
        self.basic()
        for folder, _, files in os.walk(self.desk.profile):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(b"sesame", file.read(), name)

    def test_a_name_with_a_colon_is_refused(self):
        done = self.basic(stdin="gate:door\nx\n")
        self.assertIn("problem: store.bad-name", done.err)


class Api(http.server.BaseHTTPRequestHandler):
    """A store behind TLS, as far as it is looked at."""

    def do_GET(self):  # noqa: N802
        refused = json.dumps({"message": "The consumer isn't authorized to access %resources.",
                              "parameters": {"resources": "Magento_Backend::admin"}}).encode()
        self.send_response(401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(refused)))
        self.end_headers()
        self.wfile.write(refused)

    def log_message(self, *_):
        pass


@unittest.skipUnless(shutil.which("openssl"), "no openssl")
class Trust(CertificateCase):
    def setUp(self):
        super().setUp()
        self.make("ca", "/CN=Our own issuer")
        self.make("other", "/CN=Another issuer")
        self.openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", self.path("server.key"),
                     "-out", self.path("server.csr"), "-subj", "/CN=localhost")
        with open(self.path("names"), "w", encoding="utf-8") as names:
            names.write("subjectAltName=DNS:localhost\n")
        self.openssl("x509", "-req", "-in", self.path("server.csr"), "-CA", self.path("ca.pem"),
                     "-CAkey", self.path("ca.key"), "-CAcreateserial", "-days", "2",
                     "-extfile", self.path("names"), "-out", self.path("server.pem"))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Api)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(self.path("server.pem"), self.path("server.key"))
        server.socket = tls.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.port = server.server_port
        self.url = f"https://localhost:{self.port}/"

    def make(self, name, subject):
        self.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                     "-subj", subject, "-keyout", self.path(name + ".key"),
                     "-out", self.path(name + ".pem"))

    def fingerprint(self, name):
        line = self.openssl("x509", "-in", self.path(name), "-noout", "-fingerprint", "-sha256")
        return line.decode().strip().split("=")[1]

    def trust(self, *arguments, url=None):
        return self.desk.run("store", "trust", url or self.url, *arguments)

    def look(self, url=None):
        done = self.desk.run("--json", "store", "look", url or self.url)
        return done.json()

    def test_an_issuer_is_trusted_by_its_fingerprint_and_at_this_store_only(self):
        seen = self.look()
        self.assertEqual(seen["what"], "unreachable")
        self.assertEqual(seen["certificate"]["issuer"], "Our own issuer")
        self.assertFalse(seen["certificate"]["trusted"])
        self.assertEqual(seen["certificate"]["fingerprint"], self.fingerprint("server.pem"))
        refused = self.trust("--ca", self.path("ca.pem"))
        self.assertIn("problem: trust.needs-consent", refused.err)
        self.assertIn(self.fingerprint("ca.pem"), refused.out)
        wrong = self.trust("--ca", self.path("ca.pem"), "--fingerprint", "AB" * 32)
        self.assertIn("problem: trust.other-fingerprint", wrong.err)
        self.assertEqual(self.look()["what"], "unreachable")
        agreed = self.trust("--ca", self.path("ca.pem"), "--fingerprint",
                            self.fingerprint("ca.pem").replace(":", "").lower())
        self.assertEqual(agreed.exit, 0, agreed.err)
        seen = self.look()
        self.assertEqual((seen["what"], seen["certificate"]["trusted"]), ("store", True))
        # its name is verified still, and another origin knows nothing of it
        self.assertEqual(self.look(f"https://127.0.0.1:{self.port}/")["what"], "unreachable")
        shown = self.desk.run("--json", "store", "trust", self.url, "--show").json()
        self.assertEqual([each["fingerprint"] for each in shown], [self.fingerprint("ca.pem")])
        self.assertEqual(self.trust("--remove").exit, 0)
        self.assertEqual(self.look()["what"], "unreachable")

    def test_another_issuer_is_not_enough(self):
        agreed = self.trust("--ca", self.path("other.pem"), "--fingerprint",
                            self.fingerprint("other.pem"))
        self.assertEqual(agreed.exit, 0, agreed.err)
        self.assertEqual(self.look()["what"], "unreachable")

    def test_what_is_no_certificate_is_refused(self):
        with open(self.path("both.pem"), "wb") as both:
            for name in ("ca.pem", "other.pem"):
                with open(self.path(name), "rb") as file:
                    both.write(file.read())
        for name, code in (("ca.key", "tls.no-certificate"), ("both.pem", "trust.several")):
            done = self.trust("--ca", self.path(name), "--fingerprint", "AB" * 32)
            self.assertIn("problem: " + code, done.err)
        done = self.trust("--ca", self.path("ca.pem"), url="http://shop.example/")
        self.assertIn("problem: trust.no-https", done.err)
        self.assertEqual(self.trust().exit, 2)


if __name__ == "__main__":
    unittest.main()
