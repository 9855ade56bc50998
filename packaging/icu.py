"""Cut the data of ICU, Qt's library for collation and old encodings, to what English needs.

The library libicudata is one table of contents and its files, under the symbol icudtNN_dat. The
cut writes the table anew without languages, encodings and dictionaries, and links it again. Format:
ICU's source, common/ucmndata.h: a header whose first 16-bit number is its length; then the count,
and for each file the offsets of its name and of its data from the count on, by order of names.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

_ALIGNED = 16
_LOCALE = re.compile(r"(?:(?:brkitr|coll|curr|lang|rbnf|region|translit|unit|zone)/)?(\w+)\.res")
_KEPT_LOCALES = {"root", "en", "en_001", "en_GB", "en_US", "pool", "res_index", "ucadata"}
_NEVER_LOCALES = {
    "currencyNumericCodes", "dayPeriods", "genderList", "grammaticalFeatures", "icuver", "icustd",
    "keyTypeData", "langInfo", "likelySubtags", "metaZones", "metadata", "numberingSystems",
    "plurals", "pluralRanges", "supplementalData", "timezoneTypes", "tzdbNames", "units",
    "windowsZones", "zoneinfo64",
}  # fmt: skip


def is_kept(name: str) -> bool:
    """Whether the file of this name (without the package, as in `coll/de.res`) stays."""
    if name.endswith((".cnv", ".dict", ".cfu")) or name.startswith(("translit/", "rbnf/")):
        return False
    locale = _LOCALE.fullmatch(name)
    return locale is None or locale[1] in _KEPT_LOCALES | _NEVER_LOCALES


def cut(table: bytes) -> bytes:
    """The table with only what stays; ValueError when it is none."""
    (start,) = struct.unpack_from("<H", table)
    if table[2:4] != b"\xda\x27" or table[12:16] != b"CmnD":
        raise ValueError("not a table of ICU data in this machine's byte order")
    (count,) = struct.unpack_from("<I", table, start)
    entries = list(struct.iter_unpack("<II", table[start + 4 : start + 4 + 8 * count]))
    ends = [data for _, data in entries[1:]] + [len(table) - start]
    kept: list[tuple[bytes, bytes]] = []
    for (name_at, data_at), end in zip(entries, ends, strict=True):
        name = table[start + name_at : table.index(b"\0", start + name_at)]
        if is_kept(name.decode("ascii").partition("/")[2]):
            kept.append((name, table[start + data_at : start + end]))
    return table[:start] + _contents(kept)


def _contents(files: list[tuple[bytes, bytes]]) -> bytes:
    names_at = 4 + 8 * len(files)
    names, name_offsets = bytearray(), []
    for name, _ in files:
        name_offsets.append(names_at + len(names))
        names += name + b"\0"
    data_at = _up(names_at + len(names))
    body, offsets = bytearray(), []
    for _, data in files:
        offsets.append(data_at + len(body))
        body += data + bytes(_up(len(data)) - len(data))
    toc = b"".join(struct.pack("<II", *pair) for pair in zip(name_offsets, offsets, strict=True))
    head = struct.pack("<I", len(files)) + toc + bytes(names)
    return head + bytes(data_at - len(head)) + bytes(body)


def _up(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED


def slim_library(library: Path) -> bool:
    """Replace `library` (libicudata.so.NN) by its cut; False where that cannot be done here."""
    if not all(map(shutil.which, ("cc", "readelf"))):
        return False
    version = library.name.rpartition(".")[2]
    symbol = f"icudt{version}_dat"
    whole = library.read_bytes()
    listed = subprocess.run(
        ["readelf", "--dyn-syms", "-W", str(library)], capture_output=True, text=True, check=True
    ).stdout
    found = re.search(rf"([0-9a-f]+)\s+(\d+|0x[0-9a-f]+) OBJECT .* {symbol}$", listed, re.MULTILINE)
    start = whole.find(b"\xda\x27", 0)
    while start > 0 and whole[start + 10 : start + 14] != b"CmnD":
        start = whole.find(b"\xda\x27", start + 1)
    if not found or start < 0:
        return False
    table = whole[start - 2 : start - 2 + int(found[2], 0)]
    with tempfile.TemporaryDirectory() as folder:
        data, source = Path(folder, "data"), Path(folder, "data.S")
        data.write_bytes(cut(table))
        source.write_text(
            f".section .rodata\n.balign {_ALIGNED}\n.globl {symbol}\n.type {symbol}, %object\n"
            f'{symbol}:\n.incbin "{data}"\n.size {symbol}, .-{symbol}\n'
            '.section .note.GNU-stack,"",%progbits\n'
        )
        command = ["cc", "-shared", "-nostdlib", f"-Wl,-soname,{library.name}", str(source)]
        subprocess.run([*command, "-o", str(library)], check=True)
    return True
