"""The paragraphs of a Word or text file as they stand, for documents that are no resolution."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.document.marked_text import MarkedText, plain
from drafter.formats.contract import UnreadableFile
from drafter.formats.limits import guard_length, guard_size


def bare_paragraphs(path: Path) -> list[MarkedText]:
    """Every paragraph of the body with its marks, tracked changes accepted; tabs and breaks stay.

    In a text file paragraphs are parted by an empty line. Raises UnreadableFile with one sentence.
    """
    try:
        guard_length(path.stat().st_size)
        data = path.read_bytes()
        guard_size(data)
        if data[:2] == b"PK":
            return _of_word(data)
        if path.suffix.lower() != ".txt":
            raise UnreadableFile("only .docx and .txt can be read here: save it as one of them.")
        return _of_text(data)
    except UnreadableFile as error:
        raise type(error)(f"{path.name}: {error}") from error
    except OSError as error:
        cause = error.strerror or error
        raise UnreadableFile(
            f"{path.name}: it cannot be read ({cause}): look whether it is there."
        ) from error


def _of_word(data: bytes) -> list[MarkedText]:
    from drafter.formats.docx.reading.document import WordFile
    from drafter.formats.docx.reading.source import View
    from drafter.formats.limits import guard_zip

    guard_zip(data)
    return [source.content for source in WordFile(data).view(View.FINAL).paragraphs]


def _of_text(data: bytes) -> list[MarkedText]:
    from drafter.formats.plain_text.decoding import decode

    parts = re.split(r"\n[ ]*\n", decode(data))
    return [plain(part.strip("\n")) for part in parts if part.strip()]
