"""Background work gives its result to the GUI thread, once, and never after the end."""

from __future__ import annotations

import threading

from drafter.app.workers.background import Background
from tests.strategies import OP, build


def test_results_and_errors_come_back_in_the_gui_thread(qtbot):
    background = Background()
    came: list[tuple[str, bool]] = []
    here = threading.get_ident()

    def work() -> bool:
        return threading.get_ident() != here

    def broken() -> None:
        raise ValueError("why")

    def failed(error: BaseException) -> None:
        came.append((str(error), threading.get_ident() == here))

    background.run(work, lambda elsewhere: came.append(("done", elsewhere)), failed)
    background.run(broken, lambda _: came.append(("wrong", False)), failed)
    qtbot.waitUntil(lambda: len(came) == 2)
    assert sorted(came) == [("done", True), ("why", True)]
    assert not background.busy
    background.stop()


def test_after_stop_no_result_comes(qtbot):
    background = Background()
    go = threading.Event()
    came: list[object] = []
    background.run(lambda: go.wait(5), came.append, came.append)
    go.set()
    background.stop()
    qtbot.wait(20)
    assert came == []


def test_serial_work_runs_one_at_a_time(qtbot):
    background = Background(serial=True)
    running, most = [0], [0]
    done: list[object] = []

    def work() -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        threading.Event().wait(0.01)
        running[0] -= 1

    for _ in range(4):
        background.run(work, done.append, done.append)
    qtbot.waitUntil(lambda: len(done) == 4)
    assert most == [1]
    background.stop()


def test_the_result_of_an_older_state_is_dropped(window, show, qtbot):
    draft = show(build((OP, "*Requests* it;"), (OP, "*Decides* so.")))
    shown: list[object] = []
    window.checking.done.connect(lambda checked: shown.append(checked.resolution))
    window.checking._start()
    window.page.type_text("x")
    qtbot.waitUntil(lambda: bool(shown) and not window.checking.busy, timeout=15000)
    assert shown == [draft.resolution]
