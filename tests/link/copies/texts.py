"""Reports on one invented attack, written for the tests: a wire's text, its copies, another telling."""

from marsad.model.report import Report


def flowed(text: str) -> str:
    """Paragraphs parted by blank lines, each as one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


WIRE = flowed("""
    A rocket struck the bakery of Tal Qamar on Monday morning, killing 14 people who had queued for
    bread, the hospital of the town said. Three of the dead were sisters, and 31 people were treated for
    burns.

    “I heard a whistle and then the whole queue lay on the ground,” baker Samir Dallal told AFP by
    telephone.

    The rocket came from the ridge of Jabal Hilal, which the Northern Brigade has held since April,
    mayor Rana Khoury said. The brigade denied that it had fired.

    “We had no launcher within twenty miles of that place,” said its spokesman, who gave his name as Abu
    Layth.

    Bread has been short in Tal Qamar since the mill at Ain Safra burned down in June, and the council
    asked the Red Crescent for 40 tonnes of flour last week.
""")
# One house's style: a word a sentence is another, and the last paragraph is gone.
EDITED = (
    WIRE.replace("the hospital of the town said", "medics in the town said")
    .replace("31 people were treated", "31 civilians were treated")
    .replace("Northern Brigade", "rebel Northern Brigade")
    .rpartition("\n\n")[0]
)
# The wire's first two paragraphs in a report of the outlet's own.
PARTIAL = "\n\n".join(
    (
        "Shopkeepers in the old quarter pulled their shutters down at noon, and schools closed.",
        *WIRE.split("\n\n")[:2],
        flowed("""
            Our correspondent found the road to the hospital blocked by cars. Families carried blankets
            through the gate, and a nurse called out names from a list. Nobody at the gate would say who
            was on it. By evening the electricity failed, and the wards went on by torchlight, as they
            had through most of the winter.
        """),
    )
)
# Changed words, the same facts, quotations and order.
REWRITTEN = flowed("""
    At least 14 people died on Monday when a rocket hit a queue outside the bakery in Tal Qamar, doctors
    reported. Among them were three sisters. Another 31 suffered burns.

    “I heard a whistle and then the whole queue lay on the ground,” Samir Dallal, who runs the bakery,
    recalled.

    Mayor Rana Khoury pointed at Jabal Hilal, a height in the hands of the Northern Brigade from April
    onwards. Its fighters rejected this.

    “We had no launcher within twenty miles of that place,” Abu Layth, who speaks for them, insisted.

    Flour is scarce there: fire destroyed the mill of Ain Safra in June, and the town requested 40
    tonnes from the Red Crescent a week ago.
""")
# As before, with what was said told in other words too: no run of words is left in common.
REWORDED = REWRITTEN.replace(
    "“I heard a whistle and then the whole queue lay on the ground,”",
    "There was a whistle, and all fell down,",
).replace(
    "“We had no launcher within twenty miles of that place,”",
    "None of theirs stood nearer than twenty miles,",
)
# The same attack, told by somebody else from what they saw and heard.
INDEPENDENT = flowed("""
    The dead of Tal Qamar were buried in one row on Monday evening, 14 of them, before the light went.
    The bakery on Mill Street has no front any more; flour still hung in the air when this reporter
    came.

    “My son went for two loaves,” said a man who sat on the kerb and would not give his name.

    A policeman counted 28 wounded at the clinic of Doctor Haddad. He believed that a drone, not a
    rocket, had hit the queue, and showed a piece of grey plastic with a number on it.

    People here blame the Northern Brigade, and some blame the army. Neither has said anything so far. A
    convoy left for Ain Safra before midnight with eleven of the wounded.
""")
# What an outlet puts below whatever it prints.
BACKGROUND = flowed("""
    The war began nine years ago when the governor of the coast refused to step down and sent his guards
    against the harbour workers. Since then more than 210,000 people have been killed and half of the
    towns along the river have changed hands at least once, by the count of the monitors in the capital.
""")


def told(
    text: str, outlet: str = "Coast Herald", published: str | None = "2021-03-08", number: str | None = None
) -> Report:
    """A report as the reader gives it."""
    name = number or f"{outlet} {len(text)}"
    return Report(id=name, external_id=number, text=text, sha256="", outlet=outlet, published=published)
