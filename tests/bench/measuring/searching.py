# SPDX-License-Identifier: GPL-3.0-or-later
"""How long searches take: each as a new command, and in one process that has been asked before."""
import sqlite3
import time

from . import process, programs, queries
from .tables import quantile


def cold(contestants, asked):
    """Name -> times of each command: kind -> seconds on the clock; the same of the processor. The programs take turns at each query."""
    taken = {program.name: [] for program in contestants}
    for query in asked:
        for program in contestants:
            taken[program.name].append(process.run(program.search_command(query), environment=program.environment))
    return {name: (by_kind(asked, [one.seconds for one in times]), by_kind(asked, [one.cpu for one in times])) for name, times in taken.items()}


def warm(bench_queries, workspace, asked, facets=True):
    """Kind -> seconds of each query on the clock; the same of the processor."""
    options = [] if facets else ["--no-facets"]
    lines = process.run([bench_queries, workspace, *options], given="".join(query.plain + "\n" for query in asked)).output.splitlines()
    if len(lines) != len(asked):
        raise RuntimeError(f"bench_queries answered {len(lines)} of {len(asked)} queries")
    return tuple(by_kind(asked, [float(line.split()[column]) / 1000 for line in lines]) for column in (0, 1))


def warm_fts5(database, asked):
    """The same."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    clock, processor = [], []
    for counted in (False, True):
        for query in asked:
            start, busy = time.perf_counter(), time.process_time()
            connection.execute(programs.SEARCH_SQL, (query.fts5,)).fetchall()
            if counted:
                clock.append(time.perf_counter() - start)
                processor.append(time.process_time() - busy)
    connection.close()
    return by_kind(asked, clock), by_kind(asked, processor)


def by_kind(asked, times):
    found = {kind: [] for kind in queries.KINDS}
    for query, seconds in zip(asked, times):
        found[query.kind].append(seconds)
    return found


def all_of(kinds):
    return [seconds for times in kinds.values() for seconds in times]


def any_words(kinds):
    """Of the queries for any of several words."""
    return kinds["two words"] + kinds["three words"]


def milliseconds(times, share):
    value = quantile(times, share)
    return None if value is None else 1000 * value
