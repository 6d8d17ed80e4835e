# SPDX-License-Identifier: GPL-3.0-or-later
"""What other tools find for the same queries in the same documents: SQLite FTS5, Xapian by page, Recoll, Omega.

Each works in a temporary folder, with that as its home, and leaves nothing behind."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse

from collection import FOLDERS, GOLD, REAL

PACKAGES = {"poppler-utils": "pdftotext", "recollcmd": "recollindex", "python3-recoll": None, "xapian-omega": "omindex", "python3-xapian": None}
SYSTEM_PYTHON = "/usr/bin/python3"
OMEGA = "/usr/lib/cgi-bin/omega/omega"
# Function words that gold/search takes from its own peers as well.
STOP_WORDS = set("de het een van voor met bij en of in op aan door dat die wie wat hoe is zijn er mag mogen moet moeten worden wordt tot "
                 "over welke wanneer waarom kan niet als naar om te".split())


def has_module(module):
    return subprocess.run([SYSTEM_PYTHON, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


def install():
    """Asks apt for what is absent; says what it could not get."""
    modules = {"python3-recoll": "recoll", "python3-xapian": "xapian"}
    absent = [package for package, command in PACKAGES.items()
              if (shutil.which(command) is None if command else not has_module(modules[package]))]
    if not absent:
        return
    done = subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *absent], capture_output=True, text=True, check=False,
                          env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode != 0:
        print(f"not installed: {' '.join(absent)}", file=sys.stderr)


def terms(text):
    """Phrases in quotes and the words of meaning, as the peers of gold/search cut them."""
    phrases = [f'"{phrase}"' for phrase in re.findall(r'"([^"]+)"', text)]
    words = re.sub(r'"[^"]+"', " ", text).replace("?", " ").split()
    return phrases + [word for word in words if word.lower().strip(".,;:") not in STOP_WORDS]


class Peers:
    """Indexes the documents once; then runs any list of queries."""

    def __init__(self, folder):
        self.folder = folder / "peers"
        self.documents = self.folder / "documents"
        for name in ("home", "tmp", "recoll", "documents"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        self.environment = {**os.environ, "HOME": str(self.folder / "home"), "TMPDIR": str(self.folder / "tmp"), "LC_ALL": "C.UTF-8",
                            "RECOLL_CONFDIR": str(self.folder / "recoll")}
        for name in FOLDERS:
            if not (self.documents / name).exists():
                (self.documents / name).symlink_to(REAL / name)

    def call(self, *command, environment=()):
        return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                              env={**self.environment, **dict(environment)})

    def runs(self, queries):
        """Name of the peer -> its run, or the reason why there is none."""
        given = self.folder / "given"
        shutil.rmtree(given, ignore_errors=True)
        given.mkdir()
        # The scripts of gold/search look for their queries beside themselves.
        for name in ("run_fts5.py", "run_xapian_pages.sh", "corpus.tsv"):
            (given / name).symlink_to(GOLD / name)
        with (given / "queries.jsonl").open("w", encoding="utf-8") as file:
            for query in queries:
                file.write(json.dumps({"qid": query.qid, "query": query.text, "terms": terms(query.text)}) + "\n")
        database = self.folder / "fts5.db"
        return {
            "FTS5 unicode61 OR": self.scripted(given, [sys.executable, given / "run_fts5.py", REAL, given / "out", "--op", "or", "--db", database]),
            "FTS5 unicode61 AND": self.scripted(given, [sys.executable, given / "run_fts5.py", REAL, given / "out", "--op", "and", "--db", database]),
            "Xapian pages, dutch": self.scripted(given, ["bash", given / "run_xapian_pages.sh", REAL, given / "out"]),
            "Recoll OR": self.recoll(given, "or"),
            "Recoll AND": self.recoll(given, "and"),
            "Omega, dutch, OR": self.omega(queries, "or"),
            "Omega, dutch, AND": self.omega(queries, "and"),
        }

    def scripted(self, given, command):
        done = self.call(*command)
        if done.returncode != 0 or not (given / "out").is_file():
            return f"missing: {done.stderr.strip().splitlines()[-1:]}"
        return read_run((given / "out").read_text(encoding="utf-8"))

    def recoll(self, given, operator):
        configuration = self.folder / "recoll"
        if shutil.which("recollindex") is None or not has_module("recoll"):
            return "missing: recollcmd, python3-recoll"
        if not (configuration / "recoll.conf").is_file():
            (configuration / "recoll.conf").write_text(
                f"topdirs = {' '.join(str(REAL / name) for name in FOLDERS)}\nindexstemminglanguages = dutch\nfollowLinks = 1\n")
            self.call("recollindex", "-c", configuration)
        done = self.call(SYSTEM_PYTHON, pathlib.Path(__file__).parent / "recoll_hits.py", configuration, given / "queries.jsonl", operator)
        if done.returncode != 0:
            return f"failed: {done.stderr.strip().splitlines()[-1:]}"
        return read_run(done.stdout)

    def omega(self, queries, operator):
        """Omega knows documents only."""
        database = self.folder / "omega/default"
        if shutil.which("omindex") is None or not pathlib.Path(OMEGA).is_file():
            return "missing: xapian-omega"
        if not database.is_dir():
            database.parent.mkdir()
            (self.folder / "omega/query").write_text("$set{stemmer,dutch}$hitlist{$field{url}\n}")
            (self.folder / "omega/omega.conf").write_text(f"database_dir {database.parent}\ntemplate_dir {database.parent}\n")
            self.call("omindex", "--stemmer=dutch", "--follow", "--mime-type=md:text/plain", f"--db={database}", "--url=/", self.documents)
        run = {}
        for query in queries:
            done = self.call(OMEGA, "P=" + " ".join(terms(query.text)), "DB=default", "FMT=query", "HITSPERPAGE=30", f"DEFAULTOP={operator}",
                             environment={"OMEGA_CONFIG_FILE": str(self.folder / "omega/omega.conf")})
            if done.returncode != 0:
                return f"failed: {done.stderr.strip()[:200]}"
            urls = [line for line in done.stdout.splitlines() if line.startswith("/")]
            run[query.qid] = {"results": [{"path": urllib.parse.unquote(url).lstrip("/")} for url in urls]}
        return run


def read_run(text):
    return {one.pop("qid"): one for one in map(json.loads, filter(None, text.splitlines()))}
