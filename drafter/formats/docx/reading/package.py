"""The zip file of a Word document: its parts by what they are, guarded before anything is parsed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

from drafter.formats import limits
from drafter.formats.contract import UnreadableFile, UnsafeFile
from drafter.formats.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGED = "The file is damaged and cannot be unpacked; ask for another copy of it."
_NOT_WORD = "The file is a zip archive but no Word document; open a .docx file."


class Relation(NamedTuple):
    """A relationship: the last word of its type, and the part or address it leads to."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a Word file. Raises UnreadableFile or UnsafeFile for what is none."""

    def __init__(self, data: bytes) -> None:
        limits.guard_zip(data)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise UnreadableFile(_DAMAGED) from error
        self._markup = limits.Markup()
        self._names = {name.replace("\\", "/"): name for name in self._archive.namelist()}
        self.document_name = self._main_part()
        self.relations = self.relations_of(self.document_name)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._names

    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._names)

    def raw(self, name: str) -> bytes:
        """The bytes of a part."""
        try:
            return self._archive.read(self._names[name])
        except (
            KeyError,
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise UnreadableFile(_DAMAGED) from error

    def root(self, name: str) -> _Element:
        """The root element of a part, in the namespaces of the transitional format."""
        data = self.raw(name)
        self._markup.measure(name, data)
        if names.STRICT_W.encode() in data[:4096]:
            data = data.replace(names.STRICT_W.encode(), names.W.encode())
            data = data.replace(names.STRICT_R.encode(), names.R.encode())
        root: _Element = limits.parse_xml(data)
        return root

    def optional(self, kind: str, *, has_words: bool = False) -> tuple[str, _Element] | None:
        """The part that the document relates to under that kind, with its name; None without one.

        A part that only adds to the text (styles, settings) may be damaged: then it counts as
        absent. With `has_words` it may not. Raises UnreadableFile, and UnsafeFile for a part beyond
        a limit.
        """
        for relation in self.relations.values():
            if relation.kind == kind and not relation.external and self.has(relation.target):
                try:
                    return relation.target, self.root(relation.target)
                except UnreadableFile as error:
                    if has_words or isinstance(error, UnsafeFile):
                        raise
                    return None
        return None

    def all_related(self, kind: str) -> list[str]:
        """The names of all parts of a kind that the document relates to."""
        found = [r.target for r in self.relations.values() if r.kind == kind and not r.external]
        return [name for name in found if self.has(name)]

    def relations_of(self, part: str) -> dict[str, Relation]:
        """The relationships of a part by their ids; none where they cannot be read."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(path):
            return {}
        result = {}
        for row in self.root(path):
            external = row.get("TargetMode") == "External"
            target = row.get("Target") or ""
            if not external:
                target = _inside(folder, target)
            result[row.get("Id") or ""] = Relation(
                (row.get("Type") or "").rsplit("/", 1)[-1], target, external
            )
        return result

    def _main_part(self) -> str:
        if not self.has("[Content_Types].xml") and not self.has("_rels/.rels"):
            raise UnreadableFile(_NOT_WORD)
        for relation in self.relations_of("").values():
            if relation.kind == "officeDocument" and self.has(relation.target):
                return relation.target
        if self.has(names.DOCUMENT_PART):
            return names.DOCUMENT_PART
        raise UnreadableFile(_NOT_WORD)


def _inside(folder: str, target: str) -> str:
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")
