# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that say the same but are built otherwise: turned, shuffled, or scanned."""
import pathlib
import random
import subprocess
import tempfile

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

IDENTITY = (1, 0, 0, 1, 0, 0)


def multiply(first, second):
    """The matrix that applies `first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, l = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


def turn(pdf, quarter, entry, only=None):
    """Draws the pages turned by quarters to the left; with `entry`, /Rotate turns them back for the eye."""
    with pikepdf.open(pdf, allow_overwriting_input=True) as document:
        for number, page in enumerate(document.pages):
            if only is not None and number not in only:
                continue
            _, _, width, height = (float(value) for value in page.mediabox)
            matrix, box = {1: (f"0 1 -1 0 {height} 0", [0, 0, height, width]), 2: (f"-1 0 0 -1 {width} {height}", [0, 0, width, height]),
                           3: (f"0 -1 1 0 0 {width}", [0, 0, height, width])}[quarter]
            page.contents_add(document.make_stream(f"q {matrix} cm\n".encode()), prepend=True)
            page.contents_add(document.make_stream(b"\nQ"))
            page.mediabox = Array(box)
            for name in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                if name in page:
                    del page[name]
            if entry:
                page["/Rotate"] = 90 * quarter
        document.save(pdf, static_id=True)


class TextPieces:
    """Follows a content stream; collects each piece of text with all that its look and place depend on."""

    TEXT_STATE = ("Tf", "Tc", "Tw", "Tz", "Ts", "Tr", "TL")
    COLOUR = ("g", "rg", "k", "sc", "scn", "cs", "G", "RG", "K", "SC", "SCN", "CS", "gs")
    SHOW = ("Tj", "TJ", "'", '"')

    def __init__(self):
        self.pieces, self.rest = [], []
        self.matrix, self.state, self.colour, self.stack = IDENTITY, {}, [], []
        self.line = self.piece = None

    def place(self, matrix):
        self.line, self.piece = matrix, None

    def show(self, operands, operator):
        if self.piece is None:
            self.piece = {"matrix": self.matrix, "line": self.line, "state": dict(self.state), "colour": list(self.colour), "show": []}
            self.pieces.append(self.piece)
        # In mid-line the place is only known after the text before it, so that a change of font stays in the piece.
        now = dict(self.state)
        if now != self.piece.get("now", self.piece["state"]):
            self.piece["show"] += [(list(value), Operator(name)) for name, value in now.items()]
        self.piece["now"] = now
        self.piece["show"].append((operands, Operator("TJ" if operator == "TJ" else "Tj")))

    def take(self, operands, operator):
        if operator == "q":
            self.stack.append((self.matrix, dict(self.state), list(self.colour)))
        elif operator == "Q" and self.stack:
            self.matrix, self.state, self.colour = self.stack.pop()
        elif operator == "cm":
            self.matrix = multiply(tuple(float(o) for o in operands), self.matrix)
        if operator == "BT":
            self.place(IDENTITY)
        elif operator == "Tm":
            self.place(tuple(float(o) for o in operands))
        elif operator in ("Td", "TD"):
            if operator == "TD":
                self.state["TL"] = (-float(operands[1]),)
            self.place(multiply((1, 0, 0, 1, float(operands[0]), float(operands[1])), self.line))
        elif operator in ("T*", "'"):
            self.place(multiply((1, 0, 0, 1, 0, -float(self.state.get("TL", (0,))[0])), self.line))
        if operator in self.TEXT_STATE:
            self.state[operator] = tuple(operands)
        elif operator in self.COLOUR:
            self.colour = [entry for entry in self.colour if entry[1] != operator] + [(list(operands), operator)]
        if operator in self.SHOW:
            self.show(list(operands)[-1:], operator)
        elif operator not in ("BT", "ET", "Tm", "Td", "TD", "T*", "BMC", "BDC", "EMC"):
            self.rest.append((operands, Operator(operator)))


def drawn(piece):
    operators = [([], Operator("q")), (list(piece["matrix"]), Operator("cm"))]
    operators += [(operands, Operator(name)) for operands, name in piece["colour"]]
    operators.append(([], Operator("BT")))
    operators += [(list(operands), Operator(name)) for name, operands in piece["state"].items()]
    operators += [(list(piece["line"]), Operator("Tm")), *piece["show"], ([], Operator("ET")), ([], Operator("Q"))]
    return operators


def shuffle(pdf, seed):
    """Draws the pieces of text of each page in a random order."""
    order = random.Random(seed)
    with pikepdf.open(pdf, allow_overwriting_input=True) as document:
        for page in document.pages:
            reader = TextPieces()
            for operands, operator in pikepdf.parse_content_stream(page):
                reader.take(operands, str(operator))
            order.shuffle(reader.pieces)
            operators = [([], Operator("q")), *reader.rest, ([], Operator("Q"))]
            operators += [part for piece in reader.pieces for part in drawn(piece)]
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(operators))
        if "/StructTreeRoot" in document.Root:
            del document.Root["/StructTreeRoot"]
        document.save(pdf, static_id=True)


def scan(pdf, number, resolution):
    """Replaces one page (from 0) by a grey picture of it, as if a signed page was scanned in."""
    with tempfile.TemporaryDirectory() as folder:
        stem = pathlib.Path(folder) / "page"
        subprocess.run(["pdftoppm", "-gray", "-jpeg", "-r", str(resolution), "-f", str(number + 1), "-l", str(number + 1), "-singlefile",
                        str(pdf), str(stem)], check=True)
        data = stem.with_suffix(".jpg").read_bytes()
        with pikepdf.open(pdf, allow_overwriting_input=True) as document:
            page = document.pages[number]
            _, _, width, height = (float(value) for value in page.mediabox)
            across, down, colours = picture_size(data)
            image = document.make_stream(data)
            image.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=across, Height=down, ColorSpace=Name.DeviceGray if colours == 1 else Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode)
            page.Resources = Dictionary(XObject=Dictionary(Im0=image))
            page.Contents = document.make_stream(f"q {width} 0 0 {height} 0 0 cm /Im0 Do Q".encode())
            for name in ("/Annots", "/StructParents"):
                if name in page:
                    del page[name]
            document.save(pdf, static_id=True)


def picture_size(jpeg):
    """Width, height and number of colours from the frame header of a JPEG."""
    at = 2
    while jpeg[at + 1] not in range(0xC0, 0xC4):
        at += 2 + int.from_bytes(jpeg[at + 2:at + 4], "big")
    return int.from_bytes(jpeg[at + 7:at + 9], "big"), int.from_bytes(jpeg[at + 5:at + 7], "big"), jpeg[at + 9]
