# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of speerpunt itself, from the command line as a user has it."""
import concurrent.futures
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import time

from collection import REAL

# More than the ten that count, so that hits on a page that was given already can be dropped.
COUNT = 30


def relative(path):
    return str(pathlib.Path(path).relative_to(REAL)) if str(path).startswith(str(REAL)) else str(path)


@dataclasses.dataclass
class Answer:
    hits: list
    weak: list
    no_answer: bool
    seconds: float

    def run(self, weak=False, versions=True):
        """As the scorer reads it. The hits are the answer, each followed by the versions folded under it; weak matches stand on the screen as well."""
        found = []
        for hit in self.hits + (self.weak if weak else []):
            if versions or "folded_under" not in hit:
                found.append({"path": relative(hit["path"]), "page": hit["page"], "page_end": hit["page_end"]})
        return {"results": found, "no_answer": self.no_answer}


class Program:
    """The program with a workspace that holds the given folders."""

    def __init__(self, program, workspace, folders):
        self.program, self.workspace = program, workspace
        self.seconds = 0.0
        if not (workspace / "speerpunt.json").is_file():
            self.call("init", workspace, check=True)
            started = time.monotonic()
            self.call("add", *folders)
            self.seconds = time.monotonic() - started

    def call(self, verb, *arguments, check=False):
        command = [self.program, "--quiet", *([] if verb == "init" else ["--workspace", self.workspace]), verb, *arguments]
        return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=check)

    def search(self, query, options=()):
        started = time.monotonic()
        done = self.call("search", "--json", "-n", COUNT, *options, "--", query)
        seconds = time.monotonic() - started
        if done.returncode not in (0, 1):
            sys.exit(f"search failed on {query!r}: {done.stderr}")
        answer = json.loads(done.stdout)
        return Answer(answer["hits"], answer.get("weak", []), bool(answer.get("no_answer", not answer["hits"])), seconds)

    def answers(self, queries, options=(), at_once=1):
        """With several at once the times mean nothing."""
        with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
            return dict(zip([query.qid for query in queries], pool.map(lambda query: self.search(query.text, options), queries)))

    def passages(self):
        """The text of every passage, by its id."""
        result = {}
        for document in self.call("docs", "--json").stdout.splitlines():
            lines = self.call("show", "--json", json.loads(document)["id"]).stdout.splitlines()[1:]
            result |= {one["id"]: one["text"] for one in map(json.loads, lines)}
        return result

    def parts(self):
        """What `search --without` can leave out, read from its help."""
        listed = re.search(r"--without PARTS\s[^:]*:([^\n]*)", self.call("search", "--help").stdout)
        return re.findall(r"[\w-]+", listed[1]) if listed else []
