"""The contexts of an event: those of its frame, then what its parties and the words about it add."""

from collections.abc import Collection, Sequence

from marsad.knowledge.records import ContextRules

_LONGEST = 3


class Contexts:
    """The rules of contexts.yml."""

    def __init__(self, rules: ContextRules) -> None:
        self._by_sector = rules.by_sector
        self._by_words = {
            word: context for context, words in reversed(rules.by_words.items()) for word in words
        }

    def of(
        self, event_type: str, *, sectors: Collection[str] = (), lemmas: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """Contexts of an event by its type, its parties' sectors and its clause's lemmas, in stable order."""
        by_sector = self._by_sector.get(event_type, {})
        found = [context for context, wanted in by_sector.items() if not set(wanted).isdisjoint(sectors)]
        low = [lemma.casefold() for lemma in lemmas]
        for start in range(len(low)):
            for end in range(start + 1, min(len(low), start + _LONGEST) + 1):
                if context := self._by_words.get(" ".join(low[start:end])):
                    found.append(context)
        return tuple(dict.fromkeys(found))
