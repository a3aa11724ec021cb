import pytest

from marsad.knowledge import load_knowledge
from marsad.link.copies import CopyIndex


@pytest.fixture(scope="session")
def sources():
    return load_knowledge().sources


@pytest.fixture
def found(sources):
    """The copies that a report makes with those before it."""

    def found(*reports):
        index = CopyIndex(sources)
        return [index.add(report) for report in reports][-1]

    return found
