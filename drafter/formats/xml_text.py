"""The words of a draft as they stand in XML."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile('[&<>"\r]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}


def without_controls(text: str) -> str:
    """The text without the characters that XML cannot hold (control characters, half surrogates)."""
    return _NOT_XML.sub("", text)


def escape(text: str) -> str:
    """The text as it stands in an element or attribute, without what XML cannot hold."""
    return _SPECIAL.sub(lambda found: _ENTITIES[found.group()], without_controls(text))
