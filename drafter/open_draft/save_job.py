"""Saving a draft: written, read back and compared before it replaces anything."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from drafter.document.draft import Draft
from drafter.formats.contract import UnreadableFile, WriteOptions
from drafter.paths import backup_dir
from drafter.workspace.backups import back_up
from drafter.workspace.file_state import FileState, has_changed, state_of
from drafter.workspace.saving import SaveFailed, atomic_write


class FileChangedError(SaveFailed):
    """Another program has changed the file since it was opened; it was left alone."""


class FileGoneError(FileChangedError):
    """The file was renamed or deleted since it was opened; nothing was written in its place."""


@dataclass(frozen=True, slots=True)
class SaveJob:
    """An immutable order to save, fit to run in another thread.

    `known` is the state of the file as this program last saw it, None to overwrite whatever stands
    there.
    """

    draft: Draft
    path: Path
    options: WriteOptions = WriteOptions()
    known: FileState | None = None

    def run(self) -> FileState | None:
        """Write the file and return its new state.

        Raises FileChangedError when another program was quicker, SaveFailed when it cannot be
        written or does not read back as what was to be saved.
        """
        from drafter.formats.registry import write

        data = write(self.draft, self.path.suffix.lower(), self.options)
        self._verify(data)
        if self.known is not None and has_changed(self.path, self.known):
            if not self.path.exists():
                raise FileGoneError(
                    f"{self.path.name} was renamed or deleted since it was opened: "
                    "save under another name, or write it again."
                )
            raise FileChangedError(
                f"{self.path.name} was changed by another program since it was opened. Keep your text "
                "and replace the file, or keep the file and put your text among the backups, or compare them?"
            )
        self._keep_former()
        atomic_write(self.path, data, rescue=True)
        return state_of(self.path, data)

    def _verify(self, data: bytes) -> None:
        if self.path.suffix.lower() != ".docx" or self.options.scrub:
            return
        from drafter.formats.registry import read_bytes

        try:
            read = read_bytes(data, self.path.name).draft
        except UnreadableFile as error:
            raise SaveFailed(
                f"{self.path.name} was not saved: what would be written is damaged."
            ) from error
        if read.current != self.draft.current or read.base != self.draft.base:
            raise SaveFailed(
                f"{self.path.name} was not saved: the file would not hold the whole draft. "
                "Export it in another format and report the fault."
            )

    def set_aside(self) -> Path:
        """Keep the draft as a backup and not in its file, since the file is to stay; where it is kept.

        Raises SaveFailed.
        """
        from drafter.formats.registry import write

        suffix = self.path.suffix.lower()
        return back_up(self._key(), write(self.draft, suffix, self.options), suffix)

    def _key(self) -> str:
        """Under what the former file is kept: a Word file as a version of the draft, any other by its path."""
        if self.draft.id and self.path.suffix.lower() == ".docx":
            return self.draft.id
        return hashlib.blake2b(str(self.path.resolve()).encode(), digest_size=8).hexdigest()

    def _keep_former(self) -> None:
        try:
            former = self.path.read_bytes()
        except OSError:
            return
        try:
            back_up(self._key(), former, self.path.suffix)
        except OSError as error:
            raise SaveFailed(
                f"{self.path.name} was not saved because the copy of what it holds now could not be "
                f"kept in {backup_dir()} ({_cause(error)}): make room there and save again."
            ) from error


def _cause(error: OSError) -> str:
    cause = error.__cause__ if isinstance(error, SaveFailed) else error
    return (cause.strerror if isinstance(cause, OSError) else None) or str(error)
