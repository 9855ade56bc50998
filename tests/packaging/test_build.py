"""What build.py does to a frozen folder beside slimming it."""

from __future__ import annotations

from tests.packaging.scripts import script

build = script("build")


def test_only_links_that_lead_to_nothing_go(tmp_path):
    (tmp_path / "Frameworks").mkdir()
    (tmp_path / "Frameworks" / "kept").write_text("x")
    resources = tmp_path / "Resources"
    resources.mkdir()
    (resources / "kept").symlink_to("../Frameworks/kept")
    (resources / "gone").symlink_to("../Frameworks/gone")
    build.drop_dead_links(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == [
        "Frameworks", "Resources", "kept", "kept",
    ]  # fmt: skip
