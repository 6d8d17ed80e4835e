# SPDX-License-Identifier: GPL-3.0-or-later
"""Are the quotes of briefings on the pages that they cite?

Writes every template for every theme that a workspace has something on, as PDF, Word file, web page,
Markdown and JSON, and looks each quote up by other means than ours: in the original file (known by
its SHA-256) with pdftotext of that very page, and in the text of the export itself. Spaces, hyphens
and note marks are folded. Before that it plants a changed word and a wrong page, which must be found.

Usage: python3 tests/quality/quotes PROGRAM FOLDER... [--workspace DIR] [--themes N]
FOLDER: what is added to a workspace of its own, and where originals are looked for.
Exit code 1: a quote was not found, or what was planted was not.
"""
import argparse
import email
import email.policy
import hashlib
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

TEMPLATES = ["position-paper", "factsheet", "inbreng", "dossier"]
FORMS = ["pdf", "docx", "html", "md", "json"]
DAY = "2026-01-31"


def folded(text):
    """Letters and figures only, as one string: spaces, hyphens and marks are set differently."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in text if letter.isalnum()).casefold()


def without_note_marks(text):
    """"Apple162" -> "Apple": pdftotext sets the number of a note against its word."""
    return re.sub(r"(?<=[^\W\d_])\d{1,3}(?!\w)", "", unicodedata.normalize("NFKC", text))


class PageText(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def text_of_html(source):
    page = PageText()
    page.feed(source)
    return " ".join(page.text)


def read_text(path):
    """In the charset that it says, else UTF-8, else that of old web pages."""
    data = path.read_bytes()
    said = re.search(rb"charset=[\"']?([\w-]+)", data[:4096])
    for charset in [said[1].decode()] if said else []:
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def text_of_word(path):
    with zipfile.ZipFile(path) as parts:
        xml = parts.read("word/document.xml").decode()
    # Runs of one paragraph belong together.
    return text_of_html(re.sub(r"</?w:r\b[^>]*>|</?w:t\b[^>]*>|<w:footnoteReference[^>]*>", "", xml))


def text_of_mail(path):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    texts = [str(message["subject"])]
    for part in message.walk():
        if part.get_content_maintype() == "text":
            text = part.get_content()
            texts.append(text_of_html(text) if part.get_content_subtype() == "html" else text)
    return " ".join(texts)


def pdf_text(path, first=None, last=None):
    """Both orders of pdftotext: neither reads all columns right."""
    pages = ["-f", str(first), "-l", str(last)] if first else []
    # A page that there is not has no text; pdftotext complains of it.
    return [subprocess.run(["pdftotext", *order, *pages, str(path), "-"],
                           capture_output=True).stdout.decode(errors="replace")
            for order in ([], ["-raw"])]


class Originals:
    def __init__(self, workspace, folders):
        # Attachments and members of archives exist as files only in the workspace.
        places = list((workspace / "originals").iterdir()) + [
            path for folder in folders for path in pathlib.Path(folder).rglob("*")]
        self.paths = {}
        for path in places:
            if path.is_file():
                self.paths[hashlib.sha256(path.read_bytes()).hexdigest()] = path
        self.texts = {}

    def has(self, document, first, last, quote):
        key = (document, first, last)
        if key not in self.texts:
            texts = self.read(*key)
            self.texts[key] = ([folded(text) for text in texts],
                               [folded(without_note_marks(text)) for text in texts])
        texts, unmarked = self.texts[key]
        return (any(folded(quote) in text for text in texts) or
                any(folded(without_note_marks(quote)) in text for text in unmarked))

    def read(self, document, first, last):
        path = self.paths.get(document)
        if path is None:
            return []
        start = path.read_bytes()[:2048]
        if start.startswith(b"%PDF"):
            return pdf_text(path, first, last)
        if start.startswith(b"PK"):
            return [text_of_word(path)]
        if b"<html" in start.lower() or b"<!doctype html" in start.lower():
            return [text_of_html(read_text(path))]
        if re.search(rb"^(From|Subject|MIME-Version|Date|Received):", start, re.M | re.I):
            return [text_of_mail(path)]
        return [read_text(path)]


def citations(provenance):
    for quote in provenance["quotes"]:
        yield quote
        if quote.get("lead_in"):
            yield quote["lead_in"] | {"document": quote["document"]}


def pieces(quote):
    """[(page, words)]: a quote over two pages is looked for in its parts."""
    starts = quote.get("page_starts") or []
    data = quote["quote"].encode()
    bounds = [0, *starts, len(data)]
    return [(quote["page"] + i, data[begin:end].decode(errors="replace"))
            for i, (begin, end) in enumerate(zip(bounds, bounds[1:]))]


def on_its_pages(originals, quote):
    return all(originals.has(quote["document"], page, page, words) for page, words in pieces(quote))


def text_of_export(path):
    if path.suffix == ".pdf":
        return pdf_text(path)
    if path.suffix == ".docx":
        return [text_of_word(path)]
    if path.suffix == ".html":
        return [text_of_html(path.read_text())]
    if path.suffix == ".json":
        strings = []

        def walk(value):
            if isinstance(value, str):
                strings.append(value)
            elif isinstance(value, dict):
                for one in value.values():
                    walk(one)
            elif isinstance(value, list):
                for one in value:
                    walk(one)

        walk(json.loads(path.read_text()))
        return [" ".join(strings)]
    return [path.read_text()]


def in_export(texts, words):
    if any(folded(words) in text for text in texts):
        return True
    # A quote that goes on on the next page of the export has its foot within.
    middle = folded(words)
    return any(middle[:cut] in text and middle[cut:] in text
               for text in texts for cut in range(12, len(middle) - 12))


def planted(originals, quote):
    """Whether a changed word and a wrong page are noticed, of a quote that stands on its page; the
    second is None where the original has no pages."""
    words = quote["quote"].split()
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    changed = " ".join(words[:longest] + ["verandering"] + words[longest + 1:])
    wrong = None
    if originals.paths[quote["document"]].read_bytes().startswith(b"%PDF"):
        # What stands on the next page as well does not stand on the one after it.
        wrong = any(not on_its_pages(originals, quote | {"page": quote["page"] + away})
                    for away in (1, 2))
    return not on_its_pages(originals, quote | {"quote": changed, "page_starts": []}), wrong


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("folders", nargs="+")
    arguments.add_argument("--workspace")
    arguments.add_argument("--themes", type=int, help="only so many")
    given = arguments.parse_args()
    program = str(pathlib.Path(given.program).resolve())
    with tempfile.TemporaryDirectory() as made:
        made = pathlib.Path(made)
        workspace = pathlib.Path(given.workspace) if given.workspace else made / "workspace"

        def run(*words):
            return subprocess.run([program, "--workspace", str(workspace), *words],
                                  capture_output=True, text=True)

        if not given.workspace:
            run("init", str(workspace))
            run("add", *given.folders)
        originals = Originals(workspace, given.folders)
        listed = [json.loads(line) for line in run("themes", "--json").stdout.splitlines()]
        themes = [theme["id"] for theme in listed][:given.themes]
        asked = found = exported = files = 0
        changed = wrong = tried = with_pages = 0
        with_quotes = set()
        failed = []
        for theme in themes:
            for template in TEMPLATES:
                for form in FORMS:
                    file = made / f"{theme.replace('/', '-')}-{template}.{form}"
                    outcome = run("brief", theme, "--template", template, "--date", DAY, "-o", str(file))
                    if not file.exists():
                        if outcome.returncode not in (0, 1) or "theme-empty" not in outcome.stderr:
                            failed.append(f"{file.name}: {outcome.stderr.strip()}")
                        continue
                    files += 1
                    texts = [folded(text) for text in text_of_export(file)]
                    provenance = json.loads(pathlib.Path(f"{file}.provenance.json").read_text())
                    for quote in citations(provenance):
                        asked += 1
                        with_quotes.add(theme)
                        there = on_its_pages(originals, quote)
                        found += there
                        here = in_export(texts, quote["quote"])
                        exported += here
                        if not there:
                            failed.append(f"{file.name}: not on page {quote['page']}: {quote['quote']}")
                        if not here:
                            failed.append(f"{file.name}: not in the file: {quote['quote']}")
                        if there and form == "json":
                            noticed = planted(originals, quote)
                            tried += 1
                            changed += noticed[0]
                            with_pages += noticed[1] is not None
                            wrong += noticed[1] is True
            print(f"{theme}: so far found {found} of {asked}", flush=True)
        for line in failed:
            print(line)
        print(f"{files} files of {len(with_quotes)} themes: found {found} of {asked} quotes on their page, "
              f"{exported} of {asked} in the file")
        print(f"planted: {changed} of {tried} changed words and {wrong} of {with_pages} wrong pages noticed")
        caught = changed == tried and wrong == with_pages
        return 0 if asked and found == asked == exported and caught and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
