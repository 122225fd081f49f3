#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""See README.md beside this file."""

import json
import os
import subprocess
import sys
import tempfile

OWN = {"consumerKey": "own-key", "consumerSecret": "own", "token": "own-token", "tokenSecret": "own",
       "signatureMethod": "HMAC-SHA256", "version": "1.0", "addParamsToHeader": True}


def typed(text):
    """Postman leaves these as they are, so a person types what is meant."""
    return text.replace("%", "%25").replace("+", "%2B")


def request(line):
    method, path, query, body = line.rstrip("\n").split("\t")
    query = typed(query)
    made = {"method": method, "header": [],
            "url": {"raw": "{{base}}" + path + ("?" + query if query else ""), "host": ["{{base}}" + path]}}
    if query:
        made["url"]["query"] = [dict(zip(("key", "value"), pair.split("=", 1))) for pair in query.split("&")]
    if body:
        made["body"] = {"mode": "raw", "raw": body, "options": {"raw": {"language": "json"}}}
    return {"name": path, "request": made}


def collection(lines):
    return {"info": {"name": "Calls", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
            "auth": {"type": "oauth1", "oauth1": [{"key": key, "value": value, "type": "any"}
                                                  for key, value in OWN.items()]},
            "variable": [{"key": "base", "value": os.environ["BASE"]}],
            "item": [request(line) for line in lines]}


def main():
    with tempfile.TemporaryDirectory(prefix="latchkey-postman.") as folder:
        file, report = os.path.join(folder, "calls.json"), os.path.join(folder, "report.json")
        with open(file, "w", encoding="utf-8") as written:
            json.dump(collection(sys.stdin.readlines()), written)
        run = subprocess.run(["newman", "run", file, "--reporters", "json", "--reporter-json-export", report],
                             stdout=sys.stderr, check=False)
        with open(report, encoding="utf-8") as read:
            executions = json.load(read)["run"]["executions"]
    for each in executions:
        answer = each.get("response") or {}
        print(answer.get("code", 0), bytes(answer.get("stream", {}).get("data", [])).decode(), sep="\t")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
