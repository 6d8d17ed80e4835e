# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged and odd PDFs, and policy documents: does every file end in time, and is its text that of pdftotext?"""
import collections
import json
import re
import subprocess
import time

from scores import REAL

SECONDS = 60
FOLDERS = ["odd", "policy"]
WORST = 20
SLOWEST = 5
# Files with fewer words say nothing about order.
FEW = 5


def words(text):
    """Words without what the reader mends on purpose: hyphens at line ends, soft hyphens, ligatures."""
    text = re.sub("[-\u2010]\\s*\n\\s*|\u00ad\\s*", "", text)
    for ligature, letters in (("\ufb00", "ff"), ("\ufb01", "fi"), ("\ufb02", "fl"), ("\ufb03", "ffi"), ("\ufb04", "ffl")):
        text = text.replace(ligature, letters)
    return re.findall(r"\w+", text.casefold())


def overlap(found, wanted):
    """Precision, recall and F1 of two bags."""
    both = sum((found & wanted).values())
    precision, recall = both / max(1, sum(found.values())), both / max(1, sum(wanted.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def run(command):
    started = time.monotonic()
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None, time.monotonic() - started
    return done, time.monotonic() - started


def measure(quality, show):
    pdfs = sorted(pdf for folder in FOLDERS for pdf in (REAL / folder).rglob("*.pdf"))
    if not pdfs:
        print("skipped: the odd PDFs are not beside the checkout")
        return
    rows, seconds, states = [], [], collections.Counter()
    only_theirs, only_ours = [], []
    for pdf in pdfs:
        name = str(pdf.relative_to(REAL))
        ours, took = run([quality.program, "read", "--json", pdf])
        theirs, _ = run(["pdftotext", pdf, "-"])
        seconds.append((took, name))
        if ours is None:
            states["does not end"] += 1
            continue
        if ours.returncode < 0:
            states["ended by a signal"] += 1
        document = json.loads(ours.stdout.splitlines()[0]) if ours.stdout else {"blocks": [], "problems": []}
        codes = sorted({problem["code"] for problem in document["problems"]})
        found = words("\n".join(block["text"] for block in document["blocks"]))
        wanted = words(theirs.stdout.decode(errors="replace").replace("\f", "\n")) if theirs and theirs.returncode == 0 else []
        if not found or not wanted:
            state = "both without text" if not found and not wanted else "text only with pdftotext" if wanted else "text only here"
            states[state] += 1
            if wanted:
                only_theirs.append((len(wanted), name, codes or ours.stderr.decode(errors="replace")[-160:].strip()))
            elif found:
                only_ours.append((len(found), name, codes))
            continue
        states["both with text"] += 1
        bag = overlap(collections.Counter(found), collections.Counter(wanted))
        # The order of a two-column page may rightly differ: pairs of words tell less than the bag.
        order = overlap(collections.Counter(zip(found, found[1:])), collections.Counter(zip(wanted, wanted[1:])))
        rows.append((bag, order, name, len(wanted), codes))
    print(f"\nOdd and policy PDFs ({len(pdfs)} files, at most {SECONDS} s each): " + ", ".join(f"{count} {state}" for state, count in states.most_common()))
    quality.missed += states["does not end"] + states["ended by a signal"]
    if not rows:
        return
    for label, position in (("words", 0), ("pairs of words", 1)):
        counted = [row for row in rows if position == 0 or row[3] >= FEW]
        mean = [sum(row[position][i] for row in counted) / len(counted) * 100 for i in range(3)]
        high = sum(row[position][2] >= 0.98 for row in counted)
        print(f"{label} against pdftotext: precision {mean[0]:.1f} recall {mean[1]:.1f} F1 {mean[2]:.1f}; {high} of {len(counted)} files at least 98")
    print("slowest: " + "; ".join(f"{name} {took:.1f} s" for took, name in sorted(seconds, reverse=True)[:SLOWEST]))
    print(f"least recall of pdftotext's words:\n{'':4}recall  prec pairs words")
    for bag, order, name, count, codes in sorted(rows, key=lambda row: row[0][1])[:None if show else WORST]:
        print(f"{'':4}{100 * bag[1]:6.1f}{100 * bag[0]:6.1f}{100 * order[2]:6.1f}{count:6} {name} {' '.join(codes)}")
    print("least pairs of words among those with all words:")
    for bag, order, name, count, codes in sorted((row for row in rows if row[0][1] > 0.95 and row[3] > 30), key=lambda row: row[1][2])[:WORST]:
        print(f"{'':4}{100 * bag[1]:6.1f}{100 * bag[0]:6.1f}{100 * order[2]:6.1f}{count:6} {name}")
    print("text only with pdftotext:")
    for count, name, codes in sorted(only_theirs, reverse=True):
        print(f"{'':4}{count:6} {name} {codes if isinstance(codes, str) else ' '.join(codes)}")
    if only_ours:
        print("text only here: " + ", ".join(f"{name} ({count} words)" for count, name, _ in sorted(only_ours, reverse=True)))
