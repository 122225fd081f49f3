#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Somebody who knows the addresses, but not the store's credentials, and has all the time there is."""

import concurrent.futures
import http.client
import secrets
import unittest
import urllib.parse

from activation_case import SIGN_IN, ActivationCase

POSTS = 10_000
CALLERS = 32  # at a time


class Flood(ActivationCase):
    def ask(self, method, url, body=None, headers=None):
        connection = http.client.HTTPConnection(url.netloc, timeout=10)
        try:
            connection.request(method, url.path + ("?" + url.query if url.query else ""), body,
                               headers or {})
            return connection.getresponse().status
        finally:
            connection.close()

    def forge(self, count):
        """Invented credentials, each followed by a view of the page that Admin would open."""
        urls = self.desk.urls(self.id)
        with concurrent.futures.ThreadPoolExecutor(CALLERS) as callers:
            list(callers.map(lambda _: self.forge_one(urls), range(count)))

    def forge_one(self, urls):
        key = secrets.token_hex(16)
        form = urllib.parse.urlencode({
            "oauth_consumer_key": key, "oauth_consumer_secret": secrets.token_hex(16),
            "store_base_url": self.peer.base_url, "oauth_verifier": secrets.token_hex(16)})
        status = self.ask("POST", urllib.parse.urlsplit(urls["callback_url"]), form,
                          {"Content-Type": "application/x-www-form-urlencoded"})
        self.assertEqual(status, 200)
        page = urllib.parse.urlsplit(f"{urls['identity_link_url']}?oauth_consumer_key={key}")
        self.assertEqual(self.ask("GET", page), 200)

    def test_the_stores_own_credentials_are_found_among_ten_thousand_after_a_kill(self):
        running = self.arm()
        self.forge(POSTS // 2)
        self.peer.ask("post")
        self.assertEqual(self.peer.expect("posted")["status"], 200)
        self.forge(POSTS // 4)
        running.kill()
        again = self.arm()
        self.forge(POSTS // 4)
        self.peer.tell("popup")
        self.peer.tell("sign-in", **SIGN_IN)
        self.assertEqual(again.end(60), 0, again.err)
        self.assertCallWorks()


if __name__ == "__main__":
    unittest.main(verbosity=2)
