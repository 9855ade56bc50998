"""Memory and time of the largest files that are still read: `python -m benchmarks.read_limits`.

Word and OpenDocument files are made whose markup comes close to the limits (`formats/limits.py`), each
of another shape: many runs, many paragraphs, many notes, tracked changes, tables. Each is read in a
process of its own. What is accepted may need 300 MB and 5 seconds at the most.
"""

from __future__ import annotations

import argparse
import io
import itertools
import random
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from drafter.document.draft import Draft
from drafter.document.marked_text import italic, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.limits import MOST_MARKS, MOST_XML
from drafter.formats.registry import write

MOST_MEGABYTES, MOST_SECONDS = 300, 5.0
_SCRIPT = """
import sys, time
from pathlib import Path
from drafter.formats.registry import read_file
from drafter.formats.contract import UnreadableFile
try:
    count = len(read_file(Path(sys.argv[1])).draft.current.paragraphs)
except UnreadableFile as error:
    count = str(error)
peak = next(r for r in Path('/proc/self/status').open() if r.startswith('VmHWM')).split()[1]
print(int(peak) // 1024, round(time.process_time(), 2), count, sep="\\t")
"""

Piece = Callable[[int], str]


def _words(seed: int, count: int = 1) -> str:
    """Words that pack no better than those of a text."""
    source = random.Random(seed)
    return " ".join(f"{source.randrange(36**5):x}" for _ in range(count))


def _paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def _run(n: int) -> str:
    return f"<w:r><w:rPr><w:i/></w:rPr><w:t>{_words(n)} </w:t></w:r>"


def _tracked(n: int) -> str:
    return (
        f'<w:ins w:id="{n}" w:author="A" w:date="2030-01-01T00:00:00Z">'
        f"<w:r><w:t>{_words(n)} </w:t></w:r></w:ins>"
        f'<w:del w:id="{n}" w:author="B"><w:r><w:delText>{_words(n + 1)} </w:delText></w:r></w:del>'
    )


def _many(piece: Piece, times: int) -> Piece:
    return lambda n: "".join(piece(n * times + k) for k in range(times))


WORD: dict[str, Piece] = {
    "runs": lambda n: _paragraph(_many(_run, 60)(n)),
    "paragraphs": lambda n: _paragraph(_many(_run, 7)(n)),
    "words": lambda n: _paragraph(f"<w:r><w:t>{_words(n, 300)}</w:t></w:r>"),
    "tracked runs": lambda n: _paragraph(_many(_tracked, 30)(n)),
    "tables": lambda n: (
        "<w:tbl>" + f"<w:tr><w:tc>{_paragraph(_many(_run, 7)(n))}</w:tc></w:tr>" * 5 + "</w:tbl>"
    ),
    "links": lambda n: _paragraph(
        _many(lambda k: f'<w:hyperlink w:anchor="a{k}">{_run(k)}</w:hyperlink>', 40)(n)
    ),
}


def _span(n: int) -> str:
    return f'<text:span text:style-name="T1">{_words(n)} </text:span>'


def _o_paragraph(n: int) -> str:
    return f"<text:p>{_many(_span, 18)(n)}</text:p>"


def _note(n: int) -> str:
    return (
        f'<text:note text:id="f{n}" text:note-class="footnote"><text:note-citation>{n}'
        f"</text:note-citation><text:note-body>{_o_paragraph(n)}</text:note-body></text:note>"
    )


ODT: dict[str, Piece] = {
    "runs": lambda n: f"<text:p>{_many(_span, 60)(n)}</text:p>",
    "paragraphs": _o_paragraph,
    "words": lambda n: f"<text:p>{_words(n, 300)}</text:p>",
    "notes": lambda n: f"<text:p>Notes{_many(_note, 4)(n)}</text:p>",
    "tables": lambda n: (
        f'<table:table table:name="t{n}">'
        + f"<table:table-row><table:table-cell>{_o_paragraph(n)}</table:table-cell></table:table-row>"
        * 5
        + "</table:table>"
    ),
    "lists": lambda n: (
        "<text:list>" + f"<text:list-item>{_o_paragraph(n)}</text:list-item>" * 5 + "</text:list>"
    ),
}


def _filled(piece: Piece, marks: int, length: int) -> Iterator[str]:
    """Pieces until the next would go over one of the two limits."""
    for n in itertools.count():
        text = piece(n)
        marks -= text.count("<") + text.count("=")
        length -= len(text)
        if marks < 0 or length < 0:
            return
        yield text


def _sample(suffix: str) -> dict[str, bytes]:
    """The parts of a small file of ours without what it holds of its own, to be filled."""
    resolution = Resolution(
        organ_line=italic("The General Assembly") + plain(","),
        paragraphs=(Paragraph("00000001", ParagraphKind.PREAMBULAR, plain("Noting the sea,")),),
    )
    data = write(Draft(resolution), suffix, WriteOptions(scrub=True))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _made(suffix: str, piece: Piece, end: bytes) -> bytes:
    parts = _sample(suffix)
    name = "word/document.xml" if suffix == ".docx" else "content.xml"
    marks = MOST_MARKS - sum(data.count(b"<") + data.count(b"=") for data in parts.values())
    length = MOST_XML - sum(len(data) for data in parts.values())
    head, tail = parts[name].rsplit(end, 1)
    body = "".join(_filled(piece, marks, length))
    parts[name] = head + body.encode() + end + tail
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in parts.items():
            archive.writestr(member, data)
    return out.getvalue()


def files() -> Iterator[tuple[str, str, bytes]]:
    """(suffix, shape, bytes) of the files, one after the other."""
    for shape, piece in WORD.items():
        yield ".docx", shape, _made(".docx", piece, b"<w:sectPr")
    for shape, piece in ODT.items():
        yield ".odt", shape, _made(".odt", piece, b"</office:text>")


def main() -> int:
    """Print the table; 1 when a file that was read needed more than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.read_limits", description=__doc__)
    parser.add_argument("corpus", nargs="?", help="not needed here")
    parser.parse_args()
    if not Path("/proc/self/status").exists():
        print("Memory is asked of /proc, which is not here: nothing is measured.")
        return 0
    worst = 0
    for suffix, shape, data in files():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"large{suffix}")
            path.write_bytes(data)
            run = [sys.executable, "-c", _SCRIPT, str(path)]
            done = subprocess.run(run, capture_output=True, text=True, check=True)
        megabytes, seconds, what = done.stdout.strip().split("\t")
        refused = not what.isdigit()
        over = not refused and (int(megabytes) > MOST_MEGABYTES or float(seconds) > MOST_SECONDS)
        worst += over
        print(f"{suffix:6}{shape:14}{megabytes:>5} MB {seconds:>6} s  {what}{' OVER' * over}")
    return int(worst > 0)


if __name__ == "__main__":
    sys.exit(main())
