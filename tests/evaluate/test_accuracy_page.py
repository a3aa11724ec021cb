"""tools/accuracy.py: the page of figures written from its own commands."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from marsad.coding.how_sure import Calibration
from marsad.errors import BadInput

ROOT = Path(__file__).parents[2]
PAGE = """# Accuracy

<!-- figures: one -->
Before `./run bench one --keep /tmp/a`, then
`python3 -c "print('two  '); print(2)"`

```text
```

<!-- end: -->

Between.

<!-- figures: two -->
`./run bench two`

```text
old
```

<!-- end: model 1, 2 May 2026 -->
"""


def script(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up by its name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def accuracy() -> ModuleType:
    return script("tools/accuracy.py")


def test_blocks_are_read_from_the_page(accuracy: ModuleType) -> None:
    one, two = accuracy.blocks(PAGE)
    assert (one.name, one.stamp) == ("one", "")
    assert one.commands == (
        "./run bench one --keep /tmp/a",
        """python3 -c "print('two  '); print(2)\"""",
    )
    assert (two.commands, two.stamp) == (("./run bench two",), "model 1, 2 May 2026")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("figures: two", "figures: one", "each name once"),
        ("<!-- end: model 1, 2 May 2026 -->", "", "each name once"),
        ("`./run bench two`", "`ls`", "no command in two"),
    ],
)
def test_a_page_out_of_form_is_refused(accuracy: ModuleType, old: str, new: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        list(accuracy.blocks(PAGE.replace(old, new)))


def test_figures_go_into_their_own_block_and_nowhere_else(accuracy: ModuleType) -> None:
    page = accuracy.with_figures(PAGE, "two", "\nnew  \n\\1 figure\n", "model 2, 3 May 2026")
    assert page == PAGE.replace("old", "new\n\\1 figure").replace("model 1, 2 May", "model 2, 3 May")


def test_a_block_is_written_with_what_the_last_command_printed(
    accuracy: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accuracy, "PAGE", tmp_path / "page.md")
    monkeypatch.setattr(accuracy, "model_id", lambda: "3")
    page = PAGE.replace("./run bench one --keep /tmp/a", "python -c 1")
    accuracy.PAGE.write_text(page)
    one, two = accuracy.blocks(page)
    assert accuracy.refresh(one)
    assert "```text\ntwo\n2\n```\n\n<!-- end: model 3, " in accuracy.PAGE.read_text()
    written = accuracy.PAGE.read_text()
    assert not accuracy.refresh(accuracy.Block(two.name, ("python -c 'raise SystemExit(1)'",), ""))
    assert accuracy.PAGE.read_text() == written


def test_parts_are_chosen_by_name(accuracy: ModuleType) -> None:
    there = list(accuracy.blocks(PAGE))
    assert accuracy.choose(there, None) == there
    assert accuracy.choose(there, ["two"]) == there[1:]
    with pytest.raises(BadInput, match=r"no block three in .*there are one two"):
        accuracy.choose(there, ["three"])


def test_the_page_of_the_repository_is_in_form(accuracy: ModuleType) -> None:
    page = accuracy.PAGE.read_text(encoding="utf-8")
    assert {"dev", "confidence", "machine"} <= {block.name for block in accuracy.blocks(page)}


def test_run_is_this_python(accuracy: ModuleType) -> None:
    assert accuracy.call("./run bench a 'b c'") == [sys.executable, "-m", "marsad", "bench", "a", "b c"]
    assert accuracy.call("python3 x.py") == [sys.executable, "x.py"]


def test_a_fit_is_written_into_the_source() -> None:
    confidence = script("bench/confidence.py")
    source = confidence.HOW_SURE.read_text(encoding="utf-8")
    written = confidence.with_calibration(source, Calibration(0.5, -1.25, "abc"))
    assert 'CALIBRATION = Calibration(slope=0.5, intercept=-1.25, model="abc")\n' in written
    assert len(written.splitlines()) == len(source.splitlines())
    with pytest.raises(SystemExit, match="expected one line"):
        confidence.with_calibration("nothing", Calibration(1.0, 0.0, ""))
