"""Promises about the repository itself: locks, scripts, licence, documentation."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from marsad.cli import app

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "tools/uv.txt")


def pins(lock: str) -> dict[str, str]:
    """Package (with its marker, where it has one) -> version."""
    found = re.findall(r"^([\w.-]+)==([^\s;]+)( ;[^\\]*)?", (ROOT / lock).read_text(), flags=re.MULTILINE)
    return {name + marker.strip(): version for name, version, marker in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_hash_for_every_package_and_no_address(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert re.search(r"https?:|file:|--index|--find-links", text) is None


def test_the_lock_for_checking_holds_the_same_versions_as_the_lock_for_running():
    run, check = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: check.get(name) for name in run} == run


def test_running_needs_no_training_library():
    assert not {"torch", "transformers"} & pins("requirements.lock").keys()


def test_the_integration_runs_the_same_checks_as_a_person():
    lines = [line for line in (ROOT / ".ci/run").read_text().splitlines() if not line.startswith("#")]
    assert lines == ['exec "$(dirname -- "$0")/../test"']


@pytest.mark.parametrize(
    ("arguments", "floors"), [([], ["read", "annotate", "coding"]), (["tests/collect", "-k", "csv"], [])]
)
def test_the_floors_of_coverage_hold_for_all_tests_and_not_for_some(tmp_path, arguments, floors):
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools/setup.sh").write_text("venv=$root\nset_up() { :; }\n")
    (tmp_path / "tools/postgres.sh").write_text("start_postgres() { :; }\nstop_postgres() { :; }\n")
    (tmp_path / "tools/chromium.sh").write_text("find_chromium() { :; }\n")
    shutil.copy(ROOT / "test", tmp_path)
    for tool in ("ruff", "mypy", "lint-imports", "pytest", "coverage"):
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / tool).write_text('#!/bin/sh\necho "${0##*/} $*"\n')
        (tmp_path / "bin" / tool).chmod(0o755)
    ran = subprocess.run([tmp_path / "test", *arguments], capture_output=True, text=True, check=True).stdout
    assert re.findall(r"^coverage report .*/(\w+)/\*", ran, flags=re.MULTILINE) == floors
    assert ("--cov" in ran) is not bool(arguments)
    assert re.search(rf"^pytest .*{' '.join(arguments)}$", ran, flags=re.MULTILINE)


@pytest.mark.parametrize("script", ["run", "test", ".ci/run", "tools/lock"])
def test_a_script_can_be_started(script):
    assert (ROOT / script).stat().st_mode & 0o111


@pytest.mark.parametrize(
    "script",
    ["run", "test", ".ci/run", "tools/chromium.sh", "tools/lock", "tools/postgres.sh", "tools/setup.sh"],
)
def test_a_script_is_plain_shell(script):
    assert subprocess.run(["/bin/sh", "-n", ROOT / script], check=False).returncode == 0


def test_the_licence_is_there_whole():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


@pytest.mark.parametrize("command", [command.callback.__name__ for command in app.registered_commands])
def test_every_command_is_documented(command):
    assert f"## marsad {command}" in (ROOT / "docs/commands.md").read_text(encoding="utf-8")


def test_every_option_is_documented():
    documented = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    options = set(
        re.findall(r'"(--[a-z-]+)"', "".join(p.read_text() for p in (ROOT / "src/marsad/cli").glob("*.py")))
    )
    assert sorted(option for option in options if option not in documented) == []
