"""Promises about the documentation: what it names is there, what there is it names, and its examples run."""

import ast
import re
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
import typer

from marsad.cli import app
from marsad.knowledge import load_knowledge
from marsad.model import record
from marsad.model.codec import REPORT_FIELDS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "marsad"
MODEL = SOURCE / "annotate" / "data" / "model.zip"
PLACES = (".", "docs", "bench", "examples", "src", "tests", "tools")
PAGES = sorted(
    {page for place in PLACES for page in (ROOT / place).glob("*.md" if place == "." else "**/*.md")}
)
GUIDES = [page for page in PAGES if page.parent in (ROOT, ROOT / "docs")]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
CONTRACT = (ROOT / "docs/record.md").read_text(encoding="utf-8")
ACCURACY = (ROOT / "docs/accuracy.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands
ONTOLOGY = load_knowledge().ontology
REPORT = "Rebels shelled the town of Ariha on Sunday, killing at least ten civilians, residents said."


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


def codes(page: Path) -> list[str]:
    """Every line of a fenced block and every piece of code within a line."""
    text = page.read_text(encoding="utf-8")
    fenced = re.findall(r"^```.*?\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return [*(line for block in fenced for line in block.splitlines()), *re.findall(r"`([^`\n]+)`", prose)]


# --- links, paths, commands ------------------------------------------------------------------------------
@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_relative_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)\s#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in local if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", GUIDES, ids=name_of)
def test_every_file_of_the_source_that_is_named_is_there(page):
    named = [c for c in codes(page) if re.fullmatch(r"(?:src|tests|docs|bench|tools|examples)/[\w./*-]+", c)]
    there = {path: list(ROOT.glob(path.rstrip("/"))) for path in named if ROOT / path != MODEL}
    assert [path for path, found in there.items() if not found] == []


@pytest.mark.parametrize("page", GUIDES, ids=name_of)
def test_every_command_shown_can_be_given(page):
    wrong = []
    for code in codes(page):
        for name, rest in re.findall(r"(?:^|\s)(?:\./run|marsad) ([a-z]+)\b([^|&#]*)", code):
            known = {opt for param in getattr(COMMANDS.get(name), "params", ()) for opt in param.opts}
            options = set() if name == "bench" else set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest))
            if name not in COMMANDS or not options <= known:
                wrong.append(code)
    assert wrong == []


def test_the_readme_names_the_benches_that_there_are():
    there = {script.stem for script in (ROOT / "bench").glob("*.py")}
    assert set(re.findall(r"\(bench/(\w+)\.py\)", README)) == there
    assert set(re.findall(r"\./run bench (\w+)", README)) == there


def test_no_figure_stands_without_its_command():
    sections = ACCURACY.split("\n## ")[1:]
    assert sections
    assert [section.splitlines()[0] for section in sections if "`./run" not in section] == []
    for before, _ in re.findall(r"([^\n]*)\n\n```text\n(.*?)```", ACCURACY, re.DOTALL):
        assert "`" in before, f"a block of figures without its command: {before!r}"


# --- the contract ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("noun", "field"),
    [
        (noun.__name__, field.name)
        for noun in vars(record).values()
        if is_dataclass(noun) and noun.__module__ == record.__name__
        for field in fields(noun)
    ],
)
def test_every_field_of_the_record_is_in_the_contract(noun, field):
    assert re.search(rf"[`{{, \"]{re.escape(field.rstrip('_'))}[`}}, \":]", CONTRACT), f"{noun}.{field}"


def test_every_field_of_the_report_is_in_the_contract():
    line = next(line for line in CONTRACT.splitlines() if line.strip().startswith('"report":'))
    assert re.findall(r'"(\w+)"', line)[1:] == list(REPORT_FIELDS)


@pytest.mark.parametrize("name", ONTOLOGY.types)
def test_every_type_is_in_the_contract_with_its_modes(name):
    _, _, _, modes, _ = next(line for line in CONTRACT.splitlines() if line.startswith(f"| {name} |")).split(
        "|"
    )
    assert sorted(modes.split()) == sorted(ONTOLOGY.types[name].modes)


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("contexts", "contexts"),
        ("sector", "sectors"),
        ("status", "statuses"),
        ("stance", "stances"),
        ("kind of a source", "source_kinds"),
        ("type of a relation", "relations"),
        ("change of control", "control_changes"),
        ("kind of a number", "number_kinds"),
        ("precision of a place", "precisions"),
    ],
)
def test_a_closed_vocabulary_is_in_the_contract_whole(label, part):
    line = next(line for line in CONTRACT.splitlines() if line.startswith(f"- **{label}**"))
    assert re.findall(r"`(\w+)`", line) == list(getattr(ONTOLOGY, part))


# --- rooms and questions ---------------------------------------------------------------------------------
def test_the_import_rule_is_written_as_it_is_held():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [contract] = project["tool"]["importlinter"]["contracts"]
    assert " > ".join(contract["layers"]) in ARCHITECTURE


def test_every_room_has_its_line():
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    table = ARCHITECTURE.partition("## Rooms")[2].partition("\n**")[0]
    assert rooms - set(re.findall(r"`(\w+)`", table)) == set()


def test_every_file_of_the_coder_is_explained():
    explained = (ROOT / "docs/coding.md").read_text(encoding="utf-8")
    files = [file.name for file in (SOURCE / "coding").glob("*.py") if file.name != "__init__.py"]
    assert sorted(name for name in files if f"`{name}`" not in explained) == []


# --- words -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("page", GUIDES, ids=name_of)
def test_the_guides_are_written_for_a_reader_who_is_not_here(page):
    prose = re.sub(r"^```.*?^```|`[^`\n]+`", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    assert re.findall(r"\b(?:we|our|simply|obviously)\b", prose, re.IGNORECASE) == []


@pytest.mark.parametrize("page", ["README.md", "NOTICE"])
def test_all_whose_work_is_used_are_named(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    others = ("GeoNames", "reverse_geocoder", "MiniLM", "English-EWT", "GUM", "CrossNER", "FA-KES", "PLOVER")
    assert [name for name in others if name not in text] == []


# --- examples --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_python_example_is_python(page):
    for block in blocks(page, "python"):
        ast.parse(block)


@pytest.mark.skipif(not MODEL.exists(), reason="the model file is not built yet")
@pytest.mark.parametrize("page", ["README.md", "docs/python.md"])
def test_the_python_examples_run(page, capsys):
    frame = SimpleNamespace(DataFrame=lambda rows, **_: [dict(row) for row in rows])
    given = {
        "rows": [REPORT, {"text": REPORT, "id": "a"}, {"outlet": "no text"}],
        "pandas": frame,
        "polars": frame,
    }
    found = blocks(ROOT / page, "python")
    assert found
    for block in found:  # one after the other, as a reader would type them
        exec(compile(block.replace('coder("..."', f"coder({REPORT!r}"), page, "exec"), given)
    assert "ASSAULT" in capsys.readouterr().out or page != "README.md"
