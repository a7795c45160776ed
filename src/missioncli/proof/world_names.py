"""Given names from further countries, by gender; none that is a word in small letters as well."""

from typing import Final

from missioncli.text import word_set

FEMALE: Final = word_set(
    "abena adaeze adaora adebola adunni afua agata aicha aiko ainhoa akiko akosua aleida alessia",
    "alexa alisha allegra amara ananya anaïs anjali anneli annick anushka aoife araceli arianna",
    "asako asma assunta asuka awa ayako ayumi beatriz begoña berenice blessing bronwen caitlin",
    "carlota carmel catriona chiyo chinwe ciara concepción consuelo cristiane dalia deepika deirdre",
    "dolores dorota ebba efua ekaterina elisabetta elsa emiko ester esperanza eszter fadela farah",
    "fatou fatoumata federica fernanda fiorella francine freya fumiko galina gemma giorgia giovanna",
    "graça grainne guadalupe halima hanako haruka hatsue hiroko huda ikram ilaria imani inmaculada",
    "itziar ivanka izabela jadranka jaya johanne josefa kadiatou kalina kamala katarzyna kavita",
    "kazuko keira khadija kinga kiran kumiko kyoko lakshmi latifa latoya leocadia lorena lourdes",
    "lucía luciana ludivine ludmilla lynn magali magdalena maíra malala mahnaz małgorzata maite",
    "margarida mariam mariko maría marisol marta masako mayumi mbali meera mei michiko milagros",
    "minh miho moira monique montserrat munira nadezhda nafisa nandini naoko natsuko neha ngozi",
    "nisha noor nomvula nozomi oksana olatz olufunke paloma paola parveen pooja preeti radka rania",
    "rashida reiko remedios rocío rosario ruxandra sachiko safiya sakura salma samira sanna sayaka",
    "shabnam shanti shauna shirin shreya sinéad sneha soledad soumia sunita svitlana tamsin tariro",
    "teodora thandiwe thandi tomoko toshiko tuuli wanjiru xiomara yasmina yetunde yoko",
    "yoshiko yuki yuko yumi zahra zanele zeinab zuleika",
)
MALE: Final = word_set(
    "abdelkader abdou abdoulaye abebe abubakar adebayo adekunle agustín ajay akbar akira aleksandr",
    "alexandru alfredo alpha amadou amit anand andreu anil antónio anwar arjun arkadiusz arnaldo",
    "arvind asif ashok atsushi augusto aurelio baltasar bartosz basil bogdan boubakar bruce carmelo",
    "césar chidi chukwuma cian claudiu cosmin cristian cristiano cristóbal daichi daisuke damian",
    "deepak dermot desmond dinesh diogo domingo donal dumitru duarte edoardo edson efraín eitan emeka",
    "emre eoin esteban evaristo ezequiel farid felipe fernão filip filippo francesco francisco",
    "fumio gaël gaetano gautam gavino gerardo germán ghassan giorgio giulio gonzalo guillermo gustavo",
    "hamid haruto héctor henrique hideki hideo hiroshi hiroyuki hisashi hitoshi hussein idrissa",
    "ignacio ikechukwu imran iñaki isamu ismaël ivar jaime jamal janusz joão joaquim joaquín jordi",
    "josip júlio junichi karol katsuya kazuo keiji kenichi kenji kenta kofi kojo kouamé kunle",
    "kwabena kwadwo kwame lamine leandro leszek lorcan luigi luís lluís maciej mahmoud makoto mamadou",
    "manoj marcello marcelo masahiro masaru mateo mateusz matías maurício mauro maximo mihai minoru",
    "moussa mohan moses musa naoki nikhil nnamdi noboru nuno obinna olamide oluwaseun osamu osman",
    "osvaldo ousmane padraig paulo péter petr pranav radek rajesh rakesh ramón ravi ramesh reza",
    "rogério ronan rubén ryo sachin sadio salvador samba sanjay santiago satoshi seamus seiji sekou",
    "sergio shigeru shinji sipho siyabonga stefano sunil suresh susumu tadashi taiwo takashi takeshi",
    "tamás tatsuya teodor tendai thabo tiago tiernan tomás tomoya toshio tsutomu ugo umberto vasco",
    "vicente vijay vikram vincenzo vinod vítor wojciech xabier yasuhiro yaw yasuo yoshio youssef yuji",
    "yukio yutaka zbyněk zoltán",
)
