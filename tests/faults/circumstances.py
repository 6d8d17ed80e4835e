# SPDX-License-Identifier: GPL-3.0-or-later
"""Locks, signals, a clock that jumps, and too little of what the system gives."""

import os
import pathlib
import resource
import shutil
import signal
import socket
import subprocess
import time

from workbench import DONE, FAILED, HANGS_AFTER, INTERRUPTED, NOTHING, PARTLY, Outcome, Row, ended_well

MEBI = 1 << 20


def locked(bench, _):
    import sqlite3
    workspace = bench.filled("archief")
    extra = bench.folder / "nieuw.txt"
    extra.write_text("De minister moet het toezicht versterken.\n")
    inbox = bench.folder / "inbox"
    inbox.mkdir()
    holder = bench.start(workspace, "add", "--watch", inbox)
    time.sleep(2)
    for words, codes in ((("search", "arts"), (DONE,)), (("add", extra), (DONE, FAILED))):
        outcome = bench.run(workspace, *words)
        yield Row(f"while another one watches: {words[0]}", outcome.said, str(outcome.code), "nothing",
                  ended_well(outcome, *codes))
    holder.terminate()
    code = holder.wait(HANGS_AFTER)
    yield Row("add --watch ended by SIGTERM", "", str(code), "nothing", code == DONE)
    # A writer that holds the lock and is stopped, as on a machine that went to sleep.
    stopped = bench.start(workspace, "add", bench.documents(), "--ocr", "force")
    time.sleep(0.3)
    stopped.send_signal(signal.SIGSTOP)
    started = time.monotonic()
    outcome = bench.run(workspace, "add", extra, most=60)
    waited = time.monotonic() - started
    reading = bench.run(workspace, "search", "arts")
    stopped.send_signal(signal.SIGCONT)
    stopped.terminate()
    stopped.wait(HANGS_AFTER)
    yield Row(f"the lock is held by a writer that stands still: add (waited {waited:.0f} s)", outcome.said,
              str(outcome.code), "nothing", ended_well(outcome, DONE, FAILED) and reading.code == DONE)
    database = sqlite3.connect(workspace / "decisions.db", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    before = bench.decisions(workspace)
    outcome = bench.run(workspace, "recommendations", "review", bench.recommendations(workspace)[2], "accept")
    reading = bench.run(workspace, "recommendations")
    database.execute("ROLLBACK")
    database.close()
    yield Row("decisions.db locked by another program: review", outcome.said, str(outcome.code),
              "nothing" if before == bench.decisions(workspace) else "decisions",
              before == bench.decisions(workspace) and ended_well(outcome, FAILED) and reading.code == DONE)
    yield from at_once(bench)


def at_once(bench):
    """Several that follow recommendations at the same time, of which one stands still."""
    workspace = bench.filled("archief")
    words = ("lineage", "--links", "--json")
    alone = bench.run(workspace, *words)
    made = workspace / "threads.db"
    made.unlink()
    files = [bench.folder / f"{number}.json" for number in range(6)]
    several = [bench.start(workspace, *words, output=file) for file in files]
    codes = {each.wait(HANGS_AFTER) for each in several}
    same = all(file.read_text(encoding="utf-8") == alone.out for file in files)
    yield Row("six make the threads at the same time", "", ", ".join(map(str, sorted(codes))), "nothing", same and codes == {DONE})
    made.unlink()
    stopped = bench.start(workspace, *words)
    while not made.exists() and stopped.poll() is None:
        time.sleep(.001)
    stopped.send_signal(signal.SIGSTOP)
    outcome = bench.run(workspace, *words)
    stopped.send_signal(signal.SIGCONT)
    stopped.terminate()
    stopped.wait(HANGS_AFTER)
    yield Row(f"one that makes the threads stands still: lineage (waited {outcome.seconds:.0f} s)", outcome.said, str(outcome.code), "nothing",
              outcome.code == DONE and outcome.out == alone.out)


def by_loader(outcome):
    """There was not enough for the program to begin: the system says so."""
    return outcome.code == 127 and "shared librar" in outcome.err


def limits(bench, _):
    undisturbed = bench.init("heel")
    assert bench.run(undisturbed, "add", bench.documents()).code == DONE
    plain = bench.answers(undisturbed)[0]

    def add_under(name, **how):
        workspace = bench.init("archief")
        outcome = bench.run(workspace, "--jobs", "2", "add", bench.documents(), **how)
        for file in bench.documents().iterdir():
            os.utime(file)  # so that what was listed as failed is read again
        again = bench.run(workspace, "add", bench.documents())
        same = again.code == DONE and bench.answers(workspace)[0] == plain
        return Row(name, outcome.said, str(outcome.code), "nothing" if same else again.said or "other answers",
                   same and (outcome.code == PARTLY or ended_well(outcome, DONE, FAILED) or by_loader(outcome)))

    for size in (32, 64, 96, 128, 192, 256, 512):
        yield add_under(f"add with {size} MiB of address space", limits=[(resource.RLIMIT_AS, size * MEBI)])
    for size in (24, 48, 96):
        outcome = bench.run(undisturbed, "search", "--json", "-n", "50", "arts", limits=[(resource.RLIMIT_AS, size * MEBI)])
        yield Row(f"search with {size} MiB of address space", outcome.said, str(outcome.code), "nothing",
                  ended_well(outcome, DONE, FAILED) or by_loader(outcome))
    for memory in (16, 48):
        row = in_group(bench, undisturbed, plain, memory)
        if row:
            yield row
    for count in (3, 5, 8, 12, 16, 24, 40):
        yield add_under(f"add with {count} file descriptors", limits=[(resource.RLIMIT_NOFILE, count)])
    for count in (4, 6, 8, 12):
        outcome = bench.run(undisturbed, "search", "arts", limits=[(resource.RLIMIT_NOFILE, count)])
        yield Row(f"search with {count} file descriptors", outcome.said, str(outcome.code), "nothing",
                  ended_well(outcome, DONE, FAILED) or by_loader(outcome))
    yield add_under("add where /tmp is not there", environment={"TMPDIR": "/does/not/exist"})
    outcome = bench.run(undisturbed, "brief", "openheid-na-incidenten", "-o", bench.folder / "brief.pdf",
                        environment={"TMPDIR": "/does/not/exist"})
    yield Row("brief where /tmp is not there", outcome.said, str(outcome.code), "nothing", ended_well(outcome, DONE, FAILED))
    yield add_under("add without HOME and locale", environment={"HOME": "", "LC_ALL": "nl_XX.nonsense"})
    yield from output(bench, undisturbed)
    yield from signals(bench, plain)


def in_group(bench, workspace, plain, memory):
    """In a control group with so many MiB, where one can be made."""
    for base in (pathlib.Path("/sys/fs/cgroup/memory"), pathlib.Path("/sys/fs/cgroup")):
        group = base / f"speerpunt-faults-{os.getpid()}"
        limit = group / ("memory.limit_in_bytes" if base.name == "memory" else "memory.max")
        try:
            group.mkdir()
            limit.write_text(str(memory * MEBI))
        except OSError:
            if group.exists():
                group.rmdir()
            continue
        try:
            target = bench.init("archief")
            join = ("sh", "-c", f'echo $$ > {group}/cgroup.procs && exec "$@"', "sh")
            outcome = bench.run(target, "--jobs", "2", "add", bench.documents(), before=join)
            for file in bench.documents().iterdir():
                os.utime(file)
            again = bench.run(target, "add", bench.documents())
            same = again.code == DONE and bench.answers(target)[0] == plain
        finally:
            time.sleep(0.5)
            group.rmdir()
        return Row(f"add in a group with {memory} MiB of memory", outcome.said, str(outcome.code),
                   "nothing" if same else again.said or "other answers", same and outcome.code != Outcome.HANGS)
    return None


def output(bench, workspace):
    def through(command):
        line = " ".join(f"'{word}'" for word in bench.arguments(workspace, "search", "--json", "-n", "50", "arts"))
        done = subprocess.run(["bash", "-c", f"{line} {command}"], env=bench.environment, cwd=bench.folder, timeout=60,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return Outcome(done.returncode, done.stdout, done.stderr)
    for name, command, codes in (("full (/dev/full)", ">/dev/full", (FAILED,)), ("closed", ">&-", (FAILED,)),
                                 ("read by head", "| head -c 1; exit ${PIPESTATUS[0]}", (DONE, 141))):
        outcome = through(command)
        yield Row(f"output {name}", outcome.said, str(outcome.code), "nothing",
                  outcome.code in codes and (outcome.code != FAILED or outcome.is_clear))


def signals(bench, plain):
    for name, verbs in (("SIGINT", ("add",)), ("SIGTERM", ("add",)), ("SIGHUP", ("add",)), ("SIGQUIT", ("add",))):
        codes, lost = set(), []
        for delay in (0.02, 0.2, 0.5, 1.0):
            workspace = bench.init("archief")
            child = bench.start(workspace, "add", bench.documents())
            time.sleep(delay)
            child.send_signal(getattr(signal, name))
            codes.add(child.wait(HANGS_AFTER))
            again = bench.run(workspace, "add", bench.documents())
            if again.code != DONE or bench.answers(workspace)[0] != plain:
                lost.append(f"at {delay} s")
        good = codes <= {DONE, INTERRUPTED, -getattr(signal, name)}
        yield Row(f"{name} at four moments of add", "", ", ".join(map(str, sorted(codes))),
                  "; ".join(lost) or "nothing", good and not lost)
    workspace = bench.filled("dienst")
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        child = bench.start(workspace, "serve", "--listen", "127.0.0.1:0")
        time.sleep(1.5)
        child.send_signal(getattr(signal, name))
        started = time.monotonic()
        code = child.wait(HANGS_AFTER)
        yield Row(f"{name} while it serves (ended in {time.monotonic() - started:.1f} s)", "", str(code), "nothing",
                  code in (DONE, INTERRUPTED))


SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
static long moved(void) { const char *by = getenv("CLOCK_MOVED"); return by ? atol(by) : 0; }
int clock_gettime(clockid_t which, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int code = real(which, now);
  if (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE) now->tv_sec += moved();
  return code;
}
time_t time(time_t *where) {
  struct timespec now; clock_gettime(CLOCK_REALTIME, &now);
  if (where) *where = now.tv_sec;
  return now.tv_sec;
}
int gettimeofday(struct timeval *now, void *zone) {
  struct timespec exact; clock_gettime(CLOCK_REALTIME, &exact);
  (void)zone; now->tv_sec = exact.tv_sec; now->tv_usec = exact.tv_nsec / 1000; return 0;
}
"""


def clock(bench, _):
    """Moved for the program only, by a shim before the C library."""
    source, shim = bench.folder / "shim.c", bench.folder / "shim.so"
    source.write_text(SHIM)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
    year = 365 * 86400

    def at(years):
        return {"LD_PRELOAD": str(shim), "CLOCK_MOVED": str(int(years * year))}
    undisturbed = bench.init("heel")
    assert bench.run(undisturbed, "add", bench.documents()).code == DONE
    plain = bench.answers(undisturbed)[0]
    for years in (-50, -1, 10, 60, 500):
        workspace = bench.init("archief")
        added = bench.run(workspace, "add", bench.documents(), environment=at(years))
        again = bench.run(workspace, "add", bench.documents())
        same = bench.answers(workspace)[0] == plain and "unchanged" in again.err
        yield Row(f"add with the clock {years:+} years", added.said, str(added.code),
                  "nothing; the same answers, nothing read again" if same else "other answers", same and added.code == DONE)
    workspace = bench.filled("archief")
    one = bench.recommendations(workspace)[7]
    steps = [(10, "accept"), (-20, "reject"), (0, "strength=3"), (-5, "undo"), (300, "accept")]
    codes = [bench.run(workspace, "recommendations", "review", one, word, environment=at(years)).code for years, word in steps]
    import json
    log = [json.loads(line) for line in bench.decisions(workspace).splitlines()]
    times = [line["time"] for line in log[1:]]
    ordered = len(times) == len(steps) and times == sorted(times) and len(set(times)) == len(times)
    yield Row("decisions about one sentence with the clock +10, -20, 0, -5, +300 years", "",
              ", ".join(map(str, sorted(set(codes)))), "nothing; the last one counts" if ordered else f"the order: {times}",
              ordered and set(codes) == {DONE})
    exported = bench.folder / "lijst.jsonl"
    bench.run(workspace, "recommendations", "review", "--export", exported)
    other = bench.run(bench.init("ander"), "recommendations", "review", "--import", exported)
    yield Row("importing decisions of the future elsewhere", other.said, str(other.code), "nothing", ended_well(other, DONE, FAILED))
    mended = bench.run(workspace, "doctor", "--repair")
    yield Row("doctor --repair with decisions of the future", mended.said, str(mended.code), "nothing",
              len(bench.decisions(workspace).splitlines()) == len(log) and mended.code == DONE)
    for years in (-30, 40):
        brief = bench.run(workspace, "brief", "openheid-na-incidenten", environment={**at(years), "SOURCE_DATE_EPOCH": ""})
        yield Row(f"brief with the clock {years:+} years", brief.said, str(brief.code), "nothing", ended_well(brief, DONE))
    # Files with times in the future and before 1970.
    workspace = bench.init("tijden")
    folder = bench.folder / "tijden-map"
    shutil.copytree(bench.documents(), folder)
    for number, file in enumerate(sorted(folder.iterdir())):
        stamp = (-86400 * 365, 2 ** 33, 0, int(time.time()) + 10 * year)[number % 4]
        os.utime(file, (stamp, stamp))
    first = bench.run(workspace, "add", folder)
    second = bench.run(workspace, "add", folder)
    known = "unchanged" in second.err
    yield Row("files of 1969, 2242 and of ten years from now", first.said, str(first.code),
              "nothing; not read again" if known else "they are read again", known and first.code == DONE)
