"""A test fails on any log record at WARNING or above that it did not announce.

A record that a test wants is announced with the fixture `expected_log`, and must then come:

    def test_damaged_file(expected_log):
        expected_log("drafter.formats.akn", "skipped 3 elements")
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pytest

ExpectLog = Callable[[str, str], None]


@dataclass(frozen=True)
class Expectation:
    """A record of the logger `name` whose message holds the regular expression `pattern`."""

    name: str
    pattern: str

    def matches(self, record: logging.LogRecord) -> bool:
        return record.name == self.name and bool(re.search(self.pattern, record.getMessage()))


def complaints(
    records: Iterable[logging.LogRecord], expectations: Iterable[Expectation]
) -> list[str]:
    """What is wrong with what was logged: records not announced, announcements not kept."""
    expected = list(expectations)
    loud = [record for record in records if record.levelno >= logging.WARNING]
    found = [
        f"logged {record.levelname} {record.name}: {record.getMessage()}"
        for record in loud
        if not any(expectation.matches(record) for expectation in expected)
    ]
    found += [
        f"expected and not logged: {expectation.name}: {expectation.pattern}"
        for expectation in expected
        if not any(expectation.matches(record) for record in loud)
    ]
    return found


@pytest.fixture
def announced_logs() -> list[Expectation]:
    """The records that this test has announced."""
    return []


@pytest.fixture
def expected_log(announced_logs: list[Expectation]) -> ExpectLog:
    """Call it with a logger's name and a pattern to allow, and require, such a warning."""

    def announce(name: str, pattern: str) -> None:
        announced_logs.append(Expectation(name, pattern))

    return announce


@pytest.fixture(autouse=True)
def no_loud_log(
    caplog: pytest.LogCaptureFixture, announced_logs: list[Expectation]
) -> Iterator[None]:
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    found = complaints(records, announced_logs)
    if found:
        pytest.fail("\n".join(found))
