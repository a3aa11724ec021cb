"""Captures and agencies for tests of the reader."""

import hashlib
import json
from pathlib import Path

import pytest

from marsad.model.report import Capture

PAGES = Path(__file__).parents[1] / "pages"


@pytest.fixture(scope="session")
def agencies():
    return {
        "AP": ["AP", "The Associated Press", "Associated Press"],
        "Reuters": ["Reuters", "Thomson Reuters"],
        "AFP": ["AFP", "Agence France-Presse"],
        "SANA": ["SANA", "Syrian Arab News Agency"],
    }


def capture_of(content, origin="here", **carried):
    content = content.encode() if isinstance(content, str) else content
    return Capture(content=content, sha256=hashlib.sha256(content).hexdigest(), origin=origin, **carried)


@pytest.fixture(scope="session")
def capture():
    return capture_of


@pytest.fixture(scope="session")
def row():
    def make(**fields):
        return capture_of(json.dumps(fields), "rows.jsonl:3", media_type="application/x-marsad-row+json")

    return make


@pytest.fixture(scope="session")
def page():
    def make(name):
        return capture_of((PAGES / name).read_bytes(), name, media_type="text/html")

    return make
