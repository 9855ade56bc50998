"""What the user kept, in a small file beside the library: favourites and notes are his own work, and must not
be lost with a damaged library whose last good copy is older."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

from drafter.clauses.store.remarks import Remark
from drafter.paths import keep_private

_MOST_BYTES = 20_000_000
_TYPES = {"str": str, "bool": bool, "int": int}


def beside_path(path: Path) -> Path:
    """Where that file lies."""
    return path.with_name(f"{path.stem}.kept.json")


def write_beside(path: Path, remarks: Sequence[Remark]) -> None:
    """Write what is kept in the library at `path`; that it cannot be written is no reason to fail, since
    the library has it."""
    target = beside_path(path)
    part = target.with_name(f".{target.name}.part")
    data = json.dumps([asdict(one) for one in remarks], ensure_ascii=False, indent=1)
    with contextlib.suppress(OSError):
        part.write_text(data, encoding="utf-8", errors="replace")
        keep_private(part)
        part.replace(target)


def read_beside(path: Path) -> list[Remark]:
    """What the file has; what is no remark in it is passed over."""
    source = beside_path(path)
    try:
        if source.stat().st_size > _MOST_BYTES:
            return []
        found = json.loads(source.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    rows = found if isinstance(found, list) else []
    return [Remark(**row) for row in rows if isinstance(row, dict) and _fits(row)]


def _fits(row: dict[str, object]) -> bool:
    """Whether a row has every field of a Remark, each of its type."""
    types = {field.name: _TYPES[str(field.type)] for field in fields(Remark)}
    hashed = row.get("text_hash")
    return (
        set(row) == set(types)
        and all(type(row[name]) is kind for name, kind in types.items())
        and isinstance(hashed, int)
        and -(2**63) <= hashed < 2**63
    )
