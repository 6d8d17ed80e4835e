# SPDX-License-Identifier: GPL-3.0-or-later
"""Xapian's own server for a shard, and a wire in between that counts and delays what goes over it."""
import os
import queue
import shutil
import signal
import socket
import subprocess
import threading
import time

SERVER = "xapian-tcpsrv"
STARTS_WITHIN = 10  # seconds
IDLE = 3_600_000    # milliseconds that a connection may be silent


def available():
    return shutil.which(SERVER) is not None


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """In a process group of its own, for it forks for each connection. `within`: words before the command."""

    def __init__(self, database, host="127.0.0.1", port=None, within=()):
        self.database, self.host, self.within = database, host, within
        self.port = port or free_port()
        self.process = None
        self.start()

    @property
    def address(self):
        return f"tcp://{self.host}:{self.port}"

    def start(self):
        self.process = subprocess.Popen(
            [*self.within, SERVER, "--quiet", "--writable", "--interface", self.host, "--port", str(self.port),
             f"--idle-timeout={IDLE}", str(self.database)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        until = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < until:
            try:
                socket.create_connection((self.host, self.port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(.02)
        self.kill()
        raise RuntimeError(f"{SERVER} does not answer on {self.address}")

    def signal(self, which):
        os.killpg(self.process.pid, which)

    def kill(self):
        if self.process is None:
            return
        try:
            self.signal(signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.process = None


class Wire:
    """A port of loopback that passes on to another: what is sent comes `delay` seconds later, in both directions."""

    def __init__(self, host, port):
        self.to = (host, port)
        self.delay = 0
        self.sent = self.received = self.round_trips = self.connections = 0
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    @property
    def address(self):
        return f"tcp://127.0.0.1:{self.port}"

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return  # closed
            try:
                far = socket.create_connection(self.to)
            except OSError:
                near.close()
                continue
            for one in (near, far):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connections += 1
            turn = {"asked": False}  # of this connection: who spoke last
            self.carry(near, far, lambda size, turn=turn: self.count_asked(size, turn))
            self.carry(far, near, lambda size, turn=turn: self.count_answered(size, turn))

    def count_asked(self, size, turn):
        with self.lock:
            self.sent += size
            self.round_trips += not turn["asked"]
            turn["asked"] = True

    def count_answered(self, size, turn):
        with self.lock:
            self.received += size
            turn["asked"] = False

    def carry(self, source, target, count):
        under_way = queue.SimpleQueue()

        def take():
            while True:
                try:
                    some = source.recv(1 << 18)
                except OSError:
                    some = b""
                under_way.put((time.perf_counter() + self.delay, some))
                if not some:
                    return
                count(len(some))

        def give():
            while True:
                due, some = under_way.get()
                if (wait := due - time.perf_counter()) > 0:
                    time.sleep(wait)
                try:
                    if not some:
                        target.shutdown(socket.SHUT_WR)
                        return
                    target.sendall(some)
                except OSError:
                    return
        for work in (take, give):
            threading.Thread(target=work, daemon=True).start()

    def counted(self):
        with self.lock:
            return self.sent, self.received, self.round_trips

    def close(self):
        self.listener.close()
