"""The whole path behind a network without weights, whose trees and proposals are arbitrary."""

import pytest

from annotate.fake import FakeNetwork
from marsad.annotate import Annotator
from marsad.knowledge import load_knowledge
from marsad.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline(load_knowledge(), Annotator(FakeNetwork()))
