# SPDX-License-Identifier: Apache-2.0
"""What the signing proxy costs: wrk calls nginx with signatures that were made before, then through
the proxy, which makes them, in the same run; reads and writes apart. The proxy has a core of its
own, nginx and wrk share another. Then bodies of 1 GiB both ways, and 100,000 calls.

    bench_proxy.py LATCHKEYCTL [--seconds N] [--only reads,writes,bodies,calls]
"""

import argparse
import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "e2e"))
from ports import held_port  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
CONNECTIONS = 64
PREPARED = 20_000  # requests, each with a nonce of its own
CALLS_A_SECOND = 1_000  # where it is asked how long one takes
GIB = 1 << 30
MIB = 1 << 20
TOKENS = {"consumer_key": "k" * 32, "consumer_secret": "c" * 32, "access_token": "a" * 32,
          "access_token_secret": "t" * 32}
BODY = json.dumps({"group": {"code": "Wholesale", "tax_class_id": 3, "note": "x" * 120}}).encode()
ANSWER = json.dumps({"items": [{"id": 4711, "sku": "24-MB01", "name": "Joust Duffle Bag", "price": 34,
                                "status": 1, "attributes": "x" * 300}], "total_count": 1})

NGINX = """
daemon off;
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    keepalive_requests 100000000;
    default_type application/json;
    client_max_body_size 0;
    server {{
        listen 127.0.0.1:{port} backlog=1024;
        location / {{ return 200 '{answer}'; }}
        location = /rest/V1/modules {{ return 200 '[]'; }}
        location = /rest/V1/large {{ alias {folder}/large; }}
        location = /rest/V1/sink {{
            proxy_request_buffering off;
            proxy_http_version 1.1;
            proxy_pass http://127.0.0.1:{sink};
        }}
    }}
}}
"""


class Sink:
    """Takes bodies of any size, keeps none, and answers at their end."""

    def __init__(self):
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            program, _ = self._door.accept()
            threading.Thread(target=self._take, args=(program,), daemon=True).start()

    @staticmethod
    def _take(program):
        with program, program.makefile("rb") as stream:
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            room = memoryview(bytearray(MIB))
            left = length
            while left > 0 and (got := stream.readinto(room[:min(left, MIB)])):
                left -= got
            said = str(length - left).encode()
            program.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                            + str(len(said)).encode() + b"\r\nConnection: close\r\n\r\n" + said)


class Bench:
    def __init__(self, program, folder, seconds):
        self.program, self.folder, self.seconds = program, folder, seconds
        self.profile = os.path.join(folder, "profile")
        self.store_port, self.port = held_port(), held_port()
        self.running = []
        cores = sorted(os.sched_getaffinity(0))
        self.peer_core, self.proxy_core = str(cores[0]), str(cores[-1])
        if len(cores) == 1:
            print("only one core: the proxy shares it with wrk and nginx", file=sys.stderr)

    def __enter__(self):
        sink = Sink()
        with open(self.path("large"), "wb") as file:
            file.truncate(GIB)
        with open(self.path("nginx.conf"), "w", encoding="ascii") as file:
            # as root it would have its workers be somebody who may not read here
            user = "user root;" if os.geteuid() == 0 else ""
            file.write(NGINX.format(user=user, folder=self.folder, port=self.store_port, sink=sink.port, answer=ANSWER))
        self.start("taskset", "-c", self.peer_core, "nginx", "-c", self.path("nginx.conf"),
                   "-e", self.path("error.log"))
        self.until_open(self.store_port)
        self.integration = self.run("integration", "add", "--name", "Bench", "--store",
                                    f"http://127.0.0.1:{self.store_port}/").strip()
        self.run("credentials", "set", self.integration, stdin=json.dumps(TOKENS))
        self.key = self.run("client", "add", self.integration, "wrk").strip()
        self.run("proxy", "on", self.integration)
        self.proxy = self.start("taskset", "-c", self.proxy_core, self.program, "--profile", self.profile,
                                "proxy", "--port", str(self.port))
        self.until_open(self.port)
        return self

    def __exit__(self, *_):
        for each in reversed(self.running):
            each.terminate()
            each.wait(20)

    def path(self, name):
        return os.path.join(self.folder, name)

    def start(self, *command):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        self.running.append(process)
        return process

    def run(self, *arguments, stdin=""):
        done = subprocess.run([self.program, "--profile", self.profile, *arguments], input=stdin,
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"latchkeyctl {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    @staticmethod
    def until_open(port):
        for _ in range(2_000):
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                return
            except ConnectionRefusedError:
                time.sleep(0.01)
        raise SystemExit(f"nobody listens on port {port}")

    # What is called, and with what

    @staticmethod
    def suffix(method, number):
        if method == "POST":
            return "rest/V1/customerGroups"
        return ("rest/V1/products?searchCriteria%5BfilterGroups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bfield%5D=sku"
                f"&searchCriteria%5BfilterGroups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5Bvalue%5D=24-MB{number}"
                "&searchCriteria%5BpageSize%5D=20")

    @staticmethod
    def on_the_wire(method, path, port, authorization):
        lines = [f"{method} /{path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Authorization: {authorization}",
                 "Accept: application/json", "User-Agent: bench"]
        body = b""
        if method == "POST":
            body = BODY
            lines += ["Content-Type: application/json", f"Content-Length: {len(BODY)}"]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def signed(self, method):
        """As a program that signs by itself would send them."""
        base = f"http://127.0.0.1:{self.store_port}/"
        wanted = [self.suffix(method, number) for number in range(PREPARED)]
        lines = "\n".join(json.dumps({
            "method": method, "url": base + each,
            "oauth": {"oauth_consumer_key": TOKENS["consumer_key"], "oauth_token": TOKENS["access_token"],
                      "oauth_signature_method": "HMAC-SHA256", "oauth_version": "1.0",
                      "oauth_timestamp": str(int(time.time())), "oauth_nonce": uuid.uuid4().hex},
            "consumer_secret": TOKENS["consumer_secret"], "token_secret": TOKENS["access_token_secret"],
            "content_type": "application/json"}) for each in wanted)
        said = [json.loads(line)["authorization"] for line in self.run("sign", stdin=lines).splitlines()]
        return [self.on_the_wire(method, path, self.store_port, header) for path, header in zip(wanted, said)]

    def unsigned(self, method):
        return [self.on_the_wire(method, self.suffix(method, number), self.port, f"Bearer {self.key}")
                for number in range(PREPARED)]

    def prepare(self, method):
        for name, requests in (("direct", self.signed(method)), ("proxied", self.unsigned(method))):
            with open(self.path(f"{name}-{method}"), "wb") as file:
                file.write(b"".join(each + b"\0" for each in requests))

    def wrk(self, way, method, pause=0, seconds=None):
        port = self.store_port if way == "direct" else self.port
        done = subprocess.run(
            ["taskset", "-c", self.peer_core, "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds or self.seconds}s",
             "--latency", "--timeout", "10s", "-s", os.path.join(HERE, "bench_proxy.lua"), f"http://127.0.0.1:{port}/", "--",
             self.path(f"{way}-{method}"), str(pause)],
            capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"wrk: {done.stdout}{done.stderr}")
        result = json.loads(done.stdout.strip().splitlines()[-1])
        if result["failed"] or not result["requests"]:
            raise SystemExit(f"{way} {method}: {result}")
        return result

    # What the proxy takes

    def memory(self):
        with open(f"/proc/{self.proxy.pid}/status", encoding="ascii") as file:
            return int(next(line for line in file if line.startswith("VmRSS")).split()[1]) * 1024

    def processor(self):
        with open(f"/proc/{self.proxy.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def descriptors(self):
        """None for whoever may not count them: nobody but root looks into a program that holds secrets."""
        try:
            return len(os.listdir(f"/proc/{self.proxy.pid}/fd"))
        except PermissionError:
            return None

    def database(self):
        return sum(os.path.getsize(os.path.join(self.profile, name)) for name in os.listdir(self.profile))


class Peak:
    """The most memory that the proxy had while it is in force."""

    def __init__(self, bench):
        self._bench = bench
        self._over = threading.Event()
        self.before = self.most = bench.memory()
        self._looking = threading.Thread(target=self._look)

    def __enter__(self):
        self._looking.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._looking.join()

    def _look(self):
        while not self._over.wait(0.01):
            self.most = max(self.most, self._bench.memory())

    def more(self):
        return (self.most - self.before) / MIB


def ms(microseconds):
    return microseconds / 1000


def calls(bench, method, goal):
    """True if what is promised holds."""
    bench.prepare(method)
    pause = CONNECTIONS * 1000 // CALLS_A_SECOND
    bench.wrk("proxied", method, seconds=2)  # what is made when it is first wanted
    direct, paced = bench.wrk("direct", method, pause), bench.wrk("proxied", method, pause)
    most_direct = bench.wrk("direct", method)
    before = bench.processor()
    most = bench.wrk("proxied", method)
    rate = most["requests"] / most["us"] * 1e6
    a_core = most["requests"] / (bench.processor() - before)
    rate_direct = most_direct["requests"] / most_direct["us"] * 1e6
    more50, more99 = ms(paced["p50"] - direct["p50"]), ms(paced["p99"] - direct["p99"])
    print(f"{method:5} {CONNECTIONS} connections, {CALLS_A_SECOND:,} calls a second:"
          f" median {ms(direct['p50']):.2f} ms direct, {ms(paced['p50']):.2f} ms through the proxy: {more50:.2f} more;"
          f" p99 {ms(direct['p99']):.2f} and {ms(paced['p99']):.2f} ms: {more99:.2f} more (at most 1 and 3)")
    print(f"{method:5} {CONNECTIONS} connections, as many as it can: {rate:,.0f} a second,"
          f" {rate / rate_direct:.2f} of the {rate_direct:,.0f} that nginx answers directly;"
          f" {a_core:,.0f} in a second of its core (at least {goal:,});"
          f" median {ms(most['p50']):.2f} ms, p99 {ms(most['p99']):.2f} ms")
    return more50 <= 1 and more99 <= 3 and a_core >= goal


def one_call(bench, method, path, body=None, length=None):
    """The answer, to be read."""
    connection = http.client.HTTPConnection("127.0.0.1", bench.port, timeout=120)
    headers = {"Authorization": f"Bearer {bench.key}"}
    if length is not None:
        headers.update({"Content-Length": str(length), "Content-Type": "application/octet-stream"})
    connection.request(method, path, body, headers)
    return connection.getresponse()


def pieces(length):
    piece = bytes(MIB)
    for _ in range(length // MIB):
        yield piece


def take_large(bench):
    answer = one_call(bench, "GET", "/rest/V1/large")
    taken, room = 0, memoryview(bytearray(MIB))
    while got := answer.readinto(room):
        taken += got
    return taken


def give_large(bench):
    return int(one_call(bench, "PUT", "/rest/V1/sink", pieces(GIB), GIB).read())


def bodies(bench):
    one_call(bench, "GET", "/rest/V1/modules").read()
    good = True
    for name, way in (("down", take_large), ("up", give_large)):
        begun = time.monotonic()
        with Peak(bench) as peak:
            octets = way(bench)
        took = time.monotonic() - begun
        if octets != GIB:
            raise SystemExit(f"1 GiB {name}: {octets} octets came")
        print(f"1 GiB {name:4} in {took:.1f} s ({GIB / MIB / took:,.0f} MiB/s): {peak.more():.1f} MiB more memory"
              " (at most 16)")
        good = good and peak.more() <= 16
    return good


def at_rest(bench):
    time.sleep(6)  # calls are counted, connections closed
    return bench.memory(), bench.descriptors(), bench.database()


def many(bench, wanted=100_000):
    bench.prepare("GET")
    bench.wrk("proxied", "GET", seconds=4)
    before = at_rest(bench)
    done = 0
    while done < wanted:
        done += bench.wrk("proxied", "GET", seconds=5)["requests"]
    after = at_rest(bench)
    memory, descriptors, database = (None if a is None else b - a for a, b in zip(before, after))
    counted = "descriptors not counted (that takes root)" if descriptors is None \
        else f"{descriptors:+} descriptors (at most 0)"
    print(f"{done:,} calls: {memory / MIB:+.1f} MiB of memory (at most 2), {counted},"
          f" {database / 1024:+.0f} KiB on the disk (at most 64)")
    return memory <= 2 * MIB and (descriptors is None or descriptors <= 0) and database <= 65_536


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--seconds", type=int, default=10)
    arguments.add_argument("--only", default="reads,writes,bodies,calls")
    given = arguments.parse_args()
    only = given.only.split(",")
    good = True
    with tempfile.TemporaryDirectory(prefix="latchkey-bench.") as folder, \
            Bench(os.path.abspath(given.program), folder, given.seconds) as bench:
        if "reads" in only:
            good = calls(bench, "GET", 5_000) and good
        if "writes" in only:
            good = calls(bench, "POST", 5_000) and good
        if "bodies" in only:
            good = bodies(bench) and good
        if "calls" in only:
            good = many(bench) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
