"""Records of small resolutions, and small files that read as resolutions."""

from __future__ import annotations

from pathlib import Path

from drafter.clauses.store.records import DocumentRecord, record_of
from tests.clauses.making import resolution


def record(
    symbol: str = "A/RES/80/1",
    *rows: tuple[str, str],
    organ: str = "general-assembly",
    **changes: object,
) -> DocumentRecord:
    """The record of a resolution of these paragraphs."""
    made = resolution(*(rows or (("O", "Requests the Secretary-General to report."),)), organ=organ)
    one = record_of(made, f"{symbol.replace('/', '_')}.txt", f"hash of {symbol}")
    return one._replace(symbol=symbol, number=symbol.rpartition("RES/")[2], **changes)  # type: ignore[arg-type]


SAVED_TEXT = """Resolution adopted by the General Assembly

[on the report of the Third Committee (A/{session}/602)]
\t\t{session}/{number}.\t{title}


\tThe General Assembly,
\tRecalling its resolution 32/127 of 16 December 1977,
\tBearing in mind the needs of {title},
\t1.\tTakes note of the report of the Secretary-General;
\t2.\tRequests the Secretary-General to report on {title}.

\t81st plenary meeting
\t4 December 2000
"""


def saved_text(folder: Path, number: int, title: str = "small islands", session: int = 55) -> Path:
    """A file of saved text with a resolution of that number."""
    path = folder / f"{session}-{number}.txt"
    text = SAVED_TEXT.format(number=number, title=title, session=session)
    path.write_text(text, encoding="utf-8")
    return path
