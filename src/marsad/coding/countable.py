"""Which noun a number counts, as far as a list of nouns tells what kind of count that makes."""

import re
from functools import lru_cache

from marsad.model.span import Span
from marsad.text.numbers import resolve

__all__ = ["SAY_ALL", "names_things", "noun_of"]

_NOUNS = {
    "casualties": "casualty casualties causalities",
    "killed": "deaths death fatalities fatality bodies corpses lives martyrs remains",
    "wounded": "injuries injury",
    "captured": "prisoners captives hostages detainees abductees arrests",
    "displaced": "refugees idps evacuees",
    "strikes": """
        strike strikes airstrike airstrikes air-strikes raid raids sortie sorties shell shells missile
        missiles rocket rockets bomb bombs bombing bombings blast blasts explosion explosions attack
        attacks mortar mortars rounds projectiles shots grenades drone drones munitions shellings times
        bombardments salvos volleys torpedoes assaults ambushes landmine landmines mines ied ieds
        devices detonations""",
    "vehicles": """
        vehicle vehicles tank tanks truck trucks tanker tankers bus buses car cars pickup pickups
        pick-up pick-ups carrier carriers humvee humvees helicopter helicopters jeep jeeps lorry lorries
        bulldozer bulldozers ambulance ambulances motorcycle motorcycles motorbike motorbikes apcs ifvs
        suv suvs warplane warplanes plane planes jet jets uavs tractor tractors aircraft airplanes
        aeroplanes boat boats speedboats gunboats canoes ship ships warship warships vessel vessels
        destroyers frigates submarine submarines ferries quadcopters gunship gunships choppers van vans
        minibus minibuses minivans trailers trains locomotives wagons taxis
        trawler trawlers dhow dhows dinghies barge barges yachts freighter freighters skiff skiffs rickshaws
        bicycles bikes coaches lorry-loads excavators""",
    "other": """
        target targets position positions headquarters building buildings house houses home homes hut huts
        tent tents shop shops store stores school schools classroom classrooms hospital hospitals clinic
        clinics mosque mosques church churches temple temples shrine shrines checkpoint checkpoints
        breach breaches violation violations case cases incident incidents instances
        station stations piece pieces depot depots warehouse
        warehouses tunnel tunnels site sites facility facilities base bases camp camps post posts outpost
        outposts battalion battalions company companies brigade brigades unit units rifle rifles gun guns
        launcher launchers launchpads platform platforms pads cannon cannons battery batteries system
        systems workshop workshops factory factories plant plants refinery refineries pipelines bridge
        bridges farm farms towers pylons substation substations hideout hideouts hangar hangars
        runway runways cattle cows goats sheep camels livestock trees gravestones graves tombs
        tube tubes crews teams pit pits nest nests emplacement emplacements bunker bunkers trench trenches
        dugout dugouts tents radar radars howitzer howitzers weapon weapons firearm firearms pistol pistols
        minefield minefields belts caches cache dumps dump stockpile stockpiles
        centre centres center centers point points object objects objectives concentrations gatherings
        fortifications strongholds installations infrastructures laboratories lab labs storage storages
        wells wellheads silos generators transformers turbines dams kiosks stalls barricades roadblocks
        apartment apartments flats dwellings offices vineyards orchards bakeries pharmacies kindergartens
        monuments statues windows flags cables parcels bundles boxes bags""",
    "areas": """
        village villages town towns city cities hamlet hamlets hill hills district districts area areas
        suburb suburbs neighbourhood neighbourhoods neighborhood neighborhoods market markets province
        provinces region regions settlement settlements municipalities states counties localities""",
    "fighters": """
        fighters troops soldiers militants gunmen rebels militiamen insurgents guerrillas guerillas
        jihadists jihadis combatants police policemen policewomen officers servicemen marines commandos
        guards recruits mercenaries extremists terrorists trainers attackers assailants bandits bombers
        paramilitaries paratroopers rangers sailors airmen conscripts cadets reservists peacekeepers
        commanders militia militias constables gendarmes legionnaires snipers infiltrators gangsters
        carabinieri infantrymen raiders hijackers kidnappers robbers pirates vigilantes separatists
        loyalists dissidents secessionists bodyguards deserters gurkhas warriors crewmembers sergeants
        lieutenants captains majors colonels generals""",
    "people": """
        people persons civilians men women children others individuals residents citizens families
        members boys girls villagers students teachers schoolteachers medics journalists workers
        protesters pilgrims worshippers passengers inhabitants suspects farmers person civilian man woman
        child boy girl crew crewmen pilots drivers operators staff personnel employees nurses doctors
        paramedics rescuers volunteers reporters cameramen relatives brothers sisters siblings cousins
        sons daughters mothers fathers parents infants babies toddlers teenagers teens youths youngsters
        adults elders locals foreigners nationals migrants tourists holidaymakers herders herdsmen
        herdsman shepherds fishermen traders merchants miners loggers labourers laborers clerics priests
        monks nuns imams pastors politicians lawmakers activists demonstrators supporters contractors
        engineers mourners shoppers commuters diners guests bystanders travellers travelers schoolchildren
        schoolgirls schoolboys pupils minors orphans patients inmates officials diplomats ministers
        councillors leaders judges lawyers settlers peasants indigenous natives tribesmen victims
        volunteers personnel believers congregants dependants households
        kids clansmen senators mayors agents detectives divers sailors seamen hunters motorists cyclists
        passers-by passersby onlookers spectators fans partygoers revellers musicians singers clerks surgeons
        deminers technicians cleaners cooks shopkeepers vendors hands farmhands asylum-seekers deportees
        survivors truckers""",
}
_KIND_OF_NOUN = {word: kind for kind, words in _NOUNS.items() for word in words.split()}
SAY_ALL = frozenset({"casualties", "killed", "wounded", "strikes", "vehicles", "other", "areas"})
"""Kinds that the noun alone decides; what befell people, fighters, captives and refugees is in the verb."""

_ENDS = """
    was were is are has have had been be being who which that in on at by to from with when while after
    before as and or including among during since near for but into across over the a an his her their
    its this killed dead wounded injured
"""
_STOP = frozenset(_ENDS.split())
# After these nothing is counted that was not named before: "two of them", "five of those".
_PRONOUNS = frozenset({"them", "whom", "those", "these", "they", "it", "us", "you"})
# Known nouns of several that do not end in "s".
_PLURAL = "people men women children police crew personnel staff aircraft cattle sheep"
_PLURALS = frozenset(_PLURAL.split())
# Members of a people: "Palestinians", "Iraqis", "Senegalese", "Kurds".
_PEOPLES = re.compile(
    r"[A-Z][a-z]+(?:ians|eans|ans|[a-z]is|ites|ese|rds|rks|rbs|abs|ews|ats|ims|dus|khs|hens)$"
)
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_SIGN = re.compile(r"[,;:.()|\n\d]|\s[-–—]+\s")
# A noun further than this from its count is another phrase's.
_PHRASE = 6


# Every rule about a count asks for its noun.
@lru_cache(maxsize=256)
def noun_of(text: str, span: Span, end: int) -> str | None:
    """The kind of the counted noun, before `end`: the last of the first run of known nouns ("rocket shells").

    Where it only qualifies a plural that is not known ("rocket carts"), things are counted: "other".
    """
    last, at, kind = "", span.end, None
    many = _many(span.of(text))
    for match in list(_WORD.finditer(text, span.end, end))[:_PHRASE]:
        word = match[0].lower()
        if word in _JOINTS and many and kind in _QUALIFY and not _several(last):
            at = match.end()
            continue
        if _SIGN.search(text, at, match.start()) or _ends(match[0], last):
            break
        known = "other" if word in _TANKS and last in _STORED else _kind(match[0])
        if kind and not known:
            if (not many and not word.endswith("ing")) or _several(last):
                return kind
            if kind in _QUALIFY and word.endswith("s"):
                return "other"
        last, at, kind = (word, match.end(), known) if known or not kind else (last, match.end(), kind)
    return kind


# Tanks that hold something, and do not drive.
_TANKS = frozenset({"tank", "tanks"})
_STORED = frozenset({"storage", "oil", "fuel", "water", "gas", "petrol", "septic"})
# Between words that qualify one noun: "six rocket and mortar sites".
_JOINTS = frozenset({"and", "or"})
# Kinds of things that are no longer counted where their noun only qualifies another: "two bomb makers".
_QUALIFY = frozenset({"strikes", "vehicles", "other", "areas"})


def _kind(word: str) -> str | None:
    if word == "Times":
        return None
    return _KIND_OF_NOUN.get(word.lower()) or ("people" if _PEOPLES.match(word) else None)


def _ends(word: str, last: str) -> bool:
    """Whether a word ends the phrase of a count; "IS" is a name."""
    low = word.lower()
    return low in _PRONOUNS or (low in _STOP and last != "of" and word != "IS")


_LIGHT = frozenset({"more", "others", "other", "further", "additional"})


def names_things(text: str, span: Span, end: int) -> bool:
    """Whether a plural in small letters follows the count: "20 dwellings"; a name may be of anything."""
    last, at = "", span.end
    for match in list(_WORD.finditer(text, span.end, end))[:_PHRASE]:
        if _SIGN.search(text, at, match.start()) or _ends(match[0], last):
            break
        last, at = match[0], match.end()
        if last.islower() and last.endswith("s") and last not in _LIGHT:
            return True
    return False


def _several(word: str) -> bool:
    return word.endswith("s") or word in _PLURALS


def _many(words: str) -> bool:
    bounds = resolve(words)
    return bounds is not None and bounds.low != 1
