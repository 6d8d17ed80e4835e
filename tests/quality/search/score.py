# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of runs, by the scorer of gold/search, and how they are printed."""
import json
import statistics
import subprocess
import sys

from collection import GOLD, KINDS, documents

MEASURES = [("ndcg", "nDCG"), ("mrr", "MRR"), ("rec", "rec"), ("d_ndcg", "doc nDCG"), ("d_mrr", "doc MRR"), ("d_rec", "doc rec")]
KEYS = [key for key, _ in MEASURES] + ["unj"]


def write_run(path, run):
    with path.open("w", encoding="utf-8") as file:
        for qid, answer in run.items():
            file.write(json.dumps({"qid": qid, **answer}) + "\n")


def extra_file(collection, folder):
    path = folder / "extra.tsv"
    path.write_text("".join(f"{row['qid']}\t{row['path']}\t{row['page']}\t{row['grade']}\n" for row in collection.extra), encoding="utf-8")
    return path


def call(collection, run, split, folder, *options):
    path = folder / "run.jsonl"
    write_run(path, run)
    command = [sys.executable, GOLD / "score_search.py", path, "--qrels", collection.qrels, "--corpus", GOLD / "corpus.tsv", "--extra",
               extra_file(collection, folder), "--json", folder / "scores.json", *options]
    if split != "all":
        command += ["--split", split]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"the scorer of gold/search failed: {done.stderr}")
    return done.stdout


def score(collection, run, split, folder):
    """Figures by query: qid -> kind, measures, flag."""
    call(collection, run, split, folder)
    return json.loads((folder / "scores.json").read_text())["run.jsonl"]


def unjudged(collection, run, split, folder):
    """(qid, path, page) of the first ten that nobody has judged."""
    names = {row["name"]: path for path, row in documents().items()}
    found = set()
    for line in call(collection, run, split, folder, "--unjudged").splitlines():
        if line.startswith("UNJUDGED\t"):
            qid, name, page = line.split("\t")[1:]
            # A document level tool names no page: nothing to judge.
            if page != "None" and name in names:
                found.add((qid, names[name], int(page)))
    return found


def by_kind(scores):
    """Kind -> mean of each measure and "n"; "all" for those that have an answer; of "nothing" the share that is flagged."""
    groups = {}
    for one in scores.values():
        for kind in [one["kind"]] if one["kind"] == "nothing" else [one["kind"], "all"]:
            groups.setdefault(kind, []).append(one)
    figures = {}
    for kind, members in groups.items():
        if kind == "nothing":
            figures[kind] = {"flagged": sum(one["zero"] or one["flag"] for one in members), "n": len(members)}
            continue
        figures[kind] = {key: statistics.fmean(one[key] for one in members) for key in KEYS}
        figures[kind]["n"] = len(members)
        figures[kind]["flagged"] = sum(one["flag"] or one["n"] == 0 for one in members)
    return figures


def kinds_of(figures):
    return [kind for kind in KINDS if kind in figures and kind != "nothing"] + (["all"] if "all" in figures else [])


def print_by_kind(figures):
    print(f"{'kind':12}{'n':>3} | page " + "  ".join(f"{name:>{max(5, len(name))}}" for _, name in MEASURES) + " | unjudged  no answer")
    for kind in kinds_of(figures):
        row = figures[kind]
        cells = "  ".join(f"{row[key]:{max(5, len(name))}.3f}" for key, name in MEASURES)
        print(f"{kind:12}{row['n']:3} |      {cells} |   {row['unj']:.2f}    {row['flagged']:6}")
    if "nothing" in figures:
        print(f"{'nothing':12}{figures['nothing']['n']:3} | flagged as such: {figures['nothing']['flagged']}")


def print_systems(figures, measure="ndcg", title="page nDCG@10 by kind"):
    """One row a system: the overall measures and one measure by kind. A system that knows no pages has only its documents."""
    kinds = kinds_of(next(iter(figures.values())))[:-1]
    # A tool that knows no pages has only its figures of documents.
    pages = {name: not name.startswith("Omega") for name in figures}
    print(f"{'':28}" + "".join(f"{name:>9}" for _, name in MEASURES) + f"{'unjudged':>9}{'nothing':>8}{'flagged':>8} | {title}: "
          + " ".join(f"{kind[:7]:>7}" for kind in kinds))
    for name, figure in figures.items():
        overall = figure["all"]
        cells = "".join(f"{overall[key]:9.3f}" if pages[name] or key.startswith("d_") else f"{'-':>9}" for key, _ in MEASURES)
        nothing = f"{figure['nothing']['flagged']}/{figure['nothing']['n']}" if "nothing" in figure else "-"
        unjudged = f"{overall['unj']:.2f}" if pages[name] else "-"
        print(f"{name:28}{cells}{unjudged:>9}{nothing:>8}{overall['flagged']:8} | {'':{len(title)}}  "
              + " ".join(f"{figure[kind][measure]:7.3f}" if pages[name] or measure.startswith("d_") else f"{'-':>7}" for kind in kinds))
