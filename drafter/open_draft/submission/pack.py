"""Writing the submission pack: Word with tracked changes, Word clean, PDF, sponsors, report, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.checks.house.rules import HouseRules
from drafter.document.draft import Draft, Suppression
from drafter.formats.contract import WriteOptions
from drafter.open_draft.library_knowledge import known_texts
from drafter.open_draft.submission.naming import stem_of
from drafter.open_draft.submission.remaining import Remaining, remaining
from drafter.open_draft.submission.sheets import remaining_text, report_sheet, sponsor_sheet
from drafter.workspace.saving import SaveFailed, atomic_write

_SCRUBBED = WriteOptions(scrub=True)


class NotReady(Exception):
    """Something is still open; nothing was written. `left` says what."""

    def __init__(self, left: Sequence[Remaining]) -> None:
        self.left = tuple(left)
        things = "one thing is" if len(left) == 1 else f"{len(left)} things are"
        super().__init__(f"{things} still open; first: {left[0]}")


@dataclass(frozen=True, slots=True)
class SubmissionPack:
    """An immutable order to write the pack of a draft to a folder, fit to run in another thread.

    With a base in the draft its changes are tracked (RES-SUB-02). `always` are findings that the user
    ignores everywhere, `house` the rules of his house. `source` is the draft's own file, which is
    never written over.
    """

    draft: Draft
    folder: Path
    despite_open: bool = False
    always: tuple[Suppression, ...] = ()
    source: Path | None = None
    house: HouseRules | None = None

    def looked(self) -> tuple[list[Finding], list[Remaining], int]:
        """What the checker finds before submission, what is open, how many findings are ignored."""
        checker = Checker("submission", always=self.always, house=self.house, known=known_texts)
        findings = checker.check(self.draft)
        return findings, remaining(self.draft, findings), len(checker.ignored)

    def run(self) -> tuple[Path, ...]:
        """Write all files and return their paths, the draft's first.

        Raises NotReady where something is open and that is not overridden, SaveFailed when a file
        cannot be written. All files are made before the first is written.
        """
        findings, left, ignored = self.looked()
        if left and not self.despite_open:
            raise NotReady(left)
        stem = stem_of(self.draft.current)
        made = [
            (self.folder / f"{stem}{end}", make())
            for end, make in self._files(findings, left, ignored)
        ]
        for path, _ in made:
            if self.source is not None and path.resolve() == self.source.resolve():
                raise SaveFailed(f"{path.name} is the draft itself: choose another folder.")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SaveFailed(
                f"The folder {self.folder.name} cannot be made ({error.strerror}): choose another."
            ) from error
        for path, data in made:
            atomic_write(path, data)
        return tuple(path for path, _ in made)

    def _files(
        self, findings: list[Finding], left: list[Remaining], ignored: int
    ) -> Iterator[tuple[str, Callable[[], bytes]]]:
        from drafter.formats.pdf.sheets import write_sheet
        from drafter.formats.registry import write

        draft = self.draft.without_personal_data()
        clean = replace(draft, base=None)
        if draft.base is not None and draft.base != draft.current:
            tracked = replace(_SCRUBBED, tracked=True)
            yield ", tracked changes.docx", lambda: write(draft, ".docx", tracked)
        yield ".docx", lambda: write(clean, ".docx", _SCRUBBED)
        yield ".pdf", lambda: write(clean, ".pdf", _SCRUBBED)
        yield ", sponsors.pdf", lambda: write_sheet(sponsor_sheet(draft.current))
        report = report_sheet(draft, findings, left, ignored)
        yield ", check report.pdf", lambda: write_sheet(report)
        yield ", what remains.txt", lambda: remaining_text(left).encode()
