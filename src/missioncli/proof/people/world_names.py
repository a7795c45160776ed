"""Given names from further countries, by gender; none that is a word in small letters as well."""

from typing import Final

from missioncli.text import word_set

FEMALE: Final = word_set(
    "abena adaeze adaora adebola adunni afua agata aicha aiko ainhoa akiko akosua aleida alessia",
    "alexa alisha allegra amara ananya anaïs anjali anneli annick anushka aoife araceli arianna",
    "asako asma assunta asuka awa ayako ayumi beatriz begoña berenice blessing bronwen caitlin",
    "carlota carmel catriona chinwe chiyo ciara concepción consuelo cristiane dalia deepika",
    "deirdre dolores dorota ebba efua ekaterina elisabetta elsa emiko esperanza ester eszter",
    "fadela farah fatou fatoumata federica fernanda fiorella francine freya fumiko galina gemma",
    "giorgia giovanna grainne graça guadalupe halima hanako haruka hatsue hiroko huda ikram",
    "ilaria imani inmaculada itziar ivanka izabela jadranka jaya johanne josefa kadiatou kalina",
    "kamala katarzyna kavita kazuko keira khadija kinga kiran kumiko kyoko lakshmi latifa latoya",
    "leocadia lorena lourdes luciana lucía ludivine ludmilla lynn magali magdalena mahnaz maite",
    "malala margarida mariam mariko marisol marta maría masako mayumi maíra małgorzata mbali",
    "meera mei michiko miho milagros minh moira monique montserrat munira nadezhda nafisa nandini",
    "naoko natsuko neha ngozi nisha nomvula noor nozomi oksana olatz olufunke paloma paola",
    "parveen pooja preeti radka rania rashida reiko remedios rocío rosario ruxandra sachiko",
    "safiya sakura salma samira sanna sayaka shabnam shanti shauna shirin shreya sinéad sneha",
    "soledad soumia sunita svitlana tamsin tariro teodora thandi thandiwe tomoko toshiko tuuli",
    "wanjiru xiomara yasmina yetunde yoko yoshiko yuki yuko yumi zahra zanele zeinab zuleika",
)
MALE: Final = word_set(
    "abdelkader abdou abdoulaye abebe abubakar adebayo adekunle agustín ajay akbar akira",
    "aleksandr alexandru alfredo alpha amadou amit anand andreu anil antónio anwar arjun",
    "arkadiusz arnaldo arvind ashok asif atsushi augusto aurelio baltasar bartosz basil bogdan",
    "boubakar bruce carmelo chidi chukwuma cian claudiu cosmin cristian cristiano cristóbal césar",
    "daichi daisuke damian deepak dermot desmond dinesh diogo domingo donal duarte dumitru",
    "edoardo edson efraín eitan emeka emre eoin esteban evaristo ezequiel farid felipe fernão",
    "filip filippo francesco francisco fumio gaetano gautam gavino gaël gerardo germán ghassan",
    "giorgio giulio gonzalo guillermo gustavo hamid haruto henrique hideki hideo hiroshi hiroyuki",
    "hisashi hitoshi hussein héctor idrissa ignacio ikechukwu imran isamu ismaël ivar iñaki jaime",
    "jamal janusz joaquim joaquín jordi josip joão junichi júlio karol katsuya kazuo keiji",
    "kenichi kenji kenta kofi kojo kouamé kunle kwabena kwadwo kwame lamine leandro leszek lluís",
    "lorcan luigi luís maciej mahmoud makoto mamadou manoj marcello marcelo masahiro masaru mateo",
    "mateusz matías mauro maurício maximo mihai minoru mohan moses moussa musa naoki nikhil",
    "nnamdi noboru nuno obinna olamide oluwaseun osamu osman osvaldo ousmane padraig paulo petr",
    "pranav péter radek rajesh rakesh ramesh ramón ravi reza rogério ronan rubén ryo sachin sadio",
    "salvador samba sanjay santiago satoshi seamus seiji sekou sergio shigeru shinji sipho",
    "siyabonga stefano sunil suresh susumu tadashi taiwo takashi takeshi tamás tatsuya tendai",
    "teodor thabo tiago tiernan tomoya tomás toshio tsutomu ugo umberto vasco vicente vijay",
    "vikram vincenzo vinod vítor wojciech xabier yasuhiro yasuo yaw yoshio youssef yuji yukio",
    "yutaka zbyněk zoltán",
)
