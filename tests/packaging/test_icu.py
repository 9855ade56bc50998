"""ICU's data are cut by name, and the table that is left is whole."""

from __future__ import annotations

import struct

import pytest

from tests.packaging.scripts import script

icu = script("icu")
HEADER = struct.pack("<HBBHHBBBB4s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD") + bytes(16)


def table(files: dict[str, bytes]) -> bytes:
    contents: bytes = icu._contents([(n.encode(), data) for n, data in sorted(files.items())])
    return HEADER + contents


def test_languages_and_encodings_go_and_english_stays():
    kept = {"icudt73l/coll/root.res": b"r" * 20, "icudt73l/en.res": b"e", "icudt73l/nfc.nrm": b"n"}
    gone = {"icudt73l/coll/de.res": b"d" * 99, "icudt73l/ibm-37.cnv": b"c", "icudt73l/fr.res": b""}
    cut = icu.cut(table(kept | gone))
    assert cut == table(
        {name: data.ljust(-(-len(data) // 16) * 16, b"\0") for name, data in kept.items()}
    )


@pytest.mark.parametrize(
    "name", ["coll/ucadata.icu", "likelySubtags.res", "pool.res", "uprops.icu"]
)
def test_what_every_language_needs_stays(name: str):
    assert icu.is_kept(name)


def test_another_file_is_refused():
    with pytest.raises(ValueError, match="not a table"):
        icu.cut(bytes(64))
