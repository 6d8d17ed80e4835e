# SPDX-License-Identifier: GPL-3.0-or-later
"""fts5.py DATABASE FOLDER: fills SQLite FTS5 with the pages of PDFs by pdftotext, two at a time, and the passages of web pages.

The least that somebody writes who wants to search a folder: no structure, nothing recognised. A database that is there is filled on
with the files that it does not know."""
import concurrent.futures
import html
import pathlib
import re
import sqlite3
import subprocess
import sys

BLOCK = re.compile(r"<(p|h1|h2)>(.*?)</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
# As index/passages.hh closes them, so that both search the same passages of a web page.
PASSAGE_BYTES = 900


def passages(file):
    if file.suffix == ".pdf":
        text = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=False).stdout.decode("utf-8", "replace")
        return [(page, number) for number, page in enumerate(text.split("\f"), 1) if page.strip()]
    return [(passage, 1) for passage in passages_of_page(file.read_text(encoding="utf-8", errors="replace"))]


def passages_of_page(page):
    found = [""]
    for name, block in BLOCK.findall(page):
        if name != "p" or len(found[-1]) >= PASSAGE_BYTES:
            found.append("")
        found[-1] += html.unescape(TAG.sub("", block)) + "\n"
    return [passage for passage in found if passage]


def fill(database, folder):
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE IF NOT EXISTS document(path TEXT PRIMARY KEY)")
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS passage USING fts5(text, path UNINDEXED, page UNINDEXED, "
                       "tokenize='unicode61 remove_diacritics 2')")
    known = {path for (path,) in connection.execute("SELECT path FROM document")}
    files = [file for file in sorted(folder.rglob("*")) if file.suffix in (".pdf", ".html") and str(file) not in known]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for file, found in zip(files, pool.map(passages, files)):
            connection.execute("INSERT INTO document VALUES (?)", (str(file),))
            connection.executemany("INSERT INTO passage VALUES (?, ?, ?)", [(text, str(file), page) for text, page in found])
    connection.commit()
    connection.close()


if __name__ == "__main__":
    fill(sys.argv[1], pathlib.Path(sys.argv[2]))
