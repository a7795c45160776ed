"""French verbs by which somebody says something."""

from typing import Final

from missioncli.text import word_set

_SAYS: Final = word_set(
    "dit dite dits dites disait disaient réclamé réclame exigé exige souhaité souhaite promis",
    "fustigé fustige ironisé ironise tranché tranche nuancé nuance abondé abonde lâché lâche",
    "concédé concède admis admet proposé propose déclaré déclare déclarait affirmé affirme",
    "affirmait ajouté ajoute ajoutait expliqué explique expliquait souligné souligne soulignait",
    "indiqué indique indiquait précisé précise précisait rappelé rappelle rappelait estimé estime",
    "estimait assuré assure assurait annoncé annonce annonçait commenté commente confié confie",
    "conclu conclut poursuivi poursuit répondu répond regretté regrette salué salue saluait",
    "insisté insiste observé observe observait reconnu reconnaît noté note écrit écrivait lancé",
    "résumé résume témoigné témoigne martelé martèle plaidé plaide réagi réagit averti avertit",
    "prévenu prévient demandé demande appelé appelle qualifié qualifie jugé juge dénoncé dénonce",
    "félicité félicite évoqué évoque confirmé confirme reproché relevé relève raconté raconte",
    "décrit décrivait exprimé remercié remercie promet espéré espère considère considéré interrogé",
    "soutient soutenu constaté constate glissé glisse renchéri renchérit tempéré tempère détaillé",
    "détaille avoué avoue complété complète fait justifié justifie défendu défend rétorqué",
    "mentionné parlé parle voit veut promettait ajoutant précisant soulignant rappelant expliquant",
    "estimant déclarant affirmant indiquant saluant concluant hommage disant assurant jugeant",
    "regrettant dénonçant évoquant promettant appelant reconnaissant répétant martelant",
    "se-félicitant soupire soupiré peste pesté grince grincé plaisante plaisanté balaie balayé",
    "corrige corrigé temporise temporisé alerte alerté tonne tonné s'agace s'emporte s'indigne",
    "indigné félicitait répliqué réplique riposté riposte objecté objecte jugent réjouit",
    "réjouissent sourit sourient amuse félicitent décrivent promettent rit rient qualifient",
    "appellent prévoient prévoit anticipe craint craignent redoute espèrent souligner rassure",
    "rassuré répète répété résumait signale signalé résument disent affirment estiment expliquent",
    "rappellent ajoutent déplore déplorent déploré dénoncent réclament enchaîné enchaîne mis met",
    "mettent garanti garantit conclure redire redit souhaitent soulignent indiquent encouragé",
    "encourage exhorté exhorte certifié certifie révélé révèle revendiqué revendique proclamé",
    "proclame réitéré réitère posté poste tweeté argué argue s'exclame s'exclamé exclamé s'étonne",
    "étonné s'interroge s'enthousiasme enthousiasmé s'inquiète inquiété se-souvient souvient",
    "apprécie apprécié critique critiqué réjoui félicitée réjouie félicite-t-il suggère suggéré",
    "avance avancé argumente argumenté reproche reprochent accuse accusent accusé engage engagé",
    "engagée incite incité invoque invoqué invoquent retient retenu milite milité rêve rêvé parie",
    "parié ressort scande scandent scandé clame clamé lance lancent souffle soufflé tance tancé",
    "râle râlé grogne grogné maugrée maugréé bougonne bougonné fulmine fulminé enrage s'étrangle",
    "insurge insurgé offusque offusqué alarme alarmé émeut désole désolé console relate relaté",
    "rapporte rapporté narre décrypte décrypté analysé théorise calcule calculé évalue évalué",
    "recommande recommandé conseillé préconise préconisé prône prôné invité invite enjoint supplie",
    "implore assène asséné cingle cinglé tacle taclé raille raillé moque moqué étrille épinglé",
    "pointé vante vanté loué acquiesce acquiescé approuve approuvé confesse confessé murmure",
    "murmuré chuchote chuchoté hasarde hasardé interpelle interpellé apostrophe rebondit rebondi",
    "embraye reprend repris énonce énoncé formulé stipule spécifie spécifié twitte blague blagué",
    "rigole rigolé esclaffe jubile jubilé exulte exulté savoure savouré triomphe émerveille prédit",
    "pronostique pronostiqué escompte imagine imaginé pense pensé croit doute trouve trouvé douté",
    "jure juré atteste attesté contredit dément démenti réfute réfuté récuse récusé conteste",
    "contesté nie nié rejette rejeté proteste protesté exclame étonne étonnée indigne agace",
    "emporte emporté emportée interroge enthousiasme inquiète plaint plaignent opposé refuse",
    "refusé reconnaissent regrettent saluent espérait regrettait jugeait plaidait martelait",
    "concluait notait constatait pointait réclamait demandait proposait confiait assurent",
    "annoncent insistent dénonçait plaident concèdent réaffirme réaffirmé voulu veulent vouloir",
    "préfère préféré estimons interpellent ironisent pestent redoutent crient crie crié hurle",
    "hurlé lâchent résumer appelait invitait encourageait avouent répondent réagissent témoignent",
    "racontent considèrent trouvent",
)
SAYS: Final = (
    _SAYS
    | {word + ending for word in _SAYS if word.endswith("é") for ending in ("e", "s", "es")}
    | {f"{word[:-1]}er" for word in _SAYS if word.endswith("é")}
    | {f"{word}nt" for word in _SAYS if word.endswith("e") and not word.endswith("te")}
    | {f"{word[:-1]}ent" for word in _SAYS if word.endswith("ait")}
)
