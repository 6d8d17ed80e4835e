# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents made to do harm, each beside a good one: time, memory, disk, what was listed."""

import dataclasses
import pathlib
import re
import shutil
import signal
import subprocess
import threading
import time

import bombs
from kills import readers_of
from workbench import DONE, PARTLY, SOURCE, Row, ended_well

MOST_SECONDS = 300
MOST_CHILD = 2200  # MB: the limit on address space of a reader is 2 GiB
MOST_PARENT = 1500


@dataclasses.dataclass
class Cost:
    seconds: float
    parent: int  # MB at most
    child: int
    disk: int  # MB of the workspace at most
    code: int
    out: str


def high_water(process):
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) // 1024
    except (OSError, AttributeError):
        return 0


def megabytes(folder):
    size = 0
    for file in folder.rglob("*"):
        try:
            size += file.lstat().st_blocks * 512
        except OSError:
            continue
    return size >> 20


def cost_of(bench, workspace, *words, most=MOST_SECONDS):
    started = time.monotonic()
    log = bench.folder / "gezegd"
    with open(log, "wb") as said:
        parent = subprocess.Popen(bench.arguments(workspace, *words), stdout=said, stderr=said, cwd=bench.folder,
                                  env=bench.environment, start_new_session=True)
    peak, child, disk, turn = 0, 0, 0, 0
    while parent.poll() is None:
        peak = max(peak, high_water(parent.pid))
        child = max([child, *map(high_water, readers_of(parent.pid))])
        if turn % 10 == 0:
            disk = max(disk, megabytes(workspace))
        turn += 1
        if time.monotonic() - started > most:
            parent.send_signal(signal.SIGKILL)
            parent.wait()
        time.sleep(0.03)
    return Cost(time.monotonic() - started, peak, child, max(disk, megabytes(workspace)), parent.returncode,
                log.read_text(errors="replace"))


def write(path, content):
    if content.__code__.co_argcount:
        content(path)
    else:
        made = content()
        path.write_bytes(made.encode() if isinstance(made, str) else made)


def hostile(bench, given):
    print("| document | its size | time | parent, child, disk (MB) | what was listed | next read | promise |\n"
          "|---|---|---|---|---|---|---|", flush=True)
    for name, content in bombs.DOCUMENTS.items():
        if not re.search(given.only, name):
            continue
        folder = bench.folder / "map"
        folder.mkdir()
        write(folder / name, content)
        (folder / "zz volgende.txt").write_text("Nota.\n\nDe minister moet het volgende stuk ook lezen.\n")
        size = (folder / name).stat().st_size
        workspace = bench.init("archief")
        cost = cost_of(bench, workspace, "add", folder)
        listed = sorted(set(re.findall(r"\[([a-z0-9-]+)\]$", bench.run(workspace, "docs", "--failed").out + "\n" + cost.out, re.M)))
        following = "volgende" in bench.run(workspace, "search", "volgende").out
        escaped = [str(place) for place in (pathlib.Path(bombs.ESCAPED), bench.folder / "x.sh") if place.exists()]
        kept = (cost.code in (DONE, PARTLY) and following and not escaped and cost.child <= MOST_CHILD and
                cost.parent <= MOST_PARENT and (cost.code == DONE or bool(listed)))
        print(f"| {name} | {size / (1 << 20):.1f} MB | {cost.seconds:.1f} s | {cost.parent}, {cost.child}, {cost.disk} | "
              f"{', '.join(listed) or 'nothing: it is read'} | {'yes' if following else '**no**'} | "
              f"{'holds' if kept else f'**BROKEN** ({cost.code})'} |", flush=True)
        if not kept:
            print(cost.out[-500:], flush=True)
            bench.hostile_failures = getattr(bench, "hostile_failures", 0) + 1
        shutil.rmtree(folder)
    yield from deep_data(bench)


def deep_data(bench):
    """What is not added but imported or lies in the workspace."""
    workspace = bench.filled("diep")
    file = bench.folder / "diep.jsonl"
    file.write_text('{"schema":1,"about":' + "[" * 1_000_000 + "]" * 1_000_000 + "}\n")
    outcome = bench.run(workspace, "recommendations", "review", "--import", file)
    yield Row("import of a decision nested a million deep", outcome.said, str(outcome.code), "nothing", ended_well(outcome, 2))
    (workspace / "thesaurus").mkdir()
    (workspace / "thesaurus/diep.jsonld").write_text('{"@graph":' + "[" * 1_000_000 + "]" * 1_000_000 + "}")
    outcome = bench.run(workspace, "search", "arts")
    yield Row("thesaurus nested a million deep", outcome.said, str(outcome.code), "nothing", ended_well(outcome, DONE))
    query = "(" * 60_000 + "arts" + ")" * 60_000  # an argument has 128 KiB at most
    outcome = bench.run(workspace, "search", query)
    yield Row("question with 60,000 parentheses in one another", outcome.said, str(outcome.code), "nothing", outcome.code in (0, 1, 2))


def odd(bench, _):
    """All damaged and odd files of the real input: nothing dies or hangs."""
    folder = (SOURCE / "../shared/real/odd").resolve()
    if not folder.is_dir():
        return
    workspace = bench.init("archief")
    cost = cost_of(bench, workspace, "add", folder, most=1800)
    reasons = re.findall(r"\[([a-z0-9-]+)\]$", bench.run(workspace, "docs", "--failed").out, re.M)
    told = ", ".join(f"{reasons.count(reason)} {reason}" for reason in sorted(set(reasons)))
    files = sum(file.is_file() for file in folder.rglob("*"))
    print("| fault | what was said | exit code | lost | promise |\n|---|---|---|---|---|")
    yield Row(f"{files} odd files: {cost.seconds:.0f} s, parent {cost.parent} MB, child {cost.child} MB", told, str(cost.code),
              "nothing", cost.code in (DONE, PARTLY) and "reader-died" not in reasons and "reader-timeout" not in reasons)
