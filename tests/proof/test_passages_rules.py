"""One rule of the finder in each text: who speaks, or that nobody is told. All are invented."""

from typing import Final

import pytest

from missioncli.proof.passages import passages

ENGLISH: Final[dict[str, tuple[str, list[str | None]]]] = {
    "a relative clause has its antecedent": (
        (
            "He was joined by Prof. Ana Ribeiro, head of oncology at the University Hospital of Coimbra,"
            " who warned that young people were “voting with their feet”."
        ),
        ["Ana Ribeiro"],
    ),
    "a name with its organisation in brackets is nearer than who spoke above": (
        "“One,” said John Marsh.\n\nIda Stone (BLR) was there. “It rains,” she said.",
        ["John Marsh", "Ida Stone"],
    ),
    "quoted as saying": (
        'An official quoted Kenji Morohashi as saying that Japan is "gravely concerned."',
        ["Kenji Morohashi"],
    ),
    "was quoted by somebody else": (
        (
            "Hajime Ogata, who heads a chamber, was quoted by Kyodo as saying that wages were"
            ' "a recipe for ruin."'
        ),
        ["Hajime Ogata"],
    ),
    "the passive gives its subject nothing": (
        "Jane Doe praised the plan. The minister was accused last night of “sleeping” on it.",
        [None],
    ),
    "the association's president is its President and CEO": (
        (
            "Ruth Amsel, President and CEO of the Northern Brewers Association, came.\n\n"
            'Paul Stern, director of Blue Hops Ltd, came too.\n\n"We are glad," the association\'s'
            ' president said. "We are sad," said the Blue Hops chief.'
        ),
        ["Ruth Amsel", "Paul Stern"],
    ),
    "an office in an organisation known by its acronym": (
        (
            "The International Biotech Council (IBC) leads a delegation. IBC President Dana Okoro came."
            " The Council’s president said it was “a delicate moment”."
        ),
        ["Dana Okoro"],
    ),
    "the party of a politician": (
        "Gov. Tom Brannigan toured the area. “We are Ohioans. We will bail,” the Democrat said.",
        ["Tom Brannigan"],
    ),
    "one of several, named beside": (
        (
            'Volunteers gave out coffee. One of them, 17-year-old Kayla Simms, had not slept. "My test'
            ' got canceled," she said.'
        ),
        ["Kayla Simms"],
    ),
    "one of several, not named": (
        (
            'Two officials, granted anonymity, said talks were "routine." One of them said it was'
            ' "campaigning."'
        ),
        ["officials", None],
    ),
    "somebody who is not told": ("“Too little coffee,” wrote another.", [None]),
    "the author": ('"So, did you go?" he asked. "Not yet," I said.', [None, None]),
    "a dateline is no subject": (
        (
            "WASHINGTON, D.C. (May 9) – Medicines of America (IMA) senior vice president of public"
            " affairs Corinne Haldane issued the following statement:\n\n“It would not help.”"
        ),
        ["Corinne Haldane"],
    ),
    "a verb that no table has": (
        '"It goes on and on," beams Hilda Krag, a teacher.',
        ["Hilda Krag"],
    ),
    "a subject before a verb that no table has": (
        '"It goes on," Hilda Krag beams.',
        ["Hilda Krag"],
    ),
    "a company by what stands beside it": (
        (
            'CropFuture, the lobby group at the center, rejected the claims. "We meet with everyone,"'
            " it said."
        ),
        ["CropFuture"],
    ),
    "the manufacturer, by name": (
        'The manufacturer, Quillon Therapeutics, said it would price it "responsibly."',
        ["Quillon Therapeutics"],
    ),
    "a short description of an unnamed group": (
        'The transport ministry sees it differently. The ministry said that it "supports" it.',
        ["transport ministry"],
    ),
    "a title and a family name with a company of the same name": (
        (
            "Calder & Finch has a new chief. Robert A. Finch III will retire."
            ' Mr. Finch said, "I leave happily."'
        ),
        ["Robert A. Finch III"],
    ),
    "words of somebody who is named at the end": (
        'That is still "a drop in the ocean" compared with Narita, Rieko Amagasa concedes.',
        ["Rieko Amagasa"],
    ),
    "a person familiar with something": (
        'A person familiar with the board\'s thinking said directors were "fully behind" him.',
        ["person familiar with the board's thinking"],
    ),
    "a region behind an office": (
        'Managing Director Asia Mette Kragelund says: "It got very short."',
        ["Mette Kragelund"],
    ),
    "a list that goes on": (
        'Mr. Alan Forsythe cited two lessons. First, "stockpiles expire." Second, "plans do too."',
        ["Alan Forsythe", "Alan Forsythe"],
    ),
    "a name with letters behind it": (
        "Rapporteur Tomasz Wilkowski MEP (Poland) called on all to act “before the summer”.",
        ["Tomasz Wilkowski"],
    ),
    "an aside between a subject and a second verb": (
        "CEO Live Sandvik declined to say what it cost but hinted it would be “nowhere near” that.",
        ["Live Sandvik"],
    ),
    "a neurologist at a hospital is a person": (
        (
            "“It is good,” said Joaquim Prats, a neurologist at Sant Marc Hospital in Barcelona. But he"
            " warned that a map of Manhattan was “not a map of America”."
        ),
        ["Joaquim Prats", "Joaquim Prats"],
    ),
    "an organisation in small letters before its name": (
        '"Blind trust is not," warns the umbrella organisation Patients Together.',
        ["Patients Together"],
    ),
    "somebody new who works at a machine": (
        (
            'Mr. Ebina said no. A crane operator in his 50s said he would vote no. "I have a mortgage,"'
            " he said."
        ),
        ["crane operator"],
    ),
    "a citizen of a country": (
        (
            "Miklós Bánfalvi, the president, called it “a shame”. The Hungarian knows why: “I have seen"
            " what happens.”"
        ),
        ["Miklós Bánfalvi", "Miklós Bánfalvi"],
    ),
    "a colon behind a subject of whom nothing is known": (
        'Jane Doe, the mayor, said no. The thing on the wall was clear: "Nobody comes in here."',
        [None],
    ),
    "a particle tied to a name by a hyphen": (
        "Prime Minister Omar al-Masri spoke. “Bread is no speculation,” al-Masri said.",
        ["Omar al-Masri"],
    ),
    "in somebody's view": (
        (
            "Ms Rina Oda has worked here before. In her view, exchange “needs more train tickets”."
            " In Mr Poe's opinion, it “needs money”."
        ),
        ["Rina Oda", "Poe"],
    ),
    "per is a quantity but where a clause begins": (
        "Jane Doe noted that the work takes an hour per Switch and is “well within reach”.",
        ["Jane Doe"],
    ),
    "a relative clause that calls something so": (
        "The step, which is a step that opposition leader Jane Doe called “a bandage on a leg.”",
        ["Jane Doe"],
    ),
    "somebody's word for it": (
        (
            "Jane Roe, the union's director general, came. “Sobering” was the director general's word"
            " for it. “Never” was her answer."
        ),
        ["Jane Roe", "Jane Roe"],
    ),
    "an office that has an answer ready": (
        "**Ann Poe, City Arborist** came. The arborist had her answer ready: “Yes, if they move.”",
        ["Ann Poe"],
    ),
    "what somebody said, written down": (
        (
            "Professor Ken Ward explained it. His slides are on the members' page. What he said at the"
            ' end stayed with us, so we have written it down:\n\n"Please be careful.\n\n"It helped."'
        ),
        ["Ken Ward", "Ken Ward"],
    ),
    "a word that only qualifies an office": (
        "A former employee left. “They could not sell it,” the former employee said.",
        ["former employee"],
    ),
    "an inquiry led by somebody": (
        "The independent inquiry, led by Dame Ann Poe, found that they had been “kept in the dark”.",
        [None],
    ),
    "a share of the companies": (
        "In a survey, 94% of the companies said that it would “greatly” help.",
        [None],
    ),
    "the company whose shares fell": (
        "Doubt fell on Gladwell Rides, which went bankrupt. The company said it was “not amused.”",
        ["Gladwell Rides"],
    ),
    "the company that was the last subject": (
        (
            "Lumicell Therapeutics Inc. raised money. Southern Cross Vaccines has moved."
            ' "We finally have windows," the company writes.'
        ),
        ["Southern Cross Vaccines"],
    ),
    "a heading with the word company alone": (
        (
            "– Company to host call today –\n\nCorvella Therapeutics, a biopharmaceutical company,"
            " announced results. “We are moving,” the company said."
        ),
        ["Corvella Therapeutics"],
    ),
    "a chief officer by letters": (
        (
            "Jean-Luc N’Goran, Chief Financial Officer, came. CEO Ann Poe left. The CFO said it was"
            " “fine with us.” The chief executive said “no, it is not.”"
        ),
        ["Jean-Luc N’Goran", "Ann Poe"],
    ),
    "who leads a delegation speaks next": (
        'The delegation was led by Rui Torres, president of a guild. "We came to learn," he said.',
        ["Rui Torres"],
    ),
    "the field of an office right before a name": (
        (
            "Assistant Secretary for Global Markets Aileen Poe came. “They call us,” Poe said."
            " Vice Minister for International Affairs Oda Ken in Bonn said it was “a start”."
        ),
        ["Aileen Poe", "Oda Ken"],
    ),
    "forms of address and honours": (
        (
            "Cllr Winifred Osei, Cabinet Member, said: “I am delighted.” Professor Iain Poe AM wrote:"
            " “I am unimpressed.”"
        ),
        ["Winifred Osei", "Iain Poe"],
    ),
    "a single mark closed in the next paragraph": (
        "‘We’re not moving,’ said Ann Poe. ‘My school’s here. The trust writes.\n\nWell, no,’ she added.",
        ["Ann Poe", "Ann Poe", "Ann Poe"],
    ),
    "a sign with a number is nobody": (
        "Owners should work according to procedure P-3, “Cold weather”.",
        [None],
    ),
    "a sentence that finds its way": (
        "From the survey, one sentence found its way into the plan: “I have not heard it since.”",
        [None],
    ),
    "the object of a relative clause": (
        "A health ministry official who attended the event said they would read it “with interest.”",
        ["health ministry official"],
    ),
    "a verb that seldom says something, within speech": (
        "Its President and CEO, Makoto Ina, said the UK offered “a rare mix of talent”.",
        ["Makoto Ina"],
    ),
    "a lone name before a colon": (
        "Dr. Bruce Tillman came. Tillman did not mince words: “They are a tax on success.”",
        ["Bruce Tillman"],
    ),
    "a spokeswoman for a body with its kind and name": (
        "A spokeswoman for the makers' federation MEDEA said they were heard “at every stage”.",
        ["spokeswoman for the makers' federation MEDEA"],
    ),
    "a spokesman for a body without a name": (
        "“No,” said a spokesman for the transport ministry yesterday.",
        ["spokesman for the transport ministry"],
    ),
    "a politician by party and state": (
        (
            "Its chairman, Senator Warren Tide, said it was needed.\n\n"
            '"We would not hand it over," the Kansas Republican said.'
        ),
        ["Warren Tide"],
    ),
    "a company with a name of one word": (
        (
            "Doctors welcomed the approval of Oculgen's therapy. Oculgen defended the price."
            ' "It reflects the value," the company said.'
        ),
        ["Oculgen"],
    ),
    "it is whom a sentence begins by naming": (
        (
            "The Usher Families Alliance met. According to the Alliance, some 1,200 people are eligible."
            " “We will fight for them,” it said."
        ),
        ["Usher Families Alliance"],
    ),
    "a declaration is nobody for a pronoun": (
        (
            "The Osaka Declaration was signed. I met a young man. “There is no career in it,” he said."
            " The Declaration is short."
        ),
        [None],
    ),
    "a word of which something is said": (
        "At Nexalith, we believe that “undruggable” is a temporary condition.",
        [None],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), ENGLISH.values(), ids=ENGLISH)
def test_a_rule_of_english(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in passages(text)] == speakers


def test_an_opinion_between_a_verb_and_a_preposition_is_speech() -> None:
    (found,) = passages('Governor Russ Temple called the award "a game changer" for the state.')
    assert (found.speaker, found.kind) == ("Russ Temple", "speech")


def test_the_title_of_a_programme_behind_a_possessive_is_no_speech() -> None:
    (found,) = passages('Jane Doe told CNBN\'s "Morning Ticker" on Thursday that she would go.')
    assert (found.speaker, found.kind) == (None, "other")
