#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The peer as a process, activated by a stand-in for Latchkey."""

import json
import re
import socket
import tempfile
import unittest
from pathlib import Path

from peer_test import SIGN_IN, PeerTest
from stand_in import header, pair, protocol, send, sign


class Activation(PeerTest):
    def test_a_whole_activation_in_the_pop_up(self):
        self.linked()
        self.assertEqual(self.status(), 1)
        answer = self.app.call("GET", "rest/V1/store/storeConfigs")
        self.assertEqual(json.loads(answer.text)[0]["base_url"], self.peer.base_url)
        self.assertEqual(self.peer.expect("popup-returned")["status"], 200)

    def test_the_browser_looks_like_chromium_and_keeps_hidden_fields(self):
        self.linked()
        headers = self.app.page_headers[-1]
        self.assertEqual(headers["Origin"], self.app.address)
        self.assertEqual(headers["Sec-Fetch-Site"], "same-origin")
        self.assertIsNone(headers["Cookie"])

    def test_a_wrong_password_shows_the_page_again(self):
        self.peer.tell("activate")
        self.peer.tell("sign-in", name="merchant", password="wrong")
        again = {"status": 200, "text": "Wrong name or password. Sign in"}
        self.peer.expect("popup-login", **again)
        self.peer.ask("sign-in", **SIGN_IN)
        self.peer.expect("popup-returned")

    def test_a_failure_page_ends_the_pop_up_with_its_text(self):
        self.app.failure = "It did not work."
        self.peer.tell("activate", **SIGN_IN)
        self.assertEqual(self.peer.expect("popup-ended")["text"], "It did not work.")

    def test_a_foreign_return_address_is_followed_only_with_consent(self):
        self.peer.ask("set", success_call_back="http://foreign.example/back")
        self.peer.tell("activate", **SIGN_IN)
        self.peer.expect("popup-asks", text="Return to a foreign site? Return", status=200)
        self.peer.tell("consent")
        self.peer.expect("popup-returned", url="http://foreign.example/back", status=None)

    def test_no_whole_token_is_ever_printed(self):
        self.linked()
        told = json.dumps(self.peer.events)
        for secret in (*self.app.posts[-1].values(), *self.app.linked):
            if re.fullmatch("[a-z0-9]{32}", secret):
                self.assertNotIn(secret, told)

    def test_a_page_that_shows_a_secret_is_told_without_it(self):
        secret = self.posted()["oauth_consumer_secret"]
        self.app.failure = f"The secret is {secret}."
        self.peer.tell("activate", **SIGN_IN)
        ended = self.peer.expect("popup-ended")
        shown = self.peer.expect("secret-on-page")["which"][0]
        self.assertEqual(ended["text"], f"The secret is {shown}.")

    def test_tokens_dialog_without_urls(self):
        self.peer.ask("define", callback_url="")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "tokens.json")
            self.peer.ask("tokens", file=str(file))
            self.assertEqual(file.stat().st_mode & 0o777, 0o600)
            values = json.loads(file.read_text())
        url = self.peer.base_url + "rest/V1/modules"
        signed = protocol(values["consumer_key"], oauth_token=values["access_token"])
        signed["oauth_signature"] = sign("GET", url, signed, values["consumer_secret"],
                                         values["access_token_secret"])
        self.assertEqual(send(url, "GET", {"Authorization": header(signed)}).status, 200)

    def test_the_posted_octets_are_the_recorded_ones(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            at = f"127.0.0.1:{listener.getsockname()[1]}"
            self.peer.ask("define", callback_url=f"http://{at}/ok")
            self.peer.tell("post")
            connection, _ = listener.accept()
            data = connection.recv(65536).decode()
            connection.sendall(b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")
            connection.close()
        head, _, body = data.partition("\r\n\r\n")
        self.assertEqual(head.split("\r\n"), [
            "POST /ok HTTP/1.1", f"Host: {at}", r"User-Agent: Laminas\Http\Client", "Accept: */*",
            at, f"Content-Length: {len(body)}", "Content-Type: application/x-www-form-urlencoded"])
        self.assertRegex(body, r"\Aoauth_consumer_key=[a-z0-9]{32}&oauth_consumer_secret=[a-z0-9]"
                               r"{32}&store_base_url=http%3A%2F%2F127\.0\.0\.1%3A\d+%2F&"
                               r"oauth_verifier=[a-z0-9]{32}\Z")
        self.peer.expect("posted", status=500, problem=None)

    def test_an_undelivered_post_opens_no_pop_up(self):
        self.peer.ask("define", callback_url="http://127.0.0.1:9/closed")
        events = self.peer.ask("activate")
        self.assertIn("Please try again later.", self.peer.expect("admin-message")["text"])
        self.assertFalse([each for each in events if each["event"].startswith("popup")])

    def test_the_post_gives_up_after_its_timeout(self):
        self.peer.ask("set", post_timeout=0.2)
        with socket.create_server(("127.0.0.1", 0)) as deaf:
            self.peer.ask("define", callback_url=f"http://127.0.0.1:{deaf.getsockname()[1]}/")
            self.peer.ask("post")
        self.assertIn("imeout", self.peer.expect("posted")["problem"])

    def test_a_forged_post_changes_nothing_in_the_store(self):
        real = self.posted()
        self.peer.ask("forge", fields={"oauth_verifier": "v" * 32, "store_base_url": None},
                      headers={"Origin": "http://evil.example"})
        forged = self.app.posts[-1]
        self.assertEqual(forged["oauth_consumer_key"], real["oauth_consumer_key"])
        self.assertNotEqual(forged["oauth_consumer_secret"], real["oauth_consumer_secret"])
        self.assertNotIn("store_base_url", forged)
        self.assertEqual(self.app.headers[-1]["Origin"], "http://evil.example")
        request, access = self.calls(real)
        self.assertEqual(access(*pair(request())).status, 200)


class Repetition(PeerTest):
    """PROTOCOL §6."""

    NOT_A_VERIFIER = "consumer token is not a verifier token"

    def test_the_same_values_are_posted_again_before_any_call(self):
        self.peer.ask("post", times=2)
        self.assertEqual(*self.app.posts)

    def test_after_the_request_token_a_new_verifier_leads_nowhere(self):
        old = self.posted()
        request, access = self.calls(old)
        token = pair(request())
        new = self.posted()
        self.assertEqual(new["oauth_consumer_secret"], old["oauth_consumer_secret"])
        self.assertNotEqual(new["oauth_verifier"], old["oauth_verifier"])
        self.refused_with(request(), self.NOT_A_VERIFIER)
        self.refused_with(access(*token, new["oauth_verifier"]), "do not match")
        self.assertEqual(access(*token).status, 200)
        self.refused_with(access(*token), "Specified token does not exist")
        self.assertEqual(self.status(), 1)

    def test_reauthorize_kills_the_old_token_and_posts_a_new_verifier(self):
        self.linked()
        self.peer.ask("reauthorize")
        self.assertEqual(self.status(), 0)
        self.assertIn("Specified token", self.app.call("GET", "rest/V1/modules").text)
        old, new = self.app.posts
        self.assertEqual(old["oauth_consumer_key"], new["oauth_consumer_key"])
        self.assertNotEqual(old["oauth_verifier"], new["oauth_verifier"])
        self.app.exchange(new)
        self.assertEqual(self.app.call("GET", "rest/V1/modules").status, 200)

    def test_an_undelivered_reauthorization_leaves_no_token(self):
        self.linked()
        self.peer.ask("define", callback_url="http://127.0.0.1:9/closed")
        self.peer.ask("reauthorize")
        self.assertEqual(self.app.call("GET", "rest/V1/modules").status, 401)

    def test_activate_from_a_stale_page_leaves_the_old_token_working(self):
        self.linked()
        request, _ = self.calls(self.posted())
        self.refused_with(request(), self.NOT_A_VERIFIER)
        self.assertEqual(self.app.call("GET", "rest/V1/modules").status, 200)

    def test_the_exchange_may_run_while_the_store_waits_for_its_answer(self):
        with socket.create_server(("127.0.0.1", 0)) as slow:
            self.peer.ask("define", callback_url=f"http://127.0.0.1:{slow.getsockname()[1]}/")
            self.peer.tell("post")
            connection, _ = slow.accept()
            body = connection.recv(65536).decode().partition("\r\n\r\n")[2]
            request, access = self.calls(dict(each.split("=") for each in body.split("&")))
            self.assertEqual(access(*pair(request())).status, 200)
            connection.close()

    def test_of_two_calls_at_once_only_the_first_token_is_real(self):
        self.peer.ask("set", race=5)
        request, access = self.calls(self.posted())
        first, second = pair(request()), pair(request())
        self.refused_with(access(*second), "Specified token does not exist")
        self.assertEqual(access(*first).status, 200)

    def test_deleted_and_recreated_integrations(self):
        self.linked()
        self.peer.ask("recreate")
        self.assertEqual(self.status(), 2)
        self.assertIn("A consumer having", self.app.call("GET", "rest/V1/modules").text)
        new = self.posted()
        self.assertNotEqual(new["oauth_consumer_key"], self.app.posts[0]["oauth_consumer_key"])
        self.peer.ask("delete-integration")
        self.assertEqual(self.peer.state()["integrations"], {})


if __name__ == "__main__":
    unittest.main()
