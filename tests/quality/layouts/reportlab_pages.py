# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories laid out by ReportLab: frames on fixed places, standard fonts or embedded ones."""
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib import colors, pagesizes
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph,
                                Spacer, Table, TableStyle)
from reportlab.platypus.flowables import BalancedColumns

rl_config.invariant = 1
TRUETYPE = "/usr/share/fonts/truetype"
FAMILIES = {"Liberation": f"{TRUETYPE}/liberation/LiberationSerif", "DejaVu": f"{TRUETYPE}/dejavu/DejaVuSerif"}


def fonts(pick):
    """Normal, bold and italic of one family."""
    name = ["Helvetica", "Times", "Liberation", "DejaVu"][pick % 4]
    if name == "Helvetica":
        return "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
    if name == "Times":
        return "Times-Roman", "Times-Bold", "Times-Italic"
    path = FAMILIES[name]
    for style, suffix in (("", "-Regular" if name == "Liberation" else ""), ("B", "-Bold"), ("I", "-Italic")):
        pdfmetrics.registerFont(TTFont(name + style, f"{path}{suffix}.ttf"))
    return name, name + "B", name + "I"


class Beside(Flowable):
    """A note in the margin; takes no room in the column."""

    def __init__(self, text, style, width, offset):
        super().__init__()
        self.paragraph, self.room, self.offset = Paragraph(escape(text), style), width, offset

    def wrap(self, width, height):
        self.size = self.paragraph.wrap(self.room, height)[1]
        return 0, 0

    def draw(self):
        self.paragraph.drawOn(self.canv, self.offset, -self.size)


class Numbered:
    """Draws the running heads once the number of pages is known."""

    def __init__(self, story, font):
        self.story, self.font, self.pages = story, font, 0
        self.chapter_of = {}

    def draw(self, canvas, document):
        width, height = document.pagesize
        self.pages = max(self.pages, canvas.getPageNumber())
        canvas.setFont(self.font, 8)
        number = canvas.getPageNumber()
        for place, text, pages in self.story.running:
            if (pages, number % 2) in (("odd", 0), ("even", 1)) or (pages == "later" and number == 1):
                continue
            vertical, horizontal = place.split("-")
            shown = text.format(page=number, pages=self.total, chapter=self.chapter_of.get(number, ""))
            y = height - 12 * mm if vertical == "top" else 10 * mm
            draw, x = {"left": (canvas.drawString, 20 * mm), "center": (canvas.drawCentredString, width / 2),
                       "right": (canvas.drawRightString, width - 20 * mm)}[horizontal]
            draw(x, y, shown)
        if number == 1 and self.story.logo:
            self.letterhead(canvas, width, height)

    def letterhead(self, canvas, width, height):
        x = 12 * mm if self.story.reference_side == "left" else width - 55 * mm
        canvas.setFont(self.bold, 11)
        canvas.drawString(x, height - 22 * mm, self.story.logo)
        y = height - 55 * mm
        for label, value in self.story.reference:
            canvas.setFont(self.bold, 7.5)
            if label:
                canvas.drawString(x, y, label)
                y -= 9
            canvas.setFont(self.font, 7.5)
            canvas.drawString(x, y, value)
            y -= 12


class Mark(Flowable):
    """Tells on which page a chapter begins."""

    def __init__(self, numbered, chapter):
        super().__init__()
        self.numbered, self.chapter = numbered, chapter
        self.width = self.height = 0

    def draw(self):
        self.numbered.begins[self.canv.getPageNumber()] = self.chapter


def styles(story):
    pick = story.variant
    normal, bold, italic = fonts(pick)
    size = [9, 9.5, 10, 11][pick // 4 % 4] - (1 if story.columns == 3 else 0)
    justify = TA_JUSTIFY if story.columns > 1 or pick // 16 % 2 else TA_LEFT
    hyphens = {"hyphenationLang": "nl_NL", "embeddedHyphenation": 1} if justify == TA_JUSTIFY else {}
    base = ParagraphStyle("base", fontName=normal, fontSize=size, leading=size * 1.3, alignment=justify, spaceAfter=size * .6, **hyphens)
    plain = ParagraphStyle("plain", parent=base, alignment=TA_LEFT, hyphenationLang="")
    result = {"paragraph": base, "meta": plain, "toc": ParagraphStyle("toc", parent=plain, spaceAfter=2),
              "title": ParagraphStyle("title", parent=plain, fontName=bold, fontSize=size * 1.9, leading=size * 2.2, spaceAfter=12),
              "heading1": ParagraphStyle("h1", parent=plain, fontName=bold, fontSize=size * 1.3, leading=size * 1.6, spaceBefore=9, spaceAfter=3, keepWithNext=1),
              "heading2": ParagraphStyle("h2", parent=plain, fontName=bold, fontSize=size * 1.08, leading=size * 1.4, spaceBefore=6, spaceAfter=2, keepWithNext=1),
              "caption": ParagraphStyle("caption", parent=plain, fontName=italic, fontSize=size * .9, spaceBefore=6, keepWithNext=1),
              "small": ParagraphStyle("small", parent=plain, fontName=italic, fontSize=size * .82, leading=size),
              "cell": ParagraphStyle("cell", parent=plain, fontSize=size * .92, leading=size * 1.15, spaceAfter=0)}
    for depth in (1, 2, 3):
        result[f"item{depth}"] = ParagraphStyle(f"item{depth}", parent=base, leftIndent=14 * depth, bulletIndent=14 * depth - 12, spaceAfter=size * .25)
    return result, normal, bold


def flowables(element, style, story, width, numbered):
    kind, text = element["kind"], escape(element["text"])
    if kind == "heading":
        mark = [Mark(numbered, element["chapter"])] if "chapter" in element else []
        return mark + [Paragraph(text, style[f"heading{element['level']}"])]
    if kind == "list_item":
        return [Paragraph(text, style[f"item{element['depth']}"], bulletText=element["marker"])]
    if kind == "table":
        rows = [[Paragraph(escape(cell), style["cell"]) for cell in row] for row in element["rows"]]
        grid = TableStyle([("GRID" if story.variant % 3 else "LINEBELOW", (0, 0), (-1, -1), .4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        caption = [Paragraph(escape(element["caption"]), style["caption"])]
        return caption + [Table(rows, colWidths=[width / len(rows[0])] * len(rows[0]), style=grid, repeatRows=0), Spacer(1, 8)]
    if kind in ("box", "card"):
        inner = [part for inside in element["box"] for part in flowables(inside, style, story, width, numbered)]
        return [Table([[inner]], colWidths=[width], style=TableStyle([("BOX", (0, 0), (-1, -1), .6, colors.black),
                ("BACKGROUND", (0, 0), (-1, -1), colors.whitesmoke)])), Spacer(1, 8)]
    note = [Beside(element["margin"], style["small"], 38 * mm, width + 6 * mm)] if "margin" in element else []
    return note + [Paragraph(text, style[kind if kind in style else "paragraph"])]


def make(story, producer, pdf):
    style, normal, bold = styles(story)
    size = pagesizes.landscape(pagesizes.A4) if story.landscape else pagesizes.A4
    left = right = 20 * mm
    if story.layout == "margin_notes":
        right = 62 * mm
    if story.logo:
        left, right = (60 * mm, 20 * mm) if story.reference_side == "left" else (20 * mm, 60 * mm)
    width = size[0] - left - right - 12
    numbered = Numbered(story, normal)
    numbered.bold, numbered.total = bold, 0
    column = (width - (story.columns - 1) * 14) / story.columns

    def content():
        parts, run = [], []

        def flush():
            if run:
                if story.columns > 1:
                    parts.append(BalancedColumns(list(run), nCols=story.columns, innerPadding=14, needed=60))
                else:
                    parts.extend(run)
                run.clear()

        if story.address:
            parts.append(Spacer(1, 30 * mm))
            parts += [Paragraph(escape(line), style["cell"]) for line in story.address] + [Spacer(1, 14 * mm)]
        pair = []
        for element in story.elements:
            if element["kind"] == "card":
                flush()
                half = width / 2 - 8
                pair.append([part for inside in element["box"] for part in flowables(inside, style, story, half, numbered)])
                if len(pair) == 2:
                    parts.append(Table([pair], colWidths=[width / 2, width / 2], style=TableStyle(
                        [("BOX", (0, 0), (0, 0), .6, colors.grey), ("BOX", (1, 0), (1, 0), .6, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])))
                    parts.append(Spacer(1, 10))
                    pair = []
                continue
            if "chapter" in element:
                flush()
                parts.append(PageBreak())
            if element.get("span"):
                flush()
                parts += flowables(element, style, story, width, numbered)
            else:
                run += flowables(element, style, story, column, numbered)
        flush()
        return parts

    for _ in range(2):  # the second time with the number of pages and the chapter of each page
        numbered.begins = {}
        document = BaseDocTemplate(str(pdf), pagesize=size, title=story.title, leftMargin=left, rightMargin=right)
        frame = Frame(left, 20 * mm, width + 12, size[1] - 42 * mm, id="page")
        document.addPageTemplates([PageTemplate(id="all", frames=[frame], onPage=numbered.draw)])
        document.build(content())
        numbered.total = numbered.pages
        chapter = ""
        for number in range(1, numbered.pages + 1):
            chapter = numbered.begins.get(number, chapter)
            numbered.chapter_of[number] = chapter
