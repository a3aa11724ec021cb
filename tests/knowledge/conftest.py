"""The built-in knowledge, loaded once."""

import pytest

from marsad.knowledge import Knowledge, load_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()
