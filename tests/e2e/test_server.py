#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The script for a server as a whole, run as root on a systemd of its own."""

import os
import time
import unittest

import far_network
import server_container

LATCHKEYCTL = os.environ["LATCHKEYCTL"]
PORT = 24711
PROFILE = "/var/lib/latchkey"
ASK = f"""
import http.client, sys
connection = http.client.HTTPConnection("127.0.0.1", {PORT}, timeout=10)
connection.request("GET", "/rest/V1/modules", headers={{"Authorization": "Bearer " + "".join(sys.argv[1:])}})
print(connection.getresponse().headers["X-Latchkey-Problem"])
"""


@unittest.skipIf(far_network.why_not() or server_container.why_not(),
                 far_network.why_not() or server_container.why_not())
class Server(unittest.TestCase):
    def setUp(self):
        try:
            self.server = server_container.Server()
        except AssertionError as why:
            self.skipTest(f"no systemd in a container here: {str(why)[-300:]}")
        self.addCleanup(self.server.close)

    def shown(self, *names):
        lines = self.server.run("systemctl", "show", "latchkey-proxy", "--property", ",".join(names))
        return dict(line.split("=", 1) for line in lines.splitlines())

    def until(self, **wanted):
        end = time.monotonic() + 60
        while (now := self.shown(*wanted)) != wanted:
            if time.monotonic() > end:
                raise AssertionError((now, self.server.ask("journalctl", "-u", "latchkey-proxy", "-n", "20").stdout))
            time.sleep(0.2)

    def set_up(self, passphrase):
        script = self.server.run(LATCHKEYCTL, "proxy", "unit", "--system", "--passphrase", passphrase)
        self.server.run("sh", stdin=script)
        return script

    def test_with_a_credential_it_starts_by_itself(self):
        script = self.set_up("credential")
        self.until(ActiveState="active", StatusText="It signs.")
        self.assertEqual(self.shown("User", "NoNewPrivileges", "ProtectSystem"),
                         {"User": "latchkey", "NoNewPrivileges": "yes", "ProtectSystem": "strict"})
        self.assertEqual(self.server.run("stat", "--format", "%U %a", PROFILE).strip(), "latchkey 700")
        self.assertEqual(self.server.run("/usr/bin/python3", "-c", ASK).strip(), "proxy.no-key")
        verified = self.server.ask("systemd-analyze", "verify", "/etc/systemd/system/latchkey-proxy.service")
        self.assertEqual((verified.returncode, verified.stdout), (0, ""), verified.stderr)

        pid = self.shown("MainPID")["MainPID"]
        self.server.run("kill", "-KILL", pid)
        self.until(ActiveState="active", StatusText="It signs.")
        self.assertNotEqual(self.shown("MainPID")["MainPID"], pid)

        # run once more: what is there stays, the passphrase first of all
        sealed = "/etc/credstore.encrypted/latchkey-passphrase"
        before = self.server.run("sha256sum", sealed)
        self.server.run("sh", stdin=script)
        self.assertEqual(self.server.run("sha256sum", sealed), before)
        self.server.run("systemctl", "restart", "latchkey-proxy")
        self.until(ActiveState="active", StatusText="It signs.")

    def test_an_integration_is_added_as_that_account(self):
        self.set_up("credential")
        as_service = ["systemd-run", "--quiet", "--pipe", "--wait", "--collect", "-p", "User=latchkey", "-p",
                      "LoadCredentialEncrypted=latchkey-passphrase:/etc/credstore.encrypted/latchkey-passphrase",
                      LATCHKEYCTL, "--profile", PROFILE]
        added = self.server.run(*as_service, "integration", "add", "--name", "ERP", "--store",
                                "https://shop.example/").strip()
        self.server.run(*as_service, "proxy", "on", added)
        key = self.server.run(*as_service, "client", "add", added, "n8n").strip()
        self.assertEqual(self.server.run("/usr/bin/python3", "-c", ASK, key).strip(), "activation.not-linked")
        self.assertEqual(self.server.run("find", PROFILE, "!", "-user", "latchkey"), "")


if __name__ == "__main__":
    far_network.in_own_network()
    unittest.main(verbosity=2)
