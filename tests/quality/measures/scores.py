# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of the fidelity kit and of the own layouts, for several tools in one run."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[3]
REAL = SOURCE.parent / "shared/real"
KIT = REAL / "fidelity"
COLUMNS = ["CER", "WF1", "BRK", "EOL", "ORD", "ADJ", "LEAK", "HDG", "LST", "BND", "PAG", "CEL", "TBL", "TTL", "DAT"]
# What the issue asks of born-digital files; of scans it asks the CER only. Lower is better for the first kind.
AT_MOST = {"CER": 1.0, "BRK": 0.5, "LEAK": 3.0}
AT_LEAST = {"WF1": 99.3, "EOL": 98.0, "ADJ": 99.3, "BND": 95.0, "PAG": 99.9, "HDG": 95.0, "LST": 95.0, "TBL": 90.0, "TTL": 95.0, "DAT": 95.0}
SCAN_TARGETS = {"CER": 3.0}
SECONDS = 300


def tesseract(pdf):
    """A shell line: Tesseract takes pictures, not PDFs."""
    script = ('d=$(mktemp -d); pdftoppm -r 300 -gray -png "$0" "$d/p"; for i in "$d"/p*.png; do '
              'OMP_THREAD_LIMIT=1 tesseract "$i" - -l nld 2>/dev/null; done; rm -r "$d"')
    return ["sh", "-c", script, pdf]


def one_body(output):
    """The first document of the output. The kit's README leaves boilerplate out of the body; its scorer knows
    only furniture, and wants the date as a text."""
    document = json.loads(output.splitlines()[0])
    for block in document["blocks"]:
        if block["kind"] == "boilerplate":
            block["kind"] = "furniture"
    document["date"] = (document["date"] or {}).get("value")
    return document


class Quality:
    """The tools, and whether a target was missed."""

    def __init__(self, program, scorer):
        self.program, self.scorer, self.missed = program, scorer, 0
        self.tools = {
            "speerpunt": (lambda pdf: [program, "read", "--json", pdf], ".json"),
            "pdftotext": (lambda pdf: ["pdftotext", pdf, "-"], ".txt"),
            "pdftotext -layout": (lambda pdf: ["pdftotext", "-layout", pdf, "-"], ".txt"),
            "tesseract": (tesseract, ".txt"),
            "mutool": (lambda pdf: ["mutool", "draw", "-q", "-F", "text", pdf], ".txt"),
        }

    def read(self, tool, pdfs, folder):
        """Reads each PDF into the folder with one tool; gives the wall seconds."""
        command, suffix = self.tools[tool]
        started = time.monotonic()
        for pdf in pdfs:
            try:
                done = subprocess.run([str(part) for part in command(pdf)], capture_output=True, timeout=SECONDS)
            except subprocess.TimeoutExpired:
                print(f"{tool} did not end in {SECONDS} s on {pdf.name}", file=sys.stderr)
                continue
            if done.returncode not in (0, 3):
                print(f"{tool} failed on {pdf.name}: {done.stderr.decode(errors='replace')[:200]}", file=sys.stderr)
            if done.stdout and suffix == ".json":
                (folder / (pdf.stem + suffix)).write_text(json.dumps(one_body(done.stdout)))
            elif done.stdout:
                (folder / (pdf.stem + suffix)).write_bytes(done.stdout)
        return time.monotonic() - started

    def line(self, name, rows, targets=None):
        cells = []
        for column in COLUMNS:
            values = [row[column] for row in rows if row.get(column) is not None]
            if not values:
                cells.append("     - ")
                continue
            figure = 100 * sum(values) / len(values)
            missed = targets is not None and round(figure, 1) > targets.get(column, 101) if column in AT_MOST else \
                targets is not None and round(figure, 1) < targets.get(column, -1)
            self.missed += missed
            cells.append(f"{figure:6.1f}{'!' if missed else ' '}")
        print(f"{name:32}{len(rows):3} " + "".join(cells))

    def compare(self, heading, pdfs, truths, tools, targets, groups, per_file):
        """Prints the figures of all tools; those of the first by group as well."""
        print(f"\n{heading}\n{'':32}  n " + "".join(f"{column:>6} " for column in COLUMNS))
        print(f"{'target':32}    " + "".join(f"{targets[column]:6.1f} " if column in targets else "       " for column in COLUMNS))
        truth = {path.stem: json.loads(path.read_text()) for path in truths}
        pages = sum(truth[pdf.stem]["pages"] for pdf in pdfs)
        times = []
        for tool in tools:
            if not shutil.which(tool.split()[0]) and tool != "speerpunt":
                print(f"{tool}: not installed, left out")
                continue
            with tempfile.TemporaryDirectory() as temporary:
                folder = pathlib.Path(temporary)
                seconds = self.read(tool, pdfs, folder)
                times.append(f"{tool} {seconds:.1f} s, {pages / max(seconds, .001):.1f} pages/s")
                rows = []
                for pdf in pdfs:
                    output = next(folder.glob(pdf.stem + ".*"), None)
                    figures = self.scorer.score(truth[pdf.stem], str(output)) if output else {"CER": 1.0, "WF1": 0.0, "FND": 0.0}
                    rows.append({"file": pdf.stem, "layout": truth[pdf.stem]["layout"], **figures})
            self.line(tool, rows, targets if tool == "speerpunt" else None)
            if tool == "speerpunt":
                for name, choose in groups.items():
                    chosen = [row for row in rows if choose(row)]
                    if chosen:
                        self.line(f"  {name}", chosen, targets)
                for row in rows if per_file else []:
                    self.line("  " + row["file"], [row], targets)
        print(f"{pages} pages, one file after the other: " + "; ".join(times))


def number(row):
    return int(row["file"].rsplit("_", 1)[1])


def kit(quality, per_file, scans):
    if not KIT.is_dir():
        print("skipped: the fidelity kit is not beside the checkout")
        return
    pdfs = [pdf for pdf in sorted((KIT / "pdf").glob("*.pdf")) if (pdf.name[0] == "k") == scans]
    layouts = sorted({pdf.name[0] for pdf in pdfs})
    groups = {"odd numbers": lambda row: number(row) % 2 == 1, "even numbers": lambda row: number(row) % 2 == 0}
    for layout in layouts:
        for half, odd in (("odd", 1), ("even", 0)):
            groups[f"layout {layout} {half}"] = lambda row, layout=layout, odd=odd: row["layout"] == layout and number(row) % 2 == odd
    tools = ["speerpunt", "tesseract"] if scans else ["speerpunt", "pdftotext", "pdftotext -layout", "mutool"]
    targets = SCAN_TARGETS if scans else {**AT_MOST, **AT_LEAST}
    quality.compare("Fidelity kit, scans" if scans else "Fidelity kit, born-digital", pdfs, [KIT / "truth" / (pdf.stem + ".json") for pdf in pdfs],
                    tools, targets, groups, per_file)


def own(quality, build, per_file, scans):
    folder = build / "layouts"
    done = subprocess.run([SOURCE / "tests/quality/layouts/make", folder])
    pdfs = [pdf for pdf in sorted((folder / "pdf").glob("*.pdf")) if ("_scanned_page_" in pdf.name) == scans]
    if done.returncode != 0 or not pdfs:
        print("skipped: the own layouts could not be made")
        return
    groups = {half: lambda row, half=half: row["file"].startswith(half) for half in ("dev", "held")}
    for layout in sorted({pdf.stem.split("_", 1)[1].rsplit("_", 2)[0] for pdf in pdfs}):
        for half in ("dev", "held"):
            groups[f"{layout} {half}"] = lambda row, layout=layout, half=half: row["layout"] == layout and row["file"].startswith(half)
    tools = ["speerpunt", "pdftotext"] if scans else ["speerpunt", "pdftotext", "pdftotext -layout", "mutool"]
    heading = "Own layouts with a scanned page" if scans else "Own layouts (dev: may be looked at; held: figures only)"
    quality.compare(heading, pdfs, [folder / "truth" / (pdf.stem + ".json") for pdf in pdfs], tools,
                    SCAN_TARGETS if scans else {**AT_MOST, **AT_LEAST}, groups, per_file)
