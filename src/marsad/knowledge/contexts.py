"""The contexts of an event: what its modes, its parties and the words about it add to those of its frame."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from marsad.knowledge.kinds import kinds
from marsad.knowledge.records import ContextRules, Ontology

_LONGEST = 3


class Contexts:
    """The rules of contexts.yml. A user's type takes those of what it counts as, besides its own."""

    def __init__(self, rules: ContextRules, known: Ontology) -> None:
        self._rules = rules
        self._types = known.types
        self._by_words = {
            word: context for context, words in reversed(rules.by_words.items()) for word in words
        }
        self._ruled = lru_cache(maxsize=8192)(self._by_rules)
        self._openers = frozenset(word.partition(" ")[0] for word in self._by_words)

    def of(
        self,
        event_type: str,
        *,
        modes: Collection[str] = (),
        actors: Collection[str] = (),
        sectors: Collection[str] = (),
        lemmas: Sequence[str] = (),
    ) -> tuple[str, ...]:
        """Contexts of an event in stable order.

        `actors` are the sectors of those who act, `sectors` those of all parties, `lemmas` the clause's.
        """
        ruled = self._ruled(event_type, tuple(modes), frozenset(actors), frozenset(sectors))
        return tuple(dict.fromkeys((*ruled, *self._worded([lemma.casefold() for lemma in lemmas]))))

    def _by_rules(
        self, event_type: str, modes: tuple[str, ...], actors: frozenset[str], sectors: frozenset[str]
    ) -> list[str]:
        """What modes and parties bring."""
        rules = self._rules
        found: list[str] = []
        for kind, told in kinds(self._types, event_type, modes).items():
            found += _met(rules.by_sector.get(kind, {}), actors | sectors)
            found += _met(rules.by_actor.get(kind, {}), actors)
            found += _met(rules.by_mode.get(kind, {}), told)
        return found

    def _worded(self, lemmas: Sequence[str]) -> Iterator[str]:
        for start in (at for at, lemma in enumerate(lemmas) if lemma in self._openers):
            for end in range(start + 1, min(len(lemmas), start + _LONGEST) + 1):
                if context := self._by_words.get(" ".join(lemmas[start:end])):
                    yield context


def _met(rules: Mapping[str, Collection[str]], told: Collection[str]) -> list[str]:
    """The contexts that one of the told sectors or modes brings."""
    return [context for context, wanted in rules.items() if not set(wanted).isdisjoint(told)]
