# SPDX-License-Identifier: GPL-3.0-or-later
"""The five KNMG documents in their real forms, against their gold: blocks, chrome in passages, sentences."""
import collections
import json
import re
import subprocess

from scores import REAL, one_body

TRUTH = REAL / "gold/knmg/truth"
FIGURES = ["CER", "WF1", "BND", "HDG", "LST", "LEAK", "TTL"]
TARGET = 97.0
TREEBANK_TARGET = 0.985
# What the index takes no passage from.
NO_PASSAGE = {"furniture", "boilerplate", "toc", "meta"}


def fold(text):
    return re.sub(r"\W", "", text).lower()


def gold_sentences():
    """Sentences of the gold by document; only some documents have them."""
    result = collections.defaultdict(list)
    chrome = {json.loads(line)["id"] for line in (REAL / "gold/knmg/clean_blocks.jsonl").open()
              if json.loads(line)["type"] in ("chrome", "contact", "footer", "boiler")}
    for line in (REAL / "gold/knmg/sentences.jsonl").open():
        sentence = json.loads(line)
        if sentence["id"].rsplit(".", 1)[0] not in chrome:
            result[sentence["id"][:3]].append(sentence["text"])
    return result


def sentences(splitter, blocks):
    """The sentences that the program makes of each block."""
    done = subprocess.run([splitter, "split"], input="".join(json.dumps(block["text"]) + "\n" for block in blocks),
                          capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def quality_dutch(build):
    """The program that cuts and scores sentences, if it was built."""
    return next((path for path in [build / "tests/quality/quality_dutch", build / "tests/quality_dutch"] if path.is_file()), None)


def treebanks(quality, build):
    """Sentences in paragraphs that were not written by us."""
    scorer, files = quality_dutch(build), sorted((REAL / "gold/ud").glob("*.conllu"))
    if scorer is None or not files:
        print("skipped: treebank sentences need quality_dutch and the gold beside the checkout")
        return
    print()
    shown = subprocess.run([scorer, "sentences", *files], capture_output=True, text=True, check=True).stdout.replace(str(REAL) + "/", "")
    print(shown, end="")
    reached = re.search(r"whole sentences of \d+ paragraphs of running text, \S*alpino\S* precision \S+ recall \S+ F1 ([\d.]+)", shown)
    quality.missed += reached is None or float(reached[1]) < TREEBANK_TARGET


def f1(found, gold):
    both = sum((collections.Counter(map(fold, found)) & collections.Counter(map(fold, gold))).values())
    return 200 * both / max(1, len(found) + len(gold))


def measure(quality, build, show):
    if not TRUTH.is_dir():
        print("skipped: the KNMG documents are not beside the checkout")
        return
    splitter = quality_dutch(build)
    if splitter is None:
        print("sentences are left out: build quality_dutch first")
    gold = gold_sentences()
    print(f"\nKNMG documents (targets: BND and sentences {TARGET}, nothing of menus, footers or boilerplate in passages)")
    print(f"{'':46}" + "".join(f"{name:>7} " for name in FIGURES) + "  chrome sentences")
    means = collections.defaultdict(list)
    for path in sorted(TRUTH.glob("*.json")):
        truth = json.loads(path.read_text())
        source = REAL / "knmg" / truth["file"]
        done = subprocess.run([quality.program, "read", "--json", source], capture_output=True, timeout=120)
        if not done.stdout:
            print(f"{truth['file']}: not read: {done.stderr.decode()[:200]}")
            quality.missed += 1
            continue
        document = json.loads(done.stdout.splitlines()[0])
        passages = [block for block in document["blocks"] if block["kind"] not in NO_PASSAGE]
        output = build / "knmg.json"
        output.write_text(json.dumps(one_body(done.stdout)))
        row = quality.scorer.score(truth, str(output))
        output.unlink()
        body = "".join(fold(block["text"]) for block in passages)
        true_body = "".join(fold(block["text"]) for block in truth["blocks"])
        chrome = [text for text in truth["furniture"] if len(fold(text)) > 5 and body.count(fold(text)) > true_body.count(fold(text))]
        cells = "".join(f"{100 * row[name]:6.1f}{mark(quality, name, row[name])} " if row.get(name) is not None else "     -  " for name in FIGURES)
        number = next((block["gold"][:3] for block in truth["blocks"] if "gold" in block), "")
        figure = ""
        if splitter and gold.get(number):
            # The gold has the title and headings among its units.
            figure = f1(sentences(splitter, passages), gold[number])
            means["sentences"].append(figure)
            quality.missed += figure < TARGET
            figure = f"{figure:.1f}" + ("!" if figure < TARGET else "")
        quality.missed += len(chrome)
        print(f"{truth['file']:46}{cells}{len(chrome):6}{'!' if chrome else ' '} {figure}")
        means["BND"].append(100 * row["BND"])
        if show:
            difference(splitter, passages, truth, chrome, gold.get(number))
    print(f"{'mean':46}" + "; ".join(f"{name} {sum(values) / len(values):.1f} ({len(values)} documents)" for name, values in means.items()))


def mark(quality, name, value):
    missed = name == "BND" and 100 * value < TARGET
    quality.missed += missed
    return "!" if missed else " "


def difference(splitter, passages, truth, chrome, gold):
    """Blocks and sentences that differ from the gold."""
    wanted = {fold(block.get("marker", "") + block["text"]) if block.get("list") == "ol" else fold(block["text"]): block for block in truth["blocks"] if not block.get("optional")}
    found = {fold(block["text"]): block for block in passages}
    for key, block in wanted.items():
        if key not in found:
            print(f"    gold only  {block['kind']:10} {block['text'][:100]}")
    for key, block in found.items():
        if key not in wanted:
            print(f"    read only  {block['kind']:10} {block['text'][:100]}")
    for text in chrome:
        print(f"    chrome     {text[:100]}")
    if splitter and gold:
        cut = sentences(splitter, passages)
        for text in gold:
            if fold(text) not in set(map(fold, cut)):
                print(f"    sentence   {text[:120]}")
