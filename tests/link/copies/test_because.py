"""What a copy shows: the words in both reports, and sentences that a person can check."""

from hypothesis import given, settings
from hypothesis import strategies as st

from link.copies.texts import EDITED, PARTIAL, REWORDED, REWRITTEN, WIRE, flowed, told
from marsad.knowledge import load_knowledge
from marsad.link.copies import copies

SOURCES = load_knowledge().sources
WIRED = told(WIRE, "Wire", number="wire")


def words(text):
    return [word.strip("“”.,").lower() for word in text.split()]


def test_the_shared_words_stand_in_both_reports(found):
    [copy] = found(WIRED, told(PARTIAL, "Valley Post"))
    assert copy.shared
    for one in copy.shared:
        assert words(one.left.of(copy.left.text)) == words(one.right.of(copy.right.text))


def test_a_word_that_was_changed_does_not_part_a_passage(found):
    [copy] = found(WIRED, told(WIRE.replace("rocket came", "missile came"), "Valley Post"))
    assert [one.left.of(copy.left.text) for one in copy.shared] == [copy.left.text[:-1]]


def test_shared_words_are_told_with_share_quotations_and_agency(found):
    [copy] = found(WIRED, told(EDITED, "Valley Post", number="edited"))
    share = "edited (Valley Post) shares 96% of its words with wire (Wire) in runs of 5 and more"
    assert copy.because == (
        f"{share}, the longest of 37",
        "the same 2 quotations stand in both in the same order",
        "both name AFP",
    )


def test_the_same_things_in_the_same_order_are_named(found):
    [copy] = found(WIRED, told(REWORDED, "Valley Post"))
    [sentence] = copy.because
    assert sentence.startswith("both tell ")
    assert "things in the same order (" in sentence
    assert {one.left.of(copy.left.text) for one in copy.shared} >= {"sisters", "Jabal", "June"}


def test_a_passage_in_other_words_is_shown_from_both(found):
    wire = flowed("""
        The ferry service across the strait was suspended indefinitely after inspectors discovered
        corroded rivets beneath the waterline, harbour master Nadim Aziz said in Port Mina on Friday.
        Nobody was aboard.
    """)
    other = flowed("""
        Travellers slept on benches. The ferry service over the strait was suspended after inspectors
        noticed badly corroded rivets beneath the waterline, harbour master Nadim Aziz told them in Port
        Mina. Fishermen took some across.
    """)
    [copy] = found(told(wire, "Wire"), told(other, "Post"))
    assert copy.kind == "rewrite"
    [shared] = copy.shared
    passages = shared.left.of(copy.left.text), shared.right.of(copy.right.text)
    assert all("corroded rivets beneath the waterline" in passage for passage in passages)
    assert copy.because[0].endswith(f"in the same order in “{passages[0]}” and in “{passages[1]}”")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WIRE.split(". ")), min_size=1), st.sampled_from([WIRE, EDITED, REWRITTEN]))
def test_spans_lie_within_their_reports(sentences, text):
    for group in copies([told(". ".join(sentences), "Post"), told(text, "Wire")], SOURCES):
        for copy in group.copies:
            for one in copy.shared:
                assert 0 <= one.left.start < one.left.end <= len(copy.left.text)
                assert 0 <= one.right.start < one.right.end <= len(copy.right.text)
