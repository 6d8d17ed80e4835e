# SPDX-License-Identifier: GPL-3.0-or-later
"""What each part of the search brings: the same queries with one part after the other left out."""
import score


def measure(program, collection, split, folder):
    parts = program.parts()
    if not parts:
        print("\nablation skipped: this program has no search --without")
        return
    queries = collection.of(split)
    figures = {}
    for part in [None, *parts]:
        options = ["--without", part] if part else []
        answers = program.answers(queries, options, at_once=4)
        run = {qid: answer.run() for qid, answer in answers.items()}
        figures[f"without {part}" if part else "everything"] = score.by_kind(score.score(collection, run, split, folder))
    print(f"\nWhat each part brings, {collection.name}, {split}")
    score.print_systems(figures)
    base = figures["everything"]
    for name, figure in list(figures.items())[1:]:
        kinds = [(kind, figure[kind]["ndcg"] - base[kind]["ndcg"]) for kind in score.kinds_of(base) if kind != "all"]
        changed = ", ".join(f"{kind} {change:+.3f}" for kind, change in kinds if abs(change) >= 0.0005)
        print(f"{name:28} nDCG {figure['all']['ndcg'] - base['all']['ndcg']:+.3f}  MRR {figure['all']['mrr'] - base['all']['mrr']:+.3f}  "
              f"recall {figure['all']['rec'] - base['all']['rec']:+.3f}" + (f"  ({changed})" if changed else ""))
