# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories as flat OpenDocument text, printed by LibreOffice: its own columns, notes, lists, frames and page fields."""
import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape

NAMES = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "style", "text", "table")}
NAMES |= {"fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
          "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "dc": "http://purl.org/dc/elements/1.1/",
          "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"}
FONTS = ["Liberation Serif", "Liberation Sans", "DejaVu Serif", "Carlito"]


def paragraph(text, style, extra=""):
    return f'<text:p text:style-name="{style}">{extra}{escape(text)}</text:p>'


def running(story, part):
    """Header or footer of all pages but, where a text is for later pages only, the first."""
    def field(text):
        return escape(text).replace("{pages}", '<text:page-count/>').replace("{page}", "<text:page-number/>")

    def content(pages):
        shown = [(place.split("-")[1], text) for place, text, when in story.running if place.startswith(part) and when in pages and "{chapter}" not in text]
        return "".join(f'<text:p text:style-name="R{where}">{field(text)}</text:p>' for where, text in shown)

    tag = "header" if part == "top" else "footer"
    first = content(("all",))
    result = f"<style:{tag}>{content(('all', 'later', 'odd'))}</style:{tag}>"
    if any(when == "even" for _, _, when in story.running):
        result += f"<style:{tag}-left>{content(('all', 'later', 'even'))}</style:{tag}-left>"
    if any(when == "later" for _, _, when in story.running):
        result += f"<style:{tag}-first>{first}</style:{tag}-first>"
    # LibreOffice drops the heads of all pages where one of them has no paragraph at all.
    return result.replace(f"<style:{tag}-first></style:{tag}-first>", f"<style:{tag}-first><text:p/></style:{tag}-first>")


def styles(story):
    pick = story.variant
    font, size = FONTS[pick % 4], [9.5, 10, 10.5, 11][pick // 4 % 4] - (1.5 if story.columns == 3 else 0)
    justify = "justify" if story.columns > 1 or pick // 16 % 2 else "start"
    hyphenate = "true" if justify == "justify" else "false"
    across, down = ("297mm", "210mm") if story.landscape else ("210mm", "297mm")
    margins = {"left": "20mm", "right": "20mm"}
    if story.reference:
        margins[story.reference_side] = "62mm"
    sides = " ".join(f'fo:margin-{side}="{size_}"' for side, size_ in margins.items())

    def style(name, text="", more="", parent=""):
        return (f'<style:style style:name="{name}" style:family="paragraph"{parent}><style:paragraph-properties {more}/>'
                f'<style:text-properties style:font-name="body" {text}/></style:style>')

    base = f'fo:font-size="{size}pt" fo:language="nl" fo:country="NL" fo:hyphenate="{hyphenate}" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"'
    plain = base.replace('fo:hyphenate="true"', 'fo:hyphenate="false"')
    bold = f'{plain} fo:font-weight="bold"'

    def sized(text, points):
        return text.replace(f'fo:font-size="{size}pt"', f'fo:font-size="{points}pt"')

    result = style("P", base, f'fo:text-align="{justify}" fo:margin-bottom="2.2mm" fo:line-height="125%" fo:orphans="2" fo:widows="2"')
    result += style("L", plain, 'fo:margin-bottom="0mm"') + style("C", sized(plain, size - .5) + ' fo:font-style="italic"', 'fo:keep-with-next="always" fo:margin-top="2mm"')
    result += style("T", sized(bold, size * 1.9), 'fo:margin-bottom="5mm"')
    result += style("H1", sized(bold, size * 1.3), 'fo:margin-top="4mm" fo:margin-bottom="1mm" fo:keep-with-next="always"')
    result += style("H1new", sized(bold, size * 1.3), 'fo:break-before="page" fo:margin-bottom="1mm" fo:keep-with-next="always"')
    result += style("H2", sized(bold, size * 1.08), 'fo:margin-top="3mm" fo:margin-bottom="1mm" fo:keep-with-next="always"')
    result += style("I", base, f'fo:text-align="{justify}" fo:margin-bottom="1mm"')
    result += style("N", sized(plain, size - 1.5), "") + style("S", sized(plain, 8), 'fo:margin-bottom="0mm"') + style("Sb", sized(bold, 8), 'fo:margin-top="1.5mm"')
    for where, align in (("left", "start"), ("center", "center"), ("right", "end")):
        result += style(f"R{where}", sized(plain, 8), f'fo:text-align="{align}"')
    rule = '<style:column-sep style:width="0.1mm" style:color="#888888" style:height="100%"/>' if pick % 3 == 0 else ""
    result += (f'<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false">'
               f'<style:columns fo:column-count="{story.columns}" fo:column-gap="6mm">{rule}</style:columns></style:section-properties></style:style>')
    border = "0.5pt solid #666666" if pick % 3 else "none"
    result += f'<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="1mm" fo:border="{border}" fo:border-bottom="0.5pt solid #666666"/></style:style>'
    result += '<style:style style:name="boxed" style:family="table-cell"><style:table-cell-properties fo:padding="3mm" fo:border="0.7pt solid #333333" fo:background-color="#eeeeee"/></style:style>'
    result += ('<style:style style:name="frame" style:family="graphic"><style:graphic-properties style:horizontal-rel="page" style:vertical-rel="page" style:horizontal-pos="from-left" '
               'style:vertical-pos="from-top" style:wrap="run-through" fo:border="none" draw:fill="none" fo:padding="0mm"/></style:style>')
    page = (f'<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{across}" fo:page-height="{down}" style:print-orientation="'
            f'{"landscape" if story.landscape else "portrait"}" fo:margin-top="12mm" fo:margin-bottom="12mm" {sides}/>'
            '<style:header-style><style:header-footer-properties fo:min-height="10mm" fo:margin-bottom="4mm"/></style:header-style>'
            '<style:footer-style><style:header-footer-properties fo:min-height="10mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>')
    head = f'<office:font-face-decls><style:font-face style:name="body" svg:font-family="\'{font}\'"/></office:font-face-decls>'
    master = f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">{running(story, "top")}{running(story, "bottom")}</style:master-page></office:master-styles>'
    return head, result + page, master


def list_item(element):
    """Its own list with an indented bullet or number, as converters write it."""
    depth, mark = element["depth"], element["marker"]
    name = f"list_{depth}_{ord(mark[0])}_{len(mark)}"
    if mark[0].isalnum():
        start = int(mark[:-1]) if mark[0].isdigit() else ord(mark[0]) - 96
        level = (f'<text:list-level-style-number text:level="1" style:num-format="{"1" if mark[0].isdigit() else "a"}" style:num-suffix="." text:start-value="{start}">')
        close = "number"
    else:
        level, close = f'<text:list-level-style-bullet text:level="1" text:bullet-char="{mark}">', "bullet"
    style = (f'<text:list-style style:name="{name}">{level}<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
             f'<style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="{6 * depth}mm" fo:text-indent="-5mm"/>'
             f'</style:list-level-properties></text:list-level-style-{close}></text:list-style>')
    return name, style, f'<text:list text:style-name="{name}"><text:list-item>{paragraph(element["text"], "I")}</text:list-item></text:list>'


def block(element, lists):
    kind, text = element["kind"], element["text"]
    if kind == "title":
        return paragraph(text, "T")
    if kind == "heading":
        style = "H1new" if "chapter" in element else f"H{element['level']}"
        return f'<text:h text:style-name="{style}" text:outline-level="{element["level"]}">{escape(text)}</text:h>'
    if kind == "list_item":
        name, style, content = list_item(element)
        lists[name] = style
        return content
    if kind == "table":
        rows = "".join("<table:table-row>" + "".join(f'<table:table-cell table:style-name="cell" office:value-type="string">{paragraph(cell, "L")}</table:table-cell>' for cell in row)
                       + "</table:table-row>" for row in element["rows"])
        return paragraph(element["caption"], "C") + f'<table:table><table:table-column table:number-columns-repeated="{len(element["rows"][0])}"/>{rows}</table:table>' + paragraph("", "L")
    if kind == "box":
        inner = "".join(block(inside, lists) for inside in element["box"])
        return f'<table:table><table:table-column/><table:table-row><table:table-cell table:style-name="boxed">{inner}</table:table-cell></table:table-row></table:table>' + paragraph("", "L")
    if "note" in element:
        note = f'<text:note text:note-class="footnote"><text:note-citation/><text:note-body>{paragraph(element["note"], "N")}</text:note-body></text:note>'
        return f'<text:p text:style-name="P">{escape(text)}{note}</text:p>'
    return paragraph(text, "L" if kind in ("toc", "meta") else "P")


def letterhead(story):
    x = 8 if story.reference_side == "left" else 158
    inner = "".join((paragraph(label, "Sb") if label else "") + paragraph(value, "S") for label, value in story.reference)

    def frame(name, y, height, content):
        return (f'<draw:frame draw:style-name="frame" draw:name="{name}" text:anchor-type="page" text:anchor-page-number="1" svg:x="{x}mm" svg:y="{y}mm" '
                f'svg:width="46mm"><draw:text-box fo:min-height="{height}mm">{content}</draw:text-box></draw:frame>')

    frames = frame("logo", 12, 8, paragraph(story.logo, "Sb")) + frame("reference", 60, 60, inner)
    return frames, "".join(paragraph(line, "L") for line in story.address) + paragraph("", "P") * 2


def page(story):
    head, automatic, master = styles(story)
    lists, parts, run = {}, [], []

    def flush():
        if run:
            text = "".join(run)
            parts.append(f'<text:section text:style-name="Columns" text:name="s{len(parts)}">{text}</text:section>' if story.columns > 1 else text)
            run.clear()

    if story.reference:
        frames, address = letterhead(story)
        parts += [frames, address]
    for element in story.elements:
        if element.get("span"):
            flush()
            parts.append(block(element, lists))
        else:
            run.append(block(element, lists))
    flush()
    names = " ".join(f'xmlns:{name}="{address}"' for name, address in NAMES.items())
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:meta><dc:title>{escape(story.title)}</dc:title></office:meta>{head}<office:styles/><office:automatic-styles>{automatic}{"".join(lists.values())}</office:automatic-styles>{master}'
            f'<office:body><office:text>{"".join(parts)}</office:text></office:body></office:document>')


def make(story, producer, pdf):
    del producer
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "page.fodt"
        source.write_text(page(story))
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, str(source)],
                       check=True, capture_output=True, timeout=180)
        pdf.write_bytes((pathlib.Path(folder) / "page.pdf").read_bytes())
