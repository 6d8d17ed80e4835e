# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF of 1,000 pages, made here: time, memory of the child that reads it, and whether progress is shown."""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import time

PAGES = 1000
MEGABYTES = 500

MAKER = r"""
import random, sys
sys.path.insert(0, sys.argv[1])
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
import re
from text import Text
rl_config.invariant = 1
order = random.Random(1)
sentences = [s for half in ("dev", "held") for p in Text("large", half).paragraphs for s in re.split(r"(?<=[a-z][.?!]) ", p)]
for name, file in (("body", "LiberationSerif-Regular"), ("head", "LiberationSerif-Bold")):
    pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/liberation/{file}.ttf"))
canvas = Canvas(sys.argv[2], pagesize=A4)
for page in range(1, int(sys.argv[3]) + 1):
    canvas.setFont("body", 8)
    canvas.drawString(60, 805, "Verzamelde stukken van de Voorbeeldfederatie")
    canvas.drawRightString(535, 30, str(page))
    y = 770
    while y > 90:
        canvas.setFont("head", 12)
        if order.random() < .3:
            canvas.drawString(60, y, f"{page}.{int(y)} Besluit {order.randint(1, 9999)}")
            y -= 18
        canvas.setFont("body", 10)
        line = ""
        for word in " ".join(order.sample(sentences, 4)).split():
            if canvas.stringWidth(line + " " + word) > 470:
                canvas.drawString(60, y, line)
                y, line = y - 13, word
            else:
                line = (line + " " + word).strip()
        canvas.drawString(60, y, line)
        y -= 22
    canvas.showPage()
canvas.save()
"""


def descendants(parent):
    """Process numbers below a process."""
    result = []
    for child in pathlib.Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
        result += [int(child), *descendants(int(child))]
    return result


def high_water(process):
    """Peak memory in MB."""
    found = re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{process}/status").read_text())
    return int(found[1]) // 1024 if found else 0


def watch(command):
    """Runs a command on a terminal; gives seconds, peak of the parent, peak of a child, and what the terminal showed."""
    master, slave = pty.openpty()
    started = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=slave, stdin=subprocess.DEVNULL)
    os.close(slave)
    os.set_blocking(master, False)
    os.set_blocking(process.stdout.fileno(), False)
    peak = child = 0
    shown, output = b"", b""
    running = True
    while running:
        running = process.poll() is None
        try:
            peak = max(peak, high_water(process.pid))
            child = max([child, *map(high_water, descendants(process.pid))])
        except OSError:
            pass  # a process that has just ended
        for source in (master, process.stdout.fileno()):
            try:
                part = os.read(source, 1 << 20)
            except OSError:
                continue
            if source == master:
                shown += part
            else:
                output += part
        time.sleep(0.02)
    rest = process.stdout.read()
    os.close(master)
    return time.monotonic() - started, peak, child, shown.decode(errors="replace"), output + (rest or b"")


def measure(quality, build, source):
    pdf = build / "large.pdf"
    if not pdf.exists():
        done = subprocess.run(["/usr/bin/python3", "-c", MAKER, source / "tests/quality/layouts", pdf, str(PAGES)], capture_output=True, text=True)
        if done.returncode != 0:
            print(f"skipped: a large PDF could not be made: {done.stderr.splitlines()[-1]}")
            return
    print(f"\nA PDF of {PAGES} pages, {pdf.stat().st_size // 1024} KB (target: the child under {MEGABYTES} MB)")
    seconds, peak, child, _, output = watch([quality.program, "read", "--json", pdf])
    document = json.loads(output.splitlines()[0]) if output else {"pages": [], "blocks": []}
    over = child >= MEGABYTES or len(document["pages"]) != PAGES
    quality.missed += over
    print(f"read: {len(document['pages'])} pages, {len(document['blocks'])} blocks in {seconds:.1f} s ({PAGES / seconds:.0f} pages/s); "
          f"peak of the child {child} MB{'!' if over else ''}, of the parent {peak} MB")
    with tempfile.TemporaryDirectory() as workspace:
        subprocess.run([quality.program, "--quiet", "init", workspace], check=True, stdout=sys.stderr)
        seconds, peak, child, shown, _ = watch([quality.program, "--workspace", workspace, "add", pdf])
    updates = [part for part in re.split(r"[\r\n]", shown) if re.search(r"\d", part)]
    print(f"add: {seconds:.1f} s; peak of a child {child} MB, of the parent {peak} MB; progress on the terminal: {len(updates)} updates"
          + (f", such as \"{updates[len(updates) // 2].strip()[:90]}\"" if updates else "!"))
    quality.missed += not updates
    started = time.monotonic()
    subprocess.run(["pdftotext", pdf, "/dev/null"], check=False)
    print(f"pdftotext: {time.monotonic() - started:.1f} s")
