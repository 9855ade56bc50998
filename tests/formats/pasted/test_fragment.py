from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.document.fragment import Fragment
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.formats.pasted import fragment_from_html
from tests.strategies import OP, PRE, SUB

WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style>
<!--[if gte mso 9]><xml><o:x>hidden</o:x></xml><![endif]--></head><body>
<p class=MsoNormal style='text-indent:24pt'><i>The General Assembly</i>,</p>
<p class=MsoNormal><i><span lang=EN-GB>Recalling</span></i> its resolution
 32/127 of 16&nbsp;December 1977,<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
 class=MsoFootnoteReference>[1]</span></a> and the rest,<o:p></o:p></p>
<p class=MsoNormal>1.<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span><i>Requests</i> the Secretary-General:</p>
<p class=MsoNormal>(a)<span>&nbsp; </span>To submit a report;</p>
<p class=MsoNormal>(i) In detail;</p>
<p class=MsoNormal>(ii) In time;</p>
<p class=MsoNormal>(b) To attend;</p>
<p class=MsoNormal>2. <i>Decides</i> to remain seized of the matter.</p>
<div style='mso-element:footnote-list'><br clear=all><hr>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1'
 href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See <i>Treaty Series</i>.</p></div>
</div></body></html>
"""
GOOGLE = (
    '<b style="font-weight:normal;"><p dir="ltr"><span style="font-style:italic;font-weight:400">Noting</span>'
    '<span style="font-style:normal;font-weight:400"> the progress made,</span></p></b>'
    '<p><span style="font-weight:700">Follow-up</span></p><p>plain words</p>'
)


def italics(content: MarkedText) -> list[str]:
    return [content.text[a:b] for a, b in content.ranges(MarkKind.ITALIC)]


def shown(fragment: Fragment) -> list[tuple[ParagraphKind, int, str]]:
    return [(p.kind, p.level, p.content.plain) for p in fragment.paragraphs]


def test_word_brings_kinds_levels_italics_and_notes() -> None:
    fragment = fragment_from_html(WORD, OP, "general-assembly")
    assert shown(fragment) == [
        (ParagraphKind.ORGAN_LINE, 0, "The General Assembly,"),
        (PRE, 0, "Recalling its resolution 32/127 of 16\u00a0December 1977, and the rest,"),
        (OP, 0, "Requests the Secretary-General:"),
        (SUB, 1, "To submit a report;"),
        (SUB, 2, "In detail;"),
        (SUB, 2, "In time;"),
        (SUB, 1, "To attend;"),
        (OP, 0, "Decides to remain seized of the matter."),
    ]
    assert italics(fragment.paragraphs[1].content) == ["Recalling"]
    (note,) = fragment.footnotes
    assert note.text == "See Treaty Series."
    assert italics(note.content) == ["Treaty Series"]
    ((place, referred),) = fragment.paragraphs[1].content.footnote_references
    assert referred == note.id
    assert fragment.paragraphs[1].text[:place].endswith("1977,")


def test_google_docs_says_emphasis_in_styles() -> None:
    fragment = fragment_from_html(GOOGLE, OP)
    assert [p.kind for p in fragment.paragraphs] == [PRE, ParagraphKind.HEADING, OP]
    assert italics(fragment.paragraphs[0].content) == ["Noting"]
    assert all(m.kind is not MarkKind.BOLD for p in fragment.paragraphs for m in p.marks)


def test_a_single_line_takes_the_kind_where_it_is_pasted() -> None:
    (only,) = fragment_from_html("<p>some <em>words</em></p>", SUB, level=2).paragraphs
    assert (only.kind, only.level, only.text) == (SUB, 2, "some words")
    assert italics(only.content) == ["words"]


def test_a_reference_whose_note_was_not_copied_is_left_out() -> None:
    html = '<p>the report,<a href="#_ftn7"><sup>7</sup></a> and more</p>'
    fragment = fragment_from_html(html, OP)
    assert fragment.paragraphs[0].text == "the report, and more"
    assert fragment.footnotes == ()


def test_scripts_styles_and_hidden_text_are_no_words() -> None:
    html = '<p>a<script>x</script><span style="display: none">b</span></p><style>c</style>'
    assert fragment_from_html(html, OP).text == "a"


def test_nothing_and_far_too_much_give_nothing() -> None:
    assert fragment_from_html("", OP).paragraphs == ()
    assert fragment_from_html("<p>" + "x" * 9_000_000, OP).paragraphs == ()


@given(st.text("<>/apiб &;=\"'#_ftn1\x00\n", max_size=80))
def test_any_text_can_be_pasted(html: str) -> None:
    fragment = fragment_from_html(html, OP)
    assert {n.id for n in fragment.footnotes} >= {
        note for p in fragment.paragraphs for _, note in p.content.footnote_references
    }
