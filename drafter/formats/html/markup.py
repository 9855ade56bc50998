"""Elements as text, every word of the draft escaped."""

from __future__ import annotations

import re
from html import escape as _escape

from drafter.document.marked_text import MarkKind

TAGS = {
    MarkKind.ITALIC: "em",
    MarkKind.BOLD: "strong",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
}
"""The elements of the marks that one sees."""
_NOT_SHOWN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]"
)
_ADDRESSES = ("http://", "https://", "mailto:")


def escape(text: str) -> str:
    """The text as it stands in an element or attribute, without what a page cannot hold."""
    return _escape(_NOT_SHOWN.sub("", text))


def element(name: str, inside: str, /, **attributes: str | None) -> str:
    """An element around markup. An attribute that is None is left out; `class_` is `class`,
    `aria_label` is `aria-label`."""
    rows = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{rows}>{inside}</{name}>"


def is_address(target: str) -> bool:
    """Whether a link leads to a page or mailbox; anything else, such as a script, is not written."""
    return target.strip().lower().startswith(_ADDRESSES)


def anchor(text: str) -> str:
    """The text as part of an element's id."""
    return re.sub(r"[^A-Za-z0-9_-]", lambda found: f"_{ord(found.group()):x}", text)
