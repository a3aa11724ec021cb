"""What must hold of types, of rules over events and of schemes of codes: that all they name is there."""

from collections.abc import Collection, Iterator

from marsad.knowledge.kinds import parsed
from marsad.knowledge.records import Ontology, PartyRule, Rule, Scheme
from marsad.knowledge.rules import NOBODY

Claim = tuple[str, str, Collection[str], str]
"""Entry, value, what it may be, and what it is."""
_QUADS = ("VC", "MC", "VX", "MX")


def of_types(told: Ontology, known: Ontology) -> Iterator[Claim]:
    """The claims of types, modes and groups of sectors."""
    for name in told.types:
        entry, event_type = f"type {name}", known.types[name]
        if event_type.quad is not None or event_type.kind_of is None:
            yield entry, event_type.quad or "", _QUADS, "quad"
        yield from _of_kind(entry, event_type.kind_of, known, "kind_of")
        for mode, value in event_type.modes.items():
            yield from _of_kind(f"mode {mode} of {name}", value.kind_of, known, "kind_of")
    for group, sectors in told.sector_groups.items():
        yield from ((f"sector_groups {group}", sector, known.sectors, "sector") for sector in sectors)


def _of_kind(entry: str, kind: str | None, known: Ontology, what: str) -> Iterator[Claim]:
    """The claims of `TYPE` or `TYPE/mode`."""
    if kind is None:
        return
    event_type, mode = parsed(kind)
    yield entry, event_type, known.types, what
    if mode:
        modes = known.types[event_type].modes if event_type in known.types else {}
        yield entry, mode, modes, f"mode of {event_type}"


def of_recode(rule: Rule, known: Ontology) -> Iterator[Claim]:
    """The claims of a rule of recode.yml."""
    entry = f"rule for {rule.then!r}"
    yield from _of_kind(entry, rule.then, known, "type")
    yield from _of_rule(entry, rule, known, codes=())


def of_scheme(scheme: Scheme, whole: Scheme, known: Ontology) -> Iterator[Claim]:
    """The claims of a file of codes; `whole` is the scheme with what other folders say of it."""
    codes = {code for group in whole.groups for code in group.codes}
    for rule in scheme.rules:
        if rule.then:
            yield f"rule for {rule.then!r}", rule.then, codes, "code"
        yield from _of_rule(f"rule for {rule.then!r}", rule, known, codes=())
    for flag, rules in scheme.flags.items():
        yield from (claim for rule in rules for claim in _of_rule(f"flag {flag}", rule, known, codes=codes))
    for party_rule in scheme.parties.rules:
        yield from _of_party_rule(party_rule, known, codes)


def _of_rule(entry: str, rule: Rule, known: Ontology, codes: Collection[str]) -> Iterator[Claim]:
    if rule.type is not None:
        yield entry, rule.type, known.types, "type"
    named = [known.types[rule.type]] if rule.type in known.types else known.types.values()
    modes = {mode for event_type in named for mode in event_type.modes}
    parties = {NOBODY, *known.sectors, *known.sector_groups}
    for values, allowed, what in (
        (rule.mode, modes, f"mode of {rule.type or 'any type'}"),
        (rule.context, known.contexts, "context"),
        ((*rule.actor, *rule.recipient), parties, "sector"),
        (rule.counts, known.number_kinds, "number kind"),
        (rule.code, codes, "code"),
    ):
        yield from ((entry, value, allowed, what) for value in values)
    yield from _of_words(entry, (*rule.trigger, *rule.target, *rule.weapon, *rule.sentence))


def _of_words(entry: str, words: Collection[str]) -> Iterator[Claim]:
    yield from ((entry, word, {word.casefold()}, "word in small letters,") for word in words)


def _of_party_rule(rule: PartyRule, known: Ontology, codes: Collection[str]) -> Iterator[Claim]:
    entry = f"parties, rule for {rule.then!r}"
    groups = {*known.sectors, *known.sector_groups}
    yield from ((entry, sector, groups, "sector") for sector in rule.sector)
    yield from ((entry, code, codes, "code") for code in rule.code)
    yield entry, str(rule.side or 1), ("1", "2"), "side"
    yield from _of_words(entry, rule.words)
