"""Kinds of words that tell how a place's name is meant, as the words that it hangs on."""

from functools import lru_cache

# Endings that are taken off to compare a word with the lists, longest first: the lemmas of rare verbs are
# not always right.
ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y")
# The letters that must stay of a word.
LEAST = 3

# Each list is written from its idea, not from sentences: what else English has for it belongs in it. A word
# may belong to several.
LISTS = {
    # What is or happens somewhere.
    "being": """
        abound base bear born breed broadcast build bury date die distribute domicile dwell educate endemic
        exist extend film find flow found grow headquarter hold house inhabit lie live locate marry native
        nest occur originate produce publish raise record release remain reside resident rise run sell serve
        settle sit situate stand station stay stretch study
        """,
    # Who moves, and the ways.
    "going": """
        accompany adjacent advance arrive back bind bring carry close come commute connection cross defect
        deploy deport dispatch drive east emigrate escape evacuate exile expedition expel export ferry flee
        flight fly gateway go head immigrate import invite journey kilometer kilometre km leave line link
        march migrate mile move moving near north northeast northwest pass pilgrimage post pull rail railway
        relocate retreat return ride road route sail send service settler ship south southeast southwest take
        tour transfer transport travel traveler traveller trip visit visitor voyage walk way west withdraw
        """,
    # What is given, lost or owed to somebody.
    "giving": """
        aid allegiance allow answer appeal assistance attitude award belong capitulate capitulation cede
        cession concession declare deliver donate fall gift give grant hand handover help hostile lend loan
        lose loss loyal loyalty offer opposition owe pay provide reply respond response restore sale sell
        subject submit successor supply support surrender threat threaten transfer tribute
        """,
    # What is done to ground.
    "seeing": """
        abandon border bypass call carry circle circumnavigate colonise colonize connect cross depart
        devastate enter exit explore flee hit include inhabit leave link near overlook pass reach roam
        separate strike surround tour travel traverse visit
        """,
    "bordering": """
        adjacent adjoin border bound boundary flank frontier neighbor neighbour share surround
        """,
    # What a country has or is.
    "having": """
        appear become boast comprise consist contain cover encompass experience feature had has have include
        lack occupy possess rank remain
        """,
    "part": """
        airport archipelago area basin bay beach border borough bridge canton cape center centre city coast
        coastline commune community comune corner country countryside county department depot desert district
        east edge enclave end exclave forest frontier gulf hamlet harbor harbour heart highway hill hinterland
        home hometown interior island lake land locality location mainland middle motorway mountain
        municipality neighborhood neighbourhood north northeast northwest oblast ocean outskirts parish park
        part peninsula place plain plains port prefecture province quarter railway region rest river road
        route sea section settlement shore side site soil south southeast southwest square stadium state
        station street suburb territory tip town township tributary valley vicinity village voivodeship ward
        waters west zone expressway
        """,
    # Who and what lives and stands there.
    "life": """
        actor actress animal archbishop archdiocese architecture artist athlete bank bird bishop cathedral
        census chain church citizen climate college community company court culture density diocese director
        driver earthquake engineer family fauna festival fish flood flora frog geography goddess history
        hospital hotel hurricane immigrant industry inhabitant landscape lawyer library massacre migrant mine
        monument museum musician native nature people physicist plant poet population railway refugee resident
        school scientist settler singer species storm student survivor television temperature traveller tree
        university visitor weather wildlife writer factory
        """,
    "office": """
        ambassador chancellor commissioner consul consulate count duke embassy emperor governor king leader
        lord mayor minister president prince princess queen secretary senator sultan
        """,
    # What only a state or a government has and does.
    "rule": """
        accession administration aggression ally ambition approval army attack attempt authority budget claim
        commitment consent constitution contribution decision defeat delegation demand diplomat dispute
        dominion economy effort embargo enemy engagement envoy government interest jurisdiction law meeting
        membership ministry mission navy neighbour parliament part policy position program programme raid
        recognition refusal regime relation representative request resolve response rival rule sanction
        spokesman spokesperson spokeswoman stance standing state strategy summit support trade victory vote
        withdrawal
        """,
    "forces": "airforce army convoy cruiser fleet force military navy police soldier troop troops warship",
    # What is done to ground by force.
    "seizing": """
        annexation bombardment bombing capture colonisation colonization conquest evacuation invade invasion
        liberation occupation occupy partition sack siege storming
        """,
    # What becomes of a state.
    "fate": """
        birth capitulation collapse creation dissolution establishment fall foundation independence
        reunification sovereignty surrender unification
        """,
    # What ties two parties, or sets them against each other.
    "tie": """
        accord agree agreement alliance ally armistice ceasefire clash competition conference conflict contest
        cooperate cooperation deal dialogue dispute draw engagement exchange fight final friendly game group
        hostility match meeting negotiate negotiation pact peace quarrel relation relationship rivalry series
        sign summit talk talks tension tie trade treaty truce war
        """,
    "contest": """
        appearance athlete basketball batsman bowler bronze cap captain championship club coach contest
        cricket cup debut defeat defender draw entry eurovision fan fifa final fixture football forward
        friendly game goal goalkeeper gold hockey innings international league loss manager match medal
        midfielder olympic olympics pageant play-off play-offs player playoff playoffs qualification qualifier
        quarterfinal race relay round rubber rugby score season semifinal side silver squad striker tally team
        tennis test tournament uefa victory wicket win
        """,
    "playing": """
        advance appear bat beat bowl cap captain coach compete debut defeat draw eliminate face feature fight
        finish host knock lose manage meet participate play qualify reach represent row score select struggle
        swim win
        """,
    # What somebody decides, says or does to others.
    "acting": """
        accept accuse acquire administer adopt agree allow announce annex appoint arrest ask attack award back
        ban begin blame bomb buy call celebrate claim condemn conduct control criticise criticize cut decide
        declare defend demand deny deploy donate elect emerge enact establish expect expel forbid free gain
        give govern grant hail help hold hope impose insist intend introduce invade isolate join launch lift
        lobby make obtain occupy operate oppose order pass permit plan pledge praise promise protest provide
        purchase ratify recall recognise recognize refuse reject release request respond restore resume
        retaliate return rule save say seek seize sell sever shell sign start state suffer summon supply
        support suspend take tell threaten urge use vote vow want warn welcome withdraw
        """,
}
NOUNS = frozenset(("part", "life", "office", "rule", "forces", "seizing", "fate"))
"""Kinds that no verb has."""
VERBS = frozenset(("acting", "seeing", "having"))
"""Kinds that only a verb has."""


def stem(word: str) -> str:
    """What stays of a word in lower case without its ending; the forms of one word mostly share it."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return word[: -len(ending)].rstrip("e")
    return word


@lru_cache(maxsize=65536)
def kinds(word: str, lemma: str, upos: str) -> frozenset[str]:
    """The kinds that a word belongs to; `word` and `lemma` in lower case."""
    found = {kind for way in (word, stem(word), lemma, stem(lemma)) for kind in _kinds().get(way, ())}
    return frozenset(found - (NOUNS if upos in ("VERB", "AUX") else VERBS))


@lru_cache(maxsize=1)
def _kinds() -> dict[str, set[str]]:
    """The kinds by word and by stem."""
    found: dict[str, set[str]] = {}
    for kind, listed in LISTS.items():
        for word in listed.split():
            for way in (word, stem(word)):
                found.setdefault(way, set()).add(kind)
    return found
