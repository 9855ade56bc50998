"""`drafter check` and `drafter explain`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from drafter.checks.finding import Finding, Severity
from drafter.cli.failures import CANNOT, CannotBeDone, sentence, warn
from drafter.cli.files import read
from drafter.cli.root import FILE
from drafter.document.draft import Draft

_FOUND = 1


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--select", default="", help="Only these rules or families: ITAL,SES-04.")
@click.option("--ignore", default="", help="Not these rules or families.")
@click.option(
    "--fail-on",
    type=click.Choice([str(severity) for severity in Severity]),
    default="error",
    help="Exit with status 1 when a finding is at least as severe.",
)
@click.option(
    "--profile", default="drafting", help="Which rules matter now: drafting, submission, all."
)
@click.option(
    "--fix", is_flag=True, help="Apply every certain fix and write the result to --output."
)
@click.option("-o", "--output", type=FILE, help="Where --fix writes.")
def check_command(
    files: Sequence[Path],
    form: str,
    select: str,
    ignore: str,
    fail_on: str,
    profile: str,
    output: Path | None,
    *,
    fix: bool,
) -> int:
    """Check FILES against the drafting conventions of the United Nations."""
    if fix and (output is None or len(files) != 1):
        raise CannotBeDone("--fix needs one file and a name for the result: add -o OUT.docx.")
    threshold = Severity(fail_on).rank
    report = _Report(form)
    status = 0
    for path in files:
        try:
            draft = read(path).draft
            draft, findings = _checked(draft, profile, _names(select), _names(ignore), fix=fix)
            if output is not None and fix:
                _write(draft, output)
            report.add(str(path), draft, findings)
        except Exception as error:
            warn(sentence(error))
            status = CANNOT
            continue
        if status != CANNOT and any(f.severity.rank <= threshold for f in findings):
            status = _FOUND
    report.end()
    return status


def _checked(
    draft: Draft, profile: str, select: list[str], ignore: list[str], *, fix: bool
) -> tuple[Draft, list[Finding]]:
    from drafter.checks.engine import Checker
    from drafter.checks.fixing import fix_until_settled

    checker = Checker(profile, select=select, ignore=ignore)
    if fix:
        draft, _ = fix_until_settled(checker, draft)
    return draft, checker.check(draft)


def _write(draft: Draft, output: Path) -> None:
    from drafter.open_draft import SaveJob

    SaveJob(draft, output).run()


class _Report:
    """Prints findings file by file as text, or all together as one JSON array."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._objects: list[dict[str, Any]] = []

    def add(self, name: str, draft: Draft, findings: Sequence[Finding]) -> None:
        """The findings of one file."""
        from drafter.checks.output.json_form import as_objects
        from drafter.checks.output.text import as_text

        if self._form == "text":
            click.echo(as_text(name, draft.current, findings), nl=False)
        else:
            self._objects += as_objects(name, draft.current, findings)

    def end(self) -> None:
        """What can be printed only when all is known."""
        from drafter.checks.output.json_form import as_json

        if self._form == "json":
            click.echo(as_json(self._objects), nl=False)


def _names(text: str) -> list[str]:
    """Rules or families in a list with commas, known ones only. Raises CannotBeDone."""
    from drafter.checks.rules import registry

    names = [name.strip().upper().removeprefix("RES-") for name in text.split(",") if name.strip()]
    known = set(registry())
    known |= {rule_id.partition("-")[0] for rule_id in known}
    for name in names:
        if name not in known:
            raise CannotBeDone(f"there is no rule {name}: see 'drafter explain' for all of them.")
    return names


@click.command("explain")
@click.argument("rule_id", metavar="RULE", required=False)
def explain_command(rule_id: str | None) -> None:
    """Explain RULE: what, why, right and wrong, exceptions, source. Without RULE, list all."""
    from drafter.checks.rules import registry

    rules = registry()
    if rule_id is None:
        for known in rules.values():
            click.echo(f"{known.id:10}{known.severity:9}{known.title}")
        return
    (wanted,) = _names(rule_id) or [""]
    if wanted not in rules:
        raise CannotBeDone(f"{rule_id} is not one rule: see 'drafter explain' for all of them.")
    rule = rules[wanted]
    click.echo(f"{rule.id} · {rule.title} · {rule.severity}\n\n{rule.help.strip()}")
