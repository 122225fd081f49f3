# SPDX-License-Identifier: Apache-2.0
"""A store that stands still amid a call, so that somebody can be killed then; whatever is asked below
/rest/V1/body, …/head and …/answer: amid the request's body, its own head, its own body. The rest it
answers. Takes every signature. Says on standard output, as lines of JSON, how far it is.

    held_store.py PORT
"""

import json
import socket
import subprocess
import sys
import threading

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]"
HALF_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: applic"
HALF_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"a"


def say(event, path):
    print(json.dumps({"event": event, "path": path}), flush=True)


def head_of(stream):
    """The path and the body's length; nothing at the connection's end."""
    first = stream.readline().split()
    length = 0
    while (line := stream.readline()) not in (b"\r\n", b""):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return (first[1].decode(), length) if first else None


def hold(connection, path):
    """Says nothing more, until the other end is gone."""
    try:
        while connection.recv(65_536):
            pass
    except ConnectionError:
        pass
    say("gone", path)


def serve(connection):
    with connection, connection.makefile("rb", buffering=0) as stream:
        while asked := head_of(stream):
            path, length = asked
            point = path.rpartition("/")[2]
            say("asked", path)
            if point == "body":
                stream.read(1)
                say("held", path)
                return hold(connection, path)
            while length > 0:
                length -= len(stream.read(min(length, 65_536)))
            if point in ("head", "answer"):
                connection.sendall(HALF_HEAD if point == "head" else HALF_ANSWER)
                say("held", path)
                return hold(connection, path)
            connection.sendall(WHOLE)
    return None


class HeldStore:
    """The same as a process: it can be killed and started again at its port."""

    def __init__(self, port):
        self._port = port
        self.events = []
        self._changed = threading.Condition()
        self.start()

    def start(self):
        self._process = subprocess.Popen([sys.executable, "-B", __file__, str(self._port)],
                                         stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self._read, args=(self._process,), daemon=True).start()
        self.expect("listening", "")

    def _read(self, process):
        with process.stdout as lines:
            for line in lines:
                with self._changed:
                    self.events.append(json.loads(line))
                    self._changed.notify_all()

    def expect(self, event, path):
        """Waits for it, and forgets it."""
        wanted = {"event": event, "path": path}
        with self._changed:
            if not self._changed.wait_for(lambda: wanted in self.events, 20):
                raise AssertionError(f"no {wanted} among {self.events}")
            self.events.remove(wanted)

    def kill(self):
        self._process.kill()
        self._process.wait(10)


def main():
    door = socket.create_server(("127.0.0.1", int(sys.argv[1])))
    say("listening", "")
    while True:
        connection, _ = door.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


if __name__ == "__main__":
    main()
