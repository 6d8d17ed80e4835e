# SPDX-License-Identifier: GPL-3.0-or-later
"""The queries and what was judged of them: gold/search beside the checkout, and our own."""
import csv
import dataclasses
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
REAL = HERE.parents[3] / "shared/real"
GOLD = REAL / "gold/search"
# What both collections are about.
FOLDERS = ["policy", "knmg"]
KINDS = ["keyword", "question", "phrase", "synonym", "compound", "inflection", "hyphen", "suspended", "diacritic", "number", "name",
         "nothing"]


@dataclasses.dataclass(frozen=True)
class Query:
    qid: str
    kind: str
    split: str
    text: str


@dataclasses.dataclass(frozen=True)
class Collection:
    """Queries with their judgments (qrels as the scorer of gold/search reads them)."""

    name: str
    queries: list
    qrels: pathlib.Path
    extra: list  # further judgments: rows of qid, path, page, grade

    def grades(self):
        """qid -> (path, page) -> grade."""
        result = {}
        for line in self.qrels.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            result[one["qid"]] = {(row["path"], row["page"]): row["grade"] for row in one["judgments"]}
        for row in self.extra:
            if row["qid"] in result:
                result[row["qid"]][row["path"], int(row["page"])] = int(row["grade"])
        return result

    def of(self, split):
        return [query for query in self.queries if split in ("all", query.split)]


def rows(path):
    """Rows of a table with a head; none where there is no table."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def documents():
    """Of each judged document: path -> its row in corpus.tsv."""
    return {row["path"]: row for row in rows(GOLD / "corpus.tsv")}


def gold(extra):
    lines = (GOLD / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    queries = [Query(one["qid"], one["kind"], one["split"], one["query"]) for one in map(json.loads, lines)]
    return Collection("gold/search", queries, GOLD / "qrels.jsonl", rows(HERE / "judged.tsv") + extra)


def half(qid):
    """Queries of ours with an odd number may be looked at."""
    return "tune" if int(qid.lstrip("own")) % 2 else "test"


def own(folder, extra):
    """Our own queries; writes their judgments in the form of the scorer into the folder."""
    queries = [Query(row["qid"], row["kind"], half(row["qid"]), row["query"]) for row in rows(HERE / "queries.tsv")]
    known = documents()
    judged = {query.qid: [] for query in queries}
    for row in rows(HERE / "judgments.tsv"):
        document = known[row["path"]]
        judged[row["qid"]].append({"sha256": document["sha256"], "path": row["path"], "name": document["name"], "page": int(row["page"]),
                                   "grade": int(row["grade"])})
    qrels = folder / "own_qrels.jsonl"
    with qrels.open("w", encoding="utf-8") as file:
        for query in queries:
            line = {"qid": query.qid, "query": query.text, "kind": query.kind, "split": query.split, "judgments": judged[query.qid]}
            file.write(json.dumps(line) + "\n")
    return Collection("own queries", queries, qrels, extra)
