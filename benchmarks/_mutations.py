"""Random damage to a file: to its bytes, and to the members of a packed one."""

from __future__ import annotations

import copy
import io
import random
import zipfile

_TOKENS = (
    *(b"<", b">", b"&", b"</w:p>", b"<w:p>", b"<w:tbl>", b"<p>", b"<!DOCTYPE a [", b"<![CDATA["),
    *(b"&#0;", b"&#xD800;", b'"', b"'", b"{", b"}", b"[[", b"null", b"1e999", b"-1", b"\\u0000"),
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\t", b"\x0c", b"\n\n"),
    *(b"%PDF-1.7", b"endobj", b"stream\n", b"/Length 99999999", b"{{", b"}}", b"{%", b"%}", b"+++"),
    *(
        "№ \u202e\u200b\ufffc".encode(),
        b"(a)",
        b"1.",
        b"99999999999999999999",
        b"*" * 40,
        b"A" * 5000,
    ),
)
_VALUES = (
    *("", "0", "-1", "99999999999999999999", "1e9", "true", "none", "ix", "1.5", "٣", "x" * 3000),
    *("(a)", "1.", "Annex", "The General Assembly,", "Recalling", "\u202e\ufffc\u200b", "../../x"),
)


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The bytes with a few things changed; a packed file mostly within its members."""
    if data.startswith(b"PK") and rng.random() < 0.85:
        return _repacked(data, rng)
    return _hurt(data, rng)


def _hurt(data: bytes, rng: random.Random) -> bytes:
    """Often still well-formed where it is XML: what only a parser refuses never reaches a reader."""
    if data.lstrip()[:1] == b"<" and rng.random() < 0.7:
        return _rearranged(data, rng)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        data = _changed(data, rng)
    return data


def _rearranged(data: bytes, rng: random.Random) -> bytes:
    from lxml import etree

    root = etree.fromstring(data)
    for _ in range(rng.choice((1, 2, 4, 30))):
        elements = list(root.iter(etree.Element))
        one, other = rng.choice(elements), rng.choice(elements)
        parent = one.getparent()
        way = rng.randrange(6)
        if way == 0 and parent is not None:
            parent.remove(one)
        elif way == 1 and parent is not None:
            parent.extend(copy.deepcopy(one) for _ in range(rng.choice((1, 2, 20))))
        elif way == 2:
            other.append(copy.deepcopy(one) if len(elements) < 20_000 else etree.Element("x"))
        elif way == 3:
            one.tag = other.tag
        elif way == 4 and one.attrib:
            one.set(rng.choice(list(one.attrib)), rng.choice(_VALUES))
        else:
            one.text = rng.choice(_VALUES)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _repacked(data: bytes, rng: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    chosen = rng.randrange(len(members))
    name, content = members[chosen]
    members[chosen] = (name, _hurt(content, rng) if content else b"x")
    if rng.random() < 0.05:
        del members[rng.randrange(len(members))]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return stream.getvalue()


def _changed(data: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(data) + 1)
    end = min(len(data), start + rng.choice((1, 2, 8, 64, 1000)))
    way = rng.randrange(7)
    if way == 0:  # other bytes
        return data[:start] + rng.randbytes(end - start) + data[end:]
    if way == 1:  # cut off
        return data[:start]
    if way == 2:  # taken out
        return data[:start] + data[end:]
    if way == 3:  # doubled, several times
        return data[:start] + data[start:end] * rng.choice((2, 3, 50)) + data[end:]
    if way == 4:  # moved
        place = rng.randrange(len(data) + 1)
        return data[:place] + data[start:end] + data[place:]
    if (
        way == 5 and b">" in data[start:]
    ):  # an element's tag doubled or taken out: mostly well-formed no more
        stop = data.index(b">", start) + 1
        return data[:start] + data[stop:]
    return data[:start] + rng.choice(_TOKENS) + data[start:]
