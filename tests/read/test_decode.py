"""Bytes in any encoding become the same words."""

import pytest

from marsad.errors import Unreadable
from marsad.read.decode import decode

WORDS = "Le général a parlé à l’aube à N’Djamena ; l’armée s’est retirée du marché de Moundou."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_known_by_its_form(capture, encoding):
    assert decode(capture(WORDS.encode(encoding))) == WORDS


@pytest.mark.parametrize(
    ("head", "carried"),
    [
        (b"<meta charset='windows-1252'>", None),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', None),
        (b"", "windows-1252"),
        (b"", "latin-1"),
        (b"<meta charset='no-such-thing'>", "cp1252"),
        (b"<meta charset='unicode_escape'>", "cp1252"),
    ],
)
def test_a_declared_encoding_is_used(capture, head, carried):
    content = head + WORDS.encode("cp1252")
    assert decode(capture(content, charset=carried)).endswith(WORDS)


def test_utf8_wins_over_a_wrong_declaration(capture):
    content = b"<meta charset='iso-8859-1'>" + WORDS.encode()
    assert decode(capture(content)).endswith(WORDS)


def test_cyrillic_is_guessed(capture):
    words = (
        "Войска вошли в город утром, сообщили жители. Бои продолжались весь день на северной окраине города."
        * 3
    )
    assert decode(capture(words.encode("cp1251"))) == words


def test_utf8_with_a_hole_stays_utf8(capture):
    content = b"<meta charset='utf-8'>" + WORDS.encode() * 3 + b"\xff end"
    assert decode(capture(content)).endswith("\ufffd end")


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03" * 100, b"\x00" * 5000])
def test_noise_is_refused(capture, content):
    with pytest.raises(Unreadable, match="binary data"):
        decode(capture(content))
