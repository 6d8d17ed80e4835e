# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories as web pages, printed by WeasyPrint and by Chromium."""
import pathlib
import re
import subprocess
import tempfile
from html import escape

import pyphen

SERIFS = ["Liberation Serif", "DejaVu Serif", "TeX Gyre Termes", "TeX Gyre Pagella"]
SANS = ["Liberation Sans", "DejaVu Sans", "TeX Gyre Heros", "Carlito"]
SYLLABLES = pyphen.Pyphen(lang="nl_NL", left=3, right=3)


def soft_hyphens(text):
    return re.sub(r"[a-zA-Zà-ÿ]{7,}", lambda word: SYLLABLES.inserted(word[0], "\u00ad"), text)


def page_rules(story, producer):
    """@page rules for the running heads; each chapter has its own page name."""
    chapters = [element["chapter"] for element in story.elements if "chapter" in element]
    rules = []
    for place, text, pages in story.running:
        names = [(f"chapter{number}", chapter) for number, chapter in enumerate(chapters)] if "{chapter}" in text else [("", "")]
        for name, chapter in names:
            pseudo = {"all": "", "odd": ":right", "even": ":left", "later": ""}[pages]
            shown = text.replace("{chapter}", chapter).replace('"', '\\"')
            content = " ".join({"{page}": "counter(page)", "{pages}": "counter(pages)"}.get(part, f'"{part}"')
                               for part in re.split(r"(\{pages?\})", shown) if part)
            rules.append(f"@page {name}{pseudo} {{ @{place} {{ content: {content}; font-size: 8pt }} }}")
            if pages == "later":
                rules.append(f"@page :first {{ @{place} {{ content: none }} }}")
    rules += [f".chapter{number} {{ page: chapter{number} }}" for number in range(len(chapters))]
    return "\n".join(rules)


def style(story, producer):
    pick = story.variant
    body = (SERIFS if pick % 2 else SANS)[pick // 2 % 4]
    size = [9, 9.5, 10, 10.5, 11][pick // 8 % 5] - (1 if story.columns == 3 else 0)
    justify = "justify" if story.columns > 1 or pick // 40 % 2 else "left"
    hyphens = "auto" if producer == "weasyprint" else "manual"
    bottom = 22 + pick // 80 % 6
    side = "left" if story.reference_side == "left" else "right"
    wide = {"letter": 62, "margin": 58}.get(story.layout.split("_")[0], 20)
    # Chromium cuts off what stands in the margin of the page: the room for notes is in the page.
    room = wide - 12 if wide > 20 else 0
    return f"""
@page {{ size: A4 {"landscape" if story.landscape else "portrait"}; margin: 24mm 20mm {bottom}mm 20mm; margin-{side}: {wide - room}mm }}
{page_rules(story, producer)}
html {{ font: {size}pt/1.35 "{body}"; text-align: {justify}; hyphens: {hyphens} }}
body {{ margin: 0; margin-{side}: {room}mm; position: relative }}
h1 {{ font-size: 1.9em; line-height: 1.15; text-align: left; margin: 0 0 .6em }}
h2 {{ font-size: 1.25em; text-align: left; margin: 1.1em 0 .3em; break-after: avoid; hyphens: none }}
h3 {{ font-size: 1.05em; text-align: left; margin: .9em 0 .2em; break-after: avoid; hyphens: none }}
p {{ margin: 0 0 .7em; orphans: 2; widows: 2 }}
.columns {{ columns: {story.columns}; column-gap: 6mm; {"column-rule: .3pt solid #999;" if pick % 3 == 0 else ""} }}
.box, .card {{ border: .6pt solid #555; padding: 3mm; {"background: #eee;" if pick % 2 else ""} margin: 0 0 4mm }}
.cards {{ display: grid; grid-template-columns: 1fr 1fr; gap: 5mm }}
.row {{ display: flex; gap: 5mm; break-inside: avoid }} .row .card {{ flex: 1 }}
.item {{ position: relative; margin: 0 0 .35em; padding-left: 5mm }}
.item .mark {{ position: absolute; left: 0; width: 5mm; text-align: left }}
.item.depth1 {{ margin-left: 0 }} .item.depth2 {{ margin-left: 6mm }} .item.depth3 {{ margin-left: 12mm }}
table {{ border-collapse: collapse; width: 100%; margin: 2mm 0 4mm; text-align: left; font-size: .95em; hyphens: manual }}
td, th {{ {"border: .4pt solid #777;" if pick % 4 else "border-bottom: .4pt solid #777;"} padding: 1.2mm 2mm; vertical-align: top }}
.caption {{ font-size: .9em; font-style: italic; margin: 3mm 0 0 }}
.note {{ float: footnote; font-size: .8em; text-align: left }}
.reference {{ position: absolute; {side}: -{room}mm; top: 30mm; width: {wide - 18}mm; font-size: 8pt; text-align: left; hyphens: none }}
.reference b {{ display: block; margin-top: 1.5mm }}
.logo {{ position: absolute; {side}: -{room}mm; top: 0; width: {wide - 18}mm; font-weight: bold; text-align: left; hyphens: none }}
.address {{ margin: 20mm 0 16mm; text-align: left }} .address p {{ margin: 0 }} .address p:first-child {{ font-size: 7pt; margin-bottom: 3mm }}
.beside {{ position: relative }}
.margin {{ position: absolute; {side}: -{room}mm; top: 0; width: {wide - 18}mm; font-size: .82em; font-style: italic; text-align: left; hyphens: none }}
.toc {{ margin: 0 0 .2em; text-align: left; hyphens: none }} .toc a {{ color: inherit; text-decoration: none }}
.toc a::after {{ content: "    " target-counter(attr(href), page) }}
.chapter {{ break-before: page }}
"""


def render(element, hyphenate):
    text = escape(hyphenate(element["text"]))
    kind = element["kind"]
    if kind == "title":
        return f"<h1>{escape(element['text'])}</h1>"
    if kind == "heading":
        level = element["level"] + 1
        anchor = re.sub(r"\W", "", element["text"])
        return f'<h{level} id="{anchor}">{escape(element["text"])}</h{level}>'
    if kind == "list_item":
        return f'<div class="item depth{element["depth"]}"><span class="mark">{element["marker"]}</span>{text}</div>'
    if kind == "table":
        rows = element["rows"]
        cells = ["".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) for tag, row in [("th", rows[0])] + [("td", row) for row in rows[1:]]]
        return f'<p class="caption">{escape(element["caption"])}</p><table>' + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
    if kind in ("box", "card"):
        return f'<div class="{kind}">' + "".join(render(inner, hyphenate) for inner in element["box"]) + "</div>"
    if kind == "toc":
        return f'<p class="toc"><a href="#{re.sub(chr(92) + "W", "", element["text"])}">{escape(element["text"])}</a></p>'
    if "note" in element:
        return f'<p>{text}<span class="note">{escape(element["note"])}</span></p>'
    if "margin" in element:
        return f'<div class="beside"><p>{text}</p><div class="margin">{escape(element["margin"])}</div></div>'
    return f"<p>{text}</p>"


def page(story, producer):
    hyphenate = soft_hyphens if producer == "chromium" and (story.columns > 1 or story.variant % 2) else (lambda text: text)
    parts, run, chapter = [], [], -1

    def flush():
        if run:
            parts.append((f'<div class="columns">{"".join(run)}</div>' if story.columns > 1 else "".join(run)))
            run.clear()

    if story.logo:
        lines = "".join(f"<b>{escape(label)}</b>{escape(value)}" if label else f"<br>{escape(value)}" for label, value in story.reference)
        parts.append(f'<div class="logo">{story.logo}</div><div class="reference">{lines}</div>')
        parts.append('<div class="address">' + "".join(f"<p>{escape(line)}</p>" for line in story.address) + "</div>")
    card_row = []
    for element in story.elements:
        if element["kind"] == "card":
            flush()
            card_row.append(render(element, hyphenate))
            if len(card_row) == 2:
                parts.append(f'<div class="row">{"".join(card_row)}</div>')
                card_row.clear()
            continue
        if "chapter" in element:
            flush()
            chapter += 1
            parts.append(("</section>" if chapter else "") + f'<section class="chapter chapter{chapter}">')
        if element.get("span"):
            flush()
            parts.append(render(element, hyphenate))
        else:
            run.append(render(element, hyphenate))
    flush()
    if chapter >= 0:
        parts.append("</section>")
    return (f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{escape(story.title)}</title>'
            f"<style>{style(story, producer)}</style></head><body>{''.join(parts)}</body></html>")


def make(story, producer, pdf):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "page.html"
        source.write_text(page(story, producer))
        if producer == "weasyprint":
            command = ["weasyprint", "-q", str(source), str(pdf)]
        else:
            command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                       "--no-pdf-header-footer", f"--print-to-pdf={pdf}", str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
