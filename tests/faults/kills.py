# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes that are killed: the program itself at random moments, and the children that read for it."""

import collections
import os
import pathlib
import random
import shutil
import signal
import subprocess
import time

from workbench import DONE, HANGS_AFTER, NOTHING, PARTLY, Outcome, Row

SHARES = {"add": 8, "review": 3, "lineage": 3, "brief": 2, "repair": 3, "import": 1}  # of the kills
KILLED = -signal.SIGKILL


def kills(bench, given):
    most = given.most or 200
    chance = random.Random(given.seed)
    undisturbed = bench.init("heel")
    assert bench.run(undisturbed, "add", bench.documents()).code == DONE
    plain = bench.answers(undisturbed)[0]
    decided = bench.filled("besloten")
    bench.run(decided, "lineage")
    decided_answers, decisions = bench.answers(decided)
    for what, share in SHARES.items():
        count = max(2, most * share // sum(SHARES.values()))
        yield Victim(bench, chance, what, undisturbed, plain, decided, decided_answers, decisions).row(count)


class Victim:
    """One kind of run, killed again and again."""

    def __init__(self, bench, chance, what, undisturbed, plain, decided, decided_answers, decisions):
        self.bench, self.chance, self.what = bench, chance, what
        self.undisturbed, self.plain = undisturbed, plain
        self.decided, self.decided_answers, self.decisions = decided, decided_answers, decisions
        self.lines = decisions.splitlines()

    def prepare(self):
        bench = self.bench
        if self.what == "add":
            return bench.init("archief")
        workspace = bench.folder / "archief"
        shutil.rmtree(workspace, ignore_errors=True)
        if self.what == "import":
            shutil.copytree(self.undisturbed, workspace)
        else:
            shutil.copytree(self.decided, workspace)
        if self.what == "repair":
            shutil.rmtree(workspace / "index")
        if self.what == "lineage":
            (workspace / "threads.db").unlink()
        return workspace

    def words(self):
        if self.what == "import":
            file = self.bench.folder / "lijst.jsonl"
            file.write_text("".join(self.many_decisions()))
            return ("recommendations", "review", "--import", file)
        return {"add": ("add", self.bench.documents()),
                "review": ("recommendations", "review", self.bench.recommendations(self.decided)[3], "reject"),
                "lineage": ("lineage", "--links", "--json"),
                "brief": ("brief", "--all", "-o", self.bench.folder / "brieven", "--format", "docx,html"),
                "repair": ("doctor", "--repair")}[self.what]

    def many_decisions(self):
        import json
        one = json.loads(self.lines[0])
        return [json.dumps({**one, "id": f"{number:032x}", "time": f"2026-01-01T00:{number // 60:02}:{number % 60:02}.000Z"})
                + "\n" for number in range(1, 2000)]

    def row(self, count):
        words = self.words()
        started = time.monotonic()
        whole = self.bench.run(self.prepare(), *words)
        assert whole.code in (DONE, PARTLY), f"{self.what}: {whole.code} {whole.err}"
        longest = time.monotonic() - started
        killed, tried, lost = 0, 0, collections.Counter()
        while killed < count and tried < 6 * count:
            tried += 1
            workspace = self.prepare()
            child = self.bench.start(workspace, *words)
            delay = self.chance.uniform(0.001, longest)
            try:
                child.wait(delay)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)  # it alone: its children are to see that it is gone
            if child.wait(HANGS_AFTER) != KILLED:
                longest = max(0.02, delay)
                continue
            killed += 1
            for fault in self.faults(workspace, words):
                lost[f"{fault} ({delay:.3f} s)"] += 1
        return Row(f"{self.what} killed at {killed} random moments", "", "-9",
                   "; ".join(list(lost)[:4]) or "nothing; a rerun gives the same answers",
                   not lost and killed == count)

    def faults(self, workspace, words):
        bench = self.bench
        if self.what not in ("repair", "lineage"):
            opened = bench.run(workspace, "docs")
            if opened.code not in (DONE, NOTHING):
                yield f"does not open: {opened.said}"
        if self.what == "review":
            log = bench.decisions(workspace).splitlines()
            if log[:len(self.lines)] != self.lines or len(log) > len(self.lines) + 1:
                yield "decisions were lost"
            if bench.run(workspace, "recommendations", "review", bench.recommendations(workspace)[5], "accept").code != DONE:
                yield "no decision can be stored"
            return
        again = bench.run(workspace, *words)
        if again.code not in (DONE, PARTLY):
            yield f"the rerun failed: {again.code} {again.said}"
        if self.what == "import":
            if len(bench.decisions(workspace).splitlines()) != 1999:
                yield "not all decisions are there"
            return
        answers, decisions = bench.answers(workspace)
        if answers != (self.plain if self.what == "add" else self.decided_answers):
            yield "other answers"
        if self.what != "add" and decisions != self.decisions:
            yield "other decisions"
        halves = [file.name for file in workspace.rglob("*.part")]
        if self.what in ("add", "repair") and halves:
            yield f"left behind: {halves[0]}"


def readers_of(parent):
    """The processes below it, however deep."""
    below = collections.defaultdict(list)
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue
            below[int(stat.rsplit(")", 1)[1].split()[1])].append(int(entry.name))
    found, todo = [], [parent]
    while todo:
        children = below[todo.pop()]
        found += children
        todo += children
    return found


def is_reader(process):
    try:
        return "speerpunt-reader" in pathlib.Path(f"/proc/{process}/cmdline").read_text()
    except OSError:
        return False


def children(bench, given):
    """Children die at random while add runs: what they were reading is listed or read, and none hangs."""
    chance = random.Random(given.seed)
    undisturbed = bench.init("heel")
    assert bench.run(undisturbed, "add", bench.documents()).code == DONE
    plain = bench.answers(undisturbed)[0]
    runs, deaths, listed, bad, codes = max(2, (given.most or 200) // 10), 0, 0, [], collections.Counter()
    for _ in range(runs):
        workspace = bench.init("archief")
        with open(bench.folder / "gezegd", "wb") as log:
            parent = subprocess.Popen(bench.arguments(workspace, "--jobs", "2", "add", bench.documents()), stderr=log,
                                      stdout=log, env=bench.environment, cwd=bench.folder)
        started = time.monotonic()
        while parent.poll() is None and time.monotonic() - started < HANGS_AFTER:
            time.sleep(chance.uniform(0.01, 0.15))
            below = [process for process in readers_of(parent.pid) if is_reader(process)]
            for victim in below[1:] and [chance.choice(below[1:])]:  # the first starts the others
                try:
                    os.kill(victim, signal.SIGKILL)
                    deaths += 1
                except ProcessLookupError:
                    pass
        if parent.poll() is None:
            parent.kill()
            bad.append("it hung")
        codes[parent.wait()] += 1
        failed = bench.run(workspace, "docs", "--failed", "--json").out
        died = failed.count('"reader-died"')
        listed += died
        if parent.returncode != (PARTLY if died else DONE):
            last = (bench.folder / "gezegd").read_text(errors="replace").splitlines()[-2:]
            bad.append(f"exit code {parent.returncode} with {died} listed: {' '.join(last)}")
        again = bench.run(workspace, "add", bench.documents())
        if again.code != DONE:
            bad.append(f"rerun {again.code} {again.said}")
        elif bench.answers(workspace)[0] != plain:
            bad.append("other answers")
    yield Row(f"{deaths} readers killed during {runs} runs of add", f"{listed} files listed as [reader-died]",
              ", ".join(str(code) for code in sorted(codes)), "; ".join(bad[:4]) or "nothing", not bad and deaths > 0)
    workspace = bench.init("archief")
    parent = bench.start(workspace, "add", bench.documents())
    time.sleep(0.25)
    below = [process for process in readers_of(parent.pid) if is_reader(process)]
    for process in below[:1]:
        os.kill(process, signal.SIGKILL)
    try:
        code = parent.wait(HANGS_AFTER)
    except subprocess.TimeoutExpired:
        parent.kill()
        code = Outcome.HANGS
    again = bench.run(workspace, "add", bench.documents())
    same = bench.answers(workspace)[0] == plain
    yield Row("the starter of readers killed during add", "", str(code), "nothing" if same else again.said or "other answers",
              same and code in (DONE, 2, PARTLY))
