"""Make or renew `.venv` with everything that running, testing and building Drafter needs.

Does nothing, quickly, while nothing that it was made from has changed. Standard library only.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "made-from"
MADE_FROM = ("pyproject.toml", "constraints.txt", "drafter/__init__.py")
OLDEST = (3, 11)


def fingerprint() -> str:
    """Changes with the files that the environment is made from, and with the place of the tree."""
    digest = hashlib.sha256(f"{ROOT}\n".encode())
    for name in MADE_FROM:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def runs() -> bool:
    """Whether the environment's Python is there, starts, and is new enough."""
    if not PYTHON.exists():
        return False
    question = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([str(PYTHON), "-c", question], check=False).returncode == 0


def is_current() -> bool:
    """Whether the environment was made from the files as they are now, and still works."""
    made_from = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    return made_from == fingerprint() and (VENV / "bin" / "drafter").exists() and runs()


def make() -> int:
    """Make the environment where it does not run, install into it; the exit status."""
    if not runs():
        look = [sys.executable, str(ROOT / "packaging" / "system_packages.py"), "venv"]
        if subprocess.run(look, check=False).returncode:
            print("Python's venv module is incomplete here: see the line above.", file=sys.stderr)
            return 1
        print("Making .venv ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    print("Installing Drafter and what it needs into .venv ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "-c", "constraints.txt", "-e", ".[dev]"], cwd=str(ROOT), check=False
    )
    if done.returncode:
        print(
            "The packages could not be installed: see pip's message above; "
            "the first set-up needs a connection to a package index.",
            file=sys.stderr,
        )
        return 1
    STAMP.write_text(fingerprint(), encoding="utf-8")
    return 0


def main() -> int:
    """Refuse an old Python, then make what is not current; the exit status."""
    if sys.version_info < OLDEST:
        here = ".".join(str(number) for number in sys.version_info[:3])
        print(
            f"Drafter needs Python 3.11 or newer, and {sys.executable} is {here}: "
            "install a newer one and name it, as in `make setup PYTHON=python3.12`.",
            file=sys.stderr,
        )
        return 1
    return 0 if is_current() else make()


if __name__ == "__main__":
    sys.exit(main())
