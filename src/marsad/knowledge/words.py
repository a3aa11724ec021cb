"""Small word lists with the questions that are asked of them."""

from collections.abc import Mapping

from marsad.knowledge.records import VagueCount, WordFacts

_ENDINGS = ("ies", "y"), ("es", ""), ("s", "")


class Words:
    """The lists of words.yml."""

    def __init__(self, facts: WordFacts) -> None:
        self._lists = {name: frozenset(words) for name, words in facts.lists.items()}
        self.cues = {s: {kind: frozenset(w) for kind, w in kinds.items()} for s, kinds in facts.cues.items()}
        """Status -> kind of cue (modals, verbs, conditionals, ...) -> lemmas."""
        self.vague: Mapping[str, VagueCount] = facts.vague
        """Vague number words -> low and high, None being open."""
        self.counted = {k: {pos: frozenset(w) for pos, w in by.items()} for k, by in facts.counted.items()}
        """Number kind -> verbs, nouns, adjectives -> lemmas."""
        self.weapons = {w: mode for mode, words in facts.weapons.items() for w in words}
        """Weapon noun -> the mode of ASSAULT that it shows, "" for none."""
        self.platforms = {w: mode for mode, words in facts.platforms.items() for w in words}
        """Platform noun -> likewise."""
        self._counting = {
            (pos, w): kind for kind, by in self.counted.items() for pos, words in by.items() for w in words
        }

    def __getitem__(self, name: str) -> frozenset[str]:
        """A list by its name in words.yml: `words["reporting"]`."""
        return self._lists[name]

    def mode_of(self, noun: str) -> str | None:
        """The mode of ASSAULT that a weapon or platform shows: "Russian warplanes" -> aerial.

        None for other nouns and for weapons that show no mode. The longest ending of `noun` that the lists
        know decides; plurals count.
        """
        words = noun.casefold().split()
        for start in range(len(words)):
            for form in _singulars(" ".join(words[start:])):
                known = self.weapons.get(form, self.platforms.get(form))
                if known is not None:
                    return known or None
        return None

    def kind_counted(self, lemma: str, pos: str) -> str | None:
        """What a number counts that stands with this lemma; `pos` is verbs, nouns or adjectives."""
        return self._counting.get((pos, lemma.casefold()))


def _singulars(words: str) -> list[str]:
    return [words, *(words[: -len(end)] + instead for end, instead in _ENDINGS if words.endswith(end))]
