# SPDX-License-Identifier: Apache-2.0
"""Servers between a store and this computer, on loopback if nothing else is said: sshd, nginx, Caddy, with keys of
their own."""

import os
import shutil
import socket
import ssl
import subprocess
import time

from ports import held_port

SSHD = "/usr/sbin/sshd"


def is_open(port, address="127.0.0.1"):
    with socket.socket() as peer:
        peer.settimeout(1)
        return peer.connect_ex((address, port)) == 0


def wait_until(is_so, seconds=20):
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s")
        time.sleep(0.02)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class Server:
    """A program that listens on a port until it is closed."""

    def __init__(self, arguments, port, address="127.0.0.1"):
        self.process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            wait_until(lambda: is_open(port, address))
        except AssertionError:
            self.close()
            raise

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait(10)


class Sshd(Server):
    """ssh knows it as "shop", by the file that LATCHKEY_SSH_CONFIG names."""

    def __init__(self, folder, more="", address="127.0.0.1", inside=()):
        """`inside`: what it is started by, such as in another network."""
        self.port = held_port()
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        for name in ("host", "client"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", os.path.join(folder, name)],
                           check=True)
        shutil.copy(os.path.join(folder, "client.pub"), os.path.join(folder, "accepted"))
        write(os.path.join(folder, "known"), "shop " + read(os.path.join(folder, "host.pub")))
        configuration = write(os.path.join(folder, "sshd_config"), f"""ListenAddress {address}
Port {self.port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/accepted
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
MaxStartups 100
{more}""")
        self.client = write(os.path.join(folder, "ssh_config"), f"""Host shop
  HostName {address}
  Port {self.port}
  HostKeyAlias shop
  IdentityAgent none
  IdentitiesOnly yes
  IdentityFile {folder}/client
  UserKnownHostsFile {folder}/known
  GlobalKnownHostsFile /dev/null
  UpdateHostKeys no
  ControlMaster auto
  ControlPath {folder}/mux
  RemoteCommand echo overridden
""")
        super().__init__([*inside, SSHD, "-D", "-e", "-f", configuration], self.port, address)


class Certificate:
    """One for an address that signs itself; who trusts it has SSL_CERT_FILE."""

    def __init__(self, folder, address="127.0.0.1"):
        self.file = os.path.join(folder, "certificate.pem")
        self.key = os.path.join(folder, "key.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-subj", "/CN=" + address, "-addext", "subjectAltName=IP:" + address, "-days", "2",
                        "-keyout", self.key, "-out", self.file], check=True, capture_output=True)
        ssl.create_default_context(cafile=self.file)


class Nginx(Server):
    def __init__(self, folder, port, block, certificate, address="127.0.0.1"):
        configuration = write(os.path.join(folder, "nginx.conf"), f"""
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen {address}:{port} ssl;
        ssl_certificate {certificate.file};
        ssl_certificate_key {certificate.key};
{block}
    }}
}}
""")
        super().__init__(["/usr/sbin/nginx", "-e", os.path.join(folder, "error.log"), "-c", configuration], port, address)


class Caddy(Server):
    """With what is pasted, and a certificate of ours instead of a public one."""

    def __init__(self, folder, port, site, certificate):
        opened = site.replace(" {\n", " {\n    tls " + certificate.file + " " + certificate.key + "\n", 1)
        configuration = write(os.path.join(folder, "Caddyfile"),
                              "{\n    admin off\n    auto_https off\n}\n" + opened)
        super().__init__(["/usr/bin/env", "HOME=" + folder, "XDG_DATA_HOME=" + folder, "/usr/bin/caddy", "run",
                          "--config", configuration, "--adapter", "caddyfile"], port)
