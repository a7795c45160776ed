"""Who speaks in press releases, and what is no speech: English. All people are invented."""

from typing import Final

import pytest

from missioncli.proof.passages import passages

Expected = tuple[str, str | None, str]

CASES: Final[list[tuple[str, list[Expected]]]] = [
    (
        """SAN DIEGO--(BUSINESS WIRE)--Jun. 3, 2025--Altair Therapeutics, Inc. (Nasdaq: ALTR) today announced a deal.

"We are pleased with these data," said Maria L. Sanchez-Ortiz, Ph.D., Chief Executive Officer of Altair. "This is a step forward." She added, "More is coming."

"The need is high," commented Dr. Ahmed bin Rashid, Chair of Oncology at St. Luke's Hospital.""",
        [
            ("We are pleased with thes", "Maria L. Sanchez-Ortiz", "speech"),
            ("This is a step forward.", "Maria L. Sanchez-Ortiz", "speech"),
            ("More is coming.", "Maria L. Sanchez-Ortiz", "speech"),
            ("The need is high,", "Ahmed bin Rashid", "speech"),
        ],
    ),
    (
        '''Commissioner for Health and Food Safety, Irena Kalnins, said: "Today is a good day." The Commissioner noted that "much remains to be done".

Maren Vestdal, Executive Vice-President for a Continent of Open Markets, said: "Fair is fair."''',
        [
            ("Today is a good day.", "Irena Kalnins", "speech"),
            ("much remains to be done", "Irena Kalnins", "speech"),
            ("Fair is fair.", "Maren Vestdal", "speech"),
        ],
    ),
    (
        """Foreign Secretary Daniel Larkham said:

“Our partnership with Japan has never been stronger.

“We will go further.”

Business Secretary, Jonas Renshaw, said:

“Growth is our mission.”""",
        [
            ("Our partnership with Jap", "Daniel Larkham", "speech"),
            ("We will go further.", "Daniel Larkham", "speech"),
            ("Growth is our mission.", "Jonas Renshaw", "speech"),
        ],
    ),
    (
        """“It’s a milestone,” Tanabe told reporters. Hiroto Tanabe, president of the Japan Medicines Makers Association (JMMA), was speaking in Osaka. JMMA said in a statement that the reform was “long overdue.”""",
        [
            ("It’s a milestone,", "Hiroto Tanabe", "speech"),
            ("long overdue.", "Japan Medicines Makers Association", "speech"),
        ],
    ),
    (
        """A spokesperson for the European Commission declined to comment. “We do not comment on leaks,” the spokesperson said.

One person familiar with the matter said the talks were “close to collapse”.""",
        [
            ("We do not comment on lea", "spokesperson for the European Commission", "speech"),
            ("close to collapse", "person familiar with the matter", "speech"),
        ],
    ),
    (
        """In a joint statement, the ministers said they "remain committed" to the talks.""",
        [("remain committed", "ministers", "speech")],
    ),
    (
        """The so-called "fast track" procedure was introduced in 2019. The book "Silent Spring" and the "Best Innovator" award were mentioned.""",
        [
            ("fast track", None, "other"),
            ("Silent Spring", None, "other"),
            ("Best Innovator", None, "other"),
        ],
    ),
    (
        """Prime Minister Sayaka Takamine called the deal "a milestone" for both countries. "We must act now," the Prime Minister said.""",
        [
            ("a milestone", "Sayaka Takamine", "speech"),
            ("We must act now,", "Sayaka Takamine", "speech"),
        ],
    ),
    (
        """Mr Brown met Ms Green on Tuesday. "We had a good talk," she said. "There is work to do," he added.""",
        [("We had a good talk,", "Green", "speech"), ("There is work to do,", "Brown", "speech")],
    ),
    (
        """John Smith and Peter Jones attended. "It went well," he said.""",
        [("It went well,", None, "speech")],
    ),
    (
        """“We need clarity,” says Anna de la Cruz of the German Chamber of Commerce, adding: “And we need it soon.”""",
        [
            ("We need clarity,", "Anna de la Cruz", "speech"),
            ("And we need it soon.", "Anna de la Cruz", "speech"),
        ],
    ),
    (
        """According to Keiko Itonaga, a partner at Mori Law, the rule is “dead on arrival”.""",
        [("dead on arrival", "Keiko Itonaga", "speech")],
    ),
    (
        """“Trade is not a zero-sum game” – Ngozi Adeyami, Director-General

"Trust takes years to build."
— Koji Mori, Chairman, Keizai Forum""",
        [
            ("Trade is not a zero-sum ", "Ngozi Adeyami", "speech"),
            ("Trust takes years to bui", "Koji Mori", "speech"),
        ],
    ),
    (
        '''U.S. Ambassador to Japan Gregory Glenn said, "The alliance is strong." Glenn, who arrived in April, stressed "the human dimension."''',
        [
            ("The alliance is strong.", "Gregory Glenn", "speech"),
            ("the human dimension.", "Gregory Glenn", "speech"),
        ],
    ),
    (
        """“We welcome the decision,” said the Ministry of Economy, Trade and Industry in a release. The ministry added that it would be “monitoring closely”.""",
        [
            ("We welcome the decision,", "Ministry of Economy, Trade and Industry", "speech"),
            ("monitoring closely", "Ministry of Economy, Trade and Industry", "speech"),
        ],
    ),
    (
        '''"The new rules," Commissioner Olivér Várkonyi said on Monday, "will cut red tape."''',
        [
            ("The new rules,", "Olivér Várkonyi", "speech"),
            ("will cut red tape.", "Olivér Várkonyi", "speech"),
        ],
    ),
    (
        """Speaking at the launch in Tokyo, Catherine Dubois, Managing Director of Sanara Japan and chair of the EBC healthcare committee, said that "patients come first" and thanked the hosts.""",
        [("patients come first", "Catherine Dubois", "speech")],
    ),
    (
        """State Minister of Economy, Trade and Industry Yuji Kogane welcomed the group. "Japan is open for business," Kogane said.""",
        [("Japan is open for busine", "Yuji Kogane", "speech")],
    ),
    (
        """"I am delighted", says KOGANE Yuji, Vice-Minister. Mr Kogane went on to say that "the door is open".""",
        [
            ("I am delighted", "KOGANE Yuji", "speech"),
            ("the door is open", "KOGANE Yuji", "speech"),
        ],
    ),
    (
        """The pipe is 6' 2" long and the 12" disc from the '90s was in the ministers' office; don't touch O'Brien's.""",
        [],
    ),
    (
        """“Innovation needs investment, said Carl Weberling, head of the institute. “Nothing comes from nothing.”""",
        [
            ("Innovation needs investm", "Carl Weberling", "speech"),
            ("Nothing comes from nothi", "Carl Weberling", "speech"),
        ],
    ),
    (
        '''Jane Doe: "What is your plan?"

Bob Roe: "To win."''',
        [("What is your plan?", "Jane Doe", "speech"), ("To win.", "Bob Roe", "speech")],
    ),
    (
        """Pellmer CEO Alban Bourne called the tariff plan “a tax on patients.” Asked about Japan, Bourne said it was “a key market”.""",
        [
            ("a tax on patients.", "Alban Bourne", "speech"),
            ("a key market", "Alban Bourne", "speech"),
        ],
    ),
    (
        """“This agreement will create jobs,” Minister of Health, Labour and Welfare Keita Takemori said after the meeting.""",
        [("This agreement will crea", "Keita Takemori", "speech")],
    ),
    (
        """As Winston Field, the chief economist of Nordbank, put it: “The party is over.”""",
        [("The party is over.", "Winston Field", "speech")],
    ),
    (
        """In the words of chief negotiator Lena Holm, it was “a marathon, not a sprint”.""",
        [("a marathon, not a sprint", "Lena Holm", "speech")],
    ),
    (
        """Dr Fujinami was quoted as saying "we will shorten review times". Yasuo Fujinami heads the agency.""",
        [("we will shorten review t", "Yasuo Fujinami", "speech")],
    ),
    (
        '''"We are proud," said Acme's president and CEO, Jane Doe. "So am I," said her deputy, John Roe. Doe nodded. "Let us begin."''',
        [
            ("We are proud,", "Jane Doe", "speech"),
            ("So am I,", "John Roe", "speech"),
            ("Let us begin.", "Jane Doe", "speech"),
        ],
    ),
    (
        '''The report, entitled "Health at a Glance", says spending will rise. The Minister's reaction was brief: "Good."''',
        [("Health at a Glance", None, "other")],
    ),
    (
        """‘We’re ready,’ said Health Secretary Wesley Strand. ‘The NHS’s staff – nurses, doctors’ assistants – aren’t waiting.’ A Whitehall source said the plan was ‘half-baked’.""",
        [
            ("We’re ready,", "Wesley Strand", "speech"),
            ("The NHS’s staff – nurses", "Wesley Strand", "speech"),
            ("half-baked", "Whitehall source", "speech"),
        ],
    ),
    (
        """"Our members are worried," the association's president, Dr. Tom Lee, MD, told the committee. The association represents 300 firms. It said costs had become "unbearable".""",
        [("Our members are worried,", "Tom Lee", "speech")],
    ),
    (
        """"Nothing has been decided," a government official said on condition of anonymity.""",
        [("Nothing has been decided", "government official", "speech")],
    ),
    (
        """Tomita’s chief executive Koji Satomura told the Daily: “We will invest.” The company said it “remains committed to the U.S.”""",
        [("We will invest.", "Koji Satomura", "speech")],
    ),
    (
        """“There is no plan B,” Ms. von der Linden said. Earlier, European Commission President Ursula von der Linden had met the king.""",
        [("There is no plan B,", "Ursula von der Linden", "speech")],
    ),
    (
        '''Chairman & CEO Bill Andersby stated: "We delivered." Commenting on the results, CFO Wolfgang Nickler said, "Cash flow improved."''',
        [
            ("We delivered.", "Bill Andersby", "speech"),
            ("Cash flow improved.", "Wolfgang Nickler", "speech"),
        ],
    ),
    (
        '''"This is big," tweeted Senator Maria Lopez (D-Calif.). "Really big."''',
        [("This is big,", "Maria Lopez", "speech"), ("Really big.", "Maria Lopez", "speech")],
    ),
    (
        '''When asked whether the tariffs would be lifted, Trade Representative Jameson Grier replied, "We'll see."''',
        [("We'll see.", "Jameson Grier", "speech")],
    ),
    (
        """The Agreement (the "Agreement") between Acme Corp. ("Acme") and Beta plc (the "Company") was signed. "A great day," Acme said.""",
        [
            ("Agreement", None, "other"),
            ("Acme", None, "other"),
            ("Company", None, "other"),
            ("A great day,", "Acme Corp.", "speech"),
        ],
    ),
    (
        """TOKYO, March 4 (Reuters) - Japan's government will review drug prices next year, three sources with direct knowledge of the matter said.

"It is too early to say anything," Chief Cabinet Secretary Yoshiki Hayashida told a news conference. Hayashida declined to give details.

Analysts were sceptical. "The market has priced that in," said Kenji Abeno, chief strategist at Daigo Securities, who expects the yen to weaken.""",
        [
            ("It is too early to say a", "Yoshiki Hayashida", "speech"),
            ("The market has priced th", "Kenji Abeno", "speech"),
        ],
    ),
    (
        """The Valdanian Chamber of Commerce in Japan (VCCJ) published a viewpoint. "Innovation must be rewarded," the VCCJ said. Its chairman, Victor Osumida, told members: "We will keep pushing."

"The VCCJ has been a great partner," noted H.E. Ram Emmerson, the U.S. Ambassador.""",
        [
            ("Innovation must be rewar", "Valdanian Chamber of Commerce in Japan", "speech"),
            ("We will keep pushing.", "Victor Osumida", "speech"),
            ("The VCCJ has been a grea", "Ram Emmerson", "speech"),
        ],
    ),
    (
        """Welcoming the announcement, Trade and Business Secretary Kemi Badmore said: “The pact is a big deal.” She continued: “It means jobs in every region.”

CBX Director-General Rayne Norton-Smith said:

“Businesses will welcome this.”

Minister for Investment Lord Jonson added: “The UK is open.”""",
        [
            ("The pact is a big deal.", "Kemi Badmore", "speech"),
            ("It means jobs in every r", "Kemi Badmore", "speech"),
            ("Businesses will welcome ", "Rayne Norton-Smith", "speech"),
            ("The UK is open.", "Jonson", "speech"),
        ],
    ),
    (
        '''At a press briefing, the EU's chief trade negotiator, Sabine Weyer, described the talks as "constructive", but warned that "nothing is agreed until everything is agreed". Her counterpart, Noriaki Mitani, was more upbeat: "We see the end of the tunnel."''',
        [
            ("constructive", "Sabine Weyer", "speech"),
            ("nothing is agreed until ", "Sabine Weyer", "speech"),
            ("We see the end of the tu", "Noriaki Mitani", "speech"),
        ],
    ),
    (
        """"Access delayed is access denied." That was the message from Elena Rossani, head of policy at EFPX, to the audience in Brussels. Rossani, a physician by training, argued that Europe needs "a new deal".""",
        [
            ("Access delayed is access", "Elena Rossani", "speech"),
            ("a new deal", "Elena Rossani", "speech"),
        ],
    ),
    (
        """“Why does it take four years?” asked Tom Hughes, whose daughter has Barlow disease. “Four years!”

Nobody in the room had an answer. “I don’t know,” admitted Dr. Hughes-Smith of the regulator.""",
        [
            ("Why does it take four ye", "Tom Hughes", "speech"),
            ("Four years!", "Tom Hughes", "speech"),
            ("I don’t know,", "Hughes-Smith", "speech"),
        ],
    ),
    (
        """The company’s motto is “People first”. Its flagship product, “CardioMax”, won the “Product of the Year” prize.""",
        [
            ("People first", None, "other"),
            ("CardioMax", None, "other"),
            ("Product of the Year", None, "other"),
        ],
    ),
    (
        """In a letter to Health Minister Lautenbach, the industry group vfx demanded "reliable conditions". Its president Hanno Steutner wrote that companies "cannot plan".""",
        [("cannot plan", "Hanno Steutner", "speech")],
    ),
    (
        """President Lee Jae-won thanked Mr Ishibashi for his "frank" remarks. “We opened a new chapter,” President Lee said, standing next to Prime Minister Ishibashi. “There will be more.”

Mr. Ishibashi, for his part, said: “I agree.”""",
        [
            ("We opened a new chapter,", "Lee Jae-won", "speech"),
            ("There will be more.", "Lee Jae-won", "speech"),
            ("I agree.", "Ishibashi", "speech"),
        ],
    ),
    (
        """“The delegation was impressed,” according to organiser Petra Novák. “Everyone wants to come back.”""",
        [
            ("The delegation was impre", "Petra Novák", "speech"),
            ("Everyone wants to come b", "Petra Novák", "speech"),
        ],
    ),
    (
        """BXO's Crowden: "Japan is an ally"

WASHINGTON – "Japan is an ally, and a friend," BXO president and CEO John Crowden said Friday. "We will be back," Crowden concluded.""",
        [
            ("Japan is an ally", "John Crowden", "speech"),
            ("Japan is an ally, and a ", "John Crowden", "speech"),
            ("We will be back,", "John Crowden", "speech"),
        ],
    ),
    (
        """“This is about people,” she told the audience. “Not about molecules.”""",
        [("This is about people,", None, "speech"), ("Not about molecules.", None, "speech")],
    ),
    (
        """Two executives took the stage. Anna Berg of Nordo praised Japan. Karl Lund of Lundbeek disagreed. "Prices are too low," he said.""",
        [("Prices are too low,", "Karl Lund", "speech")],
    ),
    (
        """Quotes from the day

“A wonderful exchange.” (Akira Sato, Hitachi)

“I learned a lot” – a participant from Osaka

“Very useful!”""",
        [
            ("A wonderful exchange.", "Akira Sato", "speech"),
            ("I learned a lot", "participant from Osaka", "speech"),
            ("Very useful!", None, "speech"),
        ],
    ),
    (
        """Ursula von der Linden, President of the European Commission, said: «Europe is ready». "And so is Japan", replied Prime Minister Kishimoto Fumiya.""",
        [
            ("Europe is ready", "Ursula von der Linden", "speech"),
            ("And so is Japan", "Kishimoto Fumiya", "speech"),
        ],
    ),
    (
        """“We in the Ministry take this very seriously”, emphasised Parliamentary Vice-Minister Ms HONMA Akiko, adding that the Ministry would report “by the end of the fiscal year”.""",
        [
            ("We in the Ministry take ", "HONMA Akiko", "speech"),
            ("by the end of the fiscal", "HONMA Akiko", "speech"),
        ],
    ),
    (
        """Jem O'Neary, who coined the term "BLOC", said the bloc was "a talking shop".""",
        [("BLOC", None, "other"), ("a talking shop", "Jem O'Neary", "speech")],
    ),
    (
        '''Marie Barrow is chief executive of General Wheels. In an interview, she called tariffs "manageable," though she cautioned that "no one knows what comes next."''',
        [
            ("manageable,", "Marie Barrow", "speech"),
            ("no one knows what comes ", "Marie Barrow", "speech"),
        ],
    ),
    (
        """“We have to talk about prices,” the head of the regulatory agency, Dr. Yasuo Fujinami, MD, said. “Openly,” he added.""",
        [
            ("We have to talk about pr", "Yasuo Fujinami", "speech"),
            ("Openly,", "Yasuo Fujinami", "speech"),
        ],
    ),
    (
        """Ms. Tanaka (Takemine) asked about timelines. Mr. Suzuki (PMDA) replied: “Twelve months.” Ms. Tanaka: “Is that a promise?” Mr. Suzuki: “It is a goal.”""",
        [
            ("Twelve months.", "Suzuki", "speech"),
            ("Is that a promise?", "Tanaka", "speech"),
            ("It is a goal.", "Suzuki", "speech"),
        ],
    ),
    (
        '''According to the ministry, the plan is "on track." A ministry official added, "We do not expect delays."''',
        [
            ("on track.", "ministry", "speech"),
            ("We do not expect delays.", "ministry official", "speech"),
        ],
    ),
    (
        """“I'm told it's the first,” Crowden said. "That's why we came,” he said”.""",
        [
            ("I'm told it's the first,", "Crowden", "speech"),
            ("That's why we came,", "Crowden", "speech"),
        ],
    ),
    (
        '''The panel was moderated by Sarah Kim. "Let's start with the basics," Kim began. "What is value?"''',
        [
            ("Let's start with the bas", "Sarah Kim", "speech"),
            ("What is value?", "Sarah Kim", "speech"),
        ],
    ),
    (
        '''Representative Adrian Smythe (R-NE), chair of the Trade Subcommittee, issued the following statement: "This is unacceptable. Congress must act."''',
        [("This is unacceptable. Co", "Adrian Smythe", "speech")],
    ),
    (
        """NEW YORK, Feb. 11, 2025 /PRNewswire/ -- Corvane Health (NYSE: CRV), a leader in imaging, and Osaka-based Minato Medical Co., Ltd. today announced a partnership.

"By combining Corvane's software with Minato's hardware, we can reach patients earlier," said Priya Raghunathan, MD, MBA, Executive Vice President and Chief Medical Officer at Corvane Health. "It's a natural fit."

"Minato has been looking for a partner like Corvane for years," Minato President and Representative Director Shinji Okabe commented. "Together we will change imaging."

Okabe will join the board. Raghunathan called the partnership "transformational."

About Corvane
Corvane is a "Great Place to Work" certified company.""",
        [
            ("By combining Corvane's s", "Priya Raghunathan", "speech"),
            ("It's a natural fit.", "Priya Raghunathan", "speech"),
            ("Minato has been looking ", "Shinji Okabe", "speech"),
            ("Together we will change ", "Shinji Okabe", "speech"),
            ("transformational.", "Priya Raghunathan", "speech"),
            ("Great Place to Work", None, "other"),
        ],
    ),
    (
        """Minister Jonker opens cyber office

During her visit to Singapore, Minister for Digital Affairs Marieke Jonker opened the first cyber office of the Netherlands in Asia. "Singapore is a natural partner", said the minister during the ceremony. "We share the same concerns." Her Singaporean colleague Tan Wei Ling underlined the importance of cooperation: "Hackers know no borders."

The two ministers signed a memorandum. Jonker: "This is not the end, it is the start."

Also present was Hendrik Vos, CEO of SecureNL. He sees opportunities for companies. "The market here is growing by 12% a year," according to Vos.""",
        [
            ("Singapore is a natural p", "Marieke Jonker", "speech"),
            ("We share the same concer", "Marieke Jonker", "speech"),
            ("Hackers know no borders.", "Tan Wei Ling", "speech"),
            ("This is not the end, it ", "Marieke Jonker", "speech"),
            ("The market here is growi", "Hendrik Vos", "speech"),
        ],
    ),
    (
        '''Patients "left behind", charity warns

Thousands of people with rare cancers are being "left behind" because of delays, according to a report published by Rare Hope today.

Chief executive Moira Gillespie said: "Families come to us in despair. One mother told me, 'We have been waiting since Christmas.'"

A spokesman for the Department of Health said: "We are investing record sums."

Labour's health spokeswoman, Diana Okoro, accused ministers of "sleepwalking into a crisis". She said: "They were warned."''',
        [
            ("Families come to us in d", "Moira Gillespie", "speech"),
            ("We are investing record ", "spokesman for the Department of Health", "speech"),
            ("sleepwalking into a cris", "Diana Okoro", "speech"),
            ("They were warned.", "Diana Okoro", "speech"),
        ],
    ),
    (
        '''The Japan Bioindustry Council (JBC) hosted a reception on Tuesday evening. JBC Chairman Eiji Morita thanked guests for coming "in spite of the typhoon". In his remarks, Morita said that Japan's biotech sector was at "a turning point" and that the coming years would be decisive.

Guest of honor Senator Patricia Wells (R-Iowa) spoke next. "My state grows corn," she told the room, "and you turn it into medicine." The senator also joked about the food.

"I have been to forty receptions this year," said one guest. "This was the first with decent sake."''',
        [
            ("in spite of the typhoon", "Eiji Morita", "speech"),
            ("a turning point", "Eiji Morita", "speech"),
            ("My state grows corn,", "Patricia Wells", "speech"),
            ("and you turn it into med", "Patricia Wells", "speech"),
            ("I have been to forty rec", "guest", "speech"),
            ("This was the first with ", "guest", "speech"),
        ],
    ),
    (
        """Speech by the Ambassador (excerpt)

“Excellencies, ladies and gentlemen,

“It is an honour to be here. My predecessor used to say: ‘Bring a coat.’

“Thank you.”""",
        [
            ("Excellencies, ladies and", None, "speech"),
            ("It is an honour to be he", None, "speech"),
            ("Thank you.", None, "speech"),
        ],
    ),
    (
        """"This is a victory for common sense," Farmers' Union president Jack O'Dowd told the radio. "But let's not get carried away." The union, which represents 40,000 members, had called the original plan "madness".

Environment minister Niamh Ní Bhriain defended the plan, saying that "nobody will lose a cent". "If farmers' incomes fall, we'll act," the minister added.""",
        [
            ("This is a victory for co", "Jack O'Dowd", "speech"),
            ("But let's not get carrie", "Jack O'Dowd", "speech"),
            ("nobody will lose a cent", "Niamh Ní Bhriain", "speech"),
            ("If farmers' incomes fall", "Niamh Ní Bhriain", "speech"),
        ],
    ),
    (
        """“Nous sommes honorés,” a déclaré M. Leclerc (Chambre de commerce). “We look forward to working together,” added Mr. Yamada.""",
        [("We look forward to worki", "Yamada", "speech")],
    ),
    (
        '''Asked if the visit had been worthwhile, delegation leader Sir Michael Thornbury did not hesitate. "Absolutely. Three contracts and one cold," he laughed.

His deputy, Anjali Mehta, agreed. "The cold was worth it."''',
        [
            ("Absolutely. Three contra", "Michael Thornbury", "speech"),
            ("The cold was worth it.", "Anjali Mehta", "speech"),
        ],
    ),
    (
        """Dr. Lena Fischler, who heads the trial, explained: "We saw a 40% drop." Prof. Mark Stone of King's College, who was not involved in the study, called the result "promising but preliminary." "Larger trials are needed," Stone cautioned.""",
        [
            ("We saw a 40% drop.", "Lena Fischler", "speech"),
            ("promising but preliminar", "Mark Stone", "speech"),
            ("Larger trials are needed", "Mark Stone", "speech"),
        ],
    ),
    (
        '''The Court of Justice ruled that the clause was "unfair". In its judgment, the Court stated: "Consumers must be able to foresee the consequences."''',
        [
            ("unfair", "Court of Justice", "speech"),
            ("Consumers must be able t", "Court of Justice", "speech"),
        ],
    ),
    (
        '''"Let me be clear: we will not accept this." With these words, Foreign Minister Pavel Novotak opened the conference.

"It was tough", Novotak admitted afterwards. Then he smiled: "But fair."''',
        [
            ("Let me be clear: we will", "Pavel Novotak", "speech"),
            ("It was tough", "Pavel Novotak", "speech"),
            ("But fair.", "Pavel Novotak", "speech"),
        ],
    ),
    (
        '''WHAT THEY ARE SAYING

Governor Lisa Chang: "A win for the state."

Mayor Dan Ortiz: "Jobs, jobs, jobs."

Bill Haskins, President, Local 12: "We got what we asked for."

National Association of Ports: "The right decision."''',
        [
            ("A win for the state.", "Lisa Chang", "speech"),
            ("Jobs, jobs, jobs.", "Dan Ortiz", "speech"),
            ("We got what we asked for", "Bill Haskins", "speech"),
            ("The right decision.", "National Association of Ports", "speech"),
        ],
    ),
    (
        """The CEO of Nordfjord Energy, Ingrid Solheim, is optimistic: "We expect first power in 2027." Solheim adds that the permit process has been "surprisingly smooth". Her company invested €2 billion.

"We're behind schedule, not behind the project," quips project manager Lars Bakken.""",
        [
            ("We expect first power in", "Ingrid Solheim", "speech"),
            ("surprisingly smooth", "Ingrid Solheim", "speech"),
            ("We're behind schedule, n", "Lars Bakken", "speech"),
        ],
    ),
    (
        """Deputy Assistant Secretary of Commerce Maria Esposito led the mission. “Our companies are ready to invest,” Deputy Assistant Secretary Esposito stated. “What they need is predictability.”

“Predictability is our middle name,” replied METI Director-General Takeshi Onda with a smile.""",
        [
            ("Our companies are ready ", "Maria Esposito", "speech"),
            ("What they need is predic", "Maria Esposito", "speech"),
            ("Predictability is our mi", "Takeshi Onda", "speech"),
        ],
    ),
    (
        '''"Our patience is not endless", Ms Lindqvist warned. Eva Lindqvist has chaired the committee since May. Committee vice-chair Per Dahl struck a softer tone: "Let us talk."''',
        [
            ("Our patience is not endl", "Eva Lindqvist", "speech"),
            ("Let us talk.", "Per Dahl", "speech"),
        ],
    ),
    (
        '''She also said: "We need an answer by June." The text of the letter reads: "Dear Minister, we are concerned."''',
        [
            ("We need an answer by Jun", None, "speech"),
            ("Dear Minister, we are co", None, "speech"),
        ],
    ),
    (
        """At the reception were Ken Ota (JETRO) and Amy Blake (AdvaMed). "Devices are different from drugs," Blake said. "That is exactly right," Ota agreed.""",
        [
            ("Devices are different fr", "Amy Blake", "speech"),
            ("That is exactly right,", "Ken Ota", "speech"),
        ],
    ),
    (
        """The minister, who took office in May, told parliament that the law was "not fit for purpose" – a phrase she had used before.""",
        [("not fit for purpose", "minister", "speech")],
    ),
    (
        """Drugmakers call for "stability" as ministry unveils price review

The Federation of Pacific Drugmakers (FPD) on Thursday urged the government to drop plans for a yearly price review.

"Every company plans five years ahead, and the ministry plans one," FPD secretary-general Beatrice Kwan told journalists. "That cannot end well."

Kwan was joined by two chief executives. Hugo Lindemann of Orrin Biotech described the plan as "a tax on patience", while Naoko Sugiyama, who heads Kitano Pharma, said that her company was "reconsidering" its new plant.

A ministry official, speaking on background, rejected the criticism. "They said the same in 2018," the official said.

The review is to begin in April. Health Minister Gareth Penhaligon has called it "long overdue".""",
        [
            ("Every company plans five", "Beatrice Kwan", "speech"),
            ("That cannot end well.", "Beatrice Kwan", "speech"),
            ("a tax on patience", "Hugo Lindemann", "speech"),
            ("reconsidering", "Naoko Sugiyama", "speech"),
            ("They said the same in 20", "ministry official", "speech"),
            ("long overdue", "Gareth Penhaligon", "speech"),
        ],
    ),
    (
        """MEPs back "right to charge"

Parliament today adopted its position on charging points by 480 votes to 92.

Rapporteur Lucía Ferrer-Soto (S&D, Spain) said after the vote: “Drivers should not need eleven apps.” She added that the text was “a good basis” for talks with member states.

Shadow rapporteur Mikkel Bruun regretted that amendments had been rejected. “We voted for batteries and against cables,” he said.

The Commission welcomed the vote. “The ball is now in the Council’s court,” a Commission spokesperson noted.""",
        [
            ("right to charge", None, "other"),
            ("Drivers should not need ", "Lucía Ferrer-Soto", "speech"),
            ("a good basis", "Lucía Ferrer-Soto", "speech"),
            ("We voted for batteries a", "Mikkel Bruun", "speech"),
            ("The ball is now in the C", "Commission spokesperson", "speech"),
        ],
    ),
    (
        """Chancellor: 'We won't be rushed'

The Chancellor, Philippa Marsh-Ellis, has dismissed calls for an emergency budget as 'panic dressed as policy'.

Speaking to the Treasury Committee, Ms Marsh-Ellis said: 'Families' budgets aren't balanced in a week, and neither's mine.'

The committee's chair, Sir Alun Prosser, wasn't impressed. 'That isn't an answer,' he told her. 'It's a fridge magnet.'

Business groups' reactions were mixed. The Small Traders' Alliance called it 'a missed chance'. 'Our members' patience is thinner than their margins,' said its director, Oona Flaherty.""",
        [
            ("We won't be rushed", "Philippa Marsh-Ellis", "speech"),
            ("panic dressed as policy", "Philippa Marsh-Ellis", "speech"),
            ("Families' budgets aren't", "Philippa Marsh-Ellis", "speech"),
            ("That isn't an answer,", "Alun Prosser", "speech"),
            ("It's a fridge magnet.", "Alun Prosser", "speech"),
            ("a missed chance", "Small Traders' Alliance", "speech"),
            ("Our members' patience is", "Oona Flaherty", "speech"),
        ],
    ),
    (
        """Tessaly Robotics Appoints New Chief Financial Officer

BOULDER FALLS, Colo. – March 9, 2026 – Tessaly Robotics (“Tessaly” or the “Company”), maker of the “Pico” line of surgical robots, today announced the appointment of Ingrid Vasey as CFO.

“Ingrid has taken two companies public and kept her sense of humor,” said Raj Patel, Tessaly’s founder and Chief Executive Officer. “We needed both skills.”

Ms. Vasey most recently served as Treasurer of Harrow Instruments. “Tessaly is at the point where good engineering needs good arithmetic,” Vasey said. “I can’t wait to start.”

The Company also reaffirmed its guidance. “Demand remains robust,” it said.

The terms “may,” “will” and “should” identify forward-looking statements.""",
        [
            ("Tessaly", None, "other"),
            ("Company", None, "other"),
            ("Pico", None, "other"),
            ("Ingrid has taken two com", "Raj Patel", "speech"),
            ("We needed both skills.", "Raj Patel", "speech"),
            ("Tessaly is at the point ", "Ingrid Vasey", "speech"),
            ("I can’t wait to start.", "Ingrid Vasey", "speech"),
            ("Demand remains robust,", "Tessaly Robotics", "speech"),
            ("may,", None, "other"),
            ("will", None, "other"),
            ("should", None, "other"),
        ],
    ),
    (
        """Ambassador's reception marks 70 years of science ties

More than 200 guests gathered at the residence of Ambassador Henrik Solberg-Nilsen on Friday. In his speech, the Ambassador recalled the first exchange of scientists in 1956: "Two chemists, one ship, six weeks."

Professor WATANABE Shin of Hokuto University, who studied in Oslo, replied on behalf of the guests. "I came for the chemistry and stayed for the skiing," he said. Professor WATANABE's new book, "Cold Water, Warm Friends", was presented at the reception.

Also present was State Minister TAKEDA Ryoko. "The next seventy years begin tonight," the State Minister said in her toast.""",
        [
            ("Two chemists, one ship, ", "Henrik Solberg-Nilsen", "speech"),
            ("I came for the chemistry", "WATANABE Shin", "speech"),
            ("Cold Water, Warm Friends", None, "other"),
            ("The next seventy years b", "TAKEDA Ryoko", "speech"),
        ],
    ),
    (
        '''# Chamber Talk: Lena Ahlgren

**You moved from Stockholm to Osaka in 2011. Why?**

"My wife says it was the food," says Lena Ahlgren, president of the Nordic Chamber. "I say it was the trains."

**What is the biggest obstacle for your members?**

Ahlgren: "Paper. We still fax."

> We are guests here, and guests should bring something.
>
> – Lena Ahlgren

**And the future?**

"I'm an optimist by profession."''',
        [
            ("My wife says it was the ", "Lena Ahlgren", "speech"),
            ("I say it was the trains.", "Lena Ahlgren", "speech"),
            ("Paper. We still fax.", "Lena Ahlgren", "speech"),
            ("We are guests here, and ", "Lena Ahlgren", "speech"),
        ],
    ),
    (
        """HELSBY, Iowa — The line outside the clinic started at 5 a.m. Marge Dolan, 71, brought a folding chair and a thermos.

"You learn," she said.

The clinic is one of three in the state that still offers the treatment. Its director, Dr. Omar Haddad, says federal cuts have made his job "a kind of arithmetic." On Tuesday he had 31 patients and 18 slots.

"I don't pick," Haddad said. "The list picks."

State Sen. Rick Boyle, who voted for the cuts, did not return calls. In a statement last month, he said the program was "never meant to be permanent."

Dolan got slot No. 17. "Told you," she said, to nobody in particular.""",
        [
            ("You learn,", "Marge Dolan", "speech"),
            ("a kind of arithmetic.", "Omar Haddad", "speech"),
            ("I don't pick,", "Omar Haddad", "speech"),
            ("The list picks.", "Omar Haddad", "speech"),
            ("never meant to be perman", "Rick Boyle", "speech"),
            ("Told you,", "Marge Dolan", "speech"),
        ],
    ),
    (
        """Reaction to the judgment

The ruling was welcomed by patient groups. Rosalie Abara, chief executive of Clear Breath, said: “This is the day we have waited for. For six years families were told to be quiet.

“They were not quiet, and today they were heard.”

Counsel for the defendant, Julian Thripp KC, said his client was “naturally disappointed” and would consider “all avenues”.

The Department for Health said it would “study the judgment carefully”. A spokeswoman added: “We cannot comment further.”""",
        [
            ("This is the day we have ", "Rosalie Abara", "speech"),
            ("They were not quiet, and", "Rosalie Abara", "speech"),
            ("naturally disappointed", "Julian Thripp", "speech"),
            ("all avenues", "Julian Thripp", "speech"),
            ("study the judgment caref", "Department for Health", "speech"),
            ("We cannot comment furthe", "spokeswoman", "speech"),
        ],
    ),
    (
        """The trade mission, led by Governor Celeste Navarro, returned on Sunday. “We came home with eleven contracts,” said Navarro. “And four new friends.”

Delegate Tobias Renner, owner of Renner Saws, sold two machines on the first day. “I had budgeted for none”, he admits.

“It was my first time in Asia, but not my last.”
Karin Vogel, Vogel Optics

Not everything went smoothly: one company’s samples were stuck in customs for “security reasons”.

“Next year we pack earlier” (Navarro).""",
        [
            ("We came home with eleven", "Celeste Navarro", "speech"),
            ("And four new friends.", "Celeste Navarro", "speech"),
            ("I had budgeted for none", "Tobias Renner", "speech"),
            ("It was my first time in ", "Karin Vogel", "speech"),
            ("security reasons", None, "other"),
            ("Next year we pack earlie", "Celeste Navarro", "speech"),
        ],
    ),
    (
        """Trade groups applaud customs deal

WASHINGTON, D.C. – The National Board of Toy Importers (NBTI) today applauded the signing of the U.S.-Valdania Customs Agreement.

“For too long, a teddy bear needed more paperwork than a tank,” said NBTI President and CEO Marlene Stokes-Avery. “This agreement fixes that.”

The agreement, negotiated over four years, was signed at the White House by Ambassador Tessa Quill and Valdanian Deputy Prime Minister Oskar Lindqvist. Quill hailed it as “a triumph of common sense.”

NBTI Board Chair Dwayne Pickett, who is also the founder of Pickett Toys, said smaller importers would benefit most. “We don’t have a floor of lawyers,” he said. “We have Brenda.”

Not all reactions were positive. In a blog post, economist Rhea Sandoval wrote that the deal was “mostly ribbon,” and the Union of Dock Clerks said it feared “a flood of unchecked containers.”

NBTI represents 640 companies. To learn more, read “Toys Across Borders: A Primer.”""",
        [
            ("For too long, a teddy be", "Marlene Stokes-Avery", "speech"),
            ("This agreement fixes tha", "Marlene Stokes-Avery", "speech"),
            ("a triumph of common sens", "Tessa Quill", "speech"),
            ("We don’t have a floor of", "Dwayne Pickett", "speech"),
            ("We have Brenda.", "Dwayne Pickett", "speech"),
            ("mostly ribbon,", "Rhea Sandoval", "speech"),
            ("a flood of unchecked con", "Union of Dock Clerks", "speech"),
            ("Toys Across Borders: A P", None, "other"),
        ],
    ),
    (
        '''Secretary of State visits shipyard

The Secretary of State for Energy, Rupert Anstruther, today visited the Clydebrae yard where the first floating turbine is being built.

Energy Secretary Rupert Anstruther said:

"I've seen a lot of drawings. Today I saw steel.

"This government backs the people who build things, and we're proud to back Clydebrae."

Morag Kinnear, Managing Director of Clydebrae Marine, said:

"Ministers' visits come and go; orders stay. We're grateful for both."

The visit comes a week after the publication of the "Floating Forward" strategy. Under the strategy, "eligible projects" may apply for loans.

Welsh Secretary Gethin Pryce added: "Wales stands ready to supply the steel."''',
        [
            ("I've seen a lot of drawi", "Rupert Anstruther", "speech"),
            ("This government backs th", "Rupert Anstruther", "speech"),
            ("Ministers' visits come a", "Morag Kinnear", "speech"),
            ("Floating Forward", None, "other"),
            ("eligible projects", None, "other"),
            ("Wales stands ready to su", "Gethin Pryce", "speech"),
        ],
    ),
    (
        """EU and Marenia launch digital partnership

Executive Vice-President Kaisa Lehtonen and Marenian Minister for the Digital Economy Ibrahim Sy today launched the EU–Marenia Digital Partnership.

Executive Vice-President Lehtonen said: "Cables connect servers. Partnerships connect people." Minister Sy said the partnership would give Marenian start-ups "a door, not a window".

In the margins of the launch, the two sides held a first "Digital Dialogue". According to a senior EU official, the atmosphere was "businesslike".

Quote(s)

Today's partnership shows that openness and security go together. We will build on it.
Kaisa Lehtonen, Executive Vice-President – 12/03/2026""",
        [
            ("Cables connect servers. ", "Kaisa Lehtonen", "speech"),
            ("a door, not a window", "Ibrahim Sy", "speech"),
            ("Digital Dialogue", None, "other"),
            ("businesslike", "senior EU official", "speech"),
        ],
    ),
    (
        """"Nobody told us"

By Our Staff

The residents of Fennel Court learned about the demolition from a leaflet.

"It came with the pizza menus," said Dolores Quinn, who has lived on the third floor since 1988. "I nearly threw it out."

Her neighbor, retired machinist Abe Kowalczyk, was less amused. "I paid my rent for 31 years," he said. "Nobody told us anything."

City housing commissioner Yvette Larue said in an interview that letters had been sent in June. "Perhaps not everybody reads their mail," Larue said.

Quinn laughed when she heard that. "Oh, I read it," she said. "It just never came."

A spokesman for the developer, Brightwell Partners, said the company "takes its obligations seriously" and declined further comment.""",
        [
            ("Nobody told us", "Abe Kowalczyk", "speech"),
            ("It came with the pizza m", "Dolores Quinn", "speech"),
            ("I nearly threw it out.", "Dolores Quinn", "speech"),
            ("I paid my rent for 31 ye", "Abe Kowalczyk", "speech"),
            ("Perhaps not everybody re", "Yvette Larue", "speech"),
            ("Oh, I read it,", "Dolores Quinn", "speech"),
            ("It just never came.", "Dolores Quinn", "speech"),
            ("takes its obligations se", "spokesman for the developer", "speech"),
        ],
    ),
    (
        """Delegation from Tasgar visits port authority

A delegation led by Vice Minister Dariga Bekova visited the Port Authority of Norrhaven on Monday. The Vice Minister was received by the Authority's director general, Pieter-Jan van Loon.

"Landlocked countries know the value of a port better than anyone," Vice Minister Bekova remarked. Mr van Loon agreed that "a port is only as good as its hinterland", and presented the new rail terminal.

During lunch, Bekova's adviser, Prof. Timur Saken, gave a short talk entitled "Camels, Trains and Containers". "My grandfather crossed the steppe in forty days," Prof. Saken told the audience. "Your train does it in four."

The Authority will open an office in Tasgar next year. "We have already bought the samovar", van Loon joked.""",
        [
            ("Landlocked countries kno", "Dariga Bekova", "speech"),
            ("a port is only as good a", "Pieter-Jan van Loon", "speech"),
            ("Camels, Trains and Conta", None, "other"),
            ("My grandfather crossed t", "Timur Saken", "speech"),
            ("Your train does it in fo", "Timur Saken", "speech"),
            ("We have already bought t", "Pieter-Jan van Loon", "speech"),
        ],
    ),
    (
        """Lindgren & Voss recognized as "Employer of the Year"

Lindgren & Voss, the Aarholm-based maker of hearing aids, has been named "Employer of the Year" by Nordic Business Weekly.

"Our people listen for a living," says CEO Stine Lindgren. "It helps that we listen to them."

Chief People Officer Mads Brohus credits the firm's "quiet Fridays," on which no meetings are held. The jury spoke of "an example to the industry."

"The award belongs to the night shift," Brohus adds.""",
        [
            ("Employer of the Year", None, "other"),
            ("Our people listen for a ", "Stine Lindgren", "speech"),
            ("It helps that we listen ", "Stine Lindgren", "speech"),
            ("an example to the indust", "jury", "speech"),
            ("The award belongs to the", "Mads Brohus", "speech"),
        ],
    ),
    (
        '''Q&A with Minister Solveig Aune

What was the hardest part of the negotiations?
"The last hour. It took nine hours," Aune says, laughing.

Were you ever tempted to leave?
"Twice. My adviser hid my coat."

The minister pours herself another coffee. "People think trade is about tariffs," she continues. "It's about sandwiches. Who brings them, who eats them."''',
        [
            ("The last hour. It took n", "Solveig Aune", "speech"),
            ("People think trade is ab", "Solveig Aune", "speech"),
            ("It's about sandwiches. W", "Solveig Aune", "speech"),
        ],
    ),
    (
        """The tribunal found that the Respondent’s conduct was “manifestly arbitrary”. In its award (the “Award”), the tribunal ordered the Respondent to pay damages to Kestrel Mining Ltd (“Kestrel”).

“The Award speaks for itself,” commented Lucinda Harcourt-Bell, partner at Dray & Moss LLP, who represented Kestrel. “So does the interest.”

A representative of the Respondent, who asked not to be identified, described the Award as “a Christmas present to lawyers”.""",
        [
            ("manifestly arbitrary", "tribunal", "speech"),
            ("Award", None, "other"),
            ("Kestrel", None, "other"),
            ("The Award speaks for its", "Lucinda Harcourt-Bell", "speech"),
            ("So does the interest.", "Lucinda Harcourt-Bell", "speech"),
            ("a Christmas present to l", "representative of the Respondent", "speech"),
        ],
    ),
    (
        """My mother never spoke about her illness. When the doctor said "chronic," she heard "shameful."

Last spring our foundation began the campaign "Say It Out Loud". At the launch, actor Bram Oosterhuis read from his mother's letters. "She wrote to everyone except her doctor," he told us afterwards.

We also asked Dr. Ines Caldeira of the Lisbon Pain Clinic what patients could do. "Bring a list," she said. "Bring a friend. And bring time."

Professor Caldeira's advice has since been printed on our leaflets.""",
        [
            ("chronic,", "doctor", "speech"),
            ("Say It Out Loud", None, "other"),
            ("She wrote to everyone ex", "Bram Oosterhuis", "speech"),
            ("Bring a list,", "Ines Caldeira", "speech"),
            ("Bring a friend. And brin", "Ines Caldeira", "speech"),
        ],
    ),
    (
        """OSLO/TOKYO, June 6 (Wire) - Norskfisk AS NFSK.OL said on Friday it would buy Japan's Umi Foods for 90 billion yen.

"Salmon has no passport," Chief Executive Torbjorn Hauge told analysts on a call.

Umi Foods shares closed up 14%. President Chikako Ueda said the company had received "several proposals" but that Norskfisk's was "the only one with recipes".

Two people with knowledge of the talks said a rival bid had been "weeks away".

Hauge said he did not expect antitrust problems. "We checked. Twice," he said.""",
        [
            ("Salmon has no passport,", "Torbjorn Hauge", "speech"),
            ("several proposals", "Chikako Ueda", "speech"),
            ("the only one with recipe", "Chikako Ueda", "speech"),
            ("We checked. Twice,", "Torbjorn Hauge", "speech"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda value: str(value)[:40])
def test_each_passage_has_the_speaker_that_its_text_tells(
    text: str, expected: list[Expected]
) -> None:
    found = passages(text)
    for beginning, speaker, kind in expected:
        same = [one for one in found if " ".join(one.text.split()).startswith(beginning)]
        assert [(one.speaker, one.kind) for one in same[:1]] == [(speaker, kind)], beginning
