#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""references BUILD [--misses]

Recall, precision and normalisation of references. BUILD is a build directory with the program and
quality_references.
recall: references to laws with their span and law in 200 regulations, half of them (by the hash of the
  name) looked at while the rules were made, half not. A label is found if a reference to the same law
  overlaps it. Some references have no label, so this says nothing of precision.
precision: what `refs` found in policy documents, against judged.tsv.
strings: written forms with their id.
All input lies beside the checkout and is no part of the project; what is absent is skipped."""
import collections
import hashlib
import pathlib
import subprocess
import sys

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
        name, begin, end, _, law = line.split("\t")
        half = half_of(name)
        first, last = (len(texts[name][:int(at)].encode()) for at in (begin, end))
        there = [r for b, e, r in found[name] if b < last and first < e]
        right = any(r.split(" ")[0] == law for r in there)
        totals[half, "all"] += 1
        totals[half, "right"] += right
        totals[half, "other"] += not right and bool(there)
        if misses and not right and half == "looked at":
            at, to = int(begin), int(end)
            print(f"{law} {there} | {texts[name][max(0, at - 60):at]}[[{texts[name][at:to]}]]{texts[name][to:to + 60]}"
                  .replace("\n", "\\n"), name)
    for half in ("looked at", "held out"):
        print(f"recall {half}: {totals[half, 'right'] / totals[half, 'all']:.3f} of {totals[half, 'all']}, "
              f"{totals[half, 'other']} found as another law")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    recall(pathlib.Path(sys.argv[1]), "--misses" in sys.argv)
