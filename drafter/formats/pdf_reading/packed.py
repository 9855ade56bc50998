"""What the packed streams of a PDF would unpack to: looked at before PDFium unpacks them."""

from __future__ import annotations

import re
import zlib

from drafter.formats.contract import UnsafeFile
from drafter.formats.limits import MEGABYTE

MOST_STREAM_BYTES = 64 * MEGABYTE
MOST_UNPACKED_BYTES = 192 * MEGABYTE
_STREAM = re.compile(rb"stream\r?\n")


def guard_streams(data: bytes) -> None:
    """Refuse packed streams that unpack to more than any document holds, before PDFium does."""
    total = 0
    for found in _STREAM.finditer(data):
        packed = data[found.end() : found.end() + 2]
        if len(packed) < 2 or packed[0] & 0x0F != 8 or (packed[0] << 8 | packed[1]) % 31:
            continue
        total += _unpacked_size(memoryview(data)[found.end() :])
        if total > MOST_UNPACKED_BYTES:
            raise too_large("it would unpack to more than a document can hold")


def _unpacked_size(packed: memoryview) -> int:
    unpacker = zlib.decompressobj()
    size = start = 0
    rest: bytes | memoryview = b""
    try:
        while not unpacker.eof:
            if not rest:
                rest = packed[start : start + 65536]
                start += 65536
                if not rest:
                    break
            size += len(unpacker.decompress(rest, MEGABYTE))
            rest = unpacker.unconsumed_tail
            if size > MOST_STREAM_BYTES:
                raise too_large("a part of it would unpack to more than a document can hold")
    except zlib.error:
        pass
    return size


def too_large(cause: str) -> UnsafeFile:
    """The refusal of a file beyond a limit."""
    return UnsafeFile(f"the file was not opened because {cause}: choose another file.")
