"""What the knowledge files hold, as frozen records.

`files` reads them from YAML; the built-in ones come compiled (see `load`).
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """A mode of an event type: PLOVER's score and what it covers."""

    definition: str
    score: float | None = None
    kind_of: str | None = None
    """What it counts as where it is not known, `TYPE` or `TYPE/mode`; for the modes of users."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One of the 16 types, or a user's. `quad`: verbal or material, cooperation or conflict (VC MC VX MX)."""

    definition: str = ""
    quad: str | None = None
    score: float | None = None
    """Quad and score of a user's type are those of its kind, where it has none of its own."""
    kind_of: str | None = None
    """What a user's type counts as where it is not known, `TYPE` or `TYPE/mode`."""
    needs_recipient: bool = False
    modes: dict[str, Mode] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """The closed vocabularies of the record, each value with its meaning."""

    types: dict[str, EventType] = field(default_factory=dict)
    contexts: dict[str, str] = field(default_factory=dict)
    sectors: dict[str, str] = field(default_factory=dict)
    sector_groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Names for several sectors at once, in rules."""
    statuses: dict[str, str] = field(default_factory=dict)
    stances: dict[str, str] = field(default_factory=dict)
    source_kinds: dict[str, str] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)
    control_changes: dict[str, str] = field(default_factory=dict)
    number_kinds: dict[str, str] = field(default_factory=dict)
    precisions: dict[str, str] = field(default_factory=dict)
    conditions: dict[str, str] = field(default_factory=dict)
    """What a frame may ask of the parties around its words before it holds."""
    embeddings: dict[str, str] = field(default_factory=dict)
    """What an event word makes of the clause that it takes as content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a word or expression means as an event, and where its parties stand.

    `words` are lemmas parted by blanks, articles left out ("take control"). Slots are UD relations of the
    words' dependents; `obl:by` is an obl (or nmod) with that preposition. `amod` and `compound` stand
    before a noun.
    """

    words: str
    pos: str
    """verb, noun or adjective."""
    type: str
    mode: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    mutual: bool = False
    """Two-sided (clash, meet): the parties of both slots are actors when no direction is told."""
    status: str | None = None
    """The status that the words give to the event itself; None leaves it to the clause."""
    embeds: str | None = None
    """What becomes of a clause in its content: `content` is no second event, else a status for that event."""
    when: tuple[str, ...] = ()
    """Conditions (ontology), all of which must hold; of a word's frames, the one asking most goes first."""
    alternatives: tuple[str, ...] = ()
    """Other types that a careful annotator could defend."""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party by name.

    `country` is ISO 3166 alpha-3 (None for those of no one country), `sector` a PLOVER sector.
    """

    id: str
    name: str
    country: str | None
    sector: str
    aliases: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    """Names in their own script."""
    office: str | None = None
    """For public office holders only."""
    since: str | None = None
    until: str | None = None
    """First and last year, month or day (ISO 8601) of the party, or of the person in the office."""
    after: str | None = None
    """Id of the party that this one continues."""
    parent: str | None = None
    """Id of the larger body that it belongs to."""
    backers: tuple[str, ...] = ()
    """Ids of parties and states that back it."""
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory by alpha-3 code: its names, adjectives, people and seat of government."""

    code: str
    name: str
    also: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()
    """Other words that stand for the government: the Kremlin, the White House."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateNumbers:
    """The numbers of a state in two lists of the state system."""

    gw: int
    """Gleditsch and Ward."""
    cow: int
    """Correlates of War."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that every state has, such as its army, and the words for it behind the country's name."""

    sector: str
    alone: tuple[str, ...]
    """Words that mean the country's own where no country is said: the army. The first is the one to show."""
    words: tuple[str, ...] = ()
    """Further words, which need their country: soldiers."""
    seats: bool = False
    """Whether capital and seats of power may stand for the country: the Damascus government."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Common nouns that name parties: head noun -> sector; and what the words before it change."""

    sectors: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Sector -> head nouns or expressions, singular or as usually written."""
    modifiers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Sector -> words that, before an open head, decide it: rebel forces, police officers."""
    open_heads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Heads that a modifier decides (forces, fighters), under the sector that they have without one."""
    national: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Sector -> open heads that have it right behind a country: Libyan leaders."""
    offices: tuple[str, ...] = ()
    """Heads for persons in an office, who may be former."""
    governments: tuple[str, ...] = ()
    """Heads for governments, which may have fallen."""
    homes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Country -> peoples that live in it alone: Catalan."""
    spelled: tuple[str, ...] = ()
    """Countries whose names are written in Latin letters at home, in one way."""
    peoples: tuple[str, ...] = ()
    """Adjectives and names of peoples that are no country's: Kurdish, Tuareg."""
    followers: tuple[str, ...] = ()
    """Head nouns that may follow a party's name and leave it that party: Hamas fighters."""
    titles: tuple[str, ...] = ()
    """Words that stand before the name of a person."""
    measures: tuple[str, ...] = ()
    """Heads that only measure what stands after their "of": dozens, members."""
    describers: tuple[str, ...] = ()
    """Words before a party's name that only describe it: so-called, rebel group."""
    plain: tuple[str, ...] = ()
    """Words before the name of a state's body that leave it that body: senior, two."""
    others: tuple[str, ...] = ()
    """Words after which other parties stand: backed, against, who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPlace:
    """A place kept by hand. Degrees WGS 84 to two decimals, the centre of the thing named."""

    name: str
    country: str | None
    precision: str
    lat: float | None = None
    lon: float | None = None
    also: tuple[str, ...] = ()
    admin1: str | None = None
    geonameid: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """Names and words by which a report says where its facts come from."""

    agencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    outlets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    monitors: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Source kind -> words; the first kind in the file's order wins."""
    sectors: dict[str, str] = field(default_factory=dict)
    """Sector of a party that speaks -> source kind."""
    anonymity: tuple[str, ...] = ()
    """Expressions that say that a name is kept back."""
    unnamed: tuple[str, ...] = ()
    """Head nouns of speakers without a name: a source, officials."""
    unnamed_one: tuple[str, ...] = ()
    """Head nouns that hide a name only as one person: a witness, but not witnesses."""
    carriers: tuple[str, ...] = ()
    """Nouns that speak for others, whose kind they have: spokesman, source, statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueCount:
    """What a vague number word stands for; None is open."""

    low: int | None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFacts:
    """Small word lists, as lemmas."""

    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cues: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Status -> kind of cue -> lemmas or expressions."""
    vague: dict[str, VagueCount] = field(default_factory=dict)
    counted: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Number kind -> nouns, verbs -> lemmas."""
    weapons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Mode of ASSAULT -> weapon nouns; "" for weapons that show no mode."""
    platforms: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextRules:
    """Which contexts an event takes from its type, its modes, its parties' sectors and the words about it."""

    by_sector: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Type -> context -> sectors of a party, one of which suffices."""
    by_actor: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Likewise, but only of those who act."""
    by_mode: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Type -> context -> modes, one of which suffices."""
    by_words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Context -> lemmas or expressions in the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Which events a rule is for, and what it says of them.

    All conditions that are given must hold, each by any one of its values. Words are the beginnings of words,
    in small letters: `violat`, `shot down`.
    """

    then: str
    """recode.yml: a type, or `TYPE/mode`; codes/*.yml: a code of the scheme, or nothing: it has none."""
    type: str | None = None
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    """Sectors, groups of sectors, or `nobody`: the report names none."""
    recipient: tuple[str, ...] = ()
    two_sided: bool = False
    """Only where the parties are actors all, as in a clash."""
    abroad: bool = False
    """Only where an actor is of another country than the place."""
    trigger: tuple[str, ...] = ()
    """Words of the trigger."""
    target: tuple[str, ...] = ()
    """Words of the recipients."""
    weapon: tuple[str, ...] = ()
    """Words of the weapons."""
    sentence: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    """Kinds of numbers of which the report gives one or more."""
    code: tuple[str, ...] = ()
    """Codes that the rules of the scheme have given; for its flags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRule:
    """Which parties a rule of a scheme is for, and the code that it gives them. Conditions as in Rule."""

    then: str
    sector: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    side: int | None = None
    """1 for those who act, 2 for the others."""
    abroad: bool = False
    code: tuple[str, ...] = ()
    """Codes of the event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeGroup:
    """Codes of a scheme that share the values of its other columns."""

    codes: tuple[str, ...]
    columns: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyCodes:
    """How a scheme codes the first party of either side: `column` + 1 and 2, and both in `pair`."""

    column: str = ""
    pair: str = ""
    pairs: tuple[str, ...] = ()
    """The pairs that there are, the lower code first, 0 for nobody."""
    rules: tuple[PartyRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """Another scheme of event codes, by rules over what the record says; the first rule that fits wins."""

    source: str = ""
    """Where codes and rules come from."""
    column: str = "code"
    groups: tuple[CodeGroup, ...] = ()
    rules: tuple[Rule, ...] = ()
    flags: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    """Further columns, each with rules of its own."""
    parties: PartyCodes = PartyCodes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a folder of knowledge files holds."""

    ontology: Ontology = Ontology()
    frames: tuple[Frame, ...] = ()
    lights: tuple[str, ...] = ()
    """Verbs that only carry a noun's event: launch, carry out."""
    parties: tuple[Party, ...] = ()
    shared: tuple[str, ...] = ()
    """Names that two parties bear."""
    countries: tuple[Country, ...] = ()
    states: dict[str, int | StateNumbers] = field(default_factory=dict)
    """Alpha-3 code -> its numbers; one number, where both lists have the same."""
    bodies: dict[str, Body] = field(default_factory=dict)
    """Id within the state -> body."""
    heads: Heads = Heads()
    places: tuple[ListedPlace, ...] = ()
    sources: SourceFacts = SourceFacts()
    words: WordFacts = WordFacts()
    rules: ContextRules = ContextRules()
    recode: tuple[Rule, ...] = ()
    """Which built-in events become a user's type."""
    schemes: dict[str, Scheme] = field(default_factory=dict)
    """Name -> other codes beside the types."""
