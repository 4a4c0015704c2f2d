"""The words that give what follows to somebody other than the author, and those that doubt it."""

import re

SAYING = (
    r"(?:says|said|saying|tells|told|stated|argu(?:es|ed|ing)|not(?:es|ed)(?=\sthat)|add(?:s|ed)(?=\sthat|,|:)"
    r"|explain(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)\sthat|contend(?:s|ed)|assert(?:s|ed)|declar(?:es|ed)|announc(?:es|ed)"
    r"|report(?:s|ed)\sthat|reveal(?:s|ed)|warn(?:s|ed)|predict(?:s|ed)|suggest(?:s|ed)\sthat|hint(?:s|ed)"
    r"|stress(?:es|ed)\sthat|emphasi[sz](?:es|ed)|remark(?:s|ed)|observ(?:es|ed)\sthat|point(?:s|ed)\sout|conclud(?:es|ed)\sthat"
    r"|confirm(?:s|ed)\sthat|testif(?:ies|ied)|wrote|writes|acknowledg(?:es|ed)\sthat|admit(?:s|ted)|quipped"
    r"|estimat(?:es|ed)\sthat|threatened\sthat|referred\sto)"
)
CLAIMING = r"(?:claim(?:s|ed|ing)|alleg(?:es|ed|ing)|accus(?:es|ed|ing))"
BELIEVING = (
    r"(?:believ(?:es?|ed)|thinks?|thought|feels?\sthat|feels|felt\sthat|fears?\sthat|feared\sthat|hop(?:es?|ed)\sthat"
    r"|expect(?:s|ed)\sthat|considers|considered|sees|saw|regards|regarded|perceiv(?:es|ed)|doubts|knows\sthat|worr(?:ies|ied)\sthat"
    r"|assum(?:es|ed)\sthat|(?:view|views|viewed|see|regard|consider|perceive)\s(?=[^.;,]{3,60}\sas\s))"
)
DENYING = r"(?:den(?:ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)\s(?:the\s)?(?:claim|report|idea|notion|allegation)s?)"
VERB = re.compile(
    rf"(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)\b(?:{SAYING}|{CLAIMING}|{BELIEVING}|{DENYING})(?!\w)"
)
ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Aa]s per|(?<!as )(?<!cent )[Pp]er|[Ii]n the (?:words|view|opinion|eyes) of)\s"
)
OPINION = re.compile(
    r"(?:[Ii]n|[Ff]rom|[Tt]o|[Ff]or)\s(?:the\s)?([^,.;]{2,40}?)(?:['’]s?)?\s(?:view|opinion|perspective|eyes|mind)\b,?"
)
NOUN = re.compile(
    r"(?:['’]s?)\s(?:claims?|reports?|allegations?|statements?|warnings?|assertions?|predictions?|belief)\s(?:that|about|of)\b"
)
NAMELESS = re.compile(
    r"\b((?:[Ss]ome|[Mm]any|[Oo]thers|[Mm]ost|[Cc]ritics|[Oo]bservers|[Aa]nalysts|[Ee]xperts|[Oo]fficials"
    r"|[Ss]cholars|[Dd]iplomats"
    r"|[Pp]oliticians|[Pp]olicymakers|[Ll]eaders|[Ee]stimates|[Pp]eople|[Cc]ommentators|[Ss]ources)"
    r"(?:\s(?:of|in|at)\s[\w’' -]{3,30}?)?)"
    r"\s(?:\w+ly\s|also\s|now\s|even\s|continue\sto\s|may\s|might\s|would\s)?"
    r"(?:argue|believe|say|fear|worry|warn|claim|think|insist|suggest|contend|hope|expect|see|view|agree|doubt|ask|predict)d?\b"
)
TRAILING = re.compile(
    r",[”\"]?\s(?:(?:the|some|many|several|senior|[A-Z]\w+)\s){0,2}(?:officials?|analysts|experts|critics|diplomats|sources"
    r"|observers|reports)\s(?:say|said|warn|warned|believe|argue)\.?$"
)
PROPER = re.compile(r"(?:the\s)?([A-Z][\w.&’'-]*(?:\s(?:(?:of|for|on|and)\s)?[A-Z][\w.&’'-]*){0,5})")
ANAPHOR = re.compile(
    r"\s*(?:That|This|These|Such|It|Both|(?:The|Their|His|Her|Its)\s(?:claim|report|allegation|accusation|charge|assertion)s?)\b"
)
HEADLINE = re.compile(r"\s[—–]\s((?:[\w.’'-]+\s){0,4}[\w.’'-]+)\s*$")
DOUBT = re.compile(
    r"\b(?:treated with (?:suspicion|caution)|unclear whether|unverified|supposed(?:ly)?|so-called|purported(?:ly)?"
    r"|questionable|remains? to be seen|self-interest|hard to believe|not credible|dubious|skeptic\w+|sceptic\w+)\b",
    re.IGNORECASE,
)
REJECTION = re.compile(
    r"\b(?:baseless|fake|false(?:ly)?|disinformation|no credible|untrue|fabricat\w+|absurd|nonsense|wrong(?:ly)?"
    r"|myth|propaganda|smear|unfounded|mistaken(?:ly)?)\b",
    re.IGNORECASE,
)
SHORT, SHORTEST = 25, 8
CLOSED = re.compile(r"(?:,[”\"’]|[”\"],)[^,.;”\"]{0,70}$")
LEAD = re.compile(r"\s*(?:in [^,]{3,60}? )?(?:that|,|:)?\s*")
QUOTE = re.compile(r"[“\"]([^“”\"\n]{12,700})[”\"]")
