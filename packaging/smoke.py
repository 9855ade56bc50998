"""Drive a frozen Drafter as its user would; exit 0 when all of it works.

    python smoke.py FOLDER      the folder that holds the programs `drafter` and `drafter-gui`

Opens the sample, inserts a clause, checks, writes DOCX and PDF, fills and searches a library, reads
the written file back, and opens and closes the window: on the display where there is one, and
without a display. Standard library only, no part of Drafter: what is tested is what was built.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

START_LIMIT = 0.8
"""Seconds from the start of the program until its window shows the text."""
STARTS = 5
PATIENCE = 30.0
"""Seconds after which a window that neither shows its text nor closes is ended."""
_SUFFIX = ".exe" if sys.platform == "win32" else ""


class Broken(Exception):
    """What the program should have done and did not; the text says it."""


class Smoke:
    """The programs in a folder, run with a home of their own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.console = folder / f"drafter{_SUFFIX}"
        self.window_program = folder / f"drafter-gui{_SUFFIX}"
        self.home = home
        alien = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
        kept = {name: value for name, value in os.environ.items() if name not in alien}
        self.environ = {**kept, "DRAFTER_HOME": str(home), "PYTHONUTF8": "1"}

    def run(self, *arguments: str | Path, status: tuple[int, ...] = (0,)) -> str:
        """What the command `drafter` prints; Broken unless it ends with one of `status`."""
        done = subprocess.run(
            [str(self.console), *map(str, arguments)],
            env=self.environ,
            cwd=self.home,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        if done.returncode not in status or "Traceback" in done.stderr:
            said = " ".join(map(str, arguments))
            raise Broken(f"`drafter {said}` ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def commands(self) -> Path:
        """The command line, from the sample to the library; the DOCX that it wrote."""
        self.run("doctor")
        out = self.home / "out"
        self.run("demo", "--to", out)
        docx, pdf = out / "demo.docx", out / "demo.pdf"
        if "word/document.xml" not in zipfile.ZipFile(docx).namelist():
            raise Broken(f"{docx} is no Word file")
        if not pdf.read_bytes().startswith(b"%PDF-"):
            raise Broken(f"{pdf} is no PDF")
        seen = json.loads(self.run("inspect", docx, "--json"))
        texts = [paragraph["text"] for paragraph in seen["paragraphs"]]
        if not any("a report on the implementation of the present resolution" in t for t in texts):
            raise Broken(f"the inserted clause is not in {docx}")
        json.loads(self.run("check", docx, "--format", "json", status=(0, 1)))
        self._check_in_processes(docx)
        self._library(docx)
        for suffix in ("odt", "html", "txt", "md", "xml", "json"):
            self.run("convert", docx, out / f"again.{suffix}")
        self.run("inspect", pdf, "--json")
        return docx

    def _check_in_processes(self, docx: Path) -> None:
        """Check more files than one process is used for: a frozen program starts itself again."""
        many = self.home / "many"
        many.mkdir()
        for number in range(12):
            shutil.copyfile(docx, many / f"{number:02}.docx")
        findings = json.loads(
            self.run("check", many, "--format", "json", "--spelling", status=(0, 1))
        )
        if len({Path(finding["file"]).name for finding in findings}) != 12:
            raise Broken("not all of 12 files were checked in processes of their own")

    def _library(self, docx: Path) -> None:
        library = self.home / "library.sqlite"
        # The samples are in every new library; the draft with its new clause is not.
        said = self.run("library", "add", docx, "--library", library)
        if "1 added" not in said and "1 updated" not in said:
            raise Broken(f"the library did not take the draft in: {said.strip()}")
        found = self.run("library", "search", "regional arrangements", "--library", library)
        if "55/105" not in found:
            raise Broken("the library does not find what was added")
        self.run("library", "verify", "--library", library)
        self.run("trace", docx, "--library", library, "--json")

    def window(self, file: Path, platform: str = "") -> float:
        """Open the window on `file` and let it close; seconds until the text was on the screen."""
        environ = {**self.environ, "DRAFTER_SMOKE": "1"}
        if platform:
            environ["QT_QPA_PLATFORM"] = platform
        start = time.perf_counter()
        with subprocess.Popen(
            [str(self.window_program), str(file)],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            assert process.stdout
            watchdog = threading.Timer(PATIENCE, process.kill)
            watchdog.start()
            title = process.stdout.readline()
            seconds = time.perf_counter() - start
            _, errors = process.communicate()
            watchdog.cancel()
        if not title or process.returncode or "not caught" in errors:
            said = errors.strip()[-300:]
            raise Broken(f"the window of {file.name} ended with {process.returncode}: {said}")
        return seconds


def main(arguments: list[str]) -> int:
    """Drive what lies in the given folder; the exit status."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as home:
        smoke = Smoke(Path(arguments[0]).resolve(), Path(home))
        try:
            docx = smoke.commands()
            print("The command line works: sample, clause, check, DOCX, PDF, library.")
            smoke.window(docx, "offscreen")
            print("The window opens and closes without a display.")
            if sys.platform != "linux" or os.environ.get("DISPLAY"):
                times = [smoke.window(docx) for _ in range(STARTS)]
                median = statistics.median(times)
                print(f"The window shows the text after {median:.2f} s (median of {STARTS}).")
                if median > START_LIMIT:
                    raise Broken(f"the window may take {START_LIMIT} s")
        except Broken as broken:
            print(f"Not right: {broken}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
