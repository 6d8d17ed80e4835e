# SPDX-License-Identifier: GPL-3.0-or-later
"""The same documents twice: in one index (`een`), and over that of a workspace and its shards (`delen`)."""
import dataclasses
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import os
import time

from servers import Server

DONE, NOTHING, FAILED, PARTLY = 0, 1, 2, 3
HANGS_AFTER = 120  # seconds


@dataclasses.dataclass
class Outcome:
    code: int
    out: str
    err: str
    seconds: float


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
        start = time.perf_counter()
        done = subprocess.run(command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=HANGS_AFTER, check=False)
        seconds = time.perf_counter() - start
        return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), seconds)

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


def said(outcome):
    """What is to be the same in both: scores to six digits, links without the name of the workspace."""
    text = re.sub(r'"(score|confidence)":([0-9.e-]+)', lambda found: f'"{found[1]}":{float(found[2]):.6f}', outcome.out)
    return re.sub(r"[(<\"](een|delen)/originals/", "(originals/", text)


def difference(one, other):
    """Where two answers begin to differ."""
    at = next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    show = lambda text: text[max(0, at - 60):at + 60].replace("\n", " ")
    return f"...{show(one)}... against ...{show(other)}..."
