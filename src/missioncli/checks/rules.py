"""Every rule, in the order in which they are listed: the one registry of what `check` finds.

To add a check: a function from a folder to doubts, a rule in this table, and an example of each
kind, good and bad, in `tests/data`, named for the rule.
"""

from typing import Final

from missioncli.checks import dates, records, sources, twice, words
from missioncli.checks.rule import Rule

_ERRORS: Final = (
    # The file itself
    Rule(
        "unreadable",
        "error",
        "The file or folder cannot be read.",
        "The system refuses it: it is gone, or its owner has not given you the right to read it.",
    ),
    Rule(
        "encoding",
        "error",
        "The file is not in UTF-8.",
        "Older Windows programs write letters such as é and “ in an encoding of their own, which"
        " cannot be told from others for certain. Save the file again, and choose UTF-8.",
    ),
    Rule(
        "missing-format",
        "error",
        "There is no `format = 1` at the top.",
        "By this line a mission file is known from other TOML and JSON files. In a folder, files"
        " without it are passed over.",
    ),
    Rule(
        "wrong-format",
        "error",
        "The format is not the number 1.",
        "`format` says by which rules the file is written. There is one version so far.",
    ),
    Rule(
        "newer-format",
        "error",
        "The file is written in a newer format than this program knows.",
        "What is new in it would be misunderstood, so nothing of it is used. Install a newer"
        " missioncli.",
    ),
    # TOML
    Rule(
        "syntax",
        "error",
        "The text is not TOML (or not JSON).",
        "The file cannot be read beyond this place. Most common slips have a rule of their own;"
        " this one is for all others.",
    ),
    Rule(
        "curly-quotes",
        "error",
        "Curly quotation marks stand around a text.",
        'Word processors turn "straight" marks into “curly” ones. TOML needs straight ones around a'
        " text; inside it, curly ones are welcome.",
    ),
    Rule(
        "quotes-inside",
        "error",
        "A quotation mark inside a text ends it too early.",
        'Inside a text in "straight" marks, write “curly” marks or \\". Around words with many'
        ' marks in them, use three: """.',
    ),
    Rule(
        "bare-text",
        "error",
        "A text has no quotation marks.",
        'Text stands in "quotation marks"; only numbers, dates, true and false stand alone.',
    ),
    Rule(
        "date-style",
        "error",
        "A date is written as in a letter.",
        'Write 2025-03-17, and in quotation marks "2025-03" or "2025" when the source gives no'
        " more. 03/04/2025 is April in London and March in New York.",
    ),
    Rule(
        "colon",
        "error",
        "A colon stands where an equals sign belongs.",
        "TOML says `title = \"…\"`; the colon is YAML's and JSON's.",
    ),
    Rule(
        "unclosed",
        "error",
        "A quotation mark or bracket is never closed.",
        "It is shown where it was opened; the reader ran on from there, often to the file's end.",
    ),
    Rule(
        "duplicate-key",
        "error",
        "A key stands twice in one table, or a table twice in a file.",
        "Only one of the two can count, and the file does not say which. People, organizations and"
        " issues have a key each; delegates and quotes are lists: [[quotes]], with two brackets.",
    ),
    Rule(
        "backslash",
        "error",
        "A backslash begins something that TOML does not know.",
        "In a text a backslash begins a special character, such as \\n. Write it twice, or put the"
        " text in 'single' marks.",
    ),
    Rule(
        "missing-comma",
        "error",
        "Two values stand side by side without a comma.",
        "The values of a list, and the entries between braces, are parted by commas.",
    ),
    Rule(
        "missing-equals",
        "error",
        "There is no equals sign between a key and its value.",
        'Each line is a key, an equals sign and a value: title = "…".',
    ),
    Rule(
        "huge-number",
        "error",
        "A number has more digits than can be read.",
        "Numbers of a mission file are counts, sums and paragraphs.",
    ),
    Rule(
        "too-deep",
        "error",
        "Brackets are nested too deeply.",
        "No mission file needs more than a few levels; this one would stop the reader.",
    ),
    # Shape
    Rule(
        "unknown-key",
        "error",
        "No field has this name here.",
        "A misspelled key would be lost without a word, so each is refused. The fields of every"
        " table are in docs/format.md.",
    ),
    Rule(
        "missing-key",
        "error",
        "A field is missing that is always needed.",
        "Without it the record says nothing. The mark is at the table that lacks it.",
    ),
    Rule(
        "missing-header",
        "error",
        "The header of a table is missing above its lines.",
        "Lines belong to the last header above them. Where it was lost, they end up in the table"
        " before, which does not know them.",
    ),
    Rule(
        "wrong-type",
        "error",
        "The value is of another kind than the field takes.",
        "Text stands in quotation marks, numbers and true or false without, lists in brackets."
        " Nothing is converted silently.",
    ),
    Rule(
        "unknown-word",
        "error",
        "The field takes one of a few words, and this is none of them.",
        "Filters and counts rely on these words: a status that nobody knows would be in no answer.",
    ),
    Rule(
        "empty",
        "error",
        "A text is empty.",
        "What is not known is left out: an empty text would look like an answer.",
    ),
    Rule(
        "line-break",
        "error",
        "There is a line break in what has to be one line.",
        "Names, titles and the like are shown in tables, one line each.",
    ),
    Rule(
        "bad-character",
        "error",
        "There is a character that nobody sees.",
        "Control characters, and those that turn the direction of writing around, can make a text"
        " read otherwise than it is stored.",
    ),
    Rule(
        "bad-key",
        "error",
        "A key is not made of small letters, digits and single hyphens.",
        "Keys are typed on command lines and cited in other files, so they are kept simple:"
        " john-f-crowley.",
    ),
    Rule(
        "bad-date",
        "error",
        "This is no date as the format writes it.",
        'Write 2025-03-17, "2025-03" or "2025", as exactly as the source says and no more.',
    ),
    Rule(
        "bad-citation",
        "error",
        "This does not say where something is written.",
        'Write "source-key:7" for paragraph 7, "source-key" for the whole text, or 7 alone in a'
        " file with one source.",
    ),
    Rule(
        "bare-paragraph",
        "error",
        "A paragraph is cited without its source, and the file has not just one.",
        "A number alone belongs to the file's only source. With several, or none, nobody can tell"
        " which text is meant.",
    ),
    Rule(
        "bad-url",
        "error",
        "This is no web address.",
        "Addresses begin with http:// or https://. Other kinds could run something when clicked.",
    ),
    Rule(
        "bad-hash",
        "error",
        "This is no SHA-256 hash.",
        "The hash proves that a source has not changed: 64 digits and letters from a to f.",
    ),
    Rule(
        "delegate",
        "error",
        "A delegate is nobody.",
        "A delegate is a person, an organization, or a person of an organization.",
    ),
    Rule(
        "voice",
        "error",
        "Nobody says this, or two do.",
        "Words have one speaker: `speaker` for somebody with a key, `attribution` for somebody"
        " whom the source does not name.",
    ),
    Rule(
        "registry",
        "error",
        "Records stand in a file without a mission.",
        "A file without [mission] holds people, organizations, topics and sources for a whole"
        " folder. Delegates, quotes and issues belong to a mission.",
    ),
    # References
    Rule(
        "key-twice",
        "error",
        "One key stands for a person and for an organization.",
        "People and organizations share one set of keys, since both can speak and take part.",
    ),
    Rule(
        "unknown-party",
        "error",
        "No person or organization has this key.",
        "It is misspelled, or not defined in any file that was read. If it is defined in another"
        " file, name their folder with --data.",
    ),
    Rule(
        "wrong-party",
        "error",
        "A person stands where an organization belongs, or the other way round.",
        "An institution is an organization; who leaves or joins is a person.",
    ),
    Rule(
        "unknown-topic",
        "error",
        "No topic has this key.",
        "Topics are listed in [topics], so that a misspelled one is not taken for a new one.",
    ),
    Rule(
        "unknown-source",
        "error",
        "A source is cited that is nowhere described.",
        "A reader could not look it up. Describe it in [sources.KEY].",
    ),
    Rule(
        "unknown-issue",
        "error",
        "No issue has this key.",
        "Issues are one across a folder: the same key in several missions is one issue's history.",
    ),
    Rule(
        "unknown-engagement",
        "error",
        "No engagement of this mission has this key.",
        "Engagements belong to their mission, and are referred to in its file only.",
    ),
    Rule(
        "unknown-stop",
        "error",
        "No stop of this mission has this key.",
        "Stops belong to their mission: [mission.stops].",
    ),
    Rule(
        "mission-twice",
        "error",
        "Two files have the mission with this id.",
        "Each mission is one file. The first one, in the order of the paths, counts.",
    ),
    # Dates
    Rule(
        "reversed-dates",
        "error",
        "Something ends before it starts.",
        "Told only when it is certain: March 2025 and 17 March 2025 do not contradict each other.",
        dates.reversed_dates,
    ),
    Rule(
        "outside-mission",
        "error",
        "A stop, an engagement or a delegate's days lie outside the mission's.",
        "One of the two dates is wrong, or it belongs to another mission. Told only when certain.",
        dates.outside_mission,
    ),
)

_WARNINGS: Final = (
    Rule(
        "no-source",
        "warning",
        "A record does not say where it is written.",
        "Every fact has a source: without one nobody can prove it, or find out what else was said.",
        sources.no_source,
    ),
    Rule(
        "unused-person",
        "warning",
        "Nothing refers to this person.",
        "Perhaps a record is still to be written, or it names somebody else by mistake.",
        sources.unused("person"),
    ),
    Rule(
        "unused-organization",
        "warning",
        "Nothing refers to this organization.",
        "Perhaps a record is still to be written, or it names another one by mistake.",
        sources.unused("organization"),
    ),
    Rule(
        "unused-topic",
        "warning",
        "Nothing is about this topic.",
        "Topics are for finding things again; this one finds nothing.",
        sources.unused("topic"),
    ),
    Rule(
        "unused-source",
        "warning",
        "Nothing cites this source.",
        "Perhaps its facts are still to be entered, or they cite another one by mistake.",
        sources.unused("source"),
    ),
    Rule(
        "near-word",
        "warning",
        "A word is almost one of the usual ones.",
        "Kinds and categories may be any word. One that is nearly a usual word is mostly a slip,"
        " and would be counted apart.",
        words.near_word,
    ),
    Rule(
        "quoted-text",
        "warning",
        "Quotation marks stand around a quote's text.",
        "The marks are the source's and are added when the quote is shown; in the text they would"
        " be shown twice, and taken for the speaker's.",
        words.quoted_text,
    ),
    Rule(
        "quote-twice",
        "warning",
        "The same words are on file twice.",
        "A quote that two sources print is one quote with two sources.",
        twice.quote_twice,
    ),
    Rule(
        "same-person",
        "warning",
        "Two keys look like one person.",
        "They are never merged, for two people do share names. If they are two, say so in a note of"
        " either that names the other's key, and the warning goes.",
        twice.same_name("person"),
    ),
    Rule(
        "same-organization",
        "warning",
        "Two keys look like one organization.",
        "They are never merged. If they are two, say so in a note of either that names the other's"
        " key, or give both their country, and the warning goes.",
        twice.same_name("organization"),
    ),
    Rule(
        "contradiction",
        "warning",
        "Two files define one key differently.",
        "A registry's word counts, else that of the latest mission; each mission shows the name"
        " that its own file gives. Names agree when one is among the other's aliases, former"
        " names, acronym or native name.",
        twice.contradiction,
    ),
    Rule(
        "swapped-acronym",
        "warning",
        "An acronym has two letters the wrong way round.",
        "PDMA, where PMDA is on file. What a source prints wrongly stays as printed in quotes and"
        " in its errata, and nowhere else.",
        words.swapped_acronym,
    ),
    Rule(
        "honorific",
        "warning",
        "A title stands inside a person's name.",
        "Names are found and compared without titles; those have the fields prefix and suffix.",
        words.honorific,
    ),
    Rule(
        "contact-details",
        "warning",
        "An e-mail address or telephone number stands in a note.",
        "Mission files are passed on, and notes with them. Contact details belong in an address"
        " book, and have no field here on purpose.",
        words.contact_details,
    ),
    Rule(
        "no-leader",
        "warning",
        "Nobody leads the delegation.",
        "Who led it is the first thing that people ask. If the source does not say, leave the"
        " warning be.",
        records.no_leader,
    ),
    Rule(
        "oversized",
        "warning",
        "More delegates are listed than the source says took part.",
        "Either the number or the list is wrong, or it counts something else.",
        records.oversized,
    ),
    Rule(
        "nobody-there",
        "warning",
        "An engagement was held, and nobody is on file who took part.",
        "Without anybody there, it is in no answer to whom you met.",
        records.nobody_there,
    ),
    Rule(
        "resolved-by-nothing",
        "warning",
        "An issue is called resolved, and nothing says how.",
        "The next delegation will ask what the answer was. Enter it as a response, a development"
        " or an outcome.",
        records.resolved_by_nothing,
    ),
    Rule(
        "conflict-copy",
        "warning",
        "The file's name looks like a copy that a sharing program has made.",
        "Two people edited the file at once, and both were kept. Compare them, and keep one.",
        twice.conflict_copy,
    ),
)

RULES: Final[dict[str, Rule]] = {rule.name: rule for rule in (*_ERRORS, *_WARNINGS)}
"""All rules by name: errors first, then warnings."""
