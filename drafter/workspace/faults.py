"""What went wrong: the program's own sentence, or the details on the disk for whoever mends it."""

from __future__ import annotations

import traceback

from drafter.paths import keep_private, user_data_dir


def own_sentence(error: BaseException) -> str:
    """The sentence of an error that was made for the user, in one line; "" for an unforeseen one."""
    if isinstance(error, OSError) or type(error).__module__.startswith("drafter."):
        return " ".join(str(error).split())
    return ""


def recorded(error: BaseException) -> str:
    """Where the details of an unforeseen error were written: frames only, no text of the draft."""
    try:
        path = user_data_dir() / "last-fault.txt"
        frames = traceback.format_tb(error.__traceback__)
        path.write_text(f"{type(error).__name__}\n{''.join(frames)}", encoding="utf-8")
        keep_private(path)
    except OSError:
        return "the details could not be written down."
    return f"the details are in {path}."
