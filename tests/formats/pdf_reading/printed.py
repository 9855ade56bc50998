"""Writes small PDFs by hand: characters in places, as a word processor sets them."""

from __future__ import annotations

from dataclasses import dataclass, field

FONTS = {"roman": "Times-Roman", "italic": "Times-Italic", "bold": "Times-Bold"}


@dataclass
class Printed:
    """Pages of 612 by 792 points; `put` sets words with their baseline at a place."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])

    def put(
        self, left: float, y: float, text: str, font: str = "roman", size: float = 10
    ) -> Printed:
        bare = text.encode("cp1252").decode("latin-1")
        escaped = bare.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.pages[-1].append(f"BT /{font} {size} Tf 1 0 0 1 {left} {y} Tm ({escaped}) Tj ET")
        return self

    def rule(self, left: float, right: float, y: float) -> Printed:
        self.pages[-1].append(f"{left} {y} {right - left} 0.5 re f")
        return self

    def next_page(self) -> Printed:
        self.pages.append([])
        return self

    def data(self) -> bytes:
        fonts = "".join(
            f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >> "
            for name, base in FONTS.items()
        )
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
        kids = []
        for content in self.pages:
            stream = "\n".join(content)
            objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
                f"/Resources << /Font << {fonts}>> >> >>"
            )
            kids.append(f"{len(objects)} 0 R")
        objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
        return assembled(objects)


def assembled(objects: list[str], trailer: str = "") -> bytes:
    """The file of these objects, the first being the catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<< /Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return out


def issued() -> Printed:
    """Two pages of an invented resolution as the United Nations prints them."""
    page = Printed()
    page.put(123, 735, "United Nations", size=14).put(482, 735, "A/RES/99/7")
    page.put(123, 705, "General Assembly", "bold", 20).put(397, 705, "Distr.: General")
    page.put(397, 693, "3 December 2044")
    page.put(60, 570, "Ninety-ninth session", "bold").put(60, 558, "Agenda item 14 (b)")
    page.put(60, 546, "Harbours, lighthouses", "bold").put(60, 534, "and pilots", "bold")
    page.put(123, 512, "Resolution adopted by the General Assembly", "bold", 14)
    page.put(123, 497, "on 3 December 2044", "bold", 14)
    page.put(123, 472, "[").put(126, 472, "on the report of the Second Committee", "italic")
    page.put(300, 472, "(A/99/410)]")
    page.put(72, 447, "99/7.", "bold", 12).put(123, 447, "Lighthouses of small", "bold", 12)
    page.put(123, 433, "islands", "bold", 12)
    page.put(147, 409, "The General Assembly", "italic").put(229, 409, ",")
    page.put(147, 391, "Recalling", "italic").put(
        188, 391, "its resolution 98/12 of 2 December 2043,"
    )
    page.put(355, 394.5, "1", size=6.5).put(361, 391, "and the self-")
    page.put(123, 379, "determination of the keepers of every lighthouse and of each develop-")
    page.put(123, 367, "ment of lamps,")
    page.put(147, 349, "1.").put(171, 349, "Takes note", "italic").put(
        218, 349, "of the report on lamps;"
    )
    page.put(330, 352.5, "2", size=6.5)
    page.put(147, 331, "2.").put(171, 331, "Decides", "italic").put(
        206, 331, "that each lamp, having been"
    )
    page.rule(100, 172, 100)
    page.put(117, 91, "1", size=5.5).put(
        123, 88, "See A/98/20, chap. I. The development of this", size=8.5
    )
    page.put(123, 78, "note goes on over", size=8.5)
    page.put(65, 44, "44-12345 (E)").put(65, 30, "*4412345*")
    page.next_page()
    page.put(60, 733, "A/RES/99/7", "bold", 8.5).put(
        450, 733, "Lighthouses of small islands", "bold", 8.5
    )
    page.rule(60, 552, 727)
    page.put(123, 705, "lit, shall remain so:")
    page.put(147, 687, "(a)").put(171, 687, "Throughout the night;")
    page.put(147, 669, "(b)").put(171, 669, "In fog.")
    page.put(400, 640, "47th plenary meeting", "italic").put(412, 628, "3 December 2044", "italic")
    page.rule(100, 172, 120)
    page.put(123, 108, "the page.", size=8.5)
    page.put(117, 100, "2", size=5.5).put(123, 97, "A/99/31.", size=8.5)
    page.put(60, 36, "2/2", "bold", 8.5).put(525, 38, "44-12345", size=7)
    return page
