"""`drafter check` and `drafter explain`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.checks.finding import Severity
from drafter.cli.check_report import FORMS, Report
from drafter.cli.failures import CANNOT, CannotBeDone, warn
from drafter.cli.files import read
from drafter.cli.root import FILE

if TYPE_CHECKING:
    from drafter.checks.output.report import FileReport
    from drafter.checks.rule import Rule
    from drafter.cli.many_files import Job

_FOUND = 1


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--format", "form", type=click.Choice(FORMS), default="text")
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
    "--house",
    multiple=True,
    type=FILE,
    help="House rules: a TOML file, or model-un. Instead of those of your settings and their folder.",
)
@click.option("--spelling", is_flag=True, help="Also words that no list knows, as advice.")
@click.option(
    "--fix", is_flag=True, help="Apply every certain fix and write the result to --output."
)
@click.option(
    "-o", "--output", type=FILE, help="Where --fix writes; without it, where the findings go."
)
def check_command(
    files: Sequence[Path],
    form: str,
    select: str,
    ignore: str,
    fail_on: str,
    profile: str,
    house: Sequence[Path],
    output: Path | None,
    *,
    spelling: bool,
    fix: bool,
) -> int:
    """Check FILES, or all in a folder, against the drafting conventions of the United Nations."""
    from drafter.checks.languages import what_is_checked
    from drafter.cli.many_files import check_all, expanded

    job = _job(profile, select, ignore, house, spelling=spelling)
    report = Report(form, _rules(job), None if fix else output)
    checked = failed = 0
    if fix:
        if output is None or len(files) != 1 or files[0].is_dir():
            raise CannotBeDone("--fix needs one file and a name for the result: add -o OUT.docx.")
        report.add(_fixed(files[0], output, job))
        checked = 1
    else:
        for path, result in check_all(expanded(files), job):
            if isinstance(result, str):
                warn(result if path.name in result else f"{path}: {result}")
                failed += 1 if path in files else 0
            else:
                checked += 1
                report.add(result)
                said = what_is_checked(result.resolution.language)
                if said:
                    warn(f"{path}: {said[0].lower()}{said[1:]}.")
    report.end()
    if failed or not checked:  # what else lies in a folder is told, and no failure
        return CANNOT
    return _FOUND if report.worst <= Severity(fail_on).rank else 0


def _job(profile: str, select: str, ignore: str, house: Sequence[Path], *, spelling: bool) -> Job:
    """What the options and the user's settings ask for. Raises for what does not exist."""
    from drafter.checks.house.shipped import house_rules
    from drafter.checks.profiles import profile as profile_of
    from drafter.checks.suppression import always_ignored
    from drafter.cli.many_files import Job
    from drafter.workspace.settings import Settings

    profile_of(profile)
    settings = Settings()
    rules = house_rules(house, settings["house_rules"])
    return Job(
        profile,
        tuple(_names(select)),
        tuple(_names(ignore)),
        always_ignored(settings["ignored_rules"]),
        rules,
        spelling,
        (*settings["known_words"], *sorted(rules.words if rules is not None else ())),
    )


def _rules(job: Job) -> list[Rule]:
    """The rules that findings of the job may name, for their help pages."""
    from drafter.checks.rules import registry

    rules = list(registry().values())
    return job.house.applied(rules) if job.house is not None else rules


def _fixed(path: Path, output: Path, job: Job) -> FileReport:
    """Apply every certain fix, write the result, report what is left."""
    from drafter.checks.fixing import fix_until_settled
    from drafter.cli.many_files import checked
    from drafter.open_draft import SaveJob

    draft, _ = fix_until_settled(job.checker(), read(path).draft)
    SaveJob(draft, output).run()
    return checked(str(path), draft, job)


def _names(text: str) -> list[str]:
    """Rules or families in a list with commas, known ones only. Raises CannotBeDone."""
    from drafter.checks.rules import registry

    names = [name.strip().upper().removeprefix("RES-") for name in text.split(",") if name.strip()]
    known = set(registry())
    known |= {rule_id.partition("-")[0] for rule_id in known}
    for name in names:
        if name not in known and not name.startswith("HOUSE"):
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
