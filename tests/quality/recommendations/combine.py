# SPDX-License-Identifier: GPL-3.0-or-later
"""python3 tests/quality/recommendations/combine.py BUILD_DIR

Fits the weights of index/recognition/combination.cc: a logistic regression over what the classifier and the rules say, on our own
text (the classifier trained without a tenth of it in turn) and on the labelled real documents beside the checkout (six, and two of
the KNMG). Prints the weights fitted on all, and for each document what is found with the weights fitted without it: no document
helped to choose its own. Shows no sentence."""
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

from places import GOLD, KNMG, REAL, SOURCE, run, same_sentence

FOLDS = 5
USUAL = 0.6  # weight of a sentence of our text that is like real documents; a real one has 1
HARD = 0.03
RIDGE = 1.0
CHOSEN = 0.44  # kLeastConfidence of index/recommendations.cc
THRESHOLDS = [i / 100 for i in range(30, 61, 2)]


def probability(weights, row):
    return 1 / (1 + math.exp(-max(-40, min(40, sum(w * x for w, x in zip(weights, row))))))


def solve(matrix, values):
    size = len(values)
    rows = [list(row) + [value] for row, value in zip(matrix, values)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda j: abs(rows[j][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            rows[j] = [a - factor * b for a, b in zip(rows[j], rows[i])]
    result = [0.0] * size
    for i in reversed(range(size)):
        result[i] = (rows[i][size] - sum(rows[i][j] * result[j] for j in range(i + 1, size))) / rows[i][i]
    return result


def fit(sentences):
    """Newton's method; the last weight is the bias, which is not held back."""
    size = len(sentences[0]["row"])
    weights = [0.0] * size
    for _ in range(8):
        slope = [RIDGE * w for w in weights[:-1]] + [0.0]
        curve = [[RIDGE if i == j and i < size - 1 else 1e-9 for j in range(size)] for i in range(size)]
        for one in sentences:
            p = probability(weights, one["row"])
            wrong, bend = one["weight"] * (p - one["recommends"]), one["weight"] * p * (1 - p)
            for i, x in enumerate(one["row"]):
                if x == 0:
                    continue
                slope[i] += wrong * x
                for j, z in enumerate(one["row"]):
                    curve[i][j] += bend * x * z
        weights = [w - step for w, step in zip(weights, solve(curve, slope))]
    return weights


def figures(sentences, key, threshold):
    taken = [one[key] > threshold and not one["out"] for one in sentences]
    right = sum(t and one["recommends"] for t, one in zip(taken, sentences))
    precision = right / max(1, sum(taken))
    recall = right / max(1, sum(one["recommends"] for one in sentences))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def label_real(rows):
    """With what the labels say of each sentence inside the spans that were judged."""
    os.environ["REALDATA"] = str(REAL)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(GOLD))
    import goldtext
    import score_recs
    spans = {span["path"]: span for span in json.loads((GOLD / "recs_spans.json").read_text(encoding="utf-8"))}
    labels = [json.loads(line) for line in (GOLD / "recs_gold.jsonl").read_text(encoding="utf-8").splitlines()]
    for label in labels:
        label["tokens"] = goldtext.tokens(goldtext.resolve(label) or label["start"] + " " + label["end"])
    knmg = [json.loads(line) for line in KNMG.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        span = spans.get(row["document"])
        if span is None:
            row["document"] = pathlib.Path(row["document"]).name.split("_")[0]
            row["recommends"] = any(label["label"] == "positief" and label["id"].startswith(row["document"])
                                    and same_sentence(row["text"], label["tekst"]) for label in knmg)
            yield row
            continue
        if not any(first <= row["page"] <= last for first, last in span["pages"]):
            continue
        tokens = goldtext.tokens(row["text"])
        fitting = [(score_recs.sim(label["tokens"], tokens)[0], i) for i, label in enumerate(labels)
                   if label["path"] == row["document"] and abs(label["page"] - row["page"]) <= 1
                   and score_recs.is_match(label["tokens"], tokens)]
        label = labels[max(fitting)[1]] if fitting else {"label": "negatief"}
        row["document"] = span["doc"]
        row["recommends"] = label["label"] == "positief"
        if label["label"] != "optioneel" and not (label["label"] == "geldende_eis" and label.get("class_alt")):
            yield row


def sentences_of(build):
    program = build / "app/speerpunt"
    spans = json.loads((GOLD / "recs_spans.json").read_text(encoding="utf-8"))
    files = [span["path"] for span in spans]
    files += [str(file.relative_to(REAL)) for file in sorted((REAL / "seeds").glob("*.txt")) if file.name[:3] in ("001", "003")]
    with tempfile.TemporaryDirectory() as folder:
        read = pathlib.Path(folder) / "documents.json"
        read.write_text(subprocess.run([program, "read", "--json", *files], cwd=REAL, capture_output=True, text=True).stdout,
                        encoding="utf-8")
        lines = run([build / "tests/quality/recommendation_opinions", SOURCE / "index/training/text", read]).splitlines()
    rows = [json.loads(line) for line in lines]
    own = [row for row in rows if "label" in row]
    real = list(label_real([row for row in rows if "label" not in row]))
    for row in own:
        row["weight"] = USUAL if row["usual"] else HARD
    for row in real:
        row["weight"] = 1.0
    for row in own + real:
        row["row"] = row["evidence"] + [1.0]
    return own, real


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    own, real = sentences_of(pathlib.Path(sys.argv[1]).resolve())
    used = [one for one in own + real if not one["out"]]
    weights = fit(used)
    print("weights:", ", ".join(f"{w:.2f}" for w in weights[:-1]), "bias:", f"{weights[-1]:.2f}")
    for name in sorted({one["document"] for one in real}):
        without = fit([one for one in used if one["document"] != name])
        for one in real:
            if one["document"] == name:
                one["left out"] = probability(without, one["row"])
    for fold in range(FOLDS):
        part = [one for one in own if int(one["document"].split()[1]) // 2 % FOLDS == fold]
        names = {one["document"] for one in part}
        without = fit([one for one in used if one["document"] not in names])
        for one in part:
            one["left out"] = probability(without, one["row"])
    usual = [one for one in own if one["usual"]]
    hard = [one for one in own if not one["usual"]]
    print("threshold: P, R, F1 of documents left out: real | own, usual | own, hard")
    for threshold in THRESHOLDS:
        shown = " | ".join("%.3f %.3f %.3f" % figures(part, "left out", threshold) for part in (real, usual, hard))
        print(f"  {threshold:.2f}: {shown}")
    for name in sorted({one["document"] for one in real}):
        print(f"  {name:5}", "%.3f %.3f %.3f" % figures([one for one in real if one["document"] == name], "left out", CHOSEN))


main()
