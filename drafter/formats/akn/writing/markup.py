"""Elements as text."""

from __future__ import annotations

import re

from drafter.formats.xml_text import escape

NAMESPACES = (
    'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:akn4un="http://un.org/akn4un"'
)
_SCHEMA = (
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0 "
    "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd"
)
_NOT_ANY_URI = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f]")


def element(name: str, inside: str = "", /, **attributes: str | None) -> str:
    """An element around markup. An attribute that is None is left out; `class_` is `class`."""
    rows = "".join(
        f' {key.rstrip("_")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{rows}>{inside}</{name}>" if inside else f"<{name}{rows}/>"


def lines(*parts: str) -> str:
    """Elements on lines of their own, where white space between them means nothing."""
    return "".join(f"\n{part}" for part in parts if part) + "\n"


def document(*parts: str) -> str:
    """The whole file."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<akomaNtoso {NAMESPACES} xsi:schemaLocation="{_SCHEMA}">{lines(*parts)}</akomaNtoso>\n'
    )


def address(text: str) -> str:
    """A link's target with the characters that no address may have as percent signs."""
    return _NOT_ANY_URI.sub(lambda found: f"%{ord(found.group()):02X}", text)
