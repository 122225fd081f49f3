#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Records what real tools send: record.py FOLDER >recorded.txt, where FOLDER has the npm packages postman-runtime,
oauth-1.0a and oauth installed; besides it takes Debian's python3-requests-oauthlib, ruby-oauth and php-oauth.

Prints each request as it came over the wire, with its X-Case header; the test's table says what is wrong with it.
"""
import http.server
import os
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
recorded = []


class Listening(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        head = "".join(f"{name}: {value}\n" for name, value in self.headers.items())
        recorded.append(f"{self.requestline}\n{head}\n{body}")
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listening)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
environment = dict(os.environ, NODE_PATH=os.path.join(sys.argv[1], "node_modules"))
for command in (["node", "postman.js"], ["node", "oauth-1.0a.js"], ["node", "oauth.js"],
                ["/usr/bin/python3", "requests_oauthlib_calls.py"], ["ruby", "oauth.rb"], ["php", "oauth.php"]):
    subprocess.run([command[0], os.path.join(HERE, command[1]), base], env=environment, timeout=60, check=False,
                   stdout=sys.stderr)
print("\n=====\n".join(recorded))
