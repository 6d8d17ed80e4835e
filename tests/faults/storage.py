# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is full, and one that may only be read. Needs the right to mount."""

import contextlib
import os
import shutil
import subprocess

from workbench import DONE, FAILED, INTERRUPTED, NOTHING, PARTLY, Row, ended_well


@contextlib.contextmanager
def small_disk(bench, kilobytes):
    place = bench.folder / "schijf"
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


@contextlib.contextmanager
def read_only(folder):
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def used(folder):
    return int(subprocess.run(["du", "-sk", folder], capture_output=True, text=True).stdout.split()[0])


def fill(place):
    """Until not one byte more fits. Gives the file that takes the room."""
    ballast = place / "ballast"
    with open(ballast, "wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    return ballast


def grow(place, kilobytes):
    subprocess.run(["mount", "-o", f"remount,size={kilobytes}k", place], check=True)


def disk(bench, given):
    undisturbed = bench.init("heel")
    assert bench.run(undisturbed, "add", bench.documents()).code == DONE
    expected = bench.answers(undisturbed)[0]
    need = used(undisturbed)
    # add: with less and less room it stops in the originals, paths.tsv, the spool, the index.
    steps = max(4, given.most or 24)
    stops = {}
    for step in range(steps):
        bad = []
        with small_disk(bench, 100 + step * need // steps) as place:
            workspace = place / "archief"
            made = bench.run(None, "init", workspace)
            if made.code != DONE:
                if not ended_well(made, FAILED):
                    bad.append(f"init {made.code} {made.err}")
                stops.setdefault(f"init: {made.said}", []).append((made.code, bad))
                continue
            added = bench.run(workspace, "add", bench.documents())
            stops.setdefault(added.said, []).append((added.code, bad))
            if not ended_well(added, DONE, FAILED):
                bad.append(f"add {added.code} {added.err[-300:]}")
            if added.code == FAILED and bench.run(workspace, "docs").code not in (DONE, NOTHING):
                bad.append("docs afterwards")
            grow(place, need * 4)
            again = bench.run(workspace, "add", bench.documents())
            if again.code != DONE:
                bad.append(f"rerun {again.code} {again.err[-300:]}")
            elif bench.answers(workspace)[0] != expected:
                bad.append("other answers")
    for said, ends in sorted(stops.items()):
        lost = [one for _, bad in ends for one in bad]
        yield Row(f"full disk during add, {len(ends)} of {steps} sizes", said,
                  ", ".join(str(code) for code in sorted({code for code, _ in ends})),
                  "; ".join(lost)[:400] or "nothing; a rerun with room gives the same answers", not lost)
    yield from full_disk_of_the_rest(bench)


def full_disk_of_the_rest(bench):
    source = bench.filled("bron")
    bench.run(source, "lineage")  # threads.db and thesaurus.cache
    one = bench.recommendations(source)[1]
    before = bench.decisions(source)
    cases = [
        ("decisions.db", ("recommendations", "review", one, "reject"), (FAILED,)),
        ("briefing", ("brief", "openheid-na-incidenten", "-o", "{place}/uit.html"), (FAILED,)),
        ("briefing as Word file", ("brief", "openheid-na-incidenten", "-o", "{place}/uit.docx"), (FAILED,)),
        ("all briefings", ("brief", "--all", "-o", "{place}/uit", "--format", "docx,pdf"), (FAILED, PARTLY)),
        ("workbook", ("export", "-o", "{place}/uit.xlsx"), (FAILED,)),
        ("chart", ("chart", "lineage", "-o", "{place}/uit.html"), (FAILED,)),
        ("recommendations as workbook", ("recommendations", "--xlsx", "{place}/uit.xlsx"), (FAILED,)),
        ("export of decisions", ("recommendations", "review", "--export", "{place}/uit.jsonl"), (FAILED,)),
        ("threads.db, up to date", ("lineage", "--json"), (DONE,)),
        ("search", ("search", "arts"), (DONE,)),
    ]
    for name, words, codes in cases:
        with small_disk(bench, used(source) + 4000) as place:
            workspace = shutil.copytree(source, place / "archief")
            ballast = fill(place)
            outcome = bench.run(workspace, *[word.format(place=place) for word in words])
            left = sorted(file.name for file in place.iterdir() if file.name.startswith("uit")
                          and (file.is_file() or any(file.iterdir())))
            ballast.unlink()
            lost = []
            if left:
                lost.append("half a file: " + ", ".join(left))
            if bench.decisions(workspace) != before:
                lost.append("decisions")
            if name != "decisions.db" and bench.run(workspace, *[w.format(place=place) for w in words]).code != DONE:
                lost.append("it fails with room too")
            yield Row(f"full disk: {name}", outcome.said, str(outcome.code), "; ".join(lost) or "nothing",
                      not lost and ended_well(outcome, *codes))
    # threads.db that is yet to be made
    with small_disk(bench, used(source) + 4000) as place:
        workspace = shutil.copytree(source, place / "archief")
        (workspace / "threads.db").unlink(missing_ok=True)
        ballast = fill(place)
        outcome = bench.run(workspace, "lineage", "--json")
        ballast.unlink()
        again = bench.run(workspace, "lineage", "--json")
        same = again.out == bench.run(source, "lineage", "--json").out
        yield Row("full disk: threads.db, to be made", outcome.said, str(outcome.code),
                  "nothing" if same else "other threads afterwards", same and ended_well(outcome, DONE, FAILED))


def readonly(bench, _):
    source = bench.filled("bron")
    wanted = [bench.run(source, *words).out for words in bench.QUESTIONS]
    one = bench.recommendations(source)[1]
    extra = bench.folder / "nieuw.txt"
    extra.write_text("De minister moet het toezicht versterken.\n")
    fresh = bench.filled("vers")  # no threads.db and thesaurus.cache yet
    for kind, workspace in (("mounted read-only", source), ("mounted read-only, threads never made", fresh)):
        with read_only(workspace):
            for words, want in zip(bench.QUESTIONS, wanted):
                outcome = bench.run(workspace, *words)
                if kind.endswith("made") and words[0] != "lineage":
                    continue
                same = outcome.out == want
                yield Row(f"{kind}: {words[0]}", outcome.said, str(outcome.code),
                          "nothing" if same else "another answer", same or ended_well(outcome, FAILED))
            if kind.endswith("made"):
                continue
            for words in (("add", extra), ("recommendations", "review", one, "accept"), ("doctor", "--repair"),
                          ("docs", "remove", "nieuw.txt"), ("init", workspace)):
                outcome = bench.run(None if words[0] == "init" else workspace, *words)
                codes = (DONE, NOTHING, FAILED) if words[0] in ("docs", "init", "doctor") else (FAILED,)
                yield Row(f"{kind}: {words[0]} {words[1] if words[0] != 'add' else ''}".strip(), outcome.said,
                          str(outcome.code), "nothing", ended_well(outcome, *codes))
    yield from without_rights(bench, extra)


def without_rights(bench, extra):
    """Another user may read all of it and write nothing."""
    if os.geteuid() != 0:
        return
    workspace = bench.filled("ander")
    bench.run(workspace, "lineage")
    want = bench.run(workspace, "search", "--json", "arts").out
    os.chmod(bench.folder, 0o755)
    other = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    for words, codes in ((("search", "--json", "arts"), (DONE,)), (("lineage", "--json"), (DONE,)),
                         (("add", extra), (FAILED,)), (("docs", "remove", "x"), (FAILED, NOTHING)),
                         (("doctor", "--repair"), (FAILED, DONE))):
        outcome = bench.run(workspace, *words, before=other)
        same = words[0] != "search" or outcome.out == want
        yield Row(f"user without rights: {' '.join(map(str, words[:2])) if words[0] != 'add' else 'add'}", outcome.said,
                  str(outcome.code), "nothing" if same else "another answer", same and ended_well(outcome, *codes))
