"""The measures of the source that keep it readable: length of functions and of files."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "marsad"
FILES = sorted(SOURCE.rglob("*.py"))

# Functions may have up to 60 lines, and one in twenty more than 40; of files one in twenty more than 400: the
# bounds of the best-kept projects of the field, measured. An exception is written here with its reason.
LONGER_FUNCTIONS: dict[str, str] = {}


def length_at(lengths: list[int], part: float) -> int:
    return sorted(lengths)[int(part * (len(lengths) - 1))]


def functions() -> dict[str, int]:
    """Every function, by file and name, with its number of lines, docstring and decorators included."""
    found = {}
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                name = f"{file.relative_to(SOURCE)}:{node.name}"
                found[name] = (node.end_lineno or node.lineno) - node.lineno + 1
    return found


def test_no_function_is_longer_than_a_screen():
    too_long = {name: length for name, length in functions().items() if length > 60}
    assert too_long.keys() <= LONGER_FUNCTIONS.keys(), too_long


def test_nearly_all_functions_fit_half_a_screen():
    assert length_at(list(functions().values()), 0.95) <= 40


def test_nearly_all_files_are_short():
    assert length_at([len(file.read_text(encoding="utf-8").splitlines()) for file in FILES], 0.95) <= 400


def test_a_command_is_one_small_file():
    commands = (
        "code",
        "copies",
        "read",
        "annotate",
        "explain",
        "train",
        "bench",
        "incidents",
        "why",
        "timeline",
        "actors",
        "control",
        "judge",
    )
    lengths = {name: len((SOURCE / "cli" / f"{name}.py").read_text().splitlines()) for name in commands}
    assert {name: length for name, length in lengths.items() if length > 40} == {}
