# SPDX-License-Identifier: GPL-3.0-or-later
"""The sets of documents that are measured on, each in a folder of its own with plain names."""
import collections
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys

# Fewer letters than these on a page: a scan, which only one of the programs would read.
LEAST_LETTERS = 200

Set = collections.namedtuple("Set", "name folder files pages megabytes text_bytes")


def text_of(file):
    """None where pdftotext does not read it."""
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def is_ordinary(text):
    return text is not None and text.count("\f") > 0 and len(re.findall(r"\w", text)) >= LEAST_LETTERS * text.count("\f")


def gather(name, folders, target):
    """Copies of the PDFs that are no scans and that pdftotext reads, equal ones once."""
    target.mkdir(parents=True)
    seen = set()
    texts = []
    for file in sorted(file for folder in folders for file in pathlib.Path(folder).rglob("*.pdf") if file.is_file()):
        digest = hashlib.sha256(file.read_bytes()).digest()
        if digest in seen:
            continue
        seen.add(digest)
        text = text_of(file)
        if is_ordinary(text):
            texts.append(text)
            shutil.copyfile(file, target / f"{len(texts):04d}.pdf")
    return described(name, target, texts)


def generate(name, bench_corpus, target, documents):
    write(bench_corpus, target, "--documents", documents, "--form", "pdf")
    return described(name, target, [text_of(file) for file in sorted(target.rglob("*.pdf"))])


def write(bench_corpus, target, *options):
    subprocess.run([str(bench_corpus), str(target), *map(str, options)], check=True, stdout=subprocess.DEVNULL)


def described(name, target, texts):
    files = list(target.rglob("*.pdf"))
    return Set(name, target, len(files), sum(text.count("\f") for text in texts), sum(file.stat().st_size for file in files) / 1e6,
               sum(len(text.encode()) for text in texts))


def page_texts(documents):
    """Of all PDFs of a set: what queries are made of."""
    pages = []
    for file in sorted(documents.rglob("*.pdf")):
        pages += [page for page in (text_of(file) or "").split("\f") if page.strip()]
    return pages


def mixed(bench_corpus, pdfs, target, documents):
    """So many files: the given PDFs and, for the rest, short web pages. And PDFs to put in the place of one."""
    target.mkdir(parents=True)
    taken = sorted(pdfs.rglob("*.pdf"))[:documents]
    for file in taken:
        shutil.copyfile(file, target / file.name)
    write(bench_corpus, target / "pages", "--documents", documents - len(taken), "--paragraphs", 10)
    return target


def fail(message):
    sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {message}")
