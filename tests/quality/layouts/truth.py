# SPDX-License-Identifier: GPL-3.0-or-later
"""The truth of a laid-out story: on which page each block came out, and which words were broken at a line end.

Both are read from the lines that the producer wrote, in the order in which it wrote them; so this is done before
a page is turned, shuffled or scanned."""
import re
import subprocess
import unicodedata

from story import truth_blocks

HYPHENS = "-\u2010\u00ad"


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def lines_of(pdf):
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True, text=True)
    return [page.split("\n") for page in done.stdout.split("\f")[:-1]]


def place(block, pages, at):
    """Sets the pages of a block; `at` is the page of the block before."""
    folded = fold(block["text"])
    size = min(len(folded), 20)
    grams = [folded[i:i + size] for i in range(0, max(1, len(folded) - size + 1), 4)]
    found = [[page for page, text in enumerate(pages) if gram in text] for gram in grams]
    block["coverage"] = round(sum(map(bool, found)) / len(grams), 3)
    known = [pages_of for pages_of in found if pages_of]
    if not known:
        block["page"] = block["page_end"] = at + 1
        return at
    first = [page for page in known[0] if page >= at] or known[0]
    last = [page for page in known[-1] if page >= first[0]] or first
    if len(set(known[0])) > 1 and all(len(pages_of) > 1 for pages_of in known):
        block["page_ambiguous"] = True
    block["page"], block["page_end"] = first[0] + 1, last[0] + 1
    return at if block.get("float") else first[0]


def broken_words(blocks, pages):
    """Words that continue on the next line: soft (join), hard (the hyphen stays), susp (hyphen and space stay)."""
    text = "\n".join(block["text"] for block in blocks if "rows" not in block and not block.get("optional"))
    letters = [(c, i) for i, character in enumerate(text) for c in fold(character)]
    folded = "".join(c for c, _ in letters)
    result = {"soft": [], "hard": [], "susp": []}
    for line in (line.rstrip() for page in pages for line in page):
        if not line or line[-1] not in HYPHENS:
            continue
        key = fold(line)[-14:]
        if len(key) < 14 or folded.count(key) != 1:
            continue
        end = letters[folded.find(key) + len(key) - 1][1] + 1
        begin = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1
        rest = re.match(r"\S*", text[end:])[0]
        word = (text[begin:end] + rest).strip(".,;:!?()[]‘’“”\"'…")
        if text[end:end + 2] == "- ":
            result["susp"].append(text[begin:end] + "- " + re.match(r"\S*", text[end + 2:])[0])
        elif text[end:end + 1] == "-":
            result["hard"].append(word)
        elif rest:
            result["soft"].append(word)
    return result


def running_texts(story, pages):
    """Running heads and page numbers as they stand on the pages."""
    chapters = [element["chapter"] for element in story.elements if "chapter" in element] or [""]
    blocks = [fold(block["text"]) for block in truth_blocks(story)]
    result = []
    for number, lines in enumerate(pages, 1):
        shown = {re.sub(r"\s+", " ", line).strip() for line in lines}
        joined = fold("".join(lines))
        for _, template, _ in story.running:
            for chapter in chapters if "{chapter}" in template else [""]:
                text = template.format(page=number, pages=len(pages), chapter=chapter)
                key = fold(text)
                extra = joined.count(key) > sum(block.count(key) for block in blocks if block and block[:20] in joined)
                occurrence = {"text": text, "page": number}
                if (text in shown or (len(key) > 8 and extra)) and occurrence not in result:
                    result.append(occurrence)
    return result


def truth(story, pdf, producer, seed):
    lines = lines_of(pdf)
    pages = [fold("".join(page)) for page in lines]
    blocks, at = truth_blocks(story), 0
    for block in blocks:
        at = place(block, pages, at)
    occurrences = running_texts(story, lines)
    return {
        "file": "", "layout": story.layout, "producer": producer, "seed": seed, "source": "sample documents",
        "title": story.title, "date": story.date, "pages": len(lines), "reading_order": "order of blocks; float=true blocks may be anywhere",
        "scan": None, "blocks": blocks, "furniture": sorted({o["text"] for o in occurrences}), "furniture_occ": occurrences,
        "eol": broken_words(blocks, lines),
    }
