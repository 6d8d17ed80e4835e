# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries made from the words of the collection itself: the same ones for each program."""
import collections
import dataclasses
import random
import re

KINDS = ("one word", "two words", "three words", "phrase")
WORD = re.compile(r"[a-z]{4,20}")
# Not in more than this share of the passages: such a word asks for nothing.
MOST_PASSAGES = .1


@dataclasses.dataclass(frozen=True)
class Query:
    kind: str
    words: tuple

    @property
    def plain(self):
        """Any of the words; for a phrase all, one after another."""
        return f'"{" ".join(self.words)}"' if self.kind == "phrase" else " ".join(self.words)

    @property
    def fts5(self):
        return self.plain if self.kind == "phrase" else " OR ".join(self.words)


def make(passages, of_each=50, seed=42):
    """`passages`: texts. Words as likely as they are frequent, so that common and rare ones are asked."""
    chance = random.Random(seed)
    spread = collections.Counter()
    for text in passages:
        spread.update(set(WORD.findall(text.lower())))
    most = max(2, MOST_PASSAGES * len(passages))
    usual = sorted(word for word, count in spread.items() if 2 <= count <= most)
    weights = [spread[word] ** .5 for word in usual]
    pairs = []
    for _ in range(100 * of_each):
        words = re.findall(r"\S+", chance.choice(passages).lower())
        at = chance.randrange(max(1, len(words) - 1))
        pair = tuple(words[at:at + 2])
        if len(pair) == 2 and all(re.fullmatch(r"[a-z]{2,20}", word) for word in pair):
            pairs.append(pair)
        if len(pairs) == of_each:
            break
    made = []
    for kind, count in (("one word", 1), ("two words", 2), ("three words", 3)):
        made += [Query(kind, tuple(chance.choices(usual, weights, k=count))) for _ in range(of_each)]
    return made + [Query("phrase", pair) for pair in pairs]
