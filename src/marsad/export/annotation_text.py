"""An annotation as plain text: one word a line, as in a treebank, and the spans of each sentence below it."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from marsad.export.marks import printable
from marsad.model.annotation import Annotation, Sentence

__all__ = ["write_annotation"]


def write_annotation(annotations: Iterable[Annotation], out: TextIO) -> None:
    """Columns: number in the sentence, word, lemma, part of speech, number of the head (0: root),
    relation.
    """
    for annotation in annotations:
        for line in _lines(annotation):
            out.write(printable(line) + "\n")
        out.flush()


def _lines(annotation: Annotation) -> Iterator[str]:
    report = annotation.report
    yield f"# report {report.external_id or report.id}: {report.title or '(no title)'}"
    yield from (f"# warning: {warning}" for warning in report.warnings)
    for at, sentence in enumerate(annotation.sentences):
        yield ""
        yield f"# {' '.join(sentence.span.of(report.text).split())}"
        yield from _words(annotation, sentence)
        yield from _spans(annotation, at, sentence)


def _words(annotation: Annotation, sentence: Sentence) -> Iterator[str]:
    for at in range(sentence.first, sentence.last):
        token = annotation.tokens[at]
        head = 0 if token.head < 0 else token.head - sentence.first + 1
        columns = (str(at - sentence.first + 1), annotation.words(token), token.lemma, token.upos)
        yield "\t".join((*columns, str(head), token.relation))


def _spans(annotation: Annotation, at: int, sentence: Sentence) -> Iterator[str]:
    text = annotation.report.text
    for entity in annotation.entities:
        if sentence.start <= entity.start < sentence.end:
            share = "" if entity.literal is None else f"  (literal: {entity.literal:.2f})"
            yield f"# {entity.label:<8} {text[entity.start : entity.end]}{share}"
    for quotation in annotation.quotations:
        if sentence.start <= quotation.start < sentence.end:
            speaker = f"  (speaker: {quotation.speaker.of(text)})" if quotation.speaker else ""
            yield f"# QUOTE    {text[quotation.start : quotation.end]}{speaker}"
    for proposal in annotation.proposals:
        if proposal.sentence == at:
            kind = max(proposal.types, key=lambda one: proposal.types[one], default="?")
            yield f"# EVENT    {text[proposal.start : proposal.end]}  ({kind}, {proposal.score:.2f})"
