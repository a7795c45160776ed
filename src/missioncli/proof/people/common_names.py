"""Given names, by which a person is told from a company or a place with as many words.

Such as are common where missions come from and go to; without those that are places and firms as
well (Austin, Florence, Georgia, Jordan, Morgan, Paris, Sydney, Victoria, Virginia).
"""

from typing import Final

from missioncli.text import word_set

GIVEN: Final = word_set(
    "aaron abigail ada adam adrian agnes agnieszka ahmed aidan akira alain alan albert alejandro",
    "aleksandra alessandro alex alexander alexandra alexandre alexei alfred ali alice alison",
    "allison alvaro amanda amelia amina amy ana anders andre andrea andreas andrew andrzej angela",
    "angelika anita anja ann anna anne annette annika anthony antoine anton antonio arjun arnaud",
    "arthur astrid audrey barbara bartosz beate beatrice beatrix benedikt benjamin benoit bernard",
    "bernd bernhard bettina bill birgit bjorn bob brenda brian brigitte bruno camille carl carla",
    "carlos carmen carol caroline carsten catherine cecile celine chantal charles chiara chloe",
    "chris christa christel christian christiane christina christine christoph christophe",
    "christopher claire clara claude claudia claus clemens colin cornelia craig cristina cynthia",
    "dagmar damien daniel daniela danielle dave david deborah denis dennis diana diane didier",
    "diego dieter dietmar dirk dominik dominique donald donna dora dorothea douglas edith eduardo",
    "edward ekaterina elaine eleanor elena elias elisa elisabeth elizabeth elke ella ellen elsa",
    "emil emily emma emmanuel enrique eric erica erik erika erin ernst esther eugene eva evelyn",
    "fabian fabien fatima federica felix fernando fiona florian francesca francesco francis",
    "francisco franck francois francoise frank franz franziska frederic frederick friederike",
    "friedrich fritz gabriel gabriela gabriele gary gavin genevieve geoffrey georg george gerald",
    "gerard gerd gerhard gilles gina giovanni gisela gonzalo gordon grace graham greg gregory",
    "gudrun guillaume gunther gustav guy hanna hannah hans harald harry harumi hassan heather",
    "heidi heike heinrich heinz helen helena helene helga helmut hendrik henri henrik henry",
    "herbert hilary hilda hilde hiroshi holger horst howard hubert hugh ian ibrahim ignacio ines",
    "inge ingo ingrid irene irina iris isabel isabelle ivan jacek jack jacob jacqueline jacques",
    "jaime jakob jakub james jan jana jane janet janine jason javier jean jeanne jeff jeffrey",
    "jennifer jens jeremy jerome jessica jesus jill jim joachim joan joanna joaquin jochen joe",
    "joel johan johann johanna johannes john jonas jonathan jorg jorge jose josef joseph",
    "josephine joshua joyce juan judith juergen julia julian juliane julie julien juliette jun",
    "junko jurgen jutta kai karen karin karl karsten katarina kate katharina katherine kathleen",
    "kathrin kathryn katja katrin kazuo keiko keith kelly kenji kenneth kerstin kevin kim kirsten",
    "klaus konrad kristin kristina kurt lara lars laura laurence laurent lea lena lennart leo",
    "leonard leonardo leslie liam lina linda lisa lorenzo lothar louis louise luc luca lucas",
    "lucia lucie ludwig luis luisa lukas lutz lydia maggie magnus makoto manfred manuel manuela",
    "marc marcel marcin marco marcus margaret margarete margarita maria mariana marianne marie",
    "marina mario marion mark markus marlene marta martha martin martina martine mary masahiro",
    "masako mathias mathieu mats matt matteo matthew matthias maurice max maximilian megan meike",
    "melanie melissa michael michaela michel michele michelle miguel mika mikael mike miriam",
    "mohamed mohammed monica monika monique moritz muhammad nadia nadine nancy naomi natalia",
    "natalie nathalie nathan neil nicholas nick nicola nicolas nicole niklas nils nina nora",
    "norbert norman oksana olaf oleg olga oliver olivia olivier oscar oskar otto pablo pamela",
    "paola paolo pascal patricia patrick paul paula pauline pawel pedro peggy penelope per peter",
    "petra philip philipp philippe phillip pierre pilar piotr priya rachel rafael rainer raj",
    "rajesh ralf ralph ramon raphael raquel raymond rebecca regina reinhard renate rene ricardo",
    "richard rita robert roberta roberto robin roger roland rolf roman ron ronald rosa rosemary",
    "rudolf rupert russell ruth ryan sabine sally samuel sandra sanjay sara sarah satoshi scott",
    "sean sebastian sergei sergio shannon sharon sheila shigeru shinzo silke silvia simon simone",
    "sofia solene sonia sonja sophia sophie stefan stefanie steffen stella stephan stephane",
    "stephanie stephen steve steven stuart sunil susan susanna susanne suzanne sven svenja",
    "svetlana sylvia sylvie takashi takeshi tamara tanja tanya taro tatiana ted teresa theo",
    "theodore theresa therese thierry thomas thorsten tim timothy tina tobias tom tomas tomasz",
    "tony torsten tracy ulf ulrich ulrike ursula ute uwe valentin valerie vanessa vera veronica",
    "veronika veronique vicente viktor vincent vladimir volker walter wanda wendy werner wilhelm",
    "will william wolfgang xavier yan yasuhiro yoko yolanda yoshiko yuki yuko yuri yves yvonne",
    "zoe zuzanna",
)
"""Folded; the first word of a name is compared."""

FAMILY: Final = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林"
    "|斎藤|斉藤|齋藤|清水|山崎|山﨑|森|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤"
    "|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村"
    "|中山|和田|石田|森田|上田|原|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田"
    "|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|久保|木下|佐野"
    "|野村|松尾|菊地|菊池|市川|杉本|古川|大西|島田|水野|桜井|高野|吉川|山内|西田|飯田|菅野|西川|小松|北村"
    "|安田|五十嵐|川口|平田|関|中田|久保田|服部|東|岩田|土屋|川崎|福島|本田|辻|樋口|秋山|田口|永井|山中"
    "|川上|吉村|中西|岸田|石破|安倍|菅|麻生|茂木|林|上川|加藤|武見|福岡|古賀"
)
"""Family names of Japan, as a pattern."""
