"""The annotator against treebanks, with an annotator that answers from a list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from marsad.annotate.features import NOTHING, PARAGRAPH, SPACE
from marsad.evaluate.annotation import Cuts, cuts, names, pages, syntax
from marsad.evaluate.scores import Score
from marsad.evaluate.treebank import Sentence
from marsad.model.annotation import Annotation, Entity, Token
from marsad.model.annotation import Sentence as Marked
from marsad.model.report import Report
from marsad.model.span import Span

FIRST = Sentence(
    "one-1", ["Rebels", "left", "."], [PARAGRAPH, SPACE, NOTHING], ["NOUN", "VERB", "PUNCT"],
    ["rebel", "leave", "."], [2, 0, 2], ["nsubj", "root", "punct"], opens=True,
)  # fmt: skip
SECOND = Sentence(
    "one-2", ["Samra", "rejoiced"], [SPACE, SPACE], ["PROPN", "VERB"], ["Samra", "rejoice"], [2, 0],
    ["nsubj", "root"],
)  # fmt: skip
OTHER = replace(SECOND, id="two-1", gaps=[PARAGRAPH, SPACE], opens=True)


class Right:
    """Answers as the treebank would, with two faults where it is asked to make them."""

    def __init__(self, sentences: Sequence[Sentence], *, faulty: bool = False) -> None:
        self.sentences, self.faulty = sentences, faulty

    def given(self, report: Report, words: Sequence[Span], ends: Iterable[int]) -> Annotation:
        tokens: list[Token] = []
        for s in self.sentences:
            base = len(tokens)
            for i, span in enumerate(words[base : base + len(s.words)]):
                head = base + s.heads[i] - 1 if s.heads[i] else -1
                tokens.append(Token(span.start, span.end, s.upos[i], s.lemmas[i], head, s.relations[i]))
        if self.faulty:
            tokens[0] = replace(tokens[0], upos="ADJ", relation="obj")
            tokens[3] = replace(tokens[3], lemma="samra", head=0)
        starts = [0, *ends]
        found = [Marked(words[a].start, words[b - 1].end, a, b) for a, b in pairwise(starts)]
        entities = (Entity(words[3].start, words[3].end, "FAC"), Entity(0, 6, "ORG"), Entity(0, 6, "WEA"))
        return Annotation(report=report, tokens=tuple(tokens), sentences=tuple(found), entities=entities)

    def __call__(self, reports: Iterable[Report]) -> Iterator[Annotation]:
        for report in reports:
            (page,) = pages(self.sentences)
            found = self.given(report, page.words, page.ends)
            whole = Marked(0, len(report.text), 0, len(found.tokens))
            yield replace(found, sentences=(whole,)) if self.faulty else found


def test_documents_are_put_together_from_words_and_gaps() -> None:
    one, two = pages([FIRST, SECOND, OTHER])
    assert one.report.text == "Rebels left. Samra rejoiced"
    assert one.ends == (3, 5)
    assert [s.of(one.report.text) for s in one.words] == [*FIRST.words, *SECOND.words]
    assert (two.report.text, two.sentences) == ("Samra rejoiced", (OTHER,))


def test_paragraphs_are_parted_by_blank_lines() -> None:
    (page,) = pages([FIRST, replace(SECOND, gaps=[PARAGRAPH, SPACE])])
    assert page.report.text == "Rebels left.\n\nSamra rejoiced"


def test_what_is_right_counts_full() -> None:
    sentences = [FIRST, SECOND]
    found = syntax(Right(sentences), pages(sentences))
    assert (found.words, found.upos, found.lemma, found.uas, found.las) == (5, 100, 100, 100, 100)


def test_each_fault_counts_where_it_belongs() -> None:
    sentences = [FIRST, SECOND]
    found = syntax(Right(sentences, faulty=True), pages(sentences))
    assert (found.upos, found.lemma, found.uas, found.las) == (80, 80, 80, 60)


def test_no_words_score_nothing() -> None:
    assert syntax(Right([]), []).las == 0


def test_a_sentence_needs_both_ends_and_a_boundary_one() -> None:
    sentences = [FIRST, SECOND]
    assert cuts(Right(sentences), pages(sentences)) == Cuts(Score(5, 5, 5), Score(2, 2, 2), Score(2, 2, 2))
    found = cuts(Right(sentences, faulty=True), pages(sentences))
    assert found == Cuts(Score(5, 5, 5), Score(1, 2, 1), Score(0, 2, 1))


def test_names_are_compared_in_the_labels_of_the_gold() -> None:
    sentences = [FIRST, SECOND]
    gold = {"one-1": [(0, 1, "PER")], "one-2": [(0, 1, "LOC")]}
    same = {"PER": "PER", "ORG": "ORG", "FAC": "LOC", "LOC": "LOC"}
    assert names(Right(sentences), pages(sentences), gold, same) == {
        "LOC": Score(1, 1, 1),
        "ORG": Score(0, 0, 1),
        "PER": Score(0, 1, 0),
    }
