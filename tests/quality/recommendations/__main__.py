# SPDX-License-Identifier: GPL-3.0-or-later
"""python3 tests/quality/recommendations BUILD_DIR [--own] [--sample] [--gold] [--knmg] [--split tune|test|all] [--errors]

How well recommendations are recognised.
--own     in our own labelled text (index/training/text) that the model was not trained on: whole documents left out, and
          whole genres; beside fifteen cue words
--sample  in our sample documents, labelled in sample.tsv: neither trained nor tuned on
--gold    in six real documents beside the checkout (../shared/real/gold/recommendations), by the scorer there and beside its
          baseline. --split tune (default): three of them; test: the other three, which nobody who works on the
          recogniser looks at; all
--knmg    in the KNMG documents (gold/knmg); the announcement mail must yield none
Without one of these: all four.
--errors  shows what is missed and wrongly taken (never of the test half)"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from places import GOLD, HERE, KNMG, REAL, SOURCE, run, same_sentence, words

# Chosen before anything was measured.
TUNE = {"DUID", "KV1", "LRI"}
NOT_COUNTED = {"geldende_eis"}
CLASSES = {"beleidsaanbeveling", "handelingsadvies", "voornemen", "standpunt"}
SAMPLE = SOURCE / "corpus/data/sample/documents"
ANNOUNCEMENT = "004"


def recognised(program, files):
    """What the program finds in these files, as JSON objects."""
    with tempfile.TemporaryDirectory() as folder:
        run([program, "init", folder])
        run([program, "add", *files], cwd=folder)
        listed = subprocess.run([program, "recommendations", "--json"], cwd=folder, capture_output=True, text=True)
        return [json.loads(line) for line in listed.stdout.splitlines()]


def own(build, errors):
    command = [build / "tests/quality/quality_recommendations", SOURCE / "index/training/text"]
    print(run(command + (["--errors"] if errors else [])))


def sample(program, errors):
    labels = {}
    for line in (HERE / "sample.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            file, _, kind, _, _, start = line.split("\t")
            labels.setdefault(file, []).append((kind, words(start)))
    expected = sum(kind in CLASSES for each in labels.values() for kind, _ in each)
    right = wrong = duties = classes = 0
    taken = []
    for found in recognised(program, [SAMPLE / file for file in sorted(labels)]):
        kind = kind_in(labels[pathlib.Path(found["path"]).name], words(found["text"]))
        if found["class"] in NOT_COUNTED or (kind or "").endswith("?"):
            continue
        right += kind in CLASSES
        classes += kind == found["class"]
        duties += kind in NOT_COUNTED
        if kind not in CLASSES:
            wrong += 1
            taken.append(f"  WRONG  {found['class']} {found['confidence']:.2f} | {found['text'][:150]}")
    precision, recall = right / max(1, right + wrong), right / expected
    print(f"\nSample documents: P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f} of {expected}; "
          f"class right {classes / right:.3f}; {duties} existing duties taken")
    if errors:
        print("\n".join(taken))


def kind_in(labels, found):
    """Of the label that begins as this does, after the number of an item."""
    for kind, start in labels:
        if any(found[at:at + len(start)] == start for at in range(min(3, len(found)))):
            return kind
    return None


def gold(program, split, errors):
    spans = json.loads((GOLD / "recs_spans.json").read_text(encoding="utf-8"))
    halves = {"tune": TUNE, "test": {span["doc"] for span in spans} - TUNE, "all": {span["doc"] for span in spans}}
    chosen = [span for span in spans if span["doc"] in halves[split]]
    paths = {span["path"] for span in chosen}
    environment = {**os.environ, "REALDATA": str(REAL), "PYTHONDONTWRITEBYTECODE": "1"}
    found = recognised(program, [REAL / path for path in sorted(paths)])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "spans.json").write_text(json.dumps(chosen), encoding="utf-8")
        labels = [line for line in (GOLD / "recs_gold.jsonl").read_text(encoding="utf-8").splitlines()
                  if json.loads(line)["path"] in paths]
        (folder / "gold.jsonl").write_text("\n".join(labels), encoding="utf-8")
        (folder / "ours.jsonl").write_text("\n".join(json.dumps(one) for one in found), encoding="utf-8")
        words = run([sys.executable, GOLD / "baseline_recs.py"], env=environment)
        (folder / "words.jsonl").write_text(
            "\n".join(line for line in words.splitlines() if json.loads(line)["source_path"] in paths), encoding="utf-8")
        for name in ("ours", "words"):
            print(f"\nReal documents, {split}: {'speerpunt' if name == 'ours' else 'fifteen cue words'}")
            command = [sys.executable, GOLD / "score_recs.py", folder / f"{name}.jsonl", "--spans", folder / "spans.json",
                       "--gold", folder / "gold.jsonl"]
            print(run(command + (["--verbose"] if errors and name == "ours" else []), env=environment))


def knmg(program, errors):
    labels = [json.loads(line) for line in KNMG.read_text(encoding="utf-8").splitlines()]
    files = sorted((REAL / "seeds").glob("*.txt"))
    print("\nKNMG documents")
    for file in files:
        name = file.name.split("_")[0]
        found = [one for one in recognised(program, [file]) if one["class"] not in NOT_COUNTED]
        here = [label for label in labels if label["id"].startswith(name)]
        expected = [label for label in here if label["label"] == "positief"]
        if not here:
            print(f"{name}: {len(found)} found, not labelled" + (" (the announcement: must be 0)" if name == ANNOUNCEMENT else ""))
            if errors:
                for one in found:
                    print("  TAKEN ", one["class"], "|", one["text"][:150])
            continue
        hits, left, classes = 0, list(found), 0
        for label in expected:
            hit = next((one for one in left if same_sentence(one["text"], label["tekst"])), None)
            if hit is None:
                if errors:
                    print("  MISSED", label["klasse"], "|", label["tekst"][:150])
                continue
            left.remove(hit)
            hits += 1
            classes += hit["class"] == label["klasse"]
        precision, recall = hits / max(1, len(found)), hits / max(1, len(expected))
        f1 = 2 * precision * recall / (precision + recall) if hits else 0
        print(f"{name}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {len(expected)}; class right {classes / max(1, hits):.3f}")
        if errors:
            for one in left:
                print("  WRONG ", one["class"], one["confidence"], "|", one["text"][:150])


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--split", choices=["tune", "test", "all"], default="tune")
    for name in ("own", "sample", "gold", "knmg", "errors"):
        parser.add_argument("--" + name, action="store_true")
    given = parser.parse_args()
    if given.errors and given.split != "tune":
        parser.error("errors are shown of the tune half only")
    every = not (given.own or given.sample or given.gold or given.knmg)
    build = given.build.resolve()
    program = build / "app/speerpunt"
    if given.own or every:
        own(build, given.errors)
    if given.sample or every:
        sample(program, given.errors)
    if not REAL.is_dir():
        print(f"{REAL} is not there: nothing else is measured")
        return
    if given.gold or every:
        gold(program, given.split, given.errors)
    if given.knmg or every:
        knmg(program, given.errors)


if __name__ == "__main__":
    main()
