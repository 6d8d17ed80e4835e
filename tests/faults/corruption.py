# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the workspace that are damaged, of another version, or restored from a backup."""

import collections
import json
import random
import shutil

from workbench import DONE, FAILED, INTERRUPTED, NOTHING, PARTLY, Row, ended_well


def damage(file, chance):
    """In one of the ways of disks; says which."""
    content = bytearray(file.read_bytes())
    if not content:
        file.write_bytes(chance.randbytes(100))
        return "filled"
    way = chance.choice(["cut", "zeroed", "emptied", "bits", "noise", "swapped"])
    place = chance.randrange(len(content))
    size = min(4096, len(content))
    if way == "cut":
        del content[place:]
    elif way == "emptied":
        content = bytearray()
    elif way == "zeroed":
        place -= place % 4096
        content[place:place + size] = bytes(len(content[place:place + size]))
    elif way == "bits":
        for _ in range(chance.randint(1, 20)):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif way == "noise":
        content[place:place + size] = chance.randbytes(len(content[place:place + size]))
    else:
        other = chance.randrange(len(content))
        one, two = bytes(content[place:place + size]), bytes(content[other:other + size])
        length = min(len(one), len(two))
        content[place:place + length], content[other:other + length] = two[:length], one[:length]
    file.write_bytes(content)
    return way


def told_apart(kept, before):
    """Of two sets of lines of decisions: those that nobody wrote, and those that differ in one or two
    fields from a line that was written: a letter of a reason, a path or an id, which nothing tells."""
    written = [json.loads(line) for line in before]

    def is_alike(line):
        fields = json.loads(line)
        return any(sum(fields.get(key) != other.get(key) for key in fields | other) <= 2 for other in written)
    altered = {line for line in kept - before if is_alike(line)}
    return kept - before - altered, altered


FILES = ("index/postlist.glass", "index/docdata.glass", "index/termlist.glass",
         "index/iamglass", "threads.db", "decisions.db", "speerpunt.json", "paths.tsv", "thesaurus.cache", "originals/*")


def corruption(bench, given):
    chance = random.Random(given.seed)
    whole = bench.filled("heel")
    bench.run(whole, "lineage")
    want, decisions = bench.answers(whole)
    each = max(2, (given.most or 100) // len(FILES) + 1)
    for name in FILES:
        said, codes, lost, notices, unseen = collections.Counter(), set(), [], 0, 0
        for _ in range(each):
            workspace = shutil.copytree(whole, bench.folder / "stuk", dirs_exist_ok=False)
            file = chance.choice(sorted(workspace.glob(name)))
            way = damage(file, chance)
            found = bench.run(workspace, "doctor")
            notices += found.code == PARTLY
            for words in bench.QUESTIONS[1:]:
                outcome = bench.run(workspace, *words)
                codes.add(outcome.code)
                if outcome.code not in (DONE, NOTHING):
                    said[outcome.said] += 1
                if not ended_well(outcome, DONE, NOTHING, FAILED, PARTLY):
                    lost.append(f"{words[0]} {way}: {outcome.code} {outcome.err[-120:]}")
            if name == "speerpunt.json" and bench.run(workspace, "docs").code == FAILED:
                (workspace / "speerpunt.json").unlink(missing_ok=True)
                bench.run(None, "init", workspace)
            mended = bench.run(workspace, "doctor", "--repair")
            if not ended_well(mended, DONE, PARTLY):
                lost.append(f"repair {way}: {mended.code} {mended.said}")
            after, kept = bench.answers(workspace)
            if after != want and name in ("index/postlist.glass", "index/termlist.glass") and way == "bits":
                # Another posting or position: nothing tells. All of the index can be made anew.
                unseen += 1
                shutil.rmtree(workspace / "index")
                bench.run(workspace, "doctor", "--repair")
                after, kept = bench.answers(workspace)
            lines = set(kept.splitlines())
            if name != "decisions.db" and kept != decisions:
                lost.append(f"decisions ({way})")
            elif name == "decisions.db" and told_apart(lines, set(decisions.splitlines()))[0]:
                lost.append(f"invented decisions ({way})")
            elif after != want and lines == set(decisions.splitlines()):
                lost.append(f"other answers ({way}) after: {mended.out[-150:]}")
            shutil.rmtree(workspace)
        promise = not lost
        yield Row(f"{name} damaged, {each} times", "; ".join(text for text, _ in said.most_common(2)),
                  ", ".join(map(str, sorted(codes))),
                  "; ".join(lost[:3]) or ("lines that cannot be read" if name == "decisions.db" else
                                          f"nothing after doctor --repair ({notices} noticed by doctor" +
                                          (f"; {unseen} with another posting, mended by removing index/)" if unseen else ")")),
                  promise)
    yield from versions(bench, whole, want)


def versions(bench, whole, want):
    for name, content, code in (("newer", '{"format":99}\n', FAILED), ("older", '{"format":1}\n', FAILED)):
        workspace = shutil.copytree(whole, bench.folder / name)
        (workspace / "speerpunt.json").write_text(content)
        outcome = bench.run(workspace, "search", "arts")
        mended = bench.run(workspace, "doctor", "--repair")
        after = bench.answers(workspace)[0] if name == "older" else want
        good = mended.code == (DONE if name == "older" else FAILED) and after == want
        yield Row(f"workspace of a {name} version", outcome.said, str(outcome.code),
                  "nothing; doctor --repair makes the index anew" if name == "older" else "nothing; left as it is",
                  good and ended_well(outcome, code))
    import sqlite3
    for name, code in (("decisions.db", FAILED), ("threads.db", DONE)):
        workspace = shutil.copytree(whole, bench.folder / ("nieuwer-" + name))
        with sqlite3.connect(workspace / name) as database:
            database.execute("PRAGMA user_version = 99")
        outcome = bench.run(workspace, "lineage", "--links", "--json")
        before = (workspace / name).read_bytes()
        bench.run(workspace, "doctor", "--repair")
        kept = name != "decisions.db" or (workspace / name).read_bytes() == before
        yield Row(f"{name} of a newer version", outcome.said, str(outcome.code), "nothing", kept and ended_well(outcome, code))


def salvage(bench, given):
    """Of many decisions, one page after another is overwritten."""
    chance = random.Random(given.seed)
    workspace = bench.filled("veel")
    one = json.loads(bench.decisions(workspace).splitlines()[0])
    lines = [json.dumps({**one, "id": f"{number:032x}", "reason": "r" * (number % 300),
                         "time": f"2026-01-01T{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}.000Z"})
             for number in range(1, 1000)]
    file = bench.folder / "veel.jsonl"
    file.write_text("\n".join(lines) + "\n")
    assert bench.run(workspace, "recommendations", "review", "--import", file).code == DONE
    before = set(bench.decisions(workspace).splitlines())
    content = (workspace / "decisions.db").read_bytes()
    runs, worst, saved, bad, most_altered = max(4, (given.most or 100) // 4), len(before), 0, [], 0
    for _ in range(runs):
        (workspace / "decisions.db").write_bytes(content)
        way = damage(workspace / "decisions.db", chance)
        mended = bench.run(workspace, "doctor", "--repair")
        kept = set(bench.decisions(workspace).splitlines())
        invented, altered = told_apart(kept, before)
        if invented or (altered and way != "bits"):
            bad.append(f"{way}: {len(invented)} lines that were not there, {len(altered)} others")
        most_altered = max(most_altered, len(altered))
        if not ended_well(mended, DONE, PARTLY):
            bad.append(f"{way}: {mended.code} {mended.said}")
        if way not in ("cut", "emptied"):
            worst = min(worst, len(kept))
            if len(kept) < len(before) - 60:
                bad.append(f"{way}: only {len(kept)} of {len(before)} lines")
        saved += len(kept)
        for old in workspace.glob("decisions.db.damaged*"):
            old.unlink()
    yield Row(f"decisions.db with {len(before)} lines damaged, {runs} times", "decisions.db was damaged: N decisions saved",
              "0, 3", "; ".join(bad[:3]) or f"on average {len(before) - saved / runs:.0f} lines, files that were cut included; "
              f"else at most {len(before) - worst}; at most {most_altered} with another letter, where bits flipped", not bad)


def backup(bench, _):
    """As docs/formats.md says."""
    workspace = bench.filled("bewaard")
    bench.run(workspace, "lineage")
    want, decisions = bench.answers(workspace)
    copy = bench.folder / "terug"
    copy.mkdir()
    for name in ("speerpunt.json", "originals", "paths.tsv", "decisions.db", "recipes", "searches", "thesaurus", "audit.log"):
        if (workspace / name).is_dir():
            shutil.copytree(workspace / name, copy / name)
        elif (workspace / name).exists():
            shutil.copy(workspace / name, copy / name)
    shutil.rmtree(workspace)
    mended = bench.run(copy, "doctor", "--repair")
    verified = bench.run(copy, "verify")
    same = bench.answers(copy) == (want, decisions)
    yield Row("restored from a backup, the original gone", mended.out.strip().splitlines()[-1][:100], str(mended.code),
              "nothing: the same answers and decisions" if same else "other answers",
              same and mended.code == DONE and verified.code == DONE)
