"""A long day: sittings one after another in one window; memory and time stay, and every text is right.

    python -m benchmarks.soak [CORPUS] [--sittings 200] [--seed 1]

In each sitting a draft is opened, written in with keys, rearranged, checked, a clause is inserted, its paragraphs
traced to prior resolutions, saved and closed. The same commands go to a draft without window,
journal or file; both texts, and what the saved file reads back as, must be equal. Ends with 1 where they are not,
or where memory, open files, threads or the time of a sitting grow. Needs no corpus.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks._stress import megabytes
from drafter.document.draft import Draft
from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import plain
from drafter.document.paragraph import ParagraphKind
from drafter.document.structure import move_paragraph
from drafter.formats.registry import read_file, write
from drafter.open_draft import OpenDraft
from drafter.paths import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from drafter.app.main_window import MainWindow

_WARM = 20
"""Sittings until caches and allocators have what they keep."""
ENOUGH = 3 * _WARM
_MOST_GROWTH = 0.25
"""Megabytes that a sitting may leave behind on average: a thousand make 250."""
_MOST_SLOWDOWN = 1.3
_CLAUSES = ("report-on-implementation", "remain-seized", "continue-consideration")
_WORDS = (" and its resources", " within existing means", " as appropriate", " in this regard")


@dataclass(frozen=True, slots=True)
class Figures:
    """The state of the process after a sitting."""

    seconds: float
    megabytes: float
    files: int
    threads: int


class Soak:
    """The window, and the sittings in it."""

    def __init__(self, folder: Path, seed: int) -> None:
        from drafter.app.main import application
        from drafter.app.main_window import MainWindow
        from drafter.workspace.settings import Settings

        self._app: QApplication = application(["soak"])
        self._folder = folder
        self._random = random.Random(seed)
        self.window: MainWindow = MainWindow(Settings())
        self.window.resize(1280, 720)
        self.window.show()
        self._sources = []
        for path in sorted(resource("samples").glob("*.txt")):
            source = folder / f"{path.stem}.docx"
            source.write_bytes(write(read_file(path).draft, ".docx"))
            self._sources.append(source)

    def sitting(self, number: int) -> str:
        """One sitting; what was wrong, empty for nothing."""
        window, path = self.window, self._folder / f"draft{number % 10}.docx"
        path.write_bytes(self._random.choice(self._sources).read_bytes())
        window.files.read(path)
        self._until(lambda: window.draft is not None and window.draft.path == path)
        self._settle()
        draft = window.draft
        if draft is None:
            return "the file was not opened"
        model = OpenDraft(Draft(draft.resolution))
        for _ in range(3):
            self._write(draft, model)
        self._rearrange(draft, model)
        self._insert(draft, model)
        self._settle()
        self._trace(draft)
        draft.undo()
        model.undo()
        draft.redo()
        model.redo()
        window.files.save()
        self._settle()
        if draft.is_modified:
            return f"it was not saved: {window.message_bar.text}"
        if draft.resolution != model.resolution:
            return "the window has another text than the model"
        if read_file(path).draft.current != model.resolution:
            return "the file has another text than the model"
        return ""

    def close(self) -> None:
        """End the window."""
        self.window.close()

    def _write(self, draft: OpenDraft, model: OpenDraft) -> None:
        from PySide6.QtTest import QTest

        from drafter.document.history import Caret

        paragraph = self._random.choice(draft.resolution.paragraphs)
        end, words = len(paragraph.content), self._random.choice(_WORDS)
        self.window.page.setFocus()
        self.window.page.set_caret(Caret(paragraph.id, end))
        QTest.keyClicks(self.window.page, words)
        self._app.processEvents()
        self._both(None, model, [ReplaceText(paragraph.id, end, end, plain(words))])

    def _rearrange(self, draft: OpenDraft, model: OpenDraft) -> None:
        operative = [p for p in draft.resolution.paragraphs if p.kind is ParagraphKind.OPERATIVE]
        chosen = self._random.choice(operative)
        edits = move_paragraph(draft.resolution, chosen.id, self._random.choice((-1, 1)))
        if edits:
            self._both(draft, model, edits)

    def _both(self, draft: OpenDraft | None, model: OpenDraft, edits: list[Edit]) -> None:
        for one in (draft, model):
            if one is not None:
                one.perform(edits, "Edit")

    def _insert(self, draft: OpenDraft, model: OpenDraft) -> None:
        from drafter.clauses.context import context_of
        from drafter.clauses.rendering import render
        from drafter.clauses.templates import load_templates

        template = load_templates()[self._random.choice(_known())]
        rendered = render(template, template.examples, context_of(draft.resolution))
        draft.insert_clause(rendered)
        model.insert_clause(rendered)

    def _trace(self, draft: OpenDraft) -> None:
        from drafter.clauses.store.library import open_library

        with open_library() as library:
            library.trace(draft.resolution)

    def _settle(self) -> None:
        window = self.window
        self._until(
            lambda: (
                not (
                    window.checking.busy
                    or window.tracking.comparing.busy
                    or window.finding_words.busy
                    or window.files.background.busy
                    or window._pause.isActive()
                )
            )
        )

    def _until(self, condition: Callable[[], bool], seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            if condition():
                return
            time.sleep(0.002)
        raise TimeoutError("the window did not come to rest")


def _known() -> tuple[str, ...]:
    from drafter.clauses.templates import load_templates

    return tuple(name for name in _CLAUSES if name in load_templates())


def figures(seconds: float) -> Figures:
    """What the process holds now."""
    gc.collect()
    return Figures(
        seconds, megabytes(), len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
    )


def verdict(taken: list[Figures]) -> list[str]:
    """What grows, from the figures after each of at least ENOUGH sittings."""
    warm = taken[_WARM:]
    part = max(5, len(warm) // 5)
    first, last = warm[:part], warm[-part:]

    def median(rows: list[Figures], name: str) -> float:
        return float(statistics.median(getattr(row, name) for row in rows))

    found = []
    growth = (median(last, "megabytes") - median(first, "megabytes")) / (len(warm) - part)
    if growth > _MOST_GROWTH:
        found.append(f"memory grows by {growth:.2f} MB a sitting")
    slower = median(last, "seconds") / median(first, "seconds")
    if slower > _MOST_SLOWDOWN:
        found.append(f"sittings take {slower:.2f} times as long")
    found += [
        f"{name} grow from {median(first, name):.0f} to {median(last, name):.0f}"
        for name in ("files", "threads")
        if median(last, name) > median(first, name) + 2
    ]
    return found


def main() -> int:
    """Hold the sittings and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", nargs="?", help="not needed")
    parser.add_argument("--sittings", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("Memory and open files are read as Linux tells them.")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    taken: list[Figures] = []
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        os.environ["DRAFTER_HOME"] = str(Path(name, "home"))
        soak = Soak(Path(name), options.seed)
        for number in range(options.sittings):
            started = time.monotonic()
            said = soak.sitting(number)
            taken.append(figures(time.monotonic() - started))
            if said:
                wrong += 1
                print(f"sitting {number}: {said}", flush=True)
            if number in (0, _WARM) or (number + 1) % 50 == 0:
                now = taken[-1]
                print(
                    f"after {number + 1:5} sittings: {now.megabytes:6.1f} MB, {now.files} files, "
                    f"{now.threads} threads, {now.seconds:.2f} s a sitting",
                    flush=True,
                )
        soak.close()
    grows = verdict(taken) if len(taken) >= ENOUGH else []
    for line in grows:
        print(line)
    for part in (
        (taken[_WARM : _WARM + ENOUGH], taken[-ENOUGH:]) if len(taken) >= 2 * ENOUGH else ()
    ):
        seconds = statistics.median(row.seconds for row in part)
        megabytes = statistics.median(row.megabytes for row in part)
        print(f"median of {ENOUGH} sittings: {seconds:.2f} s, {megabytes:.1f} MB")
    growth = "something grows" if grows else "nothing grows"
    if len(taken) < ENOUGH:
        growth = f"whether anything grows shows only after {ENOUGH}"
    print(f"{options.sittings} sittings, {wrong} with another text than the model alone; "
          f"{sum(row.seconds for row in taken):.0f} s; "
          f"{growth}")  # fmt: skip
    return 1 if wrong or grows else 0


if __name__ == "__main__":
    sys.exit(main())
