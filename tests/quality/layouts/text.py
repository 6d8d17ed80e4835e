# SPDX-License-Identifier: GPL-3.0-or-later
"""Dutch text for test pages: the project's own sample documents, taken apart and dealt out anew.

Half of the sample documents serve the dev files, the other half the held-out ones."""
import pathlib
import random
import re
import zlib

from lxml import html

SOURCES = pathlib.Path(__file__).resolve().parents[3] / "corpus/data/sample/sources"
# Words that line ends are hard on; each sentence ends one paragraph.
SENTENCES = [
    "Dat vraagt management- en leiderschapscapaciteiten van medisch specialisten én van bestuurders.",
    "Kwaliteitsbewaking, -verbetering en -borging horen bij elkaar, zo schrijft dr. A. de Vries-Jansen.",
    "De bedrijfs- en verzekeringsgeneeskundige advisering is medisch-inhoudelijk onafhankelijk.",
    "Zie ook artikel 7:453 BW en de Kamerstukken II 2019/20, 31 765, nr. 482, p. 3–5.",
    "Zzp’ers, co-assistenten en oud-collega’s vallen hier bijv. ook onder.",
    "Het werkverband telt 1.250 artsen, d.w.z. 12,5% van de beroepsgroep, en kost € 2,4 miljoen per jaar.",
    "Informatie-uitwisseling tussen huisartsen- en ziekenhuispraktijken blijft daarbij onmisbaar.",
    "‘Er moet,’ aldus de commissie, ‘méér ruimte zijn voor reflectie en minder voor registratie.’",
    "Meer informatie staat op www.voorbeeldfederatie.nl/themas/arbeidsgerichte-zorg/veelgestelde-vragen.",
    "De financiële en reële effecten op efficiëntie en coördinatie zijn nog niet geëvalueerd.",
]
NOTES = [
    "Kamerstukken II 2018/19, 39 915, nr. {n}.",
    "Zie hierover uitvoeriger de notitie Taken en bevoegdheden, hoofdstuk {n}.",
    "Het gaat om {n} praktijken die de vragenlijst volledig hebben ingevuld.",
    "Verslag van de bijeenkomst in Voorbeeldstad, agendapunt {n}.",
    "Deze cijfers zijn voorlopig; in jaar {n} volgt een nieuwe telling.",
]
NAMES = ["drs. C.D. Exempel", "mr. dr. P. van der Proef", "M. Voorbeeld-de Wit", "prof. dr. J. ter Model"]


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


class Text:
    """Deals paragraphs, headings, list items and tables, none twice in a document."""

    def __init__(self, seed, half):
        self.random = random.Random(f"{seed} {half}")
        self.titles, self.headings, self.paragraphs, self.lists, self.tables = [], [], [], [], []
        for path in sorted(SOURCES.glob("*.html")):
            if zlib.crc32(path.name.encode()) % 2 == (half == "held"):
                self.add(html.parse(str(path)).getroot())
        for pool in (self.titles, self.headings, self.paragraphs, self.lists, self.tables):
            self.random.shuffle(pool)
        self.sentences = self.random.sample(SENTENCES, len(SENTENCES))
        self.begun = set()

    def add(self, root):
        for node in root.iter("h1", "h2", "h3", "p", "ul", "ol", "table"):
            text = squeeze(node.text_content())
            if node.tag == "h1":
                self.titles.append(text)
            elif node.tag in ("h2", "h3"):
                heading = re.sub(r"^[\d.]+\s+|^Bijlage\.?\s*\d*\.?\s*", "", text)
                if 8 <= len(heading) <= 60:
                    self.headings.append(heading)
            elif node.tag == "p" and len(text.split()) >= 25 and "\n" not in text:
                self.paragraphs.append(re.sub(r"^\d+\.\s+", "", text))
            elif node.tag in ("ul", "ol"):
                if any(parent.tag == "nav" for parent in node.iterancestors()):
                    continue
                items = [squeeze(item.text_content()) for item in node.iter("li")]
                self.lists += [item for item in items if 3 <= len(item.split()) <= 40 and not item[0].isdigit()]
            elif node.tag == "table":
                rows = [[squeeze(cell.text_content()) for cell in row.iter("td", "th")] for row in node.iter("tr")]
                if len(rows) >= 3 and min(map(len, rows)) == max(map(len, rows)) >= 2 and all(map(all, rows)):
                    self.tables.append(rows)

    def unseen(self, pool):
        """The next of the pool whose first letters no block of this document has yet."""
        while pool:
            text = pool.pop()
            key = re.sub(r"\W", "", text.lower())[:12]
            if key not in self.begun:
                self.begun.add(key)
                return text
        raise IndexError("the sample texts are used up: ask for less")

    def title(self):
        return self.unseen(self.titles)

    def heading(self):
        return self.unseen(self.headings)

    def paragraph(self, hard=0.3):
        text = self.unseen(self.paragraphs)
        if self.sentences and self.random.random() < hard:
            text += " " + self.sentences.pop()
        return text

    def short(self):
        """The first sentence of a paragraph."""
        return re.split(r"(?<=[a-z\d][.?!]) (?=[A-Z])", self.unseen(self.paragraphs))[0]

    def item(self):
        return self.unseen(self.lists if self.lists else self.paragraphs)

    def table(self, columns=None):
        wide = [rows for rows in self.tables if columns is None or len(rows[0]) >= columns]
        rows = wide[0] if wide else self.tables[0]
        self.tables.remove(rows)
        return rows

    def note(self):
        return self.random.choice(NOTES).format(n=self.random.randint(6, 960))

    def name(self):
        return self.random.choice(NAMES)

    def date(self):
        months = "januari februari maart april mei juni juli augustus september oktober november december".split()
        day, month, year = self.random.randint(1, 28), self.random.randint(1, 12), self.random.randint(2008, 2025)
        return f"{day} {months[month - 1]} {year}", f"{year}-{month:02}-{day:02}"
