# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of gold/knmg over the five KNMG documents: is the right block among the first hits?"""
import collections
import json
import re

from collection import REAL
from ours import relative

QUESTIONS = REAL / "gold/knmg/questions.jsonl"
TRUTH = REAL / "gold/knmg/truth"
# Words in a row by which a passage and a block are compared.
RUN = 4
FIRST = 5


def words(text):
    return re.findall(r"\w+", text.lower())


def runs(text):
    """All runs of a few words; the whole where it is shorter."""
    cut = words(text)
    return {tuple(cut[at:at + RUN]) for at in range(max(1, len(cut) - RUN + 1))}


def blocks():
    """File -> id of each block and its runs of words. A mail is there in two forms, both of which hold its blocks."""
    result = {}
    for path in sorted(TRUTH.glob("*.json")):
        truth = json.loads(path.read_text())
        texts = collections.defaultdict(list)
        for block in truth["blocks"]:
            if "gold" in block:
                texts[block["gold"]].append(block["text"])
        result["knmg/" + truth["file"]] = {name: set().union(*map(runs, parts)) for name, parts in texts.items()}
    return result


def found(hit, known, passages):
    """Ids of the blocks that stand in the passage of a hit, wholly or for the most part of either."""
    shown = passages[hit["passage"]]
    return {name for name, block in known.get(relative(hit["path"]), {}).items()
            if 2 * len(shown & block) >= min(len(shown), len(block))}


def measure(program, show):
    """Prints the figures; gives them by name."""
    known = blocks()
    passages = {name: runs(text) for name, text in program.passages().items()}
    rows, wrongly = [], []
    nothing = [0, 0]
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        answer = program.search(question["vraag"])
        if not question["relevant"]:
            nothing[1] += 1
            nothing[0] += answer.no_answer
            continue
        if answer.no_answer:
            wrongly.append(question["id"])
        ranked = [found(hit, known, passages) for hit in answer.hits]
        relevant = set(question["relevant"])
        either = relevant | set(question["deels"])
        first = next((1 / place for place, ids in enumerate(ranked, 1) if ids & relevant), 0.0)
        first_either = next((1 / place for place, ids in enumerate(ranked, 1) if ids & either), 0.0)
        got = set().union(*ranked[:FIRST]) & relevant
        rows.append((first, first_either, len(got) / min(FIRST, len(relevant))))
        if show:
            print(f"  {question['id']} reciprocal rank {first:.2f}, {first_either:.2f} with partly; recall@5 {rows[-1][2]:.2f}  {question['vraag']}"
                  + (f"  hits: {[sorted(ids) for ids in ranked[:3]]}, wanted {sorted(relevant)}" if first < 1 else ""))
    mean = [sum(row[at] for row in rows) / len(rows) for at in range(3)]
    print(f"\nKNMG questions ({len(rows)} over six files of five documents; is the block with the answer in the passage?)")
    print(f"MRR {mean[0]:.3f} ({mean[1]:.3f} where a partial answer counts), recall@5 {mean[2]:.3f}; "
          f"without an answer and flagged {nothing[0]} of {nothing[1]}; wrongly flagged: {' '.join(wrongly) or 'none'}")
    return {"knmg MRR": mean[0], "knmg recall@5": mean[2], "knmg nothing flagged": nothing[0], "knmg wrongly flagged": -len(wrongly)}
