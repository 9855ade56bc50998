from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QObject

from drafter.app.workers.latest import Latest


@pytest.fixture
def heard(qapp):
    parent = QObject()
    made: list[Latest] = []
    answers: list[object] = []

    def make(pause: int = 0) -> tuple[Latest, list[object]]:
        latest = Latest(parent, pause)
        latest.answered.connect(answers.append)
        latest.failed.connect(answers.append)
        made.append(latest)
        return latest, answers

    yield make
    for one in made:
        one.stop()


def test_only_the_last_of_many_questions_is_answered(heard, qtbot):
    latest, answers = heard()
    asked: list[int] = []
    gate = threading.Event()

    def question(number: int) -> int:
        asked.append(number)
        gate.wait(5)
        return number

    for number in range(3):
        latest.ask(lambda number=number: question(number))
    qtbot.waitUntil(lambda: asked == [2])
    for number in range(3, 9):
        latest.ask(lambda number=number: question(number))
        qtbot.wait(2)
    gate.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert asked == [2, 8]
    assert answers == [8]


def test_the_pause_holds_after_a_question_that_did_not_wait(heard, qtbot):
    latest, answers = heard(200)
    latest.ask(lambda: "now", now=True)
    qtbot.waitUntil(lambda: answers == ["now"], timeout=150)
    started = time.monotonic()
    latest.ask(lambda: "later")
    qtbot.waitUntil(lambda: answers == ["now", "later"])
    assert time.monotonic() - started >= 0.15


def test_an_error_is_told_and_what_is_forgotten_is_not(heard, qtbot):
    latest, answers = heard()
    latest.ask(lambda: 1 / 0)
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert isinstance(answers[0], ZeroDivisionError)
    latest.ask(lambda: "never")
    latest.forget()
    qtbot.wait(20)
    assert not latest.busy
    assert len(answers) == 1
