# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of stems and compounds against their gold, by quality_dutch and quality_words where they are built."""
import re
import subprocess

from collection import REAL

STEMS = REAL / "gold/ud/nl_lassysmall-ud-dev.conllu"  # nobody looked at its errors
COMPOUNDS = REAL / "gold/compounds.tsv"
FIGURE = re.compile(r"^(.*?):? precision ([\d.]+) recall ([\d.]+) F1 ([\d.]+)", re.MULTILINE)


def call(build, name, *arguments):
    program = next((path for path in [build / "tests/quality" / name, build / "tests" / name] if path.is_file()), None)
    if program is None:
        print(f"{name} is not built: left out")
        return ""
    return subprocess.run([str(part) for part in (program, *arguments)], capture_output=True, text=True, check=True).stdout


def measure(build):
    print("\nWords")
    stems = call(build, "quality_dutch", "stem", STEMS)
    compounds = call(build, "quality_words", "compounds", COMPOUNDS)
    print((stems + compounds).replace(str(REAL) + "/", ""), end="")
    figures = {}
    for name, text in (("noun forms", stems), ("compounds", compounds)):
        for place, match in enumerate(FIGURE.finditer(text)):
            figures[f"{name} {place} F1"] = float(match[4])
    return figures
