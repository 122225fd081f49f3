#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""See README.md beside this file; n8n.py FILE runs the workflow in FILE instead, and prints what its nodes gave."""

import json
import os
import subprocess
import sys
import tempfile

# n8n's own engine for expressions needs a part that is compiled where it is installed; the one before it does not
SETTINGS = {"N8N_BLOCK_ENV_ACCESS_IN_NODE": "false", "N8N_DIAGNOSTICS_ENABLED": "false",
            "N8N_RUNNERS_ENABLED": "false", "N8N_EXPRESSION_ENGINE": "legacy"}
ID = "latchkeyWorkflow"


def node(name, kind, version, parameters):
    return {"id": name, "name": name, "type": "n8n-nodes-base." + kind, "typeVersion": version,
            "position": [0, 0], "parameters": parameters}


def call(name, line):
    method, path, query, body = line.rstrip("\n").split("\t")
    parameters = {"method": method, "url": os.environ["BASE"] + path,
                  "sendHeaders": True,
                  "headerParameters": {"parameters": [{"name": "Authorization", "value": "Bearer of-its-own"}]},
                  "options": {"response": {"response": {"fullResponse": True, "neverError": True}}}}
    if query:
        pairs = [dict(zip(("name", "value"), pair.split("=", 1))) for pair in query.split("&")]
        parameters |= {"sendQuery": True, "queryParameters": {"parameters": pairs}}
    if body:
        parameters |= {"sendBody": True, "contentType": "json", "specifyBody": "json", "jsonBody": body}
    return node(name, "httpRequest", 4.2, parameters)


def workflow(lines):
    nodes = [node("begin", "manualTrigger", 1, {})]
    nodes += [call(f"call {number}", line) for number, line in enumerate(lines)]
    follows = {here["name"]: {"main": [[{"node": after["name"], "type": "main", "index": 0}]]}
               for here, after in zip(nodes, nodes[1:])}
    return {"name": "Calls", "nodes": nodes, "connections": follows, "settings": {}}


def run(made):
    """What each node gave, by its name."""
    with tempfile.TemporaryDirectory(prefix="latchkey-n8n.") as folder:
        file = os.path.join(folder, "workflow.json")
        with open(file, "w", encoding="utf-8") as written:
            json.dump({**made, "id": ID}, written)
        environment = {**os.environ, **SETTINGS, "N8N_USER_FOLDER": folder}
        subprocess.run(["n8n", "import:workflow", "--input", file], env=environment, stdout=sys.stderr, check=True)
        done = subprocess.run(["n8n", "execute", "--id", ID, "--rawOutput"], env=environment, stdout=subprocess.PIPE,
                              text=True, check=True)
    return json.loads(done.stdout[done.stdout.index("\n{") if not done.stdout.startswith("{") else 0:])[
        "data"]["resultData"]["runData"]


def main():
    if len(sys.argv) == 2:
        with open(sys.argv[1], encoding="utf-8") as file:
            print(json.dumps(run(json.load(file))))
        return
    lines = sys.stdin.readlines()
    given = run(workflow(lines))
    for number in range(len(lines)):
        answer = given[f"call {number}"][0]["data"]["main"][0][0]["json"]
        print(answer["statusCode"], json.dumps(answer["body"], ensure_ascii=False), sep="\t")


if __name__ == "__main__":
    main()
