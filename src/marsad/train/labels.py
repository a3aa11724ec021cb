"""The label sets of the model, read off the treebanks and the contract, and kept inside the model file."""

from collections import Counter
from collections.abc import Iterable

from marsad.annotate.lemmas import script_of
from marsad.evaluate.treebank import Sentence
from marsad.knowledge import load_knowledge

# An edit script seen less often is a misspelling or a rarity; its words keep their own form.
RAREST = 3
# What a number counts, whether an event happened, and where a source stands to what it says, as
# docs/record.md lists them. The order is that of the model's outputs.
KINDS = (
    "killed",
    "wounded",
    "missing",
    "captured",
    "displaced",
    "fighters",
    "strikes",
    "vehicles",
    "casualties",
    "other",
)
STATUSES = ("asserted", "future", "hypothetical", "negated")
STANCES = ("asserts", "denies", "expects", "claims_responsibility")


def label_sets(sentences: Iterable[Sentence]) -> dict[str, list[str]]:
    """UPOS tags, dependency relations and lemma scripts (the identity first), each in a stable order."""
    upos: Counter[str] = Counter()
    relations: Counter[str] = Counter()
    scripts: Counter[str] = Counter()
    for s in sentences:
        upos.update(s.upos)
        relations.update(s.relations)
        scripts.update(script_of(w, lemma) for w, lemma in zip(s.words, s.lemmas, strict=True))
    identity = script_of("a", "a")
    common = sorted(k for k, n in scripts.items() if n >= RAREST and k != identity)
    return {"upos": sorted(upos), "relations": sorted(relations), "lemmas": [identity, *common]}


def event_labels() -> dict[str, list[str]]:
    """Types, modes, number kinds, statuses and stances, as the ontology has them, in a stable order."""
    ontology = load_knowledge().ontology
    return {
        "types": sorted(ontology.types),
        "modes": sorted({m for t in ontology.types.values() for m in t.modes}),
        "kinds": list(KINDS),
        "status": list(STATUSES),
        "stance": list(STANCES),
    }
