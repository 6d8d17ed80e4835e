#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""themes BUILD [--wrong]

Precision, recall and F1 of themes. BUILD is a build directory with the program.
knmg: the blocks of gold/knmg with their themes, each with the heading and title that stand above it; what is
  marked as touched on does not count. The labels of the themes were made with these documents at hand.
baseline: the preferred labels alone, as they are written.
All input lies beside the checkout and is no part of the project; what is absent is skipped."""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
GOLD = HERE.parents[2].parent / "shared/real/gold/knmg"
# The names in the gold that are other than ours.
NAMES = {"dokteren_corona": "dokteren-in-coronatijd", "opleiding_aios": "opleiding",
         "toezicht": "toezicht-en-tuchtrecht"}
BODY = {"para", "item", "title", "subtitle", "heading", "teaser", "quote"}


def program(build, *arguments):
    run = subprocess.run([build / "app/speerpunt", *arguments], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def ours(name, known):
    head, _, tail = name.partition("/")
    theme = NAMES.get(head, head.replace("_", "-")) + ("/" + tail.replace("_", "-") if tail else "")
    return theme if theme in known else None


def passages(known):
    """Each block as a passage, with what it inherits."""
    lines = (GOLD / "themes.jsonl").read_text().splitlines()
    gold = [(ours(row["thema"], known), row) for row in map(json.loads, lines)]
    titles = {}
    blocks = [json.loads(line) for line in (GOLD / "clean_blocks.jsonl").read_text().splitlines()]
    for block in blocks:
        if block["type"] == "title":
            titles[block["doc"]] = block["text"]
    heading = {}
    for block in blocks:
        if block["type"] == "heading":
            heading[block["doc"]] = block["text"]
        if block["type"] not in BODY:
            continue
        themes = [theme for theme, row in gold if theme and block["id"] in row["kern"]]
        aside = [theme for theme, row in gold if theme and block["id"] in row["zijdelings"]]
        yield {"text": block["text"], "themes": themes, "aside": aside, "title": titles.get(block["doc"], ""),
               "heading": [heading[block["doc"]]] if block["doc"] in heading else []}


def baseline(rows, themes):
    right = extra = missed = 0
    for row in rows:
        text = row["text"].lower()
        found = {theme["id"] for theme in themes
                 if any(label["text"].lower() in text for label in theme["preferred"])}
        said = set(row["themes"])
        right += len(found & said)
        extra += len(found - said - set(row["aside"]))
        missed += len(said - found)
    return {"right": right, "extra": extra, "missed": missed}


def show(name, score):
    right, extra, missed = score["right"], score["extra"], score["missed"]
    share = lambda part, rest: 100 * part / (part + rest) if part + rest else 100
    print(f"{name:40} precision {share(right, extra):5.1f}  recall {share(right, missed):5.1f}  "
          f"F1 {share(2 * right, extra + missed):5.1f}  ({right} right, {extra} extra, {missed} missed)")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    if not GOLD.exists():
        return print("knmg: skipped, no real input beside the checkout")
    themes = program(build, "themes", "list", "--json")
    rows = list(passages({theme["id"] for theme in themes}))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
        file.flush()
        [check] = program(build, "themes", "check", file.name, "--json")
    for score in check["scores"]:
        show(score["theme"] or f"knmg, all ({len(rows)} passages)", score)
    show("baseline: preferred labels", baseline(rows, themes))
    if "--wrong" in sys.argv:
        for wrong in check["wrong"]:
            reasons = "; ".join(f"{one['label']} ({one['where']}, {one['weight']:.2f})" for one in wrong["reasons"])
            print(f"{wrong['wrong']}: {wrong['theme']}: {wrong['text'][:90]}\n    {reasons}")


main()
