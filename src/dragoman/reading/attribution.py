"""Who says what: reporting verbs, `according to`, quotations, beliefs, and speech that runs over sentences."""

import re
from collections.abc import Iterator, Sequence

from dragoman.language import Analysis, Sentence
from dragoman.language.parse import Parse
from dragoman.reading import speaker
from dragoman.reading import voice_cues as cues
from dragoman.reading.speech import Voice, Voices, voices_in
from dragoman.statements import UNNAMED, Attribution, Span, Stance

__all__ = ["Voice", "Voices", "voices"]


def voices(analysis: Analysis, parses: Sequence[Parse] = ()) -> Voices:
    """Find who says what in a document: on its trees where they are given, else by patterns."""
    if parses:
        return voices_in(analysis, parses)
    heard: list[tuple[Voice, ...]] = []
    last: Voice | None = None
    for sentence in analysis.sentences:
        spoken = tuple(_spoken(analysis, sentence, last))
        heard.append(spoken)
        said = [each for each in spoken if not each.belief]
        last = said[-1] if said else (last if _is_quoted(analysis, sentence) else None)
    return Voices(tuple(each.span.start for each in analysis.sentences), tuple(heard))


def _spoken(analysis: Analysis, sentence: Sentence, last: Voice | None) -> Iterator[Voice]:
    yield from _according(analysis, sentence)
    yield from _opinions(analysis, sentence)
    yield from _headline(analysis, sentence)
    verbs = list(_verbs(analysis, sentence))
    yield from verbs
    yield from _claims(analysis, sentence)
    yield from _nameless(analysis, sentence)
    if last and not verbs and _is_quoted(analysis, sentence):
        yield Voice(sentence.span, last.attribution)


def _according(analysis: Analysis, sentence: Sentence) -> Iterator[Voice]:
    text, span = analysis.document.text, sentence.span
    for cue in cues.ACCORDING.finditer(text, span.start, span.end):
        who = speaker.after(analysis, cue.end(), span.end)
        comma = text.find(",", who[1] if who else cue.end(), span.end)
        early = cue.start() - span.start < 12
        content = (comma + 1, span.end) if early and comma >= 0 else (span.start, span.end)
        if who and content[1] - content[0] > 10:
            yield Voice(Span(*content), _said(text, sentence, (who[0],), Span(*cue.span())))


def _opinions(analysis: Analysis, sentence: Sentence) -> Iterator[Voice]:
    text, span = analysis.document.text, sentence.span
    cue = cues.OPINION.match(text, span.start, span.end)
    if not cue or span.end - cue.end() <= 10:
        return
    if cue.group(1).lower() in {"his", "her", "their"}:
        who = speaker.referent(analysis, cue.start(), "he")
    else:
        who = (speaker.after(analysis, cue.start(1), cue.end()) or (None, 0))[0]
    if who:
        yield Voice(Span(cue.end(), span.end), _said(text, sentence, (who,), Span(*cue.span())), belief=True)


def _headline(analysis: Analysis, sentence: Sentence) -> Iterator[Voice]:
    """`Russia invites the Taliban to the forum — Foreign Ministry`: an agency's headline that names its source last."""
    text, span = analysis.document.text, sentence.span
    found = cues.HEADLINE.search(text[span.start : span.end])
    if found and found.start() > 20 and text[span.end - 1] not in '.!?”"':
        cue = Span(span.start + found.start(), span.end)
        yield Voice(Span(span.start, cue.start), _said(text, sentence, (found.group(1).strip(),), cue))


def _verbs(analysis: Analysis, sentence: Sentence) -> Iterator[Voice]:
    text, span = analysis.document.text, sentence.span
    outer: tuple[str, ...] = ()
    for verb in cues.VERB.finditer(text, span.start, span.end):
        cue = Span(verb.start(), verb.end())
        who = speaker.before(analysis, sentence, cue) or _inverted(analysis, sentence, cue)
        content = _content(text, sentence, cue) if who else None
        if not who or not content:
            continue
        believes = bool(re.match(cues.BELIEVING, verb.group()))
        chain = (*outer, who) if outer and who != outer[-1] else (who,)
        denies = bool(re.match(cues.DENYING, verb.group()))
        yield Voice(content, _said(text, sentence, chain, cue), believes, denies)
        outer = outer or (() if believes else chain)


def _inverted(analysis: Analysis, sentence: Sentence, cue: Span) -> str | None:
    """The speaker in `..., said X`."""
    text = analysis.document.text
    if text[max(cue.start - 3, 0) : cue.start].rstrip()[-1:] not in {",", "”", '"', "’"}:
        return None
    found = speaker.after(analysis, cue.end + 1, min(cue.end + 80, sentence.span.end))
    return found[0] if found else None


def _claims(analysis: Analysis, sentence: Sentence) -> Iterator[Voice]:
    text, span = analysis.document.text, sentence.span
    for cue in cues.NOUN.finditer(text, span.start, span.end):
        owners = [each for each in analysis.named(span.start, cue.start()) if each.span.end == cue.start()]
        if owners and span.end - cue.end() > 10:
            who = speaker.called(analysis, owners[-1])
            yield Voice(Span(cue.end(), span.end), _said(text, sentence, (who,), Span(*cue.span())))


def _said(text: str, sentence: Sentence, chain: tuple[str, ...], cue: Span) -> Attribution:
    return Attribution(chain, _stance(text, sentence.span, cue), cue)


def _stance(text: str, sentence: Span, cue: Span) -> Stance:
    nearby = text[sentence.start : sentence.end + (120 if cues.ANAPHOR.match(text, sentence.end) else 0)]
    if re.match(cues.DENYING, cue.of(text)):
        return "reports"
    if cues.REJECTION.search(nearby):
        return "rejects"
    return "doubts" if cues.DOUBT.search(nearby) else "reports"


def _nameless(analysis: Analysis, sentence: Sentence) -> Iterator[Voice]:
    text, span = analysis.document.text, sentence.span
    for found in cues.NAMELESS.finditer(text, span.start, span.end):
        if span.end - found.end() > 25:
            yield Voice(Span(found.end(), span.end), _said(text, sentence, (UNNAMED,), Span(*found.span())))
    trailing = cues.TRAILING.search(text, max(span.start, span.end - 80), span.end)
    if trailing and trailing.start() > span.start + 10:
        cue = Span(*trailing.span())
        yield Voice(Span(span.start, cue.start), _said(text, sentence, (UNNAMED,), cue))


def _content(text: str, sentence: Sentence, cue: Span) -> Span | None:
    """What is said: a quotation that ends before the speaker, else what follows the verb, else what comes before."""
    span = sentence.span
    closed = cues.CLOSED.search(text[span.start : cue.start])
    if closed and closed.start() > 10:
        return Span(span.start, span.start + closed.start())
    lead = cues.LEAD.match(text, cue.end, span.end)
    start = lead.end() if lead else cue.end
    least = cues.SHORTEST if "that" in text[cue.end : start] else cues.SHORT
    if len(text[start : span.end].strip(' ,.:;”"')) > least:
        return Span(start, span.end)
    before = text.rfind(",", span.start, cue.start)
    return Span(span.start, before) if before - span.start > 15 else None


def _is_quoted(analysis: Analysis, sentence: Sentence) -> bool:
    words = sentence.span.of(analysis.document.text).lstrip()
    return words[:1] in '“"' or bool(cues.QUOTE.match(words))
