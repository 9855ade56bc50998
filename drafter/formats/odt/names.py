"""Names of OpenDocument that reading and writing share."""

from __future__ import annotations

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
FIELD = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
MIME_TYPE = "application/vnd.oasis.opendocument.text"
HELD_PART = "Drafter/held.json"
"""What OpenDocument cannot hold of a draft; other programs drop it when they save."""
ID_PREFIX = "id"
"""Before the id of a paragraph, since an `xml:id` does not begin with a figure."""


def q(name: str) -> str:
    """A name such as "text:p" as lxml wants it."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def whole(text: str | None, otherwise: int) -> int:
    """A whole number from 0 as an attribute gives it, else another; `isdigit` alone lets "²" pass."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else otherwise
