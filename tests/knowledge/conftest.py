"""The built-in knowledge, loaded once, and the facts of its YAML."""

import pytest

from marsad.knowledge import Knowledge, load_knowledge
from marsad.knowledge.files import read_folder
from marsad.knowledge.load import DATA
from marsad.knowledge.records import Facts


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def facts() -> Facts:
    return read_folder(DATA)
