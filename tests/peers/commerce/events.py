# SPDX-License-Identifier: Apache-2.0
"""What the peer tells: one JSON object a line, never a whole token."""

import hashlib
import json
import threading


def fingerprint(secret: str) -> str:
    return "sha256:" + hashlib.sha256(secret.encode()).hexdigest()[:12]


class Events:
    """Writes events to a text stream. A secret once `hide`n is replaced by its fingerprint."""

    def __init__(self, stream):
        self._stream = stream
        self._lock = threading.Lock()
        self._hidden = set()

    def hide(self, secret: str) -> str:
        with self._lock:
            self._hidden.add(secret)
        return secret

    def hidden_in(self, text: str, but: str = "") -> list:
        """Fingerprints of the secrets that `text` contains, `but` one."""
        with self._lock:
            found = [secret for secret in self._hidden if secret in text and secret != but]
        return sorted(fingerprint(secret) for secret in found)

    def emit(self, event: str, **fields):
        line = json.dumps({"event": event, **fields}, ensure_ascii=True)
        with self._lock:
            for secret in self._hidden:
                line = line.replace(secret, fingerprint(secret))
            try:
                self._stream.write(line + "\n")
                self._stream.flush()
            except (BrokenPipeError, ValueError):
                pass  # nobody listens any more; the end of stdin stops the peer
