"""English is told from other languages, and names alone are no language."""

import pytest

from marsad.read.language import language_of


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("The army said that the rebels had left the town.", None, "en"),
        ("The army said that the rebels had left the town.", "de", "en"),
        ("Rebels seized Oldport.", "en", "en"),
        ("Rebels seized Oldport.", None, None),
        ("M23 Goma", None, None),
        (
            "Die Armee hat die Stadt am Montag nach schweren Kämpfen eingenommen, sagte ein Sprecher.",
            "en",
            "de",
        ),
        ("El ejército tomó la ciudad el lunes después de intensos combates, dijo un portavoz.", None, "es"),
        ("العربية نص", None, "ar"),
        ("123 ...", None, None),
    ],
)
def test_a_language_is_known(text, declared, language):
    assert language_of(text, declared) == language
