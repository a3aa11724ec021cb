"""YAML as writers of word lists expect it: `no` is a word, and a key written twice is an error."""

import re
from pathlib import Path
from typing import Any

import yaml

from marsad.errors import BadKnowledge

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Words that YAML 1.1 would read as booleans or as dates and base-60 numbers; here they stay words.
_WORDS_ALL_THE_SAME = {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp"}


class _Loader(_BASE):  # type: ignore[misc]
    """CSafeLoader without booleans and dates, and with an eye on keys."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own way to be configured
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _WORDS_ALL_THE_SAME]
        for first, resolvers in _BASE.yaml_implicit_resolvers.items()
    }


def _mapping(loader: Any, node: Any) -> dict[Any, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if str(key.value) in seen:
            raise yaml.constructor.ConstructorError(
                problem=f"key {key.value!r} is written twice", problem_mark=key.start_mark
            )
        seen.add(str(key.value))
    return dict(loader.construct_pairs(node, deep=True))


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read_yaml(path: Path) -> Any:
    """What the file says, as mappings, lists, words and numbers.

    Raises BadKnowledge where it cannot be read.
    """
    try:
        return yaml.load(path.read_text("utf-8"), _Loader)
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise BadKnowledge(f"{path}: cannot be read as YAML in UTF-8 ({reason})") from error
