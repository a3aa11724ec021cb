"""examples/lexicon adds what the built-in knowledge lacks, and its frames tell events without the model."""

from pathlib import Path

import numpy as np
import pytest

import marsad
from annotate.fake import LABELS, FakeNetwork
from marsad.annotate import Annotator
from marsad.pipeline import coder

LEXICON = Path(__file__).parents[2] / "examples" / "lexicon"
SENTENCE = "Herders said on Monday that a well lockout by the White River Guard went on near Bir Example."
VERBS = "Herders said on Monday that raiders drive off the herd at dawn near Bir Example each week."


class PlainNetwork(FakeNetwork):
    """One sentence, every word its own lemma and of the part of speech given; no event proposed."""

    def __init__(self, upos: str) -> None:
        super().__init__()
        self.upos = LABELS["upos"].index(upos)

    def pages(self, windows):
        return [self._plain(page) for page in super().pages(windows)]

    def _plain(self, page):
        sure = {"ends": 0, "lemmas": 0, "types": 0, "upos": self.upos}
        return page._replace(**{name: _always(column, getattr(page, name)) for name, column in sure.items()})


def _always(column, scores):
    """Scores of the same shape that are sure of one column."""
    sure = np.zeros_like(scores)
    sure[:, column] = 9
    return sure


@pytest.fixture
def load(monkeypatch):
    def loaded(upos, **options):
        monkeypatch.setattr(coder, "load_annotator", lambda _: Annotator(PlainNetwork(upos)))
        return marsad.load(**options)

    return loaded


def triggers(record):
    return [(event.trigger.text, event.type, event.mode) for event in record.events]


@pytest.mark.parametrize(
    ("text", "upos", "event"),
    [
        (SENTENCE, "NOUN", ("well lockout", "COERCE", ("withhold",))),
        (VERBS, "VERB", ("drive off the herd", "ASSAULT", ("primitive",))),
    ],
)
def test_its_expressions_tell_events_that_are_not_seen_without_it(load, text, upos, event):
    assert triggers(load(upos)(text, published="2024-12-02")) == []
    record = load(upos, lexicons=[LEXICON])(text, published="2024-12-02")
    assert triggers(record) == [event]
    assert record.report.text[record.events[0].trigger.start :].startswith(event[0])


def test_its_party_and_place_are_known_only_with_it(load):
    with_it = load("NOUN", lexicons=[str(LEXICON)]).pipeline.knowledge
    without = load("NOUN").pipeline.knowledge
    assert with_it.actors.find("fighters of the WRG").id == "white-river-guard"
    assert without.actors.find("fighters of the WRG") is None
    assert with_it.places.find("Beer Example").name == "Bir Example"
    assert without.places.find("Beer Example") is None
