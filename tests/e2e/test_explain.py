#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl explain: what a store's answers mean, as they are pasted."""

import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse

from console import Desk

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "peers"))

from peer_process import Peer  # noqa: E402

SECRET = "q7w3e9r1t5y8u2i4o6p0a1s2d3f4g5h6"


def curl(*arguments):
    """What curl prints on both its outputs."""
    done = subprocess.run(["curl", "-sS", "--max-time", "5", "--noproxy", "*", *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=20, check=False)
    return done.stdout.decode("utf-8", "replace")


def oauth(**changes):
    """An Authorization header that is well formed and signed by nobody."""
    values = {"oauth_consumer_key": "k" * 32, "oauth_token": "t" * 32, "oauth_nonce": "n1",
              "oauth_timestamp": "1800000000", "oauth_signature_method": "HMAC-SHA256",
              "oauth_version": "1.0", "oauth_signature": "c2ln", **changes}
    return "Authorization: OAuth " + ", ".join(
        f'{name}="{urllib.parse.quote(value, safe="")}"'
        for name, value in values.items() if value is not None)


class OneAnswer:
    """A server that sends the same octets to everybody, and closes."""

    def __init__(self, octets, certificate=None):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._octets = octets
        self._context = None
        if certificate:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate)
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                peer, _ = self._socket.accept()
            except OSError:
                return
            try:
                if self._context:
                    peer = self._context.wrap_socket(peer, server_side=True)
                peer.recv(65536)
                peer.sendall(self._octets)
            except OSError:
                pass
            peer.close()

    def close(self):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


class Explained(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)

    def explain(self, text, *arguments):
        result = self.desk.run("--json", "explain", *arguments, stdin=text)
        self.assertEqual(result.exit, 0, result.err)
        return result.json()

    def assertCause(self, text, code, *arguments):
        found = self.explain(text, *arguments)
        self.assertEqual(found["code"], code, (text, found))
        self.assertTrue(found["sentence"] and found["advice"] and found["support"])
        return found


class FromAPeer(Explained):
    """A peer that really misbehaves in that way, called by curl."""

    def test_a_store_that_refuses(self):
        with Peer() as peer:
            base = peer.base_url
            token = base + "oauth/token/request"
            rest = base + "rest/V1/modules"
            for name, code, arguments in (
                ("no header", "authorization-missing", ["-X", "POST", token]),
                ("a bearer token for a token", "bearer-instead-of-signature",
                 ["-v", "-X", "POST", "-H", "Authorization: Bearer " + SECRET, token]),
                ("a consumer that there is not", "consumer-unknown",
                 ["-v", "-X", "POST", "-H", oauth(oauth_token=None), token]),
                ("… of a call", "integration-gone", ["-v", "-H", oauth(), rest]),
                ("a key too short", "consumer-key-length",
                 ["-v", "-X", "POST", "-H", oauth(oauth_token=None, oauth_consumer_key="k"), token]),
                ("HMAC-SHA1", "sha1-refused",
                 ["-v", "-X", "POST", "-H",
                  oauth(oauth_token=None, oauth_signature_method="HMAC-SHA1"), token]),
                ("OAuth 2.0", "oauth-version",
                 ["-v", "-X", "POST", "-H", oauth(oauth_token=None, oauth_version="2.0"), token]),
                ("a nonce left out", "parameter-missing",
                 ["-v", "-X", "POST", "-H", oauth(oauth_token=None, oauth_nonce=None), token]),
                ("a token too short", "token-length",
                 ["-v", "-H", oauth(oauth_token="t"), rest]),
                ("nobody signed", "not-signed", ["-v", base + "rest/V1/store/storeConfigs"]),
                ("a bearer token", "bearer-by-tool",
                 ["-v", "-H", "Authorization: Bearer " + SECRET, base + "rest/V1/store/storeConfigs"]),
                ("a route that there is not", "route-unknown", ["-v", "-H", oauth(), base + "rest/V1/nothing"]),
            ):
                with self.subTest(name):
                    kind = "-v" if "-v" in arguments else "-i"
                    text = curl(kind, *[each for each in arguments if each != "-v"])
                    found = self.assertCause(text, code)
                    self.assertNotIn(SECRET, json.dumps(found))

    def test_a_store_whose_web_server_stands_before_it(self):
        with Peer() as peer:
            for setting, code in (({"basic": "ana:open sesame"}, "basic-auth"),
                                  ({"redirect": "http://shop.example/"}, "redirect-to-host")):
                with self.subTest(code):
                    peer.ask("set", basic="", redirect="")
                    peer.ask("set", **setting)
                    self.assertCause(curl("-v", "-H", oauth(), peer.base_url + "rest/V1/modules"),
                                     code)

    def test_no_store_at_all(self):
        for name, octets, code in (
            ("maintenance", b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 9\r\n\r\nService "
                            b"Temporarily Unavailable", "maintenance"),
            ("nginx alone", b"HTTP/1.1 404 Not Found\r\nServer: nginx\r\nContent-Type: text/html\r\n\r\n"
                            b"<html><center>nginx</center></html>", "rewrite-missing"),
            ("a parked domain", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>This domain "
                                b"is for sale</html>", "parked-domain"),
            ("WordPress", b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n"
                          b'{"code":"rest_no_route","message":"No route was found"}', "another-platform"),
            ("a firewall", b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html><title>"
                           b"Attention Required! | Cloudflare</title>", "firewall"),
            ("no answer", b"", "closed-early"),
            ("no HTTP", b"SSH-2.0-OpenSSH_9.2\r\n", "not-http"),
        ):
            with self.subTest(name):
                server = OneAnswer(octets)
                self.addCleanup(server.close)
                self.assertCause(curl("-i", f"http://{server.address}/rest/V1/modules"), code)

    def test_tls_by_cause(self):
        with tempfile.TemporaryDirectory(prefix="latchkey-explain.") as folder:
            pair = os.path.join(folder, "pair.pem")
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
                            "-subj", "/CN=other.example", "-keyout", pair + ".key", "-out", pair + ".crt"],
                           check=True, capture_output=True)
            with open(pair, "wb") as file:
                for part in (".key", ".crt"):
                    with open(pair + part, "rb") as each:
                        file.write(each.read())
            server = OneAnswer(b"HTTP/1.1 200 OK\r\n\r\n", pair)
            plain = OneAnswer(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            self.addCleanup(server.close)
            self.addCleanup(plain.close)
            self.assertCause(curl(f"https://{server.address}/"), "tls-self-signed")
            self.assertCause(curl("--cacert", pair + ".crt", f"https://{server.address}/"), "tls-name")
            self.assertCause(curl(f"https://{plain.address}/"), "tls-plain")

    def test_nobody_is_there(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        self.assertCause(curl(f"http://127.0.0.1:{port}/"), "not-reached")  # curl does not say why
        self.assertCause(curl("http://shop.invalid/"), "name-unknown")


class Console(Explained):
    REFUSED = ('{"status":401,"body":{"message":"The consumer isn\'t authorized to access %resources.",'
               '"parameters":{"resources":"RESOURCE"}},"call":"rest","method":"GET","url":"URL",'
               '"authorization":"OAuth x"}')

    def refused(self, resource, url):
        return self.REFUSED.replace("RESOURCE", resource).replace("URL", url)

    def test_which_resource_to_add(self):
        found = self.assertCause(self.refused("Magento_Sales::actions_view", "/rest/V1/orders"),
                                 "resource-missing")
        self.assertEqual([(each["id"], each["granted"]) for each in found["resources"]],
                         [("Magento_Sales::actions_view", "singly")])
        self.assertIn("›", found["resources"][0]["path"])
        self.assertEqual(found["action"], "add-resource")

    def test_a_resource_that_only_all_opens(self):
        with tempfile.TemporaryDirectory(prefix="latchkey-explain.") as folder:
            root = os.path.join(folder, "app", "code", "Acme", "Erp", "etc")
            os.makedirs(root)
            for path, text in (
                ("../registration.php",
                 "<?php use Magento\\Framework\\Component\\ComponentRegistrar;\n"
                 "ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Erp', __DIR__);"),
                ("module.xml", '<config><module name="Acme_Erp"/></config>'),
                ("acl.xml", '<config><acl><resources><resource id="Magento_Backend::admin" title="Admin">'
                            '<resource id="Acme_Erp::good" title="Good"/></resource></resources></acl></config>'),
                ("webapi.xml", '<routes><route url="/V1/erp" method="GET"><service class="A" method="get"/>'
                               '<resources><resource ref="Acme_Erp::bad"/></resources></route></routes>'),
            ):
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(text)
            found = self.assertCause(self.refused("Acme_Erp::bad", "/rest/V1/erp"),
                                     "resource-undefined", "--from", folder)
            self.assertEqual(found["resources"][0]["granted"], "only-with-all")
            self.assertCause(self.refused("Acme_Erp::bad", "/rest/V1/erp"), "resource-missing")

    def test_options_say_what_was_not_pasted(self):
        text = "Specified token does not exist"
        self.assertCause(text, "token-unknown")
        self.assertCause(text, "token-replaced", "--call", "rest")
        self.assertCause(text, "request-token-unknown", "--call", "access-token")
        signature = "The signature is invalid. Verify and try again."
        self.assertCause(signature, "dialect", "--method", "GET", "--url",
                         "https://shop.example/rest/V1/products/a%2Fb")
        self.assertCause(self.refused("Magento_Sales::sales", "/rest/V1/orders"), "bearer-off",
                         "--sent", "bearer")
        for wrong in (("--call", "soap"), ("--sent", "letter")):
            self.assertEqual(self.desk.run("explain", *wrong, stdin=text).exit, 1)

    def test_a_cause_by_its_code_and_all_of_them(self):
        codes = [each["code"] for each in self.desk.run("--json", "explain", "--list").json()]
        self.assertGreater(len(codes), 80)
        self.assertEqual(len(codes), len(set(codes)))
        shown = self.desk.run("explain", "clock-apart")
        self.assertEqual(shown.exit, 0, shown.err)
        self.assertIn("docs/TROUBLE.md#clock-apart", shown.out)
        self.assertEqual(self.desk.run("explain", "no-such-cause").exit, 1)

    def test_nothing_secret_comes_back(self):
        for text in (f"HTTP/1.1 200 OK\n\noauth_token={SECRET}&oauth_token_secret={SECRET}",
                     f'{{"message":"Bad value {SECRET}"}}',
                     f'HTTP/1.1 400 X\n\n{{"message":"Bad value oauth_token={SECRET}"}}',
                     f"> GET /rest/V1/x?token={SECRET} HTTP/1.1\n> Host: a.example\n"
                     f"> Authorization: Bearer {SECRET}\n>\n< HTTP/1.1 302 Found\n"
                     f"< Location: https://b.example/?token={SECRET}\n<\n"):
            with self.subTest(text):
                for form in ((), ("--json",)):
                    result = self.desk.run(*form, "explain", stdin=text)
                    self.assertEqual(result.exit, 0, result.err)
                    self.assertNotIn(SECRET, result.out + result.err)

    def test_what_cannot_be_explained_is_said(self):
        self.assertEqual(self.desk.run("explain", stdin="").exit, 1)
        self.assertIn("explain.nothing", self.desk.run("explain", stdin=" \n").err)
        self.assertEqual(self.explain("hello")["code"], "unexplained")


if __name__ == "__main__":
    unittest.main()
