# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test document says, before any producer has laid it out.

A story is a list of elements, each a dictionary with `kind` and `text` as in the truth of the fidelity kit, and for
the producers: `span` over all columns, `note` a footnote, `margin` a note beside it, `box` a frame with elements,
`depth` of a list item. A recipe below makes the story of one layout."""
import dataclasses

from text import Text


@dataclasses.dataclass
class Story:
    layout: str
    title: str
    half: str
    text: Text
    date: str | None = None
    elements: list = dataclasses.field(default_factory=list)
    # Running heads: (place, text, pages); place is top/bottom-left/center/right, pages all, odd, even or later.
    running: list = dataclasses.field(default_factory=list)
    columns: int = 1
    landscape: bool = False
    reference: list = dataclasses.field(default_factory=list)  # of a letter: (label, value)
    reference_side: str = "right"
    address: list = dataclasses.field(default_factory=list)
    logo: str = ""

    def add(self, kind, text="", **more):
        element = {"kind": kind, "text": text, **more}
        self.elements.append(element)
        return element

    def paragraphs(self, count, **more):
        for _ in range(count):
            self.add("paragraph", self.text.paragraph(), **more)

    def list(self, count, ordered=False):
        for number in range(count):
            self.add("list_item", self.text.item(), list="ol" if ordered else "ul",
                     marker=f"{number + 1}." if ordered else "•", depth=1)

    def flow(self, blocks):
        """Headings, paragraphs and lists, as a report has them."""
        for number in range(blocks):
            if number % 4 == 0:
                self.add("heading", self.text.heading(), level=1)
            self.paragraphs(1)
            if number % 5 == 3:
                self.add("paragraph", self.text.random.choice(
                    ["Wij pleiten daarom voor:", "Het gaat in het bijzonder om:", "Daarbij noemen de leden:"]))
                self.list(3, ordered=number % 2 == 0)


def begin(layout, seed, half):
    text = Text(f"{layout} {seed}", half)
    story = Story(layout, text.title(), half, text)
    story.variant = text.random.randint(0, 10**6)
    return story


def three_columns(seed, half):
    story = begin("three_columns", seed, half)
    story.columns = 3
    story.running = [("bottom-center", "Pagina {page}", "all"), ("top-left", f"Nieuwsbrief {story.text.random.randint(2010, 2024)}", "all")]
    story.add("title", story.title, level=0, span=True)
    story.add("paragraph", story.text.paragraph(), span=True)
    story.flow(9)
    story.add("heading", story.text.heading(), level=1, span=True)
    story.add("box", span=True, box=[
        {"kind": "heading", "text": "In het kort", "level": 2},
        {"kind": "paragraph", "text": story.text.paragraph()},
        {"kind": "list_item", "text": story.text.item(), "list": "ul", "marker": "•", "depth": 1},
        {"kind": "list_item", "text": story.text.item(), "list": "ul", "marker": "•", "depth": 1}])
    story.flow(8)
    return story


def letter(side):
    def recipe(seed, half):
        story = begin(f"letter_{side}", seed, half)
        text, story.reference_side = story.text, side
        shown, story.date = text.date()
        story.logo = text.random.choice(["Ministerie van Voorbeeldzaken", "Federatie Voorbeeldartsen", "Inspectie voor Voorbeelden"])
        story.address = ["> Retouradres Postbus 1 1000 AA Voorbeeldstad", "Aan de Voorzitter van de Tweede Kamer",
                         "Postbus 20018", "2500 EA VOORBEELDSTAD"]
        story.reference = [("Directie", "Zorg en Beroepen"), ("Inlichtingen bij", text.name()), ("", "T 010 123 45 67"),
                           ("Datum", shown), ("Ons kenmerk", f"{text.random.randint(100000, 999999)}-{text.random.randint(1000, 9999)}-BIG"),
                           ("Uw brief van", text.date()[0]), ("Bijlagen", str(text.random.randint(1, 4)))]
        story.running = [("bottom-right", "Pagina {page} van {pages}", "all"),
                         (f"top-{side}", f"Ons kenmerk {story.reference[4][1]}", "later")]
        story.add("meta", "Betreft", reference_line=True)
        story.add("title", story.title, level=0)
        story.add("paragraph", text.random.choice(["Geachte voorzitter,", "Geachte mevrouw De Wit,", "Geachte leden van de commissie,"]))
        story.paragraphs(3)
        story.add("heading", text.heading(), level=1)
        story.paragraphs(4)
        story.add("paragraph", "Ik vraag u daarom het volgende:")
        story.list(3, ordered=True)
        story.add("heading", text.heading(), level=1)
        story.paragraphs(4)
        story.add("paragraph", "Met vriendelijke groet,")
        story.add("paragraph", "de minister van Voorbeeldzaken,")
        story.add("paragraph", text.name())
        return story
    return recipe


def landscape(seed, half):
    story = begin("landscape", seed, half)
    story.landscape = True
    story.columns = 1 + story.variant % 2
    story.running = [("bottom-right", "{page}/{pages}", "all"), ("top-right", "Bijlage bij het jaarplan", "all")]
    story.add("title", story.title, level=0, span=True)
    story.flow(7)
    story.add("table", rows=story.text.table(3), span=True, caption=f"Tabel 1. {story.text.heading()}")
    story.flow(5)
    story.add("table", rows=story.text.table(4), span=True, caption=f"Tabel 2. {story.text.heading()}")
    story.paragraphs(2)
    return story


def footnotes(seed, half):
    story = begin("footnotes", seed, half)
    story.running = [("bottom-center", "{page}", "all")]
    story.add("title", story.title, level=0)
    for chapter in range(4):
        story.add("heading", f"{chapter + 1} {story.text.heading()}", level=1)
        for number in range(4):
            note = story.text.note()
            if (chapter + number) % 3 == 0:
                note += " " + " ".join(story.text.short() for _ in range(4))
            story.add("paragraph", story.text.paragraph(), note=note)
        story.paragraphs(1)
    return story


def nested_lists(seed, half):
    story = begin("nested_lists", seed, half)
    marks = story.text.random.choice([("•", "–", "▪"), ("1.", "a.", "–"), ("■", "○", "-")])
    story.running = [("bottom-right", "Pagina {page} van {pages}", "all")]
    story.add("title", story.title, level=0)
    for _ in range(3):
        story.add("heading", story.text.heading(), level=1)
        story.paragraphs(1)
        story.add("paragraph", story.text.random.choice(["De leden vragen aandacht voor:", "Dat betekent het volgende:", "Afgesproken is dat:"]))
        for number, depth in enumerate([1, 2, 2, 1, 2, 3, 3, 1]):
            counted = [1, 1, 2, 2, 1, 1, 2, 3][number]
            mark = marks[depth - 1].replace("1", str(counted)).replace("a.", "abc"[counted - 1] + ".")
            text = story.text.item() if depth > 1 or number == 3 else story.text.short()
            story.add("list_item", text, depth=depth, marker=mark, list="ul")
        story.paragraphs(1)
    return story


def margin_notes(seed, half):
    story = begin("margin_notes", seed, half)
    story.running = [("bottom-center", "– {page} –", "all")]
    story.add("title", story.title, level=0)
    for _ in range(3):
        story.add("heading", story.text.heading(), level=1)
        for number in range(4):
            element = story.add("paragraph", story.text.paragraph())
            if number % 2 == 1:
                element["margin"] = story.text.heading()
    return story


def report(seed, half):
    story = begin("report", seed, half)
    name = story.title
    story.add("title", name, level=0)
    story.add("meta", "Inhoud", own_line=True)
    chapters = [story.text.heading() for _ in range(4)]
    story.running = [("bottom-left", "{page}", "even"), ("bottom-right", "{page}", "odd"),
                     ("top-left", name, "even"), ("top-right", "{chapter}", "odd")]
    sections = [[story.text.heading() for _ in range(2)] for _ in chapters]
    for number, chapter in enumerate(chapters):
        story.add("toc", f"{number + 1} {chapter}")
        for position, section in enumerate(sections[number]):
            story.add("toc", f"{number + 1}.{position + 1} {section}")
    for number, chapter in enumerate(chapters):
        story.add("heading", f"{number + 1} {chapter}", level=1, chapter=chapter)
        story.paragraphs(2)
        for position, section in enumerate(sections[number]):
            story.add("heading", f"{number + 1}.{position + 1} {section}", level=2)
            story.paragraphs(3)
            if position == 1:
                story.list(3)
    return story


def cards(seed, half):
    story = begin("cards", seed, half)
    story.running = [("bottom-center", "Voorbeeldfederatie – inspiratiekaarten", "all")]
    story.add("title", story.title, level=0)
    for number in range(8):
        box = [{"kind": "heading", "text": story.text.heading(), "level": 2},
               {"kind": "paragraph", "text": story.text.short()}]
        for _ in range(2 + number % 2):
            box.append({"kind": "list_item", "text": story.text.item(), "list": "ul", "marker": "•", "depth": 1})
        box.append({"kind": "paragraph", "text": story.text.short()})
        story.add("card", box=box)
    return story


def law(seed, half):
    story = begin("law", seed, half)
    story.running = [("bottom-right", "{page}", "all"), ("top-center", "Reglement van de Voorbeeldfederatie", "all")]
    story.add("title", story.title, level=0)
    article = 1
    for chapter in range(3):
        story.add("heading", f"Hoofdstuk {chapter + 1}. {story.text.heading()}", level=1)
        for _ in range(4):
            story.add("heading", f"Artikel {article}. {story.text.heading()}", level=2)
            if article % 3 == 0:
                story.paragraphs(1)
            else:
                for member in range(3):
                    story.add("list_item", story.text.short(), list="ol", marker=f"{member + 1}.", depth=1)
                    if member == 1:
                        for letter in "ab":
                            story.add("list_item", story.text.item(), list="ol", marker=f"{letter}.", depth=2)
            article += 1
    return story


def plain(layout):
    """Running text for the pages that are turned, shuffled or scanned afterwards."""
    def recipe(seed, half):
        story = begin(layout, seed, half)
        story.columns = 1 + story.variant % 2
        story.running = [("bottom-center", "Pagina {page} van {pages}", "all"), ("top-left", "Voorbeeldfederatie", "all")]
        story.add("title", story.title, level=0, span=True)
        story.flow(14)
        if layout.startswith("sideways"):
            story.add("table", rows=story.text.table(3), span=True, caption=f"Tabel 1. {story.text.heading()}")
            story.paragraphs(1)
        return story
    return recipe


RECIPES = {
    "three_columns": three_columns,
    "letter_left": letter("left"),
    "letter_right": letter("right"),
    "landscape": landscape,
    "footnotes": footnotes,
    "nested_lists": nested_lists,
    "margin_notes": margin_notes,
    "report": report,
    "cards": cards,
    "law": law,
    "sideways_entry": plain("sideways_entry"),
    "sideways_drawn": plain("sideways_drawn"),
    "shuffled": plain("shuffled"),
    "scanned_page": plain("scanned_page"),
}


def truth_blocks(story):
    """The blocks of the truth, in reading order, as the fidelity kit writes them."""
    blocks = []

    def put(element, **more):
        kind, text = element["kind"], element["text"]
        block = {"kind": kind, "text": text}
        for name in ("level", "list", "marker"):
            if name in element:
                block[name] = element[name]
        if kind in ("meta", "toc"):
            block.update(float=True, optional=True)
        if kind == "toc":
            block["heading"] = text
        blocks.append({**block, **more})

    # A line each, as in the kit: labels stand above their values. A running head that repeats two of them is one text.
    heads = {text for _, text, _ in story.running}
    reference = [parts for pair in story.reference for parts in ([" ".join(pair)] if " ".join(pair) in heads else pair)]
    for line in [story.logo, *story.address, *reference]:
        if line:
            put({"kind": "meta", "text": line})
    for element in story.elements:
        if "box" in element:
            for inner in element["box"]:
                put(inner)
            continue
        if element.get("reference_line"):
            put(element)
            continue
        if "margin" in element:
            put({"kind": "paragraph", "text": element["margin"]}, float=True, region="margin")
        if element["kind"] == "table":
            if "caption" in element:
                put({"kind": "caption", "text": element["caption"]}, float=True)
            rows = element["rows"]
            put({"kind": "table", "text": " ".join(" ".join(row) for row in rows)}, rows=rows, level=1)
            continue
        put(element)
        if "note" in element:
            put({"kind": "footnote", "text": element["note"]}, float=True)
    return blocks
