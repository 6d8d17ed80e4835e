# SPDX-License-Identifier: GPL-3.0-or-later
"""python3 tests/quality/search BUILD_DIR [--split tune|test|all] [--gold] [--own] [--knmg] [--nothing] [--words]
       [--peers] [--ablation] [--per-query] [--unjudged] [--sheet FILE] [--extra FILE] [--keep FOLDER] [--check]

How well passages are found in real Dutch policy documents (../shared/real beside the checkout).
--gold     75 queries with judged pages (gold/search), by its own scorer
--own      our own queries over the same documents (queries.tsv, judgments.tsv)
--knmg     questions over the KNMG documents alone: is the block with the answer shown?
--nothing  questions that nothing answers (nothing.tsv): are they flagged?
--words    noun forms that fall together, compounds taken apart (where quality_dutch and quality_words are built)
Without one of these: all five. More of --gold and --own:
--split    tune (default), test or all. Nobody who works on the search looks at single queries of the test half
--peers    next to SQLite FTS5, Xapian by page, Recoll and Omega; installs what is absent
--ablation what each part of the search brings: the same without it
--per-query    a line for each query of the tune half (of --knmg: each question)
--unjudged     page hits among the first ten of any tool that nobody judged, of the tune half
--sheet FILE   writes what a judge needs for them (any split): query and page text, in random order, without rank or tool; and
               FILE.tsv, where the judge replaces "?" by 2 (answers), 1 (touches) or 0
--extra FILE   further judgments, as in judged.tsv
--keep FOLDER  keeps workspace and indexes there, and uses those that are there
--check    fails where a figure is under its floor (floors.tsv)
--floors   writes these floors anew: the figures of this run, less .02
Figures are means by query: nDCG@10, MRR@10 and recall@10 of pages, and of documents."""
import argparse
import pathlib
import statistics
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import ablation
import collection
import judging
import knmg
import ours
import peers
import score
import word_figures

FLOORS = collection.HERE / "floors.tsv"
PARTS = ["gold", "own", "knmg", "nothing", "words"]


def parse():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--split", choices=["tune", "test", "all"], default="tune")
    for name in [*PARTS, "peers", "ablation", "per-query", "unjudged", "check", "floors"]:
        parser.add_argument("--" + name, action="store_true")
    for name in ("sheet", "extra", "keep"):
        parser.add_argument("--" + name, type=pathlib.Path)
    given = parser.parse_args()
    if given.split != "tune" and (given.per_query or given.unjudged):
        parser.error("single queries are shown of the tune half only")
    if not any(getattr(given, part) for part in PARTS):
        for part in PARTS:
            setattr(given, part, True)
    return given


def speerpunt(build):
    program = next((path for path in [build / "app/speerpunt", build / "speerpunt"] if path.is_file()), None)
    if program is None:
        sys.exit(f"no speerpunt in {build}: build it first")
    return program.resolve()


def print_times(answers):
    seconds = sorted(answer.seconds for answer in answers.values())
    print(f"a query, program started anew: median {1000 * statistics.median(seconds):.0f} ms, slowest {1000 * seconds[-1]:.0f} ms")


def measure(given, judged, program, others, folder):
    """The figures of one collection; gives them by name and what nobody judged."""
    queries = judged.of(given.split)
    if not queries:
        return {}, set()
    answers = program.answers(queries)
    runs = {"speerpunt": {qid: answer.run() for qid, answer in answers.items()}}
    # The same answers with what stands beside them on the screen, and without what it folds.
    beside = {"  + weak matches": {qid: answer.run(weak=True) for qid, answer in answers.items()},
              "  - folded versions": {qid: answer.run(versions=False) for qid, answer in answers.items()}}
    scores = score.score(judged, runs["speerpunt"], given.split, folder)
    figures = {"speerpunt": score.by_kind(scores)}
    print(f"\n{judged.name}, {given.split}: {len(queries)} queries")
    score.print_by_kind(figures["speerpunt"])
    print_times(answers)
    for name, run in beside.items():
        if run != runs["speerpunt"]:
            figures[name] = score.by_kind(score.score(judged, run, given.split, folder))
    if others is not None:
        for name, run in others.runs(queries).items():
            if isinstance(run, str):
                print(f"{name}: {run}")
                continue
            runs[name] = run
            figures[name] = score.by_kind(score.score(judged, run, given.split, folder))
    if len(figures) > 1:
        print()
        score.print_systems(figures)
        score.print_systems(figures, "d_ndcg", "document nDCG@10 by kind")
    if given.per_query:
        print("\n".join(worst(judged, scores, answers)))
    if given.ablation:
        ablation.measure(program, judged, given.split, folder)
    open_hits = set().union(*(score.unjudged(judged, run, given.split, folder) for run in runs.values()))
    return named(judged.name, given.split, figures["speerpunt"]), open_hits


def reason(grades, answer):
    """Where the pages that count stand among all hits; nothing where all is well."""
    wanted = {key for key, grade in grades.items() if grade > 0}
    places = {}
    for place, hit in enumerate(answer.run()["results"], 1):
        for page in range(hit["page"], hit["page_end"] + 1):
            places.setdefault((hit["path"], page), place)
    found = sorted(places[key] for key in wanted if key in places)
    absent = len(wanted) - len(found)
    if not wanted or (found[:1] == [1] and not absent):
        return ""
    in_document = sum((path, page) not in places and any(other == path for other, _ in places) for path, page in wanted)
    return f"-- wanted pages at {found or 'no place'}" + (f", {absent} not found, {in_document} of these in documents found" if absent else "")


def worst(judged, scores, answers):
    """A line for each query, the worst first."""
    grades = judged.grades()
    texts = {query.qid: query for query in judged.queries}
    lines = []
    for qid, one in sorted(scores.items(), key=lambda item: item[1].get("ndcg", float(item[1]["flag"]))):
        if one["kind"] == "nothing":
            figure = "flagged" if one["flag"] or one["zero"] else "NOT FLAGGED"
        else:
            figure = f"nDCG {one['ndcg']:.2f} MRR {one['mrr']:.2f} rec {one['rec']:.2f} doc nDCG {one['d_ndcg']:.2f} unjudged {one['unj']:.1f}"
            figure += " FLAGGED" if one["flag"] else ""
        lines.append(f"  {qid:6} {one['kind']:11} {figure:75} {len(answers[qid].hits):3} hits {len(answers[qid].weak):3} weak  {texts[qid].text}  "
                     + reason(grades[qid], answers[qid]))
    return lines


def named(name, split, figures):
    """What --check looks at."""
    result = {f"{name} {split} {kind} nDCG": figures[kind]["ndcg"] for kind in score.kinds_of(figures)}
    if "all" in figures:
        result[f"{name} {split} all MRR"] = figures["all"]["mrr"]
        result[f"{name} {split} all recall"] = figures["all"]["rec"]
        result[f"{name} {split} wrongly flagged"] = -figures["all"]["flagged"]
    if "nothing" in figures:
        result[f"{name} {split} nothing flagged"] = figures["nothing"]["flagged"]
    return result


def nothing(program):
    """Whether questions are flagged that nothing answers, and only these. The confidence was set with them: no held-out figure."""
    missed = {"nothing": [], "answer": []}
    rows = collection.rows(collection.HERE / "nothing.tsv")
    for row in rows:
        if program.search(row["query"]).no_answer != (row["expected"] == "nothing"):
            missed[row["expected"]].append(row["query"])
    if not rows:
        return {}
    counts = {expected: sum(row["expected"] == expected for row in rows) for expected in missed}
    print(f"\nnothing.tsv (looked at): flagged {counts['nothing'] - len(missed['nothing'])} of {counts['nothing']} that nothing answers; "
          f"wrongly flagged {len(missed['answer'])} of {counts['answer']}")
    for expected, queries in missed.items():
        for query in queries:
            print(f"  {'not flagged' if expected == 'nothing' else 'wrongly flagged'}: {query}")
    return {"nothing.tsv flagged": counts["nothing"] - len(missed["nothing"]), "nothing.tsv wrongly flagged": -len(missed["answer"])}


def check(figures):
    """Figures under their floor."""
    under = []
    for row in collection.rows(FLOORS):
        if row["figure"] in figures and figures[row["figure"]] < float(row["floor"]) - 1e-9:
            under.append(f"{row['figure']}: {figures[row['figure']]:.3f}, floor {row['floor']}")
    return under


def write_floors(figures):
    """Figures that this run did not have keep their floor. Counts have no slack."""
    floors = {row["figure"]: row["floor"] for row in collection.rows(FLOORS)}
    for name, figure in figures.items():
        floors[name] = f"{figure - 0.02:.3f}" if isinstance(figure, float) else str(figure)
    FLOORS.write_text("figure\tfloor\n" + "".join(f"{name}\t{floor}\n" for name, floor in sorted(floors.items())), encoding="utf-8")


def main():
    given = parse()
    if not collection.GOLD.is_dir():
        print("skipped: the documents and judgments are not beside the checkout")
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        kept = given.keep.resolve() if given.keep else folder
        kept.mkdir(parents=True, exist_ok=True)
        figures, open_hits = {}, set()
        program = speerpunt(given.build)
        extra = [row for row in collection.rows(given.extra) if row["grade"] != "?"] if given.extra else []
        collections = ([collection.gold(extra)] if given.gold else []) + ([collection.own(folder, extra)] if given.own else [])
        if collections or given.nothing:
            whole = ours.Program(program, kept / "all", [collection.REAL / name for name in collection.FOLDERS])
            if whole.seconds:
                print(f"read and indexed {len(collection.documents())} documents in {whole.seconds:.0f} s")
        others = None
        if given.peers and collections:
            peers.install()
            others = peers.Peers(kept)
        for judged in collections:
            its_figures, its_open = measure(given, judged, whole, others, folder)
            figures |= its_figures
            open_hits |= its_open
        if given.knmg:
            figures |= knmg.measure(ours.Program(program, kept / "knmg", [collection.REAL / "knmg"]), given.per_query)
        if given.nothing:
            figures |= nothing(whole)
        if given.words:
            figures |= word_figures.measure(given.build)
        texts = {query.qid: query.text for judged in collections for query in judged.queries}
        if given.unjudged:
            for row in sorted(open_hits):
                print("unjudged\t" + "\t".join(map(str, row)) + f"\t{texts[row[0]]}")
        if given.sheet:
            judging.write_sheet(given.sheet, open_hits, texts, whole)
    if given.floors:
        write_floors(figures)
    if given.check and (under := check(figures)):
        sys.exit("under the floor:\n" + "\n".join(under))


if __name__ == "__main__":
    main()
