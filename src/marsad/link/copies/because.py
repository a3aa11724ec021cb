"""A copy with the words that show it, in both reports, and the sentences that say why it is one."""

from collections.abc import Iterable, Iterator, Sequence

from marsad.link.copies.overlap import Stretch
from marsad.link.copies.passage import Passage
from marsad.link.copies.shared import Overlap
from marsad.link.copies.shingles import RUN
from marsad.link.copies.telling import Item, Telling
from marsad.model.copies import Copy, Shared
from marsad.model.report import Report
from marsad.model.span import Span

__all__ = ["by_alert", "by_order", "by_passage", "by_words", "name_of"]

# Stretches that so few words part are shown as one: a word or a name was changed.
GAP = 4
# Things named in a sentence; more are a list that nobody reads.
NAMED = 6


def by_words(left: Telling, right: Telling, both: Overlap, kind: str) -> Copy:
    """A copy by the words that are the same."""
    of_left = both.cover[0] >= both.cover[1]
    one, other = (left, right) if of_left else (right, left)
    because = [
        f"{name_of(one.report)} shares {max(both.cover):.0%} of its words with {name_of(other.report)} "
        f"in runs of {RUN} and more, the longest of {both.longest}",
        *_quoted(both),
        *_agencies(left, right),
    ]
    return _copy(left, right, kind, _of_stretches(left, right, both.stretches), because)


def by_passage(left: Telling, right: Telling, passage: Passage) -> Copy:
    """A copy by a passage in other words."""
    (first, other_first), (last, other_last) = passage.agree[0], passage.agree[-1]
    span, other = _over(left, first, last), _over(right, other_first, other_last)
    because = [
        f"{len(passage.agree)} words stand in the same order in “{span.of(left.report.text)}” "
        f"and in “{other.of(right.report.text)}”",
        *_agencies(left, right),
    ]
    return _copy(left, right, "rewrite", (Shared(span, other),), because)


def by_order(left: Telling, right: Telling, both: Overlap) -> Copy:
    """A copy by the same things told in the same order."""
    because = [
        f"both tell {len(both.chain)} things in the same order ({_things(left, both)}), "
        f"{both.share:.0%} of what the shorter one tells",
        *_quoted(both),
        *_agencies(left, right),
    ]
    return _copy(left, right, "rewrite", _of_items(left, right, both), because)


def by_alert(left: Telling, right: Telling, both: Overlap) -> Copy:
    """A copy by alert and full item of one outlet."""
    because = [
        f"one outlet and day, and the longer one tells {both.share:.0%} of what the shorter one does "
        f"in the same order ({_things(left, both)})",
        *_agencies(left, right),
    ]
    return _copy(left, right, "rewrite", _of_items(left, right, both), because)


def name_of(report: Report) -> str:
    """How a sentence names a report: by the id that the caller gave it, and its outlet."""
    name = report.external_id or report.id
    return f"{name} ({report.outlet})" if report.outlet else name


def _copy(
    left: Telling, right: Telling, kind: str, shared: tuple[Shared, ...], because: Iterable[str]
) -> Copy:
    return Copy(left=left.report, right=right.report, kind=kind, shared=shared, because=tuple(because))


def _quoted(both: Overlap) -> Iterator[str]:
    if both.quotations == 1:
        yield "the same quotation stands in both"
    elif both.quotations:
        yield f"the same {both.quotations} quotations stand in both in the same order"


def _agencies(left: Telling, right: Telling) -> Iterator[str]:
    if agencies := left.agencies & right.agencies:
        yield f"both name {' and '.join(sorted(agencies))}"


def _things(left: Telling, both: Overlap) -> str:
    items: list[Item] = [left.items[at] for at, _ in both.chain]
    shown = [left.report.text[item.start : item.end] for item in items[:NAMED]]
    return ", ".join(shown) + (", …" if len(items) > NAMED else "")


def _of_items(left: Telling, right: Telling, both: Overlap) -> tuple[Shared, ...]:
    items = ((left.items[at], right.items[other]) for at, other in both.chain)
    return tuple(Shared(Span(one.start, one.end), Span(other.start, other.end)) for one, other in items)


def _of_stretches(left: Telling, right: Telling, found: Sequence[Stretch]) -> tuple[Shared, ...]:
    """The stretches as spans; those that few words part in both reports are one."""
    joined: list[tuple[Stretch, Stretch]] = []
    for stretch in found:
        if joined and _follows(joined[-1][1], stretch):
            joined[-1] = (joined[-1][0], stretch)
        else:
            joined.append((stretch, stretch))
    return tuple(
        Shared(
            _over(left, first.left, last.left + last.length - 1),
            _over(right, first.right, last.right + last.length - 1),
        )
        for first, last in joined
    )


def _follows(before: Stretch, after: Stretch) -> bool:
    gaps = (after.left - before.left - before.length, after.right - before.right - before.length)
    return all(0 <= gap <= GAP for gap in gaps)


def _over(telling: Telling, first: int, last: int) -> Span:
    """The characters from one word to another."""
    return Span(telling.words[first].start, telling.words[last].end)
