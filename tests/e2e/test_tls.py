#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Certificates on the console: made, renewed, brought, and trusted by the command that is printed."""

import os
import shutil
import subprocess
import unittest

import keychain
from certificate_case import CertificateCase

# Runs what was printed in a world of its own, where /etc/ssl/certs may be written to.
TRUST = """
set -e
mkdir "$1/local" "$1/bin"
cp -RP /etc/ssl/certs "$1/certs"
mount --bind "$1/certs" /etc/ssl/certs
mount --bind "$1/local" /usr/local/share/ca-certificates
printf '#!/bin/sh\\nexec "$@"\\n' >"$1/bin/sudo"
chmod 755 "$1/bin/sudo"
PATH="$1/bin:$PATH"
if openssl verify "$1/leaf.pem" >/dev/null 2>&1; then echo trusted beforehand; fi
. "$1/command"
openssl verify -purpose sslserver -verify_ip 192.0.2.7 "$1/leaf.pem"
"""


def can_trust():
    return (shutil.which("update-ca-certificates") and
            subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0)


class TlsCase(CertificateCase):
    def make(self, address="192.0.2.7"):
        made = self.desk.run("--json", "tls", "make", address)
        self.assertEqual(made.exit, 0, made.err)
        return made.json()

    def issue(self, name="desk.example.com", days="90", *more):
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-keyout",
                     "key.pem", "-out", "certificate.pem", "-days", days, "-subj", "/CN=test", "-addext",
                     f"subjectAltName=DNS:{name}", *(more or ("-nodes",)))
        os.chmod(self.path("key.pem"), 0o600)

    def bring(self, stdin="", *json):
        return self.desk.run(*json, "tls", "import", "desk.example.com", "--certificate",
                             self.path("certificate.pem"), "--key", self.path("key.pem"), stdin=stdin)


class Certificates(TlsCase):
    def test_what_is_made_is_shown(self):
        made = self.make()
        self.assertEqual(made["names"], ["192.0.2.7"])
        self.assertEqual(made["state"], "valid")
        self.assertTrue(made["made"])
        for when in ("valid_from", "valid_until"):
            self.assertRegex(made[when], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertIn("-----BEGIN CERTIFICATE-----", made["command_debian"])
        self.assertEqual(self.desk.run("--json", "tls", "show", "192.0.2.7").json(), made)
        self.assertEqual(self.desk.run("--json", "tls", "show").json(), [made])
        shown = self.desk.run("tls", "show", "192.0.2.7")
        self.assertIn(made["authority_fingerprint"], shown.out)
        for line in (made["command_debian"] + "\n" + made["command_redhat"]).splitlines():
            self.assertIn(line, shown.out)

    def test_renewing_changes_it(self):
        before, after = self.make(), self.make()
        self.assertNotEqual(before["fingerprint"], after["fingerprint"])
        self.assertNotEqual(before["authority_fingerprint"], after["authority_fingerprint"])
        self.assertEqual(len(self.desk.run("--json", "tls", "show").json()), 1)

    def test_what_is_removed_is_distrusted_by_a_command(self):
        self.make()
        removed = self.desk.run("tls", "remove", "192.0.2.7")
        self.assertEqual(removed.exit, 0, removed.err)
        self.assertIn("192.0.2.7", removed.out)
        self.assertIn("update-ca-certificates", removed.out)
        self.issue()
        self.bring()
        self.assertEqual(self.desk.run("tls", "remove", "desk.example.com").out, "")

    def test_no_key_is_in_the_profile(self):
        self.make()
        for folder, _, files in os.walk(self.desk.profile):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(b"PRIVATE KEY", file.read(), name)

    @unittest.skipUnless(can_trust(), "no namespaces, or no update-ca-certificates")
    def test_the_printed_command_makes_a_server_trust_it(self):
        made = self.make()
        with open(os.path.join(self.desk.profile, "tls", "192.0.2.7.pem")) as file:
            leaf = file.read().split("-----END CERTIFICATE-----")[0] + "-----END CERTIFICATE-----\n"
        for name, content in (("leaf.pem", leaf), ("command", made["command_debian"] + "\n")):
            with open(self.path(name), "w") as file:
                file.write(content)
        tried = subprocess.run(["unshare", "-rm", "sh", "-c", TRUST, "sh", self.folder],
                               capture_output=True, text=True)
        self.assertEqual(tried.returncode, 0, tried.stdout + tried.stderr)
        self.assertIn("leaf.pem: OK", tried.stdout)
        self.assertNotIn("trusted beforehand", tried.stdout)

    def test_one_of_the_users_own_is_taken(self):
        self.issue()
        brought = self.bring("", "--json")
        self.assertEqual(brought.exit, 0, brought.err)
        self.assertFalse(brought.json()["made"])
        self.assertNotIn("command_debian", brought.json())
        self.assertNotIn("Other accounts", brought.err)

    def test_a_passphrase_comes_on_standard_input(self):
        self.issue("desk.example.com", "90", "-passout", "pass:swordfish")
        self.assertIn("problem: tls.passphrase-wrong: ", self.bring("mackerel\n").err)
        self.assertIn("problem: console.no-secret: ", self.bring().err)
        self.assertEqual(self.bring("swordfish\n").exit, 0)

    def test_what_a_store_would_refuse_is_refused(self):
        self.issue("example.com")
        refused = self.bring()
        self.assertEqual(refused.exit, 1)
        self.assertIn("problem: tls.other-name: ", refused.err)
        self.assertIn("example.com", refused.err)
        self.assertEqual(self.desk.run("--json", "tls", "show").json(), [])

    def test_who_else_can_read_the_key_is_said(self):
        self.issue()
        os.chmod(self.path("key.pem"), 0o644)
        brought = self.bring()
        self.assertEqual(brought.exit, 0)
        self.assertIn("Other accounts can read the key", brought.err)

    def test_what_ends_soon_is_said(self):
        self.issue("desk.example.com", "20")
        self.assertEqual(self.bring().exit, 0)
        for arguments in (["tls", "show"], ["tls", "show", "desk.example.com"]):
            self.assertIn("The certificate for desk.example.com ends on ", self.desk.run(*arguments).err)

    def test_what_is_removed_is_gone(self):
        self.make()
        self.assertEqual(self.desk.run("tls", "remove", "192.0.2.7").exit, 0)
        self.assertIn("problem: tls.none: ", self.desk.run("tls", "show", "192.0.2.7").err)

    def test_a_bad_address_is_refused(self):
        for verb in ("make", "show", "remove"):
            refused = self.desk.run("tls", verb, "https://desk.example.com")
            self.assertEqual(refused.exit, 1)
            self.assertIn("problem: tls.bad-address: ", refused.err)


class LockedKeychain(TlsCase):
    def setUp(self):
        super().setUp()
        self.addCleanup(keychain.unlock)
        keychain.lock()

    def test_nothing_is_kept(self):
        self.assertIn("problem: secrets.locked: ", self.desk.run("tls", "make", "192.0.2.7").err)
        self.assertEqual(self.desk.run("--json", "tls", "show").json(), [])

    def test_nobody_is_told_to_remove_a_key_that_was_not_kept(self):
        self.issue()
        os.chmod(self.path("key.pem"), 0o644)
        brought = self.bring()
        self.assertIn("problem: secrets.locked: ", brought.err)
        self.assertNotIn("Other accounts", brought.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
