# SPDX-License-Identifier: GPL-3.0-or-later
"""What a command took: time on the clock, time of the processors, memory of each of its processes."""
import ctypes
import dataclasses
import os
import pathlib
import resource
import signal
import subprocess
import tempfile
import threading
import time

PR_SET_CHILD_SUBREAPER = 36  # <sys/prctl.h>
SAMPLE_SECONDS = .03
# What a program that reads documents says when some of them could not be read.
PARTLY_DONE = 3


@dataclasses.dataclass
class Taken:
    seconds: float
    cpu: float  # of all processes that the command started
    code: int
    output: str
    parent_kb: int = 0  # peak; only where memory was asked for
    child_kb: int = 0   # peak of the largest of the others


def adopt_orphans():
    """A process that outlives its parent becomes ours, so that its processor time is counted too."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def reap_orphans():
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def run(command, memory=False, given="", environment=None, limit=None):
    """Runs it to its end, with standard output kept. Raises RuntimeError where it fails; subprocess.TimeoutExpired past `limit` seconds."""
    before = processor_seconds()
    with tempfile.TemporaryFile() as entry, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        entry.write(given.encode())
        entry.seek(0)
        start = time.perf_counter()
        child = subprocess.Popen([str(part) for part in command], stdin=entry, stdout=output, stderr=errors, env=environment,
                                 start_new_session=True)
        watch = Watch(child.pid) if memory else None
        try:
            code = child.wait(limit)
        except BaseException:  # too long, or we are interrupted: it must not go on without us
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            reap_orphans()
            if watch:
                watch.end()
            raise
        seconds = time.perf_counter() - start
        reap_orphans()
        taken = Taken(seconds, processor_seconds() - before, code, read(output))
        if watch:
            taken.parent_kb, taken.child_kb = watch.end()
        if code not in (0, 1, PARTLY_DONE):
            raise RuntimeError(f"{command[0]} ended with {code}: {read(errors)[-500:]}")
        return taken


def read(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace")


class Watch:
    """Looks at the high-water marks of a process and of all below it until the end."""

    def __init__(self, pid):
        self.pid = pid
        self.peaks = {}
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)
        self.thread.start()

    def look(self):
        while not self.over.wait(SAMPLE_SECONDS):
            for pid in below(self.pid):
                peak = high_water_mark(pid)
                self.peaks[pid] = max(peak, self.peaks.get(pid, 0))

    def end(self):
        self.over.set()
        self.thread.join()
        others = [peak for pid, peak in self.peaks.items() if pid != self.pid]
        return self.peaks.get(self.pid, 0), max(others, default=0)


def below(pid):
    found = [pid]
    for one in found:
        try:
            for task in pathlib.Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except OSError:
            continue  # it ended
    return found


def high_water_mark(pid):
    try:
        lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def size_of(*paths):
    """Bytes of files and of all files below folders."""
    return sum(file.stat().st_size for path in map(pathlib.Path, paths)
               for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file())
