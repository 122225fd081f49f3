#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""See README.md beside this file; mcp.py FILE starts the server that FILE configures instead, as an MCP client does,
and prints what GET /V1/modules gave."""

import json
import os
import re
import shutil
import subprocess
import sys

SERVER = "dkmaker-mcp-rest-api"  # of npm


class Server:
    """An MCP server behind its standard streams (Model Context Protocol, transport stdio)."""

    def __init__(self, settings):
        self.number = 0
        self.process = subprocess.Popen([SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env={**os.environ, **settings})
        self.ask("initialize", {"protocolVersion": "2024-11-05", "capabilities": {},
                                "clientInfo": {"name": "connectors", "version": "1"}})
        self.send({"method": "notifications/initialized"})

    def send(self, message):
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        self.process.stdin.flush()

    def ask(self, method, parameters):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": parameters})
        for line in self.process.stdout:
            answer = json.loads(line)
            if answer.get("id") == self.number:
                return answer["result"]
        raise EOFError(method)

    def call(self, method, endpoint, body=None):
        asked = {"method": method, "endpoint": endpoint} | ({} if body is None else {"body": body})
        given = self.ask("tools/call", {"name": "test_request", "arguments": asked})
        return json.loads(given["content"][0]["text"])["response"]

    def close(self):
        self.process.kill()
        self.process.wait()


def configured(file):
    """The server in an MCP client's file, and its settings, variables filled in as most clients do."""
    with open(file, encoding="utf-8") as read:
        entry = next(iter(json.load(read)["mcpServers"].values()))
    assert entry["command"] == "npx" and entry["args"][-1].partition("@")[0] == SERVER, entry
    return {name: re.sub(r"\$\{(\w+)\}", lambda found: os.environ[found[1]], value)
            for name, value in entry["env"].items()}


def line_of(server, line):
    method, path, query, body = line.rstrip("\n").split("\t")
    # an assistant writes a query as it stands, but for what would end or change it
    query = re.sub(r"[%+#]", lambda found: f"%{ord(found[0]):02X}", query)
    answer = server.call(method, path + ("?" + query if query else ""), json.loads(body) if body else None)
    return f"{answer['statusCode']}\t{json.dumps(answer['body'], ensure_ascii=False)}"


def main():
    if sys.argv[1:] == ["--version"]:
        return 0 if shutil.which(SERVER) else 1
    given = len(sys.argv) == 2
    server = Server(configured(sys.argv[1]) if given else
                    {"REST_BASE_URL": os.environ["BASE"], "AUTH_BEARER": "of-its-own"})
    try:
        if given:
            print(json.dumps(server.call("GET", "/V1/modules")))
        else:
            for line in sys.stdin.readlines():
                print(line_of(server, line))
    finally:
        server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
