# SPDX-License-Identifier: GPL-3.0-or-later
"""Which policy recommendations of a vision paper are in the position paper made of it.

    tests/quality/briefings PROGRAM SOURCE_DIR [--paper NAME]

PROGRAM is build/.../app/speerpunt. A table as Markdown: a row for each sentence that a careful
reader calls a policy recommendation (recommendations.tsv). The real papers are looked for in
SOURCE_DIR/../shared/real; one that is absent is left out, and that is said. Quoted with its
neighbours counts; cut does not. "on its pages": after what does not fit was left out.
"""
import argparse
import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAPERS = {  # path below SOURCE_DIR; theme; how it was used
    "zorg-die-werkt-samenvatting":
        ("../shared/real/knmg", "arbeidsgerichte-zorg", "tuned on"),
    "fva-2015-visie-arbeidsgerichte-zorg":
        ("corpus/data/sample/documents", "arbeidsgerichte-zorg", "our own sample"),
    "Bijlage G - Ethisch analyse":
        ("../shared/real/policy/coronamelder", "notificatie-app", "7 of 10 when first measured; then looked at"),
}
APP_THEME = {  # the data have no theme for the third paper
    "id": "notificatie-app", "parent": "", "name": "Notificatie-app",
    "scope": "Een app die waarschuwt na contact met iemand die besmet is.",
    "preferred": [{"text": "notificatie-app", "weight": 1}, {"text": "app", "weight": 1}],
    "alternative": [], "negative": [], "laws": []}


def letters(text):
    return "".join(c for c in text.lower() if c.isalnum())


def holds(quote, begin, size, digest):
    """Whether a quote has the sentence of which the first words and the hash are known."""
    text, start = letters(quote), letters(begin)
    at = text.find(start)
    while at >= 0:
        if hashlib.sha256(text[at:at + size].encode()).hexdigest().startswith(digest):
            return True
        at = text.find(start, at + 1)
    return False


def quotes_of(program, source, folder, paper, theme):
    """The position paper on the theme, made of this paper alone, without a page limit and with its
    own: the quotes of each, with the title of their section."""
    with tempfile.TemporaryDirectory() as work:
        data = Path(work) / "data"
        shutil.copytree(source / "corpus/data", data, ignore=shutil.ignore_patterns("sample"))
        themes = json.loads((data / "themes.json").read_text())
        themes["themes"].append(APP_THEME)
        (data / "themes.json").write_text(json.dumps(themes))
        environment = dict(os.environ, SPEERPUNT_DATA=str(data))

        def run(*arguments):
            return subprocess.run([program, *map(str, arguments)], env=environment, check=True,
                                  capture_output=True, text=True).stdout

        run("init", Path(work) / "w")
        run("--workspace", Path(work) / "w", "add", folder / (paper + ".pdf"))

        def quotes(*limit):
            briefing = json.loads(run("--workspace", Path(work) / "w", "brief", theme, "--format",
                                      "json", "--date", "2026-01-31", *limit))
            return [(section["title"], finding["citation"]["quote"])
                    for section in briefing["sections"] for finding in section["findings"]]

        return quotes("--max-pages", "0"), quotes()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("source", type=Path)
    parser.add_argument("--paper")
    given = parser.parse_args()
    with open(HERE / "recommendations.tsv", encoding="utf-8") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")),
                                   delimiter="\t"))
    print("| paper | page | first words | in the position paper | on its pages |\n"
          "|---|---|---|---|---|")
    totals = []
    for paper, (folder, theme, use) in PAPERS.items():
        if given.paper and given.paper != paper:
            continue
        if not (given.source / folder / (paper + ".pdf")).exists():
            print(f"{paper} is not here: left out", file=sys.stderr)
            continue
        whole, fitted = quotes_of(given.program, given.source, given.source / folder, paper, theme)
        found, kept = 0, 0
        own = [row for row in rows if row["document"] == paper]
        for row in own:
            def where(quotes, row=row):
                return next((title for title, quote in quotes if holds(
                    quote, row["first words"], int(row["letters"]), row["sha256"])), None)

            title, stays = where(whole), where(fitted) is not None
            found += title is not None
            kept += stays
            print(f"| {paper} | {row['page']} | {row['first words']} | {title or '**no**'} | "
                  f"{'yes' if stays else 'no'} |")
        totals.append(f"{paper} ({use}): {found} of {len(own)} in {len(whole)} quotes; on its "
                      f"pages {kept} in {len(fitted)}")
    print("\n" + "\n".join(totals))


if __name__ == "__main__":
    main()
