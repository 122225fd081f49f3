# SPDX-License-Identifier: Apache-2.0
"""The programs of tests/connectors: each is given calls, and what came back is read."""

import json
import os
import shutil
import subprocess

FOLDER = os.path.join(os.path.dirname(__file__), "..", "connectors")
PYTHON = "/usr/bin/python3"

# name → how it is run, and what says whether what it is written with is there
CONNECTORS = {
    "curl": (["sh", "curl.sh"], ["curl", "--version"]),
    "requests": ([PYTHON, "-B", "python_requests.py"], [PYTHON, "-c", "import requests"]),
    "requests-oauthlib": ([PYTHON, "-B", "python_oauth.py"], [PYTHON, "-c", "import requests_oauthlib"]),
    "fetch": (["node", "node_fetch.mjs"], ["node", "-e", "fetch"]),
    "Guzzle": (["php", "php_guzzle.php"],
               ["php", "-r", "exit((int) !is_file('/usr/share/php/GuzzleHttp/autoload.php'));"]),
    "PHP's oauth": (["php", "php_oauth.php"], ["php", "-r", "exit((int) !class_exists('OAuth'));"]),
    "newman": ([PYTHON, "-B", "postman.py"], ["newman", "--version"]),
    "n8n": ([PYTHON, "-B", "n8n.py"], ["n8n", "--version"]),
    "MCP": ([PYTHON, "-B", "mcp.py"], [PYTHON, "-B", os.path.join(FOLDER, "mcp.py"), "--version"]),
}


def is_there(probe):
    return bool(shutil.which(probe[0])) and not subprocess.run(probe, capture_output=True, check=False).returncode


def run(name, base, calls):
    """calls: (method, path, query, body), the body as a value; → (status, value) of each."""
    command = CONNECTORS[name][0]
    command = [os.path.join(FOLDER, word) if "." in word else word for word in command]
    lines = ["\t".join((method, path, query, json.dumps(body, ensure_ascii=False) if body is not None else ""))
             for method, path, query, body in calls]
    done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=120,
                          check=False, env={**os.environ, "BASE": base})
    answers = [line.partition("\t") for line in done.stdout.splitlines()]
    try:
        return [(int(status), json.loads(body)) for status, _, body in answers]
    except ValueError as error:
        raise AssertionError((name, error, done.stdout, done.stderr)) from None
