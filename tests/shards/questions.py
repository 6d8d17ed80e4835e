# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches made of the documents' own words, of every kind that the query language knows."""
import collections
import dataclasses
import json
import pathlib
import random
import re

WORD = re.compile(r"[a-zà-ÿ]{5,20}")
THESAURUS = pathlib.Path(__file__).resolve().parents[2] / "corpus/data/thesaurus"


@dataclasses.dataclass(frozen=True)
class Question:
    kind: str
    words: tuple  # of the command line, after `search`


@dataclasses.dataclass
class Material:
    """What a workspace holds, as its own commands tell it."""
    passages: list
    years: list
    kinds: list
    publishers: list
    themes: list
    laws: list

    @classmethod
    def of(cls, ask):
        """`ask(*words)`: what the program prints."""
        documents = [json.loads(line) for line in ask("docs", "--json").splitlines()]
        passages = []
        for document in documents:
            for line in ask("show", document["id"], "--json").splitlines():
                one = json.loads(line)
                if "ordinal" in one:
                    passages.append(one["text"])
        distinct = lambda values: sorted({value for value in values if value})
        references = [json.loads(line) for line in ask("refs", "--json").splitlines()]
        return cls(passages, distinct((one["date"] or {}).get("value", "")[:4] for one in documents),
                   distinct(one["kind"] for one in documents), distinct(one["publisher"] for one in documents),
                   distinct(json.loads(line).get("id", "") for line in ask("themes", "list", "--json").splitlines()),
                   distinct(one.get("id", "") for one in references))


def labels_that_occur(text):
    """Words of the thesaurus that stand in the documents, and have others that mean the same."""
    found = []
    for file in sorted(THESAURUS.glob("*.jsonld")):
        for label in re.findall(r'"prefLabel":"([^"]+)"[^\n]*"altLabel"', file.read_text("utf-8")):
            if label.lower() in text:
                found.append(label.lower())
    return found


def misspelt(word, chance):
    at = chance.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def make(material, count, seed=8):
    """`count` questions, as many of each kind as may be."""
    chance = random.Random(seed)
    spread = collections.Counter()
    for text in material.passages:
        spread.update(set(WORD.findall(text.lower())))
    usual = sorted(word for word, times in spread.items() if times >= 2)
    weights = [spread[word] ** .5 for word in usual]
    synonyms = labels_that_occur("\n".join(material.passages).lower())

    def words(number):
        return chance.choices(usual, weights, k=number)

    def run_of(number):
        for _ in range(1000):
            some = re.findall(r"\w+", chance.choice(material.passages))
            if len(some) > number:
                at = chance.randrange(len(some) - number)
                return " ".join(some[at:at + number]).lower()
        return " ".join(words(number))

    def filtered(field, values):
        return lambda: f'{words(1)[0]} {field}:"{chance.choice(values)}"' if values else words(1)[0]

    kinds = {
        "one word": lambda: words(1)[0],
        "two words": lambda: " ".join(words(2)),
        "three words": lambda: " ".join(words(3)),
        "question": lambda: "Wat staat er over {} en {}?".format(*words(2)),
        "question of who": lambda: "Wie moet de {} van {} {}?".format(*words(3)),
        "sentence": lambda: run_of(9),
        "phrase of two": lambda: f'"{run_of(2)}"',
        "phrase of three": lambda: f'"{run_of(3)}"',
        "both": lambda: " AND ".join(words(2)),
        "one without the other": lambda: "{} -{}".format(*words(2)),
        "beginning": lambda: words(1)[0][:5] + "*",
        "near": lambda: "{} NEAR/8 {}".format(*words(2)),
        "misspelt": lambda: misspelt(words(1)[0], chance),
        "misspelt, asked for": lambda: misspelt(words(1)[0], chance) + "~",
        "synonym": lambda: chance.choice(synonyms) if synonyms else words(1)[0],
        "year": lambda: f"{words(1)[0]} jaar:{chance.choice(material.years)}" if material.years else words(1)[0],
        "kind": filtered("soort", material.kinds),
        "theme": filtered("thema", material.themes),
        "publisher": filtered("uitgever", material.publishers),
        "law": lambda: "wet:" + chance.choice(material.laws) if material.laws else words(1)[0],
        "title": lambda: f"titel:{words(1)[0]} {words(1)[0]}",
        "by date": lambda: " ".join(words(2)) + " sorteer:datum",
    }
    options = {"two words": ("--unfold",), "three words": ("--all-passages",)}
    made = []
    while len(made) < count:
        kind = list(kinds)[len(made) % len(kinds)]
        made.append(Question(kind, ("--json", "--facets", "-n", "20", *options.get(kind, ()), "--", kinds[kind]())))
    return made
