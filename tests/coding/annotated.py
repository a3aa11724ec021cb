"""Annotations built by hand, so that the tests of the coder need no model.

A sentence is one string of words, each `form/UPOS/head/relation` or `form/UPOS/head/relation/lemma`; heads
count from 1 within the sentence, 0 is the root. A form that begins with `+` stands right after the one
before it, without a space. Names: `annotated("Rebels/NOUN/2/nsubj/rebel shelled/VERB/0/root/shell
Qamar/PROPN/2/obj", entities={"Qamar": "LOC"})`.
"""

from collections.abc import Mapping
from hashlib import sha256

from marsad.model.annotation import Annotation, Entity, Proposal, Scored, Sentence, Token
from marsad.model.report import Report
from marsad.model.span import Span


def annotated(
    *sentences: str,
    entities: Mapping[str, str] | None = None,
    published: str | None = "2024-12-02",
    breaks: str = " ",
) -> Annotation:
    """One report of these sentences; `breaks` parts them ("\\n\\n": each is a paragraph)."""
    text, tokens, marks = "", [], []
    for sentence in sentences:
        text += breaks if text else ""
        start, base = len(text), len(tokens)
        for part in sentence.split():
            form, upos, head, relation, *lemma = part.split("/")
            joined = form.startswith("+") and len(form) > 1
            form = form[1:] if joined else form
            text += "" if joined or len(text) == start else " "
            head_at = base + int(head) - 1 if int(head) else -1
            tokens.append(
                Token(
                    len(text),
                    len(text) + len(form),
                    upos,
                    lemma[0] if lemma else form.lower(),
                    head_at,
                    relation,
                )
            )
            text += form
        marks.append(Sentence(start, len(text), base, len(tokens)))
    found = tuple(
        Entity(s.start, s.end, label)
        for words, label in (entities or {}).items()
        for s in everywhere(text, words)
    )
    return Annotation(
        report=report(text, published), tokens=tuple(tokens), sentences=tuple(marks), entities=found
    )


def tagged(
    text: str, entities: Mapping[str, str] | None = None, published: str | None = "2024-12-02"
) -> Annotation:
    """One report without syntax: `form/UPOS` or bare words (NOUN), one sentence per line of `text`."""
    rows = []
    for line in text.strip().splitlines():
        words = [w if "/" in w else f"{w}/NOUN" for w in line.split()]
        rows.append(" ".join(f"{w.split('/')[0]}/{w.split('/')[1]}/0/dep" for w in words))
    return annotated(*rows, entities=entities, published=published)


def report(text: str, published: str | None = "2024-12-02") -> Report:
    """A report of this text."""
    digest = sha256(text.encode()).hexdigest()
    return Report(id=digest[:12], text=text, sha256=digest, published=published, language="en")


def everywhere(text: str, words: str) -> list[Span]:
    """Every place where `words` stand."""
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def proposal(annotation: Annotation, trigger: str, type_: str, **roles: str | list[str]) -> Proposal:
    """An event as a sure model would propose it: `proposal(a, "shelled", "ASSAULT", actors="Rebels")`."""
    text = annotation.report.text
    at = everywhere(text, trigger)[0]
    place = next(i for i, s in enumerate(annotation.sentences) if s.start <= at.start < s.end)
    scored = []
    for role, quotes in roles.items():
        for quote in [quotes] if isinstance(quotes, str) else quotes:
            s = min(everywhere(text, quote), key=lambda s: abs(s.start - at.start))
            scored.append(Scored(role, s.start, s.end, 0.95, "killed" if role == "numbers" else None))
    return Proposal(
        start=at.start, end=at.end, sentence=place, score=0.95, types={type_: 0.9}, status={"asserted": 0.9},
        historical=0.05, modes={}, stance={"asserts": 0.9}, roles=tuple(scored),
    )  # fmt: skip
