# SPDX-License-Identifier: Apache-2.0
"""What the tests of the peer share: a peer, a stand-in for Latchkey, an integration of the two."""

import unittest

from peer_process import Peer
from stand_in import StandIn, token_call

SIGN_IN = {"name": "merchant", "password": "open sesame"}


class PeerTest(unittest.TestCase):
    arguments = ()

    def setUp(self):
        self.peer = self.enterContext(Peer(*self.arguments))
        self.app = self.enterContext(StandIn())
        self.peer.ask("define", callback_url=self.app.callback_url,
                       identity_link_url=self.app.identity_link_url)

    def posted(self, **command):
        """What a POST alone brings."""
        self.peer.ask("post", **command)
        return self.app.posts[-1]

    def calls(self, values):
        """(request, access) call for posted values."""
        key, secret = values["oauth_consumer_key"], values["oauth_consumer_secret"]

        def request():
            return token_call(self.peer.base_url, "request", key, secret)

        def access(token, token_secret, verifier=values["oauth_verifier"]):
            return token_call(self.peer.base_url, "access", key, secret, token_secret,
                              oauth_token=token, oauth_verifier=verifier)

        return request, access

    def linked(self):
        self.peer.tell("activate", **SIGN_IN)
        self.peer.expect("popup-returned")

    def status(self):
        return self.peer.state()["integrations"]["Latchkey"]["status"]

    def refused_with(self, answer, words):
        self.assertEqual(answer.status, 401)
        self.assertIn(words.replace(" ", "+"), answer.text)
