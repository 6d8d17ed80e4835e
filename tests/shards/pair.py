# SPDX-License-Identifier: GPL-3.0-or-later
"""The same documents twice: in one index (`een`), and over that of a workspace and its shards (`delen`)."""
import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import time

from servers import Server

DONE, NOTHING, FAILED, PARTLY = 0, 1, 2, 3
HANGS_AFTER = 600  # seconds


@dataclasses.dataclass
class Outcome:
    code: int
    out: str
    err: str
    seconds: float
    processor: float  # seconds, of the program and what it started
    megabytes: float  # most, of the program itself


class Pair:
    def __init__(self, program, shards=2):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="speerpunt-shards-"))
        self.environment = {**os.environ, "HOME": str(self.folder), "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795000000"}
        self.environment.pop("XDG_CONFIG_HOME", None)
        self.servers = [Server(self.folder / f"deel{number + 1}") for number in range(shards)]
        for name in ("een", "delen"):
            self.expect(name, "init", self.folder / name, workspace=False)
        for server in self.servers:
            self.expect("delen", "shards", "add", server.address)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def arguments(self, name, *words):
        return [self.program, "--workspace", name, *map(str, words)]

    def run(self, name, *words, workspace=True):
        command = self.arguments(name, *words) if workspace else [self.program, *map(str, words)]
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            start = time.perf_counter()
            child = subprocess.Popen(command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            late = threading.Timer(HANGS_AFTER, child.kill)
            late.daemon = True
            late.start()
            try:
                _, status, used = os.wait4(child.pid, 0)
            except BaseException:  # we are interrupted: it must not go on without us
                child.kill()
                child.wait()
                raise
            finally:
                late.cancel()
            seconds = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            return Outcome(child.returncode, text_of(out), text_of(err), seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)

    def expect(self, name, *words, workspace=True):
        outcome = self.run(name, *words, workspace=workspace)
        if outcome.code != DONE:
            raise RuntimeError(f"{' '.join(map(str, words))} ended with {outcome.code}: {outcome.err[-500:]}")
        return outcome

    def use(self, addresses):
        """The shards answer at other addresses from now on, in the same order."""
        (self.folder / "delen/shards.json").write_text(json.dumps({"shards": list(addresses)}))

    def use_servers(self):
        self.use(server.address for server in self.servers)


def text_of(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def said(outcome):
    """What is to be the same in both: scores to six digits, links without the name of the workspace."""
    text = re.sub(r'"(score|confidence)":([0-9.e-]+)', lambda found: f'"{found[1]}":{float(found[2]):.6f}', outcome.out)
    return re.sub(r"[(<\"](een|delen)/originals/", "(originals/", text)


def difference(one, other):
    """Where two answers begin to differ."""
    at = next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    show = lambda text: text[max(0, at - 60):at + 60].replace("\n", " ")
    return f"...{show(one)}... against ...{show(other)}..."
