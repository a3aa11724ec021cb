"""The built files of the desk are committed, so that nobody needs Node: they must be those of the sources."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "desk"
BUILT = ROOT / "src/marsad/serve/desk"
# As in desk/build/sources-hash.mjs.
PARTS = (
    "build",
    "index.html",
    "package-lock.json",
    "package.json",
    "public",
    "src",
    "tsconfig.json",
    "vite.config.ts",
)
MADE = {"generated", "__pycache__"}


def _files(part: str) -> list[Path]:
    path = SOURCES / part
    if path.is_file():
        return [path]
    return [
        one for one in path.rglob("*") if one.is_file() and not MADE & set(one.relative_to(SOURCES).parts)
    ]


def test_the_built_desk_is_that_of_its_sources() -> None:
    names = {one.relative_to(SOURCES).as_posix(): one for part in PARTS for one in _files(part)}
    hash_ = hashlib.sha256()
    for name in sorted(names, key=lambda one: one.encode("utf-16-be")):  # as JavaScript sorts
        hash_.update(f"{name}\0".encode() + names[name].read_bytes() + b"\0")
    built = (BUILT / "sources.sha256").read_text("ascii").strip()
    assert built == hash_.hexdigest(), "the desk was changed and not built: npm ci && npm run build in desk/"


def test_the_built_desk_asks_nobody_else_and_has_no_script_in_its_page() -> None:
    page = (BUILT / "index.html").read_text("utf-8")
    assert "<script>" not in page
    assert "http://" not in page
    assert "https://" not in page
