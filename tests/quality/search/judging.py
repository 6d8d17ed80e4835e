# SPDX-License-Identifier: GPL-3.0-or-later
"""What a judge needs: the query and the text of a page, in random order, without rank or name of a tool."""
import hashlib
import html
import re
import subprocess

from collection import REAL

WINDOW = 350  # characters on either side of a word of the query
AT_MOST = 8  # windows of one page
WHOLE = 3500  # a page of so many characters is given whole
BEGINNING = 5  # letters that make a word of the page one of the query


def page_text(path, page):
    if path.endswith(".pdf"):
        done = subprocess.run(["pdftotext", "-layout", "-f", str(page), "-l", str(page), REAL / path, "-"], capture_output=True, check=True)
        text = done.stdout.decode("utf-8", "replace")
    else:
        text = (REAL / path).read_text(encoding="utf-8", errors="replace")
        if path.endswith(".html"):
            text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    return re.sub(r"[ \t]+", " ", re.sub(r"\s*\n\s*", "\n", text)).strip()


def windows(text, words):
    """The places where words of the query stand; those with most different words first."""
    if len(text) <= WHOLE:
        return [text]
    pattern = re.compile("|".join(sorted({re.escape(word[:BEGINNING]) if len(word) > BEGINNING else rf"\b{re.escape(word)}\b" for word in words})),
                         re.IGNORECASE)
    places = [match.start() for match in pattern.finditer(text)] or [0]
    ranked = []
    for place in places:
        piece = text[max(0, place - WINDOW):place + WINDOW]
        ranked.append((-len({match.group().lower() for match in pattern.finditer(piece)}), place))
    chosen = []
    for _, place in sorted(ranked):
        if all(abs(place - other) > WINDOW for other in chosen) and len(chosen) < AT_MOST:
            chosen.append(place)
    return [text[max(0, place - WINDOW):place + WINDOW] for place in sorted(chosen)]


def write_sheet(path, hits, texts, program):
    """Writes the sheet and, beside it, the table in which the judge enters the grades."""
    order = sorted(hits, key=lambda hit: hashlib.sha256(repr(hit).encode()).digest())
    # Words of all queries by which our search went: without them nobody would see why a synonym is on the page.
    matched = {}
    for qid in {hit[0] for hit in hits}:
        answer = program.search(texts[qid])
        found = {why["matched"].lower() for hit in answer.hits for why in hit["why"]}
        matched[qid] = {word for word in re.findall(r"\w+", texts[qid].lower()) if len(word) > 2} | {word for word in found if len(word) > 2}
    with path.open("w", encoding="utf-8") as sheet, path.with_name(path.name + ".tsv").open("w", encoding="utf-8") as table:
        table.write("qid\tpath\tpage\tgrade\n")
        for number, (qid, document, page) in enumerate(order, 1):
            text = "\n[...]\n".join(windows(page_text(document, page), matched[qid]))
            sheet.write(f"##### {number}  {qid}  QUERY: {texts[qid]}\n{document}, page {page}\n\n{text}\n\n")
            table.write(f"{qid}\t{document}\t{page}\t?\n")
    print(f"{len(order)} hits to judge: {path}, grades into {path.name}.tsv, then --extra {path.name}.tsv")
