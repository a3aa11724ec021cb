"""Other schemes' codes beside the types: CAMEO, ACLED, UCDP by the rules of codes/*.yml, and PLOVER's own.

Only what is told as having happened gets the code of another scheme: their users would count it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from marsad.errors import BadInput
from marsad.knowledge.kinds import built_in, kinds
from marsad.knowledge.records import EventType, Ontology, PartyRule, Scheme
from marsad.knowledge.rules import Telling, abroad, first_fit, of_sector, said, telling
from marsad.model.record import Event, Mention

PLOVER = "plover"
"""The scheme that needs no rules: the built-in type and mode, their quad and their score."""
_HAPPENED = "asserted"


class Chosen(NamedTuple):
    """Some of the schemes: what a table of events takes to show their columns."""

    codes: "Codes"
    names: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, in order."""
        return self.codes.columns(self.names)

    def of(self, event: Event, text: str) -> dict[str, str | float | None]:
        """Column -> value of an event in the report `text`; None where a scheme has no code for it."""
        return self.codes.of(event, text, self.names)


class Codes:
    """The schemes, and what they call an event."""

    def __init__(self, schemes: Mapping[str, Scheme], ontology: Ontology) -> None:
        self.schemes = schemes
        self._known = ontology
        self._groups = {
            name: {code: group.columns for group in scheme.groups for code in group.codes}
            for name, scheme in schemes.items()
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The schemes that there are."""
        return (PLOVER, *self.schemes)

    def choose(self, *names: str) -> Chosen:
        """Some schemes by name. Raises BadInput for one that is not there."""
        for name in names:
            if name not in self.names:
                raise BadInput(f"there is no scheme of codes {name!r}; choose {', '.join(self.names)}")
        return Chosen(self, tuple(dict.fromkeys(names)))

    def columns(self, names: Iterable[str]) -> tuple[str, ...]:
        """The columns of some schemes, in order."""
        return tuple(column for name in names for column in self._columns(name))

    def of(self, event: Event, text: str, names: Iterable[str]) -> dict[str, str | float | None]:
        """Column -> value of an event in the report `text`; None where a scheme has no code for it."""
        found: dict[str, str | float | None] = dict.fromkeys(self.columns(names := tuple(names)))
        told = telling(event, text)
        for name in names:
            if name == PLOVER:
                found.update(self._plover(event))
            elif event.status == _HAPPENED:
                coded = self._coded(name, told)
                found.update({f"{name}_{column}": value for column, value in coded if value})
        return found

    def _columns(self, name: str) -> Iterator[str]:
        if name == PLOVER:
            yield from ("plover_type", "plover_mode", "plover_quad", "plover_score")
            return
        scheme = self.schemes[name]
        shared = dict.fromkeys(column for group in scheme.groups for column in group.columns)
        parties = scheme.parties
        sides = (f"{parties.column}1", f"{parties.column}2", parties.pair) if parties.column else ()
        for column in (scheme.column, *shared, *scheme.flags, *filter(None, sides)):
            yield f"{name}_{column}"

    def _plover(self, event: Event) -> dict[str, str | float | None]:
        """The built-in type that an event is or counts as."""
        of_kinds = kinds(self._known.types, event.type, event.mode)
        name = built_in(self._known.types, event.type, event.mode)
        known = self._known.types.get(name, EventType())
        own = {m for m in of_kinds[name] if m in known.modes and known.modes[m].kind_of is None}
        told = [*(m for m in event.mode if m in own), *sorted(own - set(event.mode))]
        scored = known.modes[told[0]].score if told else None
        return {
            "plover_type": name,
            "plover_mode": told[0] if told else None,
            "plover_quad": known.quad,
            "plover_score": known.score if scored is None else scored,
        }

    def _coded(self, name: str, told: Telling) -> Iterator[tuple[str, str | None]]:
        """Column and value, without the name of the scheme."""
        scheme = self.schemes[name]
        rule = first_fit(scheme.rules, told, self._known)
        if rule is None or not rule.then:
            return
        told = replace(told, code=rule.then)
        yield scheme.column, rule.then
        yield from self._groups[name].get(rule.then, {}).items()
        for flag, rules in scheme.flags.items():
            raised = first_fit(rules, told, self._known)
            yield flag, raised.then if raised else None
        if scheme.parties.column:
            yield from self._of_parties(scheme, told)

    def _of_parties(self, scheme: Scheme, told: Telling) -> Iterator[tuple[str, str | None]]:
        parties = scheme.parties
        codes = [self._of_side(scheme, told, side) for side in (1, 2)]
        for side, code in enumerate(codes, start=1):
            yield f"{parties.column}{side}", code
        if parties.pair and codes[0] and (codes[1] or not told.sides[1]):
            low, high = sorted((codes[0], codes[1] or ""))
            pair = f"{low}{high}" if low else f"{high}0"
            yield parties.pair, pair if pair in parties.pairs else None

    def _of_side(self, scheme: Scheme, told: Telling, side: int) -> str | None:
        """The code of the first party of a side."""
        for party in told.sides[side - 1][:1]:
            for rule in scheme.parties.rules:
                if self._is_for(rule, party, told, side):
                    return rule.then or None
        return None

    def _is_for(self, rule: PartyRule, party: Mention, told: Telling, side: int) -> bool:
        return (
            rule.side in (None, side)
            and (not rule.sector or of_sector(party.sector, rule.sector, self._known.sector_groups))
            and said(rule.words, f"{party.text} {party.name or ''}".casefold())
            and (not rule.code or told.code in rule.code)
            and abroad(party, told.country) >= rule.abroad
        )
