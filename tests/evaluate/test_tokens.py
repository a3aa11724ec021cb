"""Words put together."""

import pytest

from marsad.evaluate.tokens import joined, runs
from marsad.model.span import Span


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Rebels shelled it , he said .", "Rebels shelled it, he said."),
        ("They did n't ( yet ) leave", "They didn't (yet) leave"),
        ("Baghdad 's men", "Baghdad's men"),
        ("Baghdad ’ s men", "Baghdad’s men"),
        ("“ No , ” she said", "“No,” she said"),
        ("", ""),
    ],
)
def test_words_are_written_as_a_person_would(words, text):
    whole = joined(words.split())
    assert whole.text == text
    assert [span.of(text) for span in whole.spans] == words.split()


def test_spans_lead_back_to_words():
    whole = joined(["Rebels", "shelled", "the", "town", "."])
    assert whole.words_in([Span(7, 18)]) == {1, 2}
    assert whole.words_in([]) == set()


def test_tags_become_runs():
    tags = ["B-S", "I-S", "O", "B-T", "B-T", "I-T", "I-S"]
    assert runs(tags, "S") == [range(2), range(6, 7)]
    assert runs(tags, "T") == [range(3, 4), range(4, 6)]
