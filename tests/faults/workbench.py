# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, documents for it, and what is said of a fault."""

import dataclasses
import hashlib
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import zipfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = SOURCE / "corpus/data/sample/documents"
HANGS_AFTER = 120  # seconds; no command below takes a tenth of it undisturbed
DONE, NOTHING, FAILED, PARTLY, INTERRUPTED = 0, 1, 2, 3, 130


@dataclasses.dataclass
class Outcome:
    code: int  # of a signal: minus its number; HANGS: it did not end
    out: str
    err: str
    seconds: float = 0

    HANGS = 1000

    @property
    def said(self):
        """The first line that tells of trouble, without paths."""
        lines = [line for line in self.err.splitlines() + self.out.splitlines()
                 if line.startswith(("speerpunt: ", "WARNING: ")) or re.search(r"\[[a-z-]+\]$", line)]
        line = lines[0] if lines else ""
        line = line.removeprefix("speerpunt: ").removeprefix("WARNING: ")
        return re.sub(r"\s*\(?/[^\s:)]*\)?", "", line)[:100]

    @property
    def is_clear(self):
        """What failed is said, and what to do about it."""
        told = self.err + self.out
        return bool(self.said) and ("hint: " in told or ": " in self.said)


@dataclasses.dataclass
class Row:
    fault: str
    said: str
    code: str
    lost: str
    kept: bool  # the promise

    def __str__(self):
        cells = [self.fault, self.said or "-", self.code, self.lost, "holds" if self.kept else "**BROKEN**"]
        return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


HEAD = "| fault | what was said | exit code | lost | promise |\n|---|---|---|---|---|"


def ended_well(outcome, *codes):
    return outcome.code in codes and (outcome.code in (DONE, NOTHING) or outcome.is_clear)


class Bench:
    """A folder with documents, a program, and an environment of its own."""

    def __init__(self, program):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="speerpunt-faults-"))
        self.home = self.folder / "home"
        self.home.mkdir()
        self.environment = {**os.environ, "HOME": str(self.home), "NO_COLOR": "1", "LC_ALL": "C.UTF-8",
                            "SPEERPUNT_AUTHOR": "proef", "SOURCE_DATE_EPOCH": "1795000000"}
        self.environment.pop("XDG_CONFIG_HOME", None)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def arguments(self, workspace, *words):
        where = ["--workspace", str(workspace)] if workspace else []
        return [self.program, *where, *map(str, words)]

    def run(self, workspace, *words, limits=(), before=(), environment=None, text="", most=HANGS_AFTER,
            stdout=subprocess.PIPE):
        """limits: pairs of (RLIMIT, value); before: words in front of the program."""
        def set_limits():
            for which, value in limits:
                resource.setrlimit(which, (value, value))
        started = time.monotonic()
        child = subprocess.Popen([*before, *self.arguments(workspace, *words)], cwd=self.folder,
                                 stdin=subprocess.PIPE, stdout=stdout, stderr=subprocess.PIPE,
                                 env={**self.environment, **(environment or {})}, preexec_fn=set_limits,
                                 start_new_session=True)
        try:
            out, err = child.communicate(text.encode(), timeout=most)
            code = child.returncode
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            out, err = child.communicate()
            code = Outcome.HANGS
        decode = lambda some: (some or b"").decode("utf-8", "replace")
        return Outcome(code, decode(out), decode(err), time.monotonic() - started)

    def start(self, workspace, *words, output=os.devnull):
        with open(output, "wb") as stdout:
            return subprocess.Popen(self.arguments(workspace, *words), cwd=self.folder, env=self.environment,
                                    stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.DEVNULL,
                                    start_new_session=True)

    def init(self, name="archief"):
        workspace = self.folder / name
        if workspace.exists():
            shutil.rmtree(workspace)
        made = self.run(None, "init", workspace)
        assert made.code == DONE, made.err
        return workspace

    def documents(self):
        """The sample, and mails with attachments and archives in archives."""
        folder = self.folder / "map"
        if not folder.exists():
            shutil.copytree(SAMPLE, folder)
            for number in range(12):
                (folder / f"{number}.eml").write_bytes(mail_with_archive(number))
        return folder

    def filled(self, name="archief"):
        """A workspace with all documents and one decision, and no threads yet."""
        master = self.folder / "gevuld"
        if not master.exists():
            added = self.run(self.init("gevuld"), "add", self.documents())
            assert added.code == DONE, added.err
            decided = self.run(master, "recommendations", "review", self.recommendations(master)[0],
                               "accept", "--reason", "proef")
            assert decided.code == DONE, decided.err
        workspace = self.folder / name
        if workspace.exists():
            shutil.rmtree(workspace)
        shutil.copytree(master, workspace)
        return workspace

    def recommendations(self, workspace):
        return re.findall(r'^\{"id":"([^"]*)"', self.run(workspace, "recommendations", "--json").out, re.M)

    QUESTIONS = (("docs", "--json"), ("search", "--json", "-n", "50", "arts"),
                 ("search", "--json", "-n", "50", "toezicht", "op", "bedrijfsartsen"),
                 ("recommendations", "--json"), ("lineage", "--links", "--json"),
                 ("brief", "openheid-na-incidenten", "--format", "md"))

    def answers(self, workspace):
        """What the workspace says, as one hash for each question; with its decisions."""
        said = []
        for words in self.QUESTIONS:
            outcome = self.run(workspace, *words)
            text = re.sub(r"<[^<>]*originals/", "<originals/", outcome.out)  # links begin where the workspace is
            said.append((outcome.code, hashlib.sha256(text.encode()).hexdigest()))
        return said, self.decisions(workspace)

    def decisions(self, workspace):
        file = self.folder / "besluiten.jsonl"
        file.unlink(missing_ok=True)
        outcome = self.run(workspace, "recommendations", "review", "--export", file)
        return file.read_text() if outcome.code == DONE and file.exists() else ""


def mail_with_archive(number):
    text = f"De arts van brief {number} moet "
    inner = zipped({"diep.txt": text + "diep in het archief zitten.\n", "leeg.txt": text + "er ook nog bij.\n"})
    outer = zipped({"a.txt": text + "in het archief zitten.\n", "binnen.zip": inner})
    return mail(f"Brief {number}", {"bijlage.txt": (text + "aan de mail hangen.\n").encode(), "stukken.zip": outer})


def mail(subject, attachments):
    import base64
    parts = [f"From: a@example.org\nSubject: {subject}\nMIME-Version: 1.0\n"
             "Content-Type: multipart/mixed; boundary=grens\n\n--grens\nContent-Type: text/plain\n\nZie bijlagen.\n"]
    for name, content in attachments.items():
        parts.append(f"--grens\nContent-Type: application/octet-stream; name=\"{name}\"\n"
                     f"Content-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n"
                     + base64.encodebytes(content).decode())
    return ("".join(parts) + "--grens--\n").encode()


def zipped(files):
    import io
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
