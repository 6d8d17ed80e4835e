#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""references BUILD [--misses] [--unjudged]

Recall, precision and normalisation of references. BUILD is a build directory with the program and
quality_references.
recall: references to laws with their span and law in 200 regulations, half of them (by the hash of the
  name) looked at while the rules were made, half not. A label is found if a reference to the same law
  overlaps it. "By a title alone": as an act that no table has; whether the title is the whole one the
  labels do not tell. Some references have no label, so this says nothing of precision.
precision: what `refs` finds in policy documents and in some regulations, against judged.tsv, where
  one has read each and said whether the text refers to just that; a reference that is new is
  counted as not judged. Its rows point at the text (file, page, id, hash of the words), for nothing
  of it is copied. --unjudged prints them, to be judged and added.
strings: written forms with their id, gold/knmg/teststrings_verwijzing.jsonl.
All input lies beside the checkout and is no part of the project; what is absent is skipped."""
import collections
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

# Other labels are on "selectielijst", "kenmerk C/S/03/1863" and the like: links that no text tells.
NAMES_A_LAW = re.compile(r"\b(art|wet)|wet\b|wetboek|besluit|regeling|reglement|^\W*\d+[a-z.\d]*(,|$)", re.I)

HERE = pathlib.Path(__file__).resolve().parent
REAL = HERE.parents[2].parent / "shared/real"


def half_of(name):
    return "held out" if hashlib.sha256(name.encode()).digest()[0] % 2 else "looked at"


def found_in(program, folder):
    files = sorted(map(str, folder.iterdir()))
    run = subprocess.run([program, *files], capture_output=True, text=True, check=True)
    found = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        path, begin, end, reference = line.split("\t")
        found[pathlib.Path(path).name].append((int(begin), int(end), reference))
    return found


def recall(build, misses):
    folder = REAL / "gold/law-references"
    if not folder.exists():
        return print("recall: skipped, no real input beside the checkout")
    found = found_in(build / "tests/quality/quality_references", folder)
    texts = {path.name: path.read_text() for path in folder.iterdir()}
    totals = collections.Counter()
    for line in (REAL / "gold/law-references.tsv").read_text().splitlines()[1:]:
        name, begin, end, anchor, law = line.split("\t")
        half = half_of(name)
        first, last = (len(texts[name][:int(at)].encode()) for at in (begin, end))
        there = [r for b, e, r in found[name] if b < last and first < e]
        right = any(r.split(" ")[0] == law for r in there)
        by_title = right or any(r.startswith("act:") for r in there)
        totals[half, "all"] += 1
        if NAMES_A_LAW.search(anchor):
            totals[half, "naming"] += 1
            totals[half, "naming right"] += right
            totals[half, "naming by title"] += by_title
        totals[half, "right"] += right
        totals[half, "other"] += not right and bool(there)
        if misses and not right and half == "looked at":
            at, to = int(begin), int(end)
            print(f"{law} {there} | {texts[name][max(0, at - 60):at]}[[{texts[name][at:to]}]]{texts[name][to:to + 60]}"
                  .replace("\n", "\\n"), name)
    for half in ("looked at", "held out"):
        print(f"recall {half}: {totals[half, 'right'] / totals[half, 'all']:.3f} of {totals[half, 'all']}, "
              f"{totals[half, 'other']} found as another law; of the labels that name an article or an act "
              f"{totals[half, 'naming right'] / totals[half, 'naming']:.3f} of {totals[half, 'naming']}, with those "
              f"found by a title alone {totals[half, 'naming by title'] / totals[half, 'naming']:.3f}")


def key_of(row):
    words = " ".join(row["text"].split())
    return (pathlib.Path(row["path"]).name, str(row["page"]), row["id"],
            hashlib.sha256(words.encode()).hexdigest()[:8])


def refs_of(program, paths):
    """What the program finds in these files, as it is used: added to a workspace, then `refs`."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "init", folder], capture_output=True, check=True)
        subprocess.run([program, "--workspace", folder, "add", *map(str, paths)], capture_output=True)
        run = subprocess.run([program, "--workspace", folder, "refs", "--json"], capture_output=True, text=True)
        return [json.loads(line) for line in run.stdout.splitlines()]


def precision(build, print_unjudged):
    rows = [line.split("\t") for line in (HERE / "judged.tsv").read_text().splitlines() if not line.startswith("#")]
    judged = {tuple(row[:4]): row[4] for row in rows}
    names = {row[0] for row in rows}
    paths = [path for part in ("policy", "knmg") for path in (REAL / part).rglob("*") if path.name in names]
    if not paths:
        return print("precision: skipped, no real input beside the checkout")
    totals = collections.Counter()
    distinct = {}
    for row in refs_of(build / "app/speerpunt", paths):
        kind = "regulations" if row["path"].endswith(".md") else "policy documents"
        verdict = judged.get(key_of(row), "not judged")
        totals[kind, verdict] += 1
        if verdict != "not judged":
            distinct[key_of(row)[0], row["id"]] = verdict
        elif print_unjudged:
            print("\t".join(key_of(row)), row["text"])
    for kind in ("policy documents", "regulations"):
        right, wrong = totals[kind, "right"], totals[kind, "wrong"]
        print(f"precision {kind}: {right / max(1, right + wrong):.3f} of {right + wrong} judged, "
              f"{totals[kind, 'not judged']} found and not judged")
    right = sum(verdict == "right" for verdict in distinct.values())
    print(f"precision, each id once a document: {right / max(1, len(distinct)):.3f} of {len(distinct)}")


def strings(build):
    gold = REAL / "gold/knmg/teststrings_verwijzing.jsonl"
    if not gold.exists():
        return print("strings: skipped, no real input beside the checkout")
    rows = [json.loads(line) for line in gold.read_text().splitlines()]
    right = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, row in enumerate(rows):
            (pathlib.Path(folder) / f"{number:03}").write_text(row["tekst"])
        found = found_in(build / "tests/quality/quality_references", pathlib.Path(folder))
    for number, row in enumerate(rows):
        ids = [reference for _, _, reference in found[f"{number:03}"]]
        norm = row["norm"]
        if norm is None or norm.startswith("dossier"):
            good = not ids
        elif norm.startswith(("kst:", "BWBR")):
            good = ids[:1] == [norm.split(" (")[0].split(" + ")[0]]
        else:  # the kind only
            good = len(ids) == 1
        right += good
        if not good:
            print(f"  {row['tekst']}: {ids}, expected {norm}")
    print(f"strings: {right} of {len(rows)}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    directory = pathlib.Path(sys.argv[1])
    recall(directory, "--misses" in sys.argv)
    precision(directory, "--unjudged" in sys.argv)
    strings(directory)
