#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A store that does not answer as it should, and a program that is killed."""

import secrets
import time
import unittest
import urllib.parse
import urllib.request

from activation_case import ActivationCase
from console import LATCHKEYCTL


class LostAnswers(ActivationCase):
    def unheard(self, kind, **more):
        """A first try whose answer is no use; afterwards the store answers well."""
        self.misbehave("request", kind, **more)
        self.assertFailed(self.activate(), "activation.request-token-unheard")
        self.assertEqual(self.peer.state()["seen"]["request"], 1)
        self.peer.ask("set", misbehave=None)

    def assertAskedAgainAndLinked(self, running):
        self.assertEqual(running.end(), 0, running.err)
        self.assertEqual(self.peer.state()["seen"]["request"], 2)
        self.assertCallWorks()

    def test_a_request_token_that_never_arrived_is_asked_for_when_it_goes_on(self):
        self.unheard("status", status=503, body="<html>", content_type="text/html")
        self.assertAskedAgainAndLinked(self.desk.start("activate", self.id))

    def test_and_after_a_restart_when_activate_is_clicked_again(self):
        self.unheard("status", status=503, body="<html>", content_type="text/html")
        self.assertAskedAgainAndLinked(self.activate("activate", "--restart"))

    def test_the_stores_own_answer_makes_it_lost(self):
        self.unheard("garbage", executes=True)
        again = self.desk.start("activate", self.id)
        self.assertFailed(again, "activation.request-token-lost")
        self.assertEqual(self.peer.state()["seen"]["request"], 2)
        self.assertEqual(self.peer.state()["executed"]["request"], 1)

    def test_while_the_first_call_may_still_run_it_is_waited_for(self):
        self.unheard("close", executes=True)
        again = self.desk.start("activate", self.id)
        again.until("armed")
        self.assertEqual(self.desk.run("integration", "show", self.id).exit, 0)
        self.assertEqual(self.peer.state()["seen"]["request"], 1)
        again.interrupt()
        self.assertFailed(again, "activation.cancelled")

    def test_an_access_token_that_was_lost_is_asked_for_once_more(self):
        self.misbehave("access", "close", executes=True)
        self.assertFailed(self.activate(), "activation.access-token-lost")
        self.assertEqual(self.peer.state()["seen"]["access"], 2)

    def test_an_access_call_that_never_arrived_is_repeated_and_links(self):
        self.misbehave("access", "close")
        running = self.activate()
        self.assertEqual(running.end(), 0, running.err)

    def test_reauthorize_helps_after_a_lost_access_token(self):
        self.misbehave("access", "close", executes=True)
        self.activate().end()
        running = self.activate("reauthorize")
        self.assertEqual(running.end(), 0, running.err)


class OddAnswers(ActivationCase):
    def test_each_ends_in_words(self):
        for kind, more, code in (
            ("redirect", {"location": "http://127.0.0.1:9/"}, "activation.not-a-store"),
            ("status", {"status": 404, "body": "<html>", "content_type": "text/html"},
             "activation.not-a-store"),
        ):
            with self.subTest(kind):
                self.misbehave("request", kind, **more)
                self.assertFailed(self.activate("activate", "--restart"), code)

    def test_garbage_after_the_call_was_executed_is_a_lost_token(self):
        self.misbehave("request", "garbage", executes=True)
        self.assertFailed(self.activate(), "activation.request-token-unheard")

    def test_endless_answers_are_cut_off(self):
        self.misbehave("request", "endless", executes=True)
        self.assertFailed(self.activate(), "activation.request-token-unheard")

    def test_a_clock_that_is_off_is_corrected(self):
        self.peer.ask("set", clock_offset=-5000)
        running = self.activate()
        self.assertEqual(running.end(), 0, running.err)

    def test_an_expired_consumer_is_told(self):
        self.peer.ask("set", expiration=0)
        self.assertFailed(self.activate(), "activation.consumer-expired")

    def test_a_dead_token_makes_it_revoked(self):
        self.link()
        self.peer.ask("delete-integration")
        called = self.call("GET", "/V1/modules")
        self.assertEqual(called.exit, 1)
        self.assertIn("problem: commerce.consumer-unknown: ", called.err)
        self.assertEqual(self.state(), "revoked")


class Killed(ActivationCase):
    def kill_in(self, endpoint, **more):
        """Kills the program while the store sits on its call to that endpoint."""
        self.misbehave(endpoint, "hang", seconds=60, **more)
        running = self.activate()
        end = time.monotonic() + 20
        while not self.peer.state()["seen"].get(endpoint) and time.monotonic() < end:
            pass
        running.kill()
        self.peer.ask("set", misbehave=None)

    def test_before_the_sign_in(self):
        running = self.arm()
        self.peer.ask("post")
        running.until("credentials-stored")
        running.kill()
        self.assertEqual(self.state(), "failed")
        again = self.activate()
        self.assertEqual(again.end(), 0, again.err)

    def test_with_the_request_token_in_hand_it_goes_on(self):
        self.kill_in("access")
        running = self.desk.start("activate", self.id)
        self.assertEqual(running.end(), 0, running.err)
        self.assertEqual(self.peer.state()["executed"]["request"], 1)
        self.assertCallWorks()

    def test_while_asking_for_the_request_token_it_waits_to_ask_again(self):
        self.kill_in("request", executes=True)
        again = self.desk.start("activate", self.id)
        again.until("armed")
        again.interrupt()
        self.assertFailed(again, "activation.cancelled")
        self.assertEqual(self.peer.state()["seen"]["request"], 1)

    def test_while_proving_it_goes_on(self):
        self.kill_in("rest")
        running = self.desk.start("activate", self.id)
        self.assertEqual(running.end(), 0, running.err)
        self.assertCallWorks()

    def test_restart_forgets(self):
        self.kill_in("access")
        running = self.desk.start("activate", self.id, "--restart", "--timeout", "1")
        self.assertFailed(running, "activation.no-callback")


class Stopped(ActivationCase):
    """Once asked to stop it stops, within two seconds, whatever comes meanwhile."""

    def forge(self):
        token = secrets.token_hex(16)
        form = urllib.parse.urlencode({
            "oauth_consumer_key": token, "oauth_consumer_secret": token,
            "store_base_url": "http://127.0.0.1:9/", "oauth_verifier": token}).encode()
        try:
            urllib.request.urlopen(self.urls["callback_url"], form, timeout=2).read()
        except OSError:
            pass

    def assertStops(self, running):
        self.urls = self.desk.urls(self.id)
        running.interrupt()
        asked = time.monotonic()
        while running.process.poll() is None and time.monotonic() < asked + 20:
            self.forge()
        took = time.monotonic() - asked
        running.end()
        self.assertLess(took, 4 if "asan" in LATCHKEYCTL else 2.3)

    def test_while_posts_come(self):
        running = self.arm()
        self.assertStops(running)
        self.assertEqual(running.problem(), "activation.cancelled")

    def test_while_the_store_does_not_answer(self):
        self.misbehave("request", "hang", seconds=60)
        running = self.activate()
        running.until("request-token-asked")
        self.assertStops(running)


class Unreachable(ActivationCase):
    def store_url(self):
        return "http://127.0.0.1:9/"

    def test_it_is_told_and_goes_on_where_it_stopped(self):
        self.assertFailed(self.activate(), "activation.store-unreachable")
        again = self.desk.start("activate", self.id)
        self.assertFailed(again, "activation.store-unreachable")
        self.assertIn("request-token-asked", again.steps())
        self.assertNotIn("callback-received", again.steps())


if __name__ == "__main__":
    unittest.main(verbosity=2)
