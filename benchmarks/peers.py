"""The same work by other programs, where they are installed: seconds side by side, each in a process of its own.

    python -m benchmarks.peers [CORPUS]

The text is A/RES/79/144 as a Word file where there is a corpus, else a sample. Pandoc and LibreOffice convert it,
proselint checks its words, python-docx opens it (in this process, as its users do). Windows are measured on a
virtual screen (Xvfb, xdotool): from launch until a window of the program is seen, which for Drafter and
LibreOffice has the text in it; novelWriter opens empty. Programs are looked for on PATH.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks._stress import stress_text
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_bytes, read_file, write

_RUNS = 3
_PATIENCE = 20.0
"""Seconds after which a window that has not come is given up."""
DRAFTER = [sys.executable, "-m", "drafter"]


def median(action: Callable[[], object]) -> float:
    """Seconds, the median of some runs after one that warms the disk."""
    times = []
    for _ in range(_RUNS + 1):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def of(command: list[str], *, may_find: bool = False) -> float | None:
    """Seconds of a command, None where the program is absent; `may_find` lets it end with 1."""
    if shutil.which(command[0]) is None:
        return None

    def run() -> None:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
        if done.returncode not in ((0, 1) if may_find else (0,)):
            raise SystemExit(f"{command[0]} ended with {done.returncode}")

    return median(run)


@contextmanager
def screen() -> Iterator[dict[str, str] | None]:
    """The environment of a virtual screen; None where there is none to be had."""
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        yield None
        return
    number = f":{90 + os.getpid() % 900}"
    server = subprocess.Popen(
        ["Xvfb", number, "-screen", "0", "1600x900x24"], stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(1)
        kept = {
            k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")
        }
        yield {**kept, "DISPLAY": number}
    finally:
        server.terminate()
        server.wait()


def window(command: list[str], title: str, environment: dict[str, str]) -> float | None:
    """Seconds from launch until a window is seen whose title has the words."""
    if shutil.which(command[0]) is None:
        return None
    times = []
    for _ in range(_RUNS + 1):
        start = time.perf_counter()
        program = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            search = ["xdotool", "search", "--onlyvisible", "--name", title]
            while time.perf_counter() - start < _PATIENCE:
                if subprocess.run(search, env=environment, capture_output=True).stdout.strip():
                    times.append(time.perf_counter() - start)
                    break
                time.sleep(0.02)
            else:
                return None
        finally:
            program.terminate()
            program.wait(timeout=30)
    return statistics.median(times[1:])


def conversions(word: Path, text: Path, folder: Path) -> list[tuple[str, str, float | None]]:
    """What is done, by whom, seconds."""
    office = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    out = ["--outdir", str(folder)]
    html, pdf = str(folder / "out.html"), str(folder / "out.pdf")
    data = word.read_bytes()

    def open_only() -> None:
        import docx

        docx.Document(str(word))

    return [
        ("Word to HTML", "Drafter", of([*DRAFTER, "convert", str(word), html])),
        ("", "pandoc", of(["pandoc", str(word), "-o", html])),
        ("", "LibreOffice", of([*office, "--convert-to", "html", *out, str(word)])),
        ("Word to PDF", "Drafter", of([*DRAFTER, "convert", str(word), pdf])),
        ("", "LibreOffice", of([*office, "--convert-to", "pdf", *out, str(word)])),
        ("check the words", "Drafter", of([*DRAFTER, "check", str(word)], may_find=True)),
        ("", "proselint", of(["proselint", "check", str(text)], may_find=True)),
        ("read Word, in process", "Drafter", median(lambda: read_bytes(data, word.name))),
        ("open Word, in process", "python-docx", median(open_only)),
    ]


def windows(word: Path, folder: Path) -> list[tuple[str, str, float | None]]:
    """The windows, on a virtual screen."""
    office = [
        "soffice",
        "--norestore",
        "--nologo",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
    ]
    with screen() as environment:
        if environment is None:
            print("Xvfb or xdotool is not installed: no window is measured.")
            return []
        environment["DRAFTER_HOME"] = str(folder / "home")
        environment["HOME"] = str(folder)
        return [
            (
                "launch to the window",
                "Drafter",
                window([*DRAFTER, str(word)], word.stem, environment),
            ),
            ("", "LibreOffice", window([*office, str(word)], word.stem, environment)),
            ("", "novelWriter, empty", window(["novelwriter"], "novelWriter", environment)),
        ]


def main() -> int:
    """Print the table."""
    source = stress_text(__doc__)
    draft = read_file(source).draft
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        word, text = folder / "stress.docx", folder / "stress.txt"
        word.write_bytes(write(draft, ".docx", WriteOptions()))
        text.write_bytes(write(draft, ".txt", WriteOptions()))
        print(f"{source.name}: {len(draft.current.paragraphs)} paragraphs")
        for work, program, seconds in [*conversions(word, text, folder), *windows(word, folder)]:
            shown = "not installed, or no window" if seconds is None else f"{seconds:.3f} s"
            print(f"{work:24}{program:22}{shown}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
