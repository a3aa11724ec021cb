"""Datelines, sign-offs and credit lines name the wire; a sentence that quotes an agency does not."""

import pytest

from marsad.read.credit import Credits


@pytest.fixture
def credits(agencies):
    return Credits(agencies)


@pytest.mark.parametrize(
    ("passage", "place", "agency", "date"),
    [
        ("BEIRUT (AP) Militias have moved", "BEIRUT", "AP", None),
        ("BEIRUT (AP) — Militias have moved", "BEIRUT", "AP", None),
        ("DAMASCUS, Syria (AP) — All is calm", "DAMASCUS, Syria", "AP", None),
        ("NEW DELHI, Dec 2 (Reuters) - India said", "NEW DELHI", "Reuters", "Dec 2"),
        ("AMMAN/BEIRUT, Dec. 2, 2024 (Reuters) - Rebels", "AMMAN/BEIRUT", "Reuters", "Dec. 2, 2024"),
        ("Aleppo, Syria (AFP) - Shells fell", "Aleppo, Syria", "AFP", None),
        ("(Reuters) - Gunmen killed", None, "Reuters", None),
        ("Damascus, SANA- Units of the army", "Damascus", "SANA", None),
        ("Homs SANA – Units of the army", "Homs", "SANA", None),
        ("AFP, MANILA", "MANILA", "AFP", None),
        ("AFP - Ten people died", None, "AFP", None),
        ("KYIV, Ukraine — Drones struck", "KYIV, Ukraine", None, None),
        ("GOMA — Rebels took the airport", "GOMA", None, None),
        ("N'DJAMENA -- Herders fled", "N'DJAMENA", None, None),
        ("BREAKING — Rebels took the airport", None, None, None),
        ("The Associated Press (AP) reported nine dead", None, None, None),
        ("NATO said on Monday that it would help", None, None, None),
        ("Officials told Reuters that nine died", None, None, None),
        ("In Damascus, SANA reported nine dead", None, None, None),
        ("By Lina Example (AP) — nine dead", None, None, None),
        ("", None, None, None),
    ],
)
def test_a_dateline_is_read(credits, passage, place, agency, date):
    line = credits.dateline(passage)
    assert (line.place, line.agency, line.date) == (place, agency, date)


@pytest.mark.parametrize(
    ("passage", "agency"),
    [
        ("The town fell, he said. --Reuters", "Reuters"),
        ("The town fell, he said. — AFP", "AFP"),
        ("The town fell, he said. (AP)", "AP"),
        ("The town fell, he told the Associated Press.", None),
        ("The town fell, he told Reuters", None),
        ("They watched the news of the Associated Press (AP)", None),
        ("He reported for Reuters.", None),
    ],
)
def test_a_sign_off_is_read(credits, passage, agency):
    assert credits.sign_off(passage) == agency


@pytest.mark.parametrize(
    ("passage", "alone"),
    [
        ("AFP", True),
        ("(Reuters, AP)", True),
        ("AFP, MANILA", True),
        ("AFP reported.", False),
        ("AP said so", False),
    ],
)
def test_a_line_of_agencies_only_is_known(credits, passage, alone):
    assert credits.is_sign_off(passage) is alone


@pytest.mark.parametrize(
    ("words", "agency"),
    [("Lina Example, Associated Press", "AP"), ("REUTERS STAFF", "Reuters"), ("The map", None), (None, None)],
)
def test_an_agency_is_named_in_a_credit(credits, words, agency):
    assert credits.named(words) == agency


def test_without_agencies_none_is_credited():
    none = Credits({})
    assert none.dateline("BEIRUT — Militias").place == "BEIRUT"
    assert none.named("AP") is None
    assert none.is_agency("AP") is None
