"""Every format by content and suffix; readers and writers are imported on first use."""

from __future__ import annotations

import importlib
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from drafter.document.draft import Draft
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, UnreadableFile, UnsafeFile, WriteOptions
from drafter.formats.limits import guard_length, guard_size, guard_zip

Reader = Callable[[bytes], ReadResult]
Writer = Callable[[Draft, WriteOptions], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format. `module` has `read` where it reads and `write` where it writes; where two
    modules share that, `reader` is the one that reads."""

    name: str
    title: str
    module: str
    suffixes: tuple[str, ...]
    reads: bool = True
    writes: bool = True
    reader: str = ""


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("docx", "Word document", "docx", (".docx",)),
        Format("doc", "Word 97 document", "doc", (".doc",), writes=False),
        Format("akn", "AKN4UN XML", "akn", (".xml",)),
        Format("odt", "OpenDocument text", "odt", (".odt",)),
        Format("text", "Saved text", "plain_text", (".txt",)),
        Format("markdown", "Markdown", "markdown", (".md",)),
        Format("pdf", "PDF", "pdf", (".pdf",), reader="pdf_reading"),
        Format("html", "Web page", "html", (".html",), reads=False),
        Format("json", "Drafter JSON", "json_file", (".json",)),
    )
}

_SELF_DECLARED = ("akn", "json")
"""Formats that say themselves what they hold, so that also a presidential statement is taken."""

_NOT_READ = {
    "rtf": "rich text format cannot be read: save it as .docx and open that.",
    "xlsx": "this is a spreadsheet, not a resolution: choose a Word or text file.",
    "zip": "this is an archive: unpack it and open a document of it.",
    "html": "a web page cannot be read: paste its text into a new draft, or save it as text.",
}


def read_file(path: Path) -> ReadResult:
    """The draft in a file of any known format.

    Raises UnreadableFile with one sentence that names the file, the cause and the next step.
    """
    try:
        if path.is_dir():
            raise UnreadableFile("this is a folder: choose a file in it.")
        guard_length(path.stat().st_size)
        data = path.read_bytes()
    except UnreadableFile as error:
        raise type(error)(f"{path.name}: {error}") from error
    except OSError as error:
        raise UnreadableFile(f"{path.name}: {_os_sentence(error)}") from error
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> ReadResult:
    """The draft in the bytes of a file of that name; what they are is seen from the bytes first."""
    try:
        guard_size(data)
        if not data.strip(b"\x00 \t\r\n"):
            raise UnreadableFile("the file is empty: choose another.")
        kind = sniff(data, Path(name).suffix.lower())
        result = _reader(kind)(data)
        if kind not in _SELF_DECLARED or not result.draft.current.paragraphs:
            _require_resolution(result.draft.current)
    except (UnreadableFile, UnsafeFile) as error:
        raise type(error)(f"{name}: {error}") from error
    return result if result.format else replace(result, format=kind)


def sniff(data: bytes, suffix: str) -> str:
    """The name of the format, from the content and, where that says nothing, from the suffix."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _sniff_zip(data)
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return "doc"
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    lowered = head.replace(b"\x00", b"").lower()
    if lowered.startswith((b"<!doctype html", b"<html")):
        return "html"
    if b"akomantoso" in lowered or lowered.lstrip(b"\xff\xfe").startswith(b"<?xml"):
        return "akn"
    if head.startswith(b"{") and (suffix == ".json" or b'"format"' in head):
        return "json"
    return "markdown" if suffix in (".md", ".markdown") else "text"


def _mimetype(archive: zipfile.ZipFile) -> bytes:
    """What an OpenDocument file says it is. Raises UnreadableFile where that member is damaged."""
    try:
        with archive.open("mimetype") as member:
            return member.read(100)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:
        raise UnreadableFile(
            "the file is damaged or incomplete: open it in LibreOffice, save it anew and try again."
        ) from error


def _sniff_zip(data: bytes) -> str:
    guard_zip(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        kinds = _mimetype(archive) if "mimetype" in names else b""
    if "word/document.xml" in names or any(n.startswith("word/document") for n in names):
        return "docx"
    if b"opendocument.text" in kinds:
        return "odt"
    return "xlsx" if any(n.startswith("xl/") for n in names) else "zip"


def write(draft: Draft, suffix: str, options: WriteOptions | None = None) -> bytes:
    """The bytes of a draft in the format of a suffix. Raises UnreadableFile when nothing writes it."""
    for form in FORMATS.values():
        if form.writes and suffix.lower() in form.suffixes:
            module = importlib.import_module(f"drafter.formats.{form.module}")
            writer = cast("Writer", module.write)
            return writer(draft, options or WriteOptions())
    known = ", ".join(writable_suffixes())
    raise UnreadableFile(
        f"{suffix or 'a name without an ending'} cannot be written: choose {known}."
    )


def readable_suffixes() -> tuple[str, ...]:
    """The suffixes of files that can be read."""
    return tuple(s for form in FORMATS.values() if form.reads for s in form.suffixes)


def writable_suffixes() -> tuple[str, ...]:
    """The suffixes of files that can be written."""
    return tuple(s for form in FORMATS.values() if form.writes for s in form.suffixes)


def _reader(kind: str) -> Reader:
    form = FORMATS.get(kind)
    if form is None or not form.reads:
        raise UnreadableFile(_NOT_READ[kind])
    module = importlib.import_module(f"drafter.formats.{form.reader or form.module}")
    return cast("Reader", module.read)


def _require_resolution(resolution: Resolution) -> None:
    """A text in which nothing of a resolution was found is none."""
    kinds = {paragraph.kind for paragraph in resolution.paragraphs}
    parts = kinds & {ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE}
    if not parts and not resolution.organ_line.text:
        raise UnreadableFile(
            "no resolution was found in it, neither the line of an organ nor a numbered paragraph: choose another file."
        )


def _os_sentence(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file: look whether it was moved or renamed."
        case PermissionError():
            return "you may not read it, or another program has locked it: close it there and try again."
        case IsADirectoryError():
            return "this is a folder: choose a file in it."
    return f"it cannot be read ({error.strerror or error}): look whether its disk is there."
