# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that are compared. Each works in a folder of its own, on the same folder of documents."""
import os
import pathlib
import shutil
import sqlite3
import sys

from . import process

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = {"pdftotext": "poppler-utils", "omindex": "xapian-omega", "quest": "xapian-tools", "xapian-compact": "xapian-tools",
            "recollindex": "recollcmd", "recollq": "recollcmd", "sqlite3": "sqlite3"}


def tell_absent():
    """The measurement goes on without what is absent."""
    for command, package in PACKAGES.items():
        if shutil.which(command) is None:
            print(f"not measured: {command} (apt install {package})", file=sys.stderr)


class Program:
    """What the others have in common: `folder` is thrown away before each cold add."""

    name = ""
    needs = ()
    remembers = True  # tells what did not change

    def __init__(self, folder, documents):
        self.folder = pathlib.Path(folder)
        self.documents = pathlib.Path(documents)
        self.environment = None

    def available(self):
        return all(shutil.which(command) for command in self.needs)

    def clear(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def add_command(self):
        raise NotImplementedError

    def add(self, memory=False, limit=None):
        return process.run(self.add_command(), memory=memory, environment=self.environment, limit=limit)

    def index_bytes(self):
        return process.size_of(self.folder)

    def compacted_bytes(self):
        return None  # knows no compaction

    def search_command(self, query):
        return None  # cannot search


class Speerpunt(Program):
    name = "speerpunt"

    def __init__(self, folder, documents, program):
        super().__init__(folder, documents)
        self.program = program
        self.workspace = self.folder / "workspace"

    def clear(self):
        super().clear()
        process.run([self.program, "--quiet", "init", self.workspace])

    def add_command(self):
        return [self.program, "--quiet", "--workspace", self.workspace, "add", self.documents]

    def index_bytes(self):
        return process.size_of(self.workspace) - process.size_of(self.workspace / "originals")

    def compacted_bytes(self):
        """With all that is beside the index of Xapian, as it is."""
        index = self.workspace / "index"
        return self.index_bytes() - process.size_of(index) + compacted(index, self.folder / "compacted")

    def search_command(self, query):
        return [self.program, "--workspace", self.workspace, "search", query.plain]


class Omega(Program):
    name = "omindex"
    needs = ("omindex", "quest")

    def add_command(self):
        return ["omindex", "--stemmer=dutch", f"--db={self.folder / 'index'}", "--url=/", self.documents]

    def compacted_bytes(self):
        return compacted(self.folder / "index", self.folder / "compacted") if shutil.which("xapian-compact") else None

    def index_bytes(self):
        return process.size_of(self.folder / "index")

    def search_command(self, query):
        return ["quest", "--stemmer=dutch", "-m", "10", "-d", self.folder / "index", query.plain]


class Recoll(Program):
    name = "recollindex"
    needs = ("recollindex", "recollq")

    def __init__(self, folder, documents):
        super().__init__(folder, documents)
        self.environment = {**os.environ, "HOME": str(self.folder / "home"), "RECOLL_CONFDIR": str(self.folder / "configuration")}

    def clear(self):
        super().clear()
        configuration = self.folder / "configuration"
        configuration.mkdir()
        (configuration / "recoll.conf").write_text(
            # By the time of change of the content: that of the inode also changes when a file gets another link.
            f"topdirs = {self.documents}\nindexstemminglanguages = dutch\ntestmodifusemtime = 1\n", encoding="utf-8")
        (self.folder / "home").mkdir()

    def add_command(self):
        return ["recollindex", "-c", self.folder / "configuration"]

    def index_bytes(self):
        return process.size_of(self.folder / "configuration")

    def compacted_bytes(self):
        index = self.folder / "configuration/xapiandb"
        if not shutil.which("xapian-compact"):
            return None
        return self.index_bytes() - process.size_of(index) + compacted(index, self.folder / "compacted")

    def search_command(self, query):
        way = "-a" if query.kind == "phrase" else "-o"
        return ["recollq", "-c", self.folder / "configuration", way, "-A", "-n", "10", query.plain]


class Fts5(Program):
    """SQLite FTS5 with a row for each page of a PDF and each passage of a web page."""

    name = "pdftotext and FTS5"
    needs = ("sqlite3", "pdftotext")
    remembers = False

    def __init__(self, folder, documents):
        super().__init__(folder, documents)
        self.database = self.folder / "fts5.db"

    def add_command(self):
        return [sys.executable, HERE / "fts5.py", self.database, self.documents]

    def compacted_bytes(self):
        copy = self.folder / "compacted.db"
        copy.unlink(missing_ok=True)
        connection = sqlite3.connect(self.database)
        connection.execute("INSERT INTO passage(passage) VALUES ('optimize')")
        connection.commit()
        connection.execute("VACUUM INTO ?", (str(copy),))
        connection.close()
        size = process.size_of(copy)
        copy.unlink()
        return size

    def index_bytes(self):
        return process.size_of(self.database)

    def search_command(self, query):
        asked = query.fts5.replace("'", "''")
        return ["sqlite3", "-readonly", self.database, SEARCH_SQL.replace("?", f"'{asked}'")]

    def rows(self):
        with sqlite3.connect(self.database) as connection:
            return connection.execute("SELECT count(*) FROM passage").fetchone()[0]


SEARCH_SQL = "SELECT path, page, snippet(passage, 0, '[', ']', '...', 32), bm25(passage) FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 10"


class PlainText(Program):
    """pdftotext alone, which keeps nothing."""

    needs = ("pdftotext",)
    remembers = False

    def __init__(self, folder, documents, at_once):
        super().__init__(folder, documents)
        self.at_once = at_once
        self.name = "pdftotext" if at_once == 1 else f"pdftotext, {at_once} at a time"

    def add(self, memory=False, limit=None):
        files = "\0".join(str(file) for file in sorted(self.documents.rglob("*.pdf")))
        command = ["xargs", "-0", "-n1", f"-P{self.at_once}", "sh", "-c", 'exec pdftotext "$0" - >/dev/null']
        return process.run(command, memory=memory, given=files, limit=limit)

    def index_bytes(self):
        return None


def compacted(index, target):
    shutil.rmtree(target, ignore_errors=True)
    process.run(["xapian-compact", index, target])
    size = process.size_of(target)
    shutil.rmtree(target)
    return size
