# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents that nobody should have to read, made here: name, then what writes it to a path."""

import gzip
import io
import pathlib
import struct
import tempfile
import zipfile
import zlib

from workbench import zipped

ESCAPED = str(pathlib.Path(tempfile.gettempdir()) / "speerpunt-was-here.txt")
SENTENCE = "De minister moet het toezicht op bedrijfsartsen versterken. "
MEBI = 1 << 20


def deflated(size, byte=b" ", times=1):
    """So many bytes of one kind, packed, and packed again."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(byte * MEBI) for _ in range(size // MEBI)) + packer.flush()
    for _ in range(times - 1):
        packed = zlib.compress(packed, 9)
    return packed


def pdf(objects, root=1, trailer=""):
    """objects: number to the text of its dictionary, or to a pair of that and its stream."""
    out, places = io.BytesIO(), {}
    out.write(b"%PDF-1.5\n")
    for number, content in objects.items():
        places[number] = out.tell()
        head, stream = content if isinstance(content, tuple) else (content, None)
        out.write(f"{number} 0 obj\n{head}\n".encode())
        if stream is not None:
            out.write(b"stream\n" + stream + b"\nendstream\n")
        out.write(b"endobj\n")
    start, size = out.tell(), max(objects) + 1
    out.write(f"xref\n0 {size}\n0000000000 65535 f \n".encode())
    for number in range(1, size):
        out.write(f"{places[number]:010} 00000 n \n".encode() if number in places else b"0000000000 00000 f \n")
    out.write(f"trailer\n<< /Size {size} /Root {root} 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def text_stream(text=SENTENCE):
    return f"BT /F1 11 Tf 50 700 Td ({text}) Tj ET".encode()


def stream(content, more=""):
    return (f"<< /Length {len(content)} {more} >>", content)


FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def one_page(content=None, page="", catalog="", resources="/Font << /F1 5 0 R >>", more=None, font=FONT):
    return pdf({1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", 2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                   f"/Resources << {resources} >> {page} >>",
                4: content or stream(text_stream()), 5: font, **(more or {})})


def packed_page(packed, times=1):
    return one_page(stream(packed, f"/Filter [{' '.join(['/FlateDecode'] * times)}]"))


def image(side, packed, times):
    filters = " ".join(["/FlateDecode"] * times)
    return one_page(stream(b"q 595 0 0 842 0 0 cm /I Do Q"), resources="/XObject << /I 6 0 R >>",
                    more={6: stream(packed, f"/Type /XObject /Subtype /Image /Width {side} /Height {side} "
                                            f"/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter [{filters}]")})


def many_pages(count):
    objects = {1: "<< /Type /Catalog /Pages 2 0 R >>", 3: stream(text_stream()), 4: FONT}
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + count))
    objects[2] = (f"<< /Type /Pages /Count {count} /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> "
                  f"/Kids [{kids}] >>")
    objects.update({number: "<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>" for number in range(5, 5 + count)})
    return pdf(objects)


def xref_loop():
    whole = one_page()
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev " + whole.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])


def big_zip(path, name, size, chunk=b"\0" * MEBI):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with archive.open(name, "w", force_zip64=True) as member:
            for _ in range(size // MEBI):
                member.write(chunk)


def nested_zip(depth, width):
    content = zipped({"kern.txt": SENTENCE * 20000})
    for _ in range(depth):
        content = zipped({f"{number}.zip": content for number in range(width)})
    return content


def zip_in_itself(depth):
    content = b"kern"
    for _ in range(depth):
        content = zipped({"binnen.zip": content})
    return content


def overlapping_zip(count, size):
    """All members are the same bytes of the file."""
    plain = SENTENCE.encode() * (size // len(SENTENCE))
    packed = zlib.compress(plain, 9)[2:-4]
    checksum = zlib.crc32(plain)
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0x21, checksum, len(packed), len(plain), 5, 0)
    body = local + b"a.txt" + packed
    directory = b"".join(
        struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0x21, checksum, len(packed), len(plain), 5, 0, 0,
                    0, 0, 0, 0) + b"a.txt" for _ in range(count))
    return body + directory + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), len(body), 0)


def odd_names():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in ("../" * 9 + ESCAPED.strip("/"), ESCAPED, "a\\..\\..\\b.txt",
                     "C:\\Windows\\x.txt", "nul", "x" * 5000 + ".txt", "map/" * 1000 + "diep.txt", "-rf.txt", "\x1b[31m.txt",
                     "..", "leeg/", "zelfde.txt"):
            archive.writestr(zipfile.ZipInfo(name), SENTENCE + repr(name)[:50])
    return target.getvalue().replace(b"zelfde.txt", b"z\0lfde.txt")


def office(part, content, more=None):
    return zipped({part: content, **(more or {})})


ENTITIES = ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">' +
            "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]>")
TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Override PartName="/word/document.xml" ContentType='
         '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(document):
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": document})


def odt(content):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return target.getvalue()


def docx_bomb(path, size):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f"<w:document {WORD}><w:body>".encode())
            block = (f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>" * 1000).encode()
            for _ in range(size // len(block)):
                part.write(block)
            part.write(b"</w:body></w:document>")


def mail_of_parts(count):
    head = ("From: a@example.org\nSubject: Veel\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=g\n\n")
    return head + "".join(f"--g\nContent-Type: text/plain; name=\"{n}.txt\"\nContent-Disposition: attachment; "
                          f"filename=\"{n}.txt\"\n\nDe arts moet {n}.\n" for n in range(count)) + "--g--\n"


def mail_of_depth(depth):
    lines = ["From: a@example.org\nSubject: Diep\nMIME-Version: 1.0\n"]
    for level in range(depth):
        lines.append(f"Content-Type: multipart/mixed; boundary=g{level}\n\n--g{level}\n")
    return "".join(lines) + "Content-Type: text/plain\n\n" + SENTENCE + "\n"


def filled(path, piece, size, head="", tail=""):
    with open(path, "w", encoding="utf-8") as file:
        file.write(head)
        for _ in range(size // len(piece)):
            file.write(piece)
        file.write(tail)


TYPE3 = ("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [.1 0 0 .1 0 0] /FirstChar 68 /LastChar 68 "
         "/Widths [10] /Encoding << /Differences [68 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>")
TYPE0 = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>"

# Name, and bytes, text, or what writes the file.
DOCUMENTS = {
    "stroom van 1 GB.pdf": lambda: packed_page(deflated(1024 * MEBI)),
    "stroom van 4 GB, dubbel gepakt.pdf": lambda: packed_page(deflated(4096 * MEBI, times=2), 2),
    "tekst van 300 MB in een stroom.pdf": lambda: packed_page(zlib.compress(
        b"BT /F1 11 Tf 50 700 Td " + b"(De arts moet.) Tj 0 -1 Td " * 12_000_000 + b"ET", 9)),
    "paginaboom in zichzelf.pdf": lambda: pdf({1: "<< /Type /Catalog /Pages 2 0 R >>",
                                               2: "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 /Parent 2 0 R >>"}),
    "overzicht in zichzelf.pdf": lambda: one_page(catalog="/Outlines 6 0 R", more={
        6: "<< /First 7 0 R /Last 7 0 R >>", 7: "<< /Title (a) /Next 7 0 R /First 7 0 R /Last 7 0 R /Parent 7 0 R >>"}),
    "letter in zichzelf.pdf": lambda: one_page(font=TYPE3, more={6: stream(b"10 0 d0 BT /F1 1 Tf (DDDD) Tj ET")}),
    "lettertype in zichzelf.pdf": lambda: one_page(font=TYPE0),
    "kruistabel in zichzelf.pdf": xref_loop,
    "formulier in zichzelf.pdf": lambda: one_page(stream(b"/X Do /X Do"), resources="/XObject << /X 6 0 R >>", more={
        6: stream(b"/X Do /X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")}),
    "formulieren, 10 x 10 x 10 ....pdf": lambda: one_page(
        stream(b"/X Do " * 10), resources="/XObject << /X 6 0 R >>", more={
            number: stream(b"/X Do " * 10 if number < 20 else text_stream(),
                           f"/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources << /Font << /F1 5 0 R >> "
                           f"/XObject << /X {number + 1} 0 R >> >>") for number in range(6, 21)}),
    "rij in rij, een miljoen diep.pdf": lambda: one_page(page="/Annots " + "[" * 1_000_000 + "]" * 1_000_000),
    "rij in rij in een stroom.pdf": lambda: one_page(stream(b"[" * 3_000_000 + text_stream())),
    "toestanden, een miljoen diep.pdf": lambda: one_page(stream(b"q " * 1_000_000 + text_stream())),
    "100.000 bladzijden.pdf": lambda: many_pages(100_000),
    "plaatje van 60.000 bij 60.000.pdf": lambda: image(60_000, deflated(450 * MEBI, b"\0", 2), 2),
    "plaatje van 2 miljard bij 2 miljard.pdf": lambda: image(2_000_000_000, deflated(MEBI, b"\0"), 1),
    "blad van een miljard punten.pdf": lambda: one_page(page="/MediaBox [0 0 1000000000 1000000000]"),
    "script, start en bijlagen.pdf": lambda: one_page(
        catalog="/OpenAction << /S /JavaScript /JS (while (true) app.alert(1)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> "
                "/Names << /EmbeddedFiles << /Names [(../../x.sh) 6 0 R] >> >>",
        more={6: "<< /Type /Filespec /F (../../x.sh) /EF << /F 7 0 R >> >>",
              7: stream(deflated(1024 * MEBI), "/Type /EmbeddedFile /Filter /FlateDecode")}),
    "zip van 2 GB.zip": lambda path: big_zip(path, "groot.txt", 2048 * MEBI),
    "zip in zip, 10 x 10 x 10 x 10.zip": lambda: nested_zip(4, 10),
    "zip in zip, 60 diep.zip": lambda: zip_in_itself(60),
    "200 teksten van 1 MB.zip": lambda: zipped({f"{number}.txt": f"Brief {number}. {SENTENCE * 17_000}" for number in range(200)}),
    "20.000 keer hetzelfde lid.zip": lambda: overlapping_zip(20_000, MEBI),
    "rare namen.zip": odd_names,
    "100.000 leden.zip": lambda: zipped({f"{number}.txt": f"De arts moet {number}.\n" for number in range(100_000)}),
    "Word van 2 GB.docx": lambda path: docx_bomb(path, 2048 * MEBI),
    "Word met entiteiten.docx": lambda: docx(ENTITIES + f"<w:document {WORD}><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p>"
                                             "</w:body></w:document>"),
    "Word, 200.000 diep.docx": lambda: docx(f"<w:document {WORD}><w:body>" + "<w:tbl><w:tr><w:tc>" * 200_000),
    "odt met entiteiten.odt": lambda: odt(ENTITIES + "<office:document-content>&a11;</office:document-content>"),
    "gepakt, 1 GB.txt.gz": lambda: gzip.compress(b" " * (1024 * MEBI), 9),
    "web van 200 MB.html": lambda path: filled(path, f"<p>{SENTENCE}</p>\n", 200 * MEBI, "<html><body>", "</body></html>"),
    "web, een miljoen diep.html": lambda: "<html><body>" + "<div>" * 1_000_000 + SENTENCE,
    "een regel van 50 MB.txt": lambda path: filled(path, SENTENCE, 50 * MEBI),
    "een woord van 50 MB.txt": lambda path: filled(path, "a" * MEBI, 50 * MEBI),
    "een regel van 50 MB.html": lambda path: filled(path, SENTENCE, 50 * MEBI, "<html><body><p>", "</p></body></html>"),
    "100.000 delen.eml": lambda: mail_of_parts(100_000),
    "delen, 5.000 diep.eml": lambda: mail_of_depth(5_000),
    "kop van 50 MB.eml": lambda path: filled(path, "x" * 70 + "\n ", 50 * MEBI, "From: a@example.org\nSubject: ", "\n\nTekst.\n"),
    "groepen, een miljoen diep.rtf": lambda: "{\\rtf1 " + "{" * 1_000_000 + SENTENCE,
}
