"""Weights of cues, fitted."""

from marsad.train.metonymy import fit

ROWS = [frozenset(row) for row in ({"in"}, {"in", "both"}, {"subject"}, {"subject", "both"}, {"in", "rare"})]
READ = [True, True, False, False, True]


def test_a_cue_says_what_the_names_with_it_were_read_as():
    found = fit(ROWS, READ)
    assert found.cues["in"] > 0 > found.cues["subject"]
    assert [found.share(row) > 0.5 for row in ROWS] == READ


def test_a_cue_on_both_sides_says_little_and_one_seen_once_nothing():
    found = fit(ROWS, READ)
    assert abs(found.cues["both"]) < found.cues["in"] / 2
    assert "rare" not in found.cues


def test_the_order_of_the_rows_does_not_matter():
    assert fit(ROWS[::-1], READ[::-1]) == fit(ROWS, READ)
