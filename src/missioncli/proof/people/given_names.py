"""Given names that tell whether he or she is meant, where a text has no title that does."""

from typing import Final

from missioncli.proof.people import french_names, german_names, world_names
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
    "ursula valérie vera veronica victoria virginie wendy yasmin yvonne zoe abigail adriana agnes",
    "agnès agnieszka aisha alicia alina amina amelia anita anja anke ann anneke antje antonia",
    "ashley astrid audrey ava ayesha beatrice beatrix bianca birgit birgitta bridget camilla",
    "camille carol carola caroline cécile céline charlène chloe chloé christa christel christiane",
    "clara colette corinna corinne dagmar denise doris edith eileen elaine élise elise elke ellen",
    "eloise élodie émilie esther eugenia evelyn fabienne felicity franziska frauke frida gerda",
    "gertrud gisela greta gudrun gwen hanna harriet hatice heike helga hilda hildegard ilse imogen",
    "inga inge inès iris irina isabella jacqueline jana jasmin jeanne jill joan jocelyn josefine",
    "josephine joy juliane juliette jutta kathleen katja keiko kirsten kristin kristina larissa",
    "laure laurence leah leila léa lena leonie leticia leyla lieselotte linnea lotte lucia lucie",
    "lydia madeleine magdalena maeve maike maren margit margot marianne marion marjorie marlies",
    "marta maryam mathilde maud mechthild meike melissa mercedes meredith miranda molly muriel",
    "naomi natalia natasha nathalia noémie norma pamela patrizia pauline penelope phoebe pia",
    "pilar priscilla rahel raquel regina regine roberta romy rosalind rosemary roswitha sally",
    "saskia selina sheila shirley sigrid silke silvana siobhán solange sonia soraya stella svenja",
    "svetlana tamara tanya tatiana tina ulla uta ute valentina vanessa verena viola vivian",
    "wilhelmina winifred xenia zainab zara zofia",
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
    "aaron abdul abdullah ahmed alain alan alastair alberto alejandro alessandro alfred ali",
    "alistair allan alois alvin andré angus anders antonio archibald armin arne arnold",
    "arturo axel barry bartholomew ben bert bertrand björn boris boubacar brendan carsten cédric",
    "cedric clemens clemente colm conrad craig cyril damien darren declan derek detlef diego",
    "dimitri dmitri dominic duncan eberhard eduard eduardo edgar edwin egon emil enrico enrique",
    "erich ernesto erwin eugen eugène fabian fabien fabio ferdinand fernando fergus finn franco",
    "fred fredrik gareth gaston gavin geoff gérard giovanni giuseppe gordon grégoire guido gustav",
    "hannes hasan hassan hector heiko heiner hendrik henning hermann hervé horst hubert ibrahim",
    "igor ingo ivan jason javier jérôme jerome jim joe joel jonas jost julian jules",
    "kamal karim karsten kaspar khalid knut konrad konstantin lachlan laurenz leif lennart",
    "leopold lloyd lorenz lorenzo luc luca lucas magnus malcolm manuel marius markus mathias",
    "mathieu matteo maurice mehmet miguel mike miles mohammad muhammad mustafa nathan neil nick",
    "niels nikolaus nils omar oscar pablo paolo peer per piotr quentin rafael ralf rashid",
    "raúl rémi reiner rené ricardo riccardo rob roberto rodrigo romain ross roy rudolf rüdiger",
    "russell ryan salvatore sam scott sean seán sébastien sergei sergio siegfried silvio",
    "stanislav steffen steve stéphane tariq ted terence thilo thomás till timo tomas tony trevor",
    "udo ulf valentin viktor vladimir waldemar warren wayne wendelin wesley willem winfried",
    "yannick yusuf zoltan émile étienne",
)


_FEMALE: Final = FEMALE | german_names.FEMALE | french_names.FEMALE | world_names.FEMALE
_MALE: Final = MALE | german_names.MALE | french_names.MALE | world_names.MALE


def gender_of_name(given: str) -> str:
    """`m` or `f` where a given name in lower case tells it; "" for none."""
    given = given.partition("-")[0]
    if given in _FEMALE:
        return "f"
    return "m" if given in _MALE else ""
