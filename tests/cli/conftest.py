"""Running the command line as a user does, without a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from drafter.cli import main


class Ran(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `drafter` with these arguments."""

    def _run(*arguments: object) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        code = ended.value.code
        return Ran(code if isinstance(code, int) else 0, printed.out, printed.err)

    return _run


def one_sentence(ran: Ran) -> str:
    """The single line on stderr of a command that could not be done."""
    assert ran.status == 2
    assert ran.out == ""
    (line,) = ran.err.splitlines()
    assert line.startswith("drafter: ")
    assert "Traceback" not in line
    return line
