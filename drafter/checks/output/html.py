"""Findings as one HTML file that needs nothing else: to be sent to a colleague or printed."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from html import escape

from drafter.checks.finding import Finding, Severity
from drafter.checks.output.located import Located, Locator
from drafter.checks.output.report import FileReport
from drafter.checks.output.text import summary
from drafter.checks.rule import Rule

_WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.ADVICE: "Advice"}
_STYLE = """
:root { color-scheme: light dark; --ink: #14171d; --soft: #4c5567; --paper: #fff; --line: #c9cfd9;
  --error: #8f1f17; --error-bg: #fbe9e7; --warning: #6b4700; --warning-bg: #fdf1d6;
  --advice: #17407a; --advice-bg: #e6eefa; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff4; --soft: #b0b8c4; --paper: #1d2127;
  --line: #454d5a; --error: #ffb4ab; --error-bg: #43221f; --warning: #f5cf87; --warning-bg: #3d3115;
  --advice: #aecbfa; --advice-bg: #1f2f4a; } }
body { font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif; color: var(--ink);
  background: var(--paper); margin: 2rem auto; max-width: 50rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; border-bottom: 1px solid var(--line); margin-top: 2.2rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; } ul { list-style: none; padding: 0; }
li { border-left: .25rem solid; padding: .3rem .8rem; margin: .6rem 0; break-inside: avoid; }
li.error { border-color: var(--error); } li.warning { border-color: var(--warning); }
li.advice { border-color: var(--advice); } li p { margin: .2rem 0; }
b.error { color: var(--error); } b.warning { color: var(--warning); } b.advice { color: var(--advice); }
blockquote { font-family: "Times New Roman", "Liberation Serif", serif; margin: .3rem 0; overflow-wrap: anywhere; }
mark { color: inherit; font-weight: bold; text-decoration: underline; }
.error mark { background: var(--error-bg); } .warning mark { background: var(--warning-bg); }
.advice mark { background: var(--advice-bg); }
.soft, summary { color: var(--soft); } summary { cursor: pointer; }
pre { white-space: pre-wrap; font: inherit; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } }
"""


def as_html(reports: Sequence[FileReport], rules: Iterable[Rule]) -> str:
    """The page: counts, then file by file and paragraph by paragraph what was found, each with its
    words and, folded, the help of its rule. Severity is a word first and a colour second."""
    named = {finding.rule for report in reports for finding in report.findings}
    title = "Drafting check" if len(reports) != 1 else f"Drafting check of {reports[0].name}"
    body = "\n".join(_file(report, alone=len(reports) == 1) for report in reports)
    helps = "\n".join(_help(rule) for rule in rules if rule.id in named)
    explained = f'<h2 id="rules">The rules</h2>\n{helps}\n' if helps else ""
    every = [finding for report in reports for finding in report.findings]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>{escape(title)}</h1>\n<p>{escape(_counts(reports, every))}</p></header>\n"
        f"<main>\n{body}\n{explained}</main>\n</body>\n</html>\n"
    )


def _counts(reports: Sequence[FileReport], findings: Sequence[Finding]) -> str:
    ignored = sum(len(report.ignored) for report in reports)
    files = f"{len(reports)} files: " if len(reports) > 1 else ""
    return files + summary(findings) + (f" ({ignored} ignored)" if ignored else "")


def _file(report: FileReport, *, alone: bool) -> str:
    locator = Locator(report.resolution)
    located = [locator.locate(finding) for finding in report.findings]
    symbol = report.resolution.masthead.symbol
    head = report.name + (f" · {symbol}" if symbol else "")
    parts = ["<section>", f"<h2>{escape(symbol or report.name if alone else head)}</h2>"]
    if title := report.resolution.title.plain:
        parts.append(f'<p class="soft">{escape(title)}</p>')
    if not alone:
        parts.append(f"<p>{escape(summary(report.findings))}</p>")
    for place, items in itertools.groupby(located, key=lambda found: found.place):
        listed = "\n".join(_finding(found) for found in items)
        parts.append(f"<h3>{escape(place[:1].upper() + place[1:])}</h3>\n<ul>\n{listed}\n</ul>")
    if report.ignored:
        parts.append(_ignored(report, locator))
    return "\n".join([*parts, "</section>"])


def _finding(found: Located) -> str:
    finding = found.finding
    kind = str(finding.severity)
    rule = escape(finding.rule)
    lines = [
        f'<li class="{kind}">',
        f'<p><b class="{kind}">{_WORDS[finding.severity]}</b> <a href="#{rule}">{rule}</a>: {escape(finding.message)}</p>',
    ]
    if found.line:
        end = found.caret + found.width
        before, words, after = (
            found.line[: found.caret], found.line[found.caret : end], found.line[end:],
        )  # fmt: skip
        marked = f"<mark>{escape(words)}</mark>" if words else "<mark>‸</mark>"
        lines.append(f"<blockquote>{escape(before)}{marked}{escape(after)}</blockquote>")
    if finding.fix is not None:
        lines.append(f'<p class="soft">Proposed: {escape(finding.fix.title)}</p>')
    return "\n".join([*lines, "</li>"])


def _ignored(report: FileReport, locator: Locator) -> str:
    rows = "\n".join(
        f"<li>{escape(finding.rule)}, {escape(locator.place(finding.target))}: {escape(finding.message)}"
        f"{f' Reason: {escape(choice.reason)}' if choice.reason else ''}</li>"
        for finding, choice in report.ignored
    )
    return (
        f"<details><summary>{len(report.ignored)} ignored</summary>\n<ul>\n{rows}\n</ul></details>"
    )


def _help(rule: Rule) -> str:
    return (
        f'<details id="{escape(rule.id)}"><summary>{escape(rule.id)} · {escape(rule.title)}</summary>\n'
        f"<pre>{escape(rule.help.strip())}</pre></details>"
    )
