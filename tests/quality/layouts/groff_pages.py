# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories set by groff with its ms macros, which break long footnotes over pages and set columns."""
import subprocess

from html_pages import soft_hyphens


def safe(text, hyphenate=False):
    """Text that the formatter takes for text, with its marks where a word may be broken."""
    text = soft_hyphens(text) if hyphenate else text
    text = text.replace("\\", "\\e").replace("‘", "\\[oq]").replace("’", "\\[cq]").replace("\u00ad", "\\%")
    return "\\&" + text


def block(element, hyphenate):
    kind, text = element["kind"], safe(element["text"], hyphenate)
    if kind == "title":
        return f".LP\n.ad l\n.vs +8\n\\s+6\\fB{safe(element['text'])}\\fP\\s0\n.br\n.vs\n.ad b\n"
    if kind == "heading":
        return f".ne 5v\n.LP\n\\s+{3 - element['level']}\\fB{safe(element['text'])}\\fP\\s0\n"
    if kind == "list_item":
        depth = element["depth"]
        shift = ".RS\n" * (depth - 1), ".RE\n" * (depth - 1)
        mark = element["marker"].replace("•", "\\[bu]").replace("▪", "\\[sq]")
        return f'{shift[0]}.IP "{mark}" 4n\n{text}\n{shift[1]}'
    note = f"\\**\n.FS\n{safe(element['note'], hyphenate)}\n.FE\n" if "note" in element else "\n"
    return f".LP\n{text}{note}"


def page(story):
    pick = story.variant
    size = [9, 10, 11][pick % 3]
    columns = story.columns
    hyphenate = columns > 1 or pick % 2 == 0
    lines = [f".nr PS {size}", f".nr VS {size + 2 + pick % 2}", f".nr FPS {size - 2}", ".nr PO 2.2c", f".nr LL {14.6 if columns == 1 else 16.6}c",
             ".nr P1 1", ".nr HY 0", f".fam {'TH'[pick // 3 % 2]}", ".nh", *[f".ds {place}" for place in ("LH", "CH", "RH", "LF", "CF", "RF")]]
    for place, text, pages in story.running:
        vertical, horizontal = place.split("-")
        if pages == "all" and "{pages}" not in text:
            lines.append(f".ds {horizontal[0].upper()}{'H' if vertical == 'top' else 'F'} {text.replace('{page}', chr(92) * 2 + 'n%')}")
    parts, wide = ["\n".join(lines), "\n"], True
    for element in story.elements:
        if columns > 1 and bool(element.get("span")) != wide:
            wide = bool(element.get("span"))
            parts.append(".1C\n" if wide else ".2C\n")
        parts.append(block(element, hyphenate))
    return "".join(parts)


def make(story, producer, pdf):
    done = subprocess.run(["groff", "-k", "-ms", "-Tpdf"], input=page(story).encode(), capture_output=True, check=True)
    del producer
    pdf.write_bytes(done.stdout)
