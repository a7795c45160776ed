"""Given names that tell whether he or she is meant, where a text has no title that does."""

from typing import Final

from missioncli.text import word_set

FEMALE: Final = word_set(
    "alice alexandra amanda amy angela anna anne annette annika barbara beate bettina brigitte",
    "carla carmen caroline catherine cecilia charlotte chiara christina christine claire claudia",
    "cornelia cristina daniela deborah diana dorothea eleanor elena elisabeth elizabeth ella",
    "emily emma erika eva fatima fiona florence françoise gabriele gillian grace hannah heather",
    "heidi helen helena hélène henrike hilary ines ingrid irene isabel isabelle jane janet",
    "jennifer jessica joanna johanna judith julia julie karen karin katharina katherine kathrin",
    "katrin kate kerstin laura lena linda lisa louise lucy margaret margarethe maria marie",
    "marina marlene martha martina mary maureen megan melanie mia michelle miriam monica monika",
    "nadine nancy natalie nathalie nicole nina nora olga olivia patricia paula petra priya",
    "rachel rebecca renate rosa rose ruth sabine samantha sandra sarah silvia simone sofia sonja",
    "sophia sophie stefanie stéphanie susan susanne sylvia sylvie tanja teresa theresa ulrike",
    "ursula valérie vera veronica victoria virginie wendy yasmin yvonne zoe",
)
MALE: Final = word_set(
    "adam alan albert alexander andreas andrew anthony antoine arthur benjamin bernard bernd",
    "bernhard brian bruno carl carlos charles christian christopher christoph claude colin",
    "daniel david denis dennis dieter dirk dominik donald edward emmanuel eric erik ernst felix",
    "florian francis françois frank franz frederick friedrich fritz geoffrey georg george gerald",
    "gerhard gilbert graham gregory guillaume günter günther hans harald harold heinrich heinz",
    "helmut henri henry herbert holger hugh hugo ian jack jacques jakob james jean jens jeremy",
    "joachim jochen johannes john jonathan jörg jorge josé josef joseph juan julien jürgen",
    "justin karl kai keith kenneth kevin klaus kurt lars laurent leo leonard lothar louis ludwig",
    "lukas luis manfred marc marcel marco marcus mark markus martin matthew matthias max michael",
    "michel mohamed mohammed moritz nicholas nicolas nigel norbert oliver olivier oskar otto",
    "pascal patrick paul pedro peter philip philipp philippe pierre rainer ralf ralph raymond",
    "reinhard richard robert roger roland rolf ronald rupert samuel sebastian simon stefan",
    "stephan stephen steven stuart sven theodore thierry thomas thorsten tim timothy tobias tom",
    "torsten ulrich uwe victor vincent volker walter werner wilhelm william wolfgang xavier yves",
)


def gender_of_name(given: str) -> str:
    """`m` or `f` where a given name in lower case tells it; "" for none."""
    if given in FEMALE:
        return "f"
    return "m" if given in MALE else ""
