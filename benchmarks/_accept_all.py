"""Accept or reject all tracked changes of Word files with LibreOffice itself.

    python3 _accept_all.py SOFFICE FOLDER

Run by a Python that has LibreOffice's `uno` module (Debian's python3-uno). Writes NAME.accepted.docx and
NAME.rejected.docx beside each NAME.docx of the folder. Talks to LibreOffice over a pipe of this machine.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno  # type: ignore[import-not-found,unused-ignore]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found,unused-ignore]

_PIPE = "drafter-benchmark"
_COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}


def _property(name: str, value: object) -> object:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def _connected() -> object:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={_PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def main() -> None:
    """Go through the folder."""
    soffice, folder = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                soffice,
                "--headless",
                "--norestore",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                f"--accept=pipe,name={_PIPE};urp;",
            ]
        )
        try:
            context = _connected()
            manager = context.ServiceManager  # type: ignore[attr-defined]
            desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            helper = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            for path in sorted(folder.glob("*.docx")):
                if path.stem.endswith((".accepted", ".rejected")):
                    continue
                for name, command in _COMMANDS.items():
                    document = desktop.loadComponentFromURL(
                        path.as_uri(), "_blank", 0, (_property("Hidden", True),)
                    )
                    frame = document.CurrentController.Frame
                    helper.executeDispatch(frame, command, "", 0, ())
                    target = path.with_suffix(f".{name}.docx")
                    document.storeToURL(
                        target.as_uri(), (_property("FilterName", "MS Word 2007 XML"),)
                    )
                    document.close(True)
            desktop.terminate()
        finally:
            office.terminate()
            office.wait(timeout=30)


if __name__ == "__main__":
    main()
