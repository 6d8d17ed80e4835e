# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the labelled documents are, and when two sentences are one."""
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[2]
REAL = SOURCE.parent / "shared/real"
GOLD = REAL / "gold/recommendations"
KNMG = REAL / "gold/knmg/recommendations.jsonl"


def run(command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


def words(text):
    return re.findall(r"\w+", text.lower())


def same_sentence(one, other):
    left, right = set(words(one)), set(words(other))
    return len(left & right) >= 0.7 * min(len(left), len(right)) and len(left & right) >= 0.5 * max(len(left), len(right))
