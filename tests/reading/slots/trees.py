"""Made-up sentences with trees written by hand, so that the slots are tested without the model."""

from typing import Any

from dragoman.language import analyse
from dragoman.language.parse import Parse, Word
from dragoman.reading.attribution import Voices
from dragoman.reading.scene import Scene
from dragoman.reading.slots import Slot, slots
from dragoman.statements import Kind, Span

from ..reads import document

TREES = {
    "If Kenya opens the port, trade will grow.": (
        "If|SCONJ|IN|3|mark Kenya|PROPN|NNP|3|nsubj opens|VERB|VBZ|9|advcl the|DET|DT|5|det port|NOUN|NN|3|obj "
        ",|PUNCT|,|3|punct trade|NOUN|NN|9|nsubj will|AUX|MD|9|aux grow|VERB|VB|0|root .|PUNCT|.|9|punct"
    ),
    "Peru must reform its courts in order to join the pact.": (
        "Peru|PROPN|NNP|3|nsubj must|AUX|MD|3|aux reform|VERB|VB|0|root its|PRON|PRP$|5|nmod:poss "
        "courts|NOUN|NNS|3|obj in|ADP|IN|9|mark order|NOUN|NN|6|fixed to|PART|TO|9|mark join|VERB|VB|3|advcl "
        "the|DET|DT|11|det pact|NOUN|NN|9|obj .|PUNCT|.|3|punct"
    ),
    "Lasting peace requires a settlement between Chad and Sudan.": (
        "Lasting|ADJ|JJ|2|amod peace|NOUN|NN|3|nsubj requires|VERB|VBZ|0|root a|DET|DT|5|det settlement|NOUN|NN|3|obj "
        "between|ADP|IN|7|case Chad|PROPN|NNP|5|nmod and|CCONJ|CC|9|cc Sudan|PROPN|NNP|7|conj .|PUNCT|.|3|punct"
    ),
    "Norway will not sign unless Sweden withdraws its troops.": (
        "Norway|PROPN|NNP|4|nsubj will|AUX|MD|4|aux not|PART|RB|4|advmod sign|VERB|VB|0|root "
        "unless|SCONJ|IN|7|mark Sweden|PROPN|NNP|7|nsubj withdraws|VERB|VBZ|4|advcl its|PRON|PRP$|9|nmod:poss "
        "troops|NOUN|NNS|7|obj .|PUNCT|.|4|punct"
    ),
    "The blockade has undermined trade between Kenya and Uganda.": (
        "The|DET|DT|2|det blockade|NOUN|NN|4|nsubj has|AUX|VBZ|4|aux undermined|VERB|VBN|0|root trade|NOUN|NN|4|obj "
        "between|ADP|IN|7|case Kenya|PROPN|NNP|5|nmod and|CCONJ|CC|9|cc Uganda|PROPN|NNP|7|conj .|PUNCT|.|4|punct"
    ),
    "Wages fell because the drought ruined the harvest.": (
        "Wages|NOUN|NNS|2|nsubj fell|VERB|VBD|0|root because|SCONJ|IN|6|mark the|DET|DT|5|det "
        "drought|NOUN|NN|6|nsubj ruined|VERB|VBD|2|advcl the|DET|DT|8|det harvest|NOUN|NN|6|obj .|PUNCT|.|2|punct"
    ),
    "Debt is the main obstacle to growth.": (
        "Debt|NOUN|NN|5|nsubj is|AUX|VBZ|5|cop the|DET|DT|5|det main|ADJ|JJ|5|amod obstacle|NOUN|NN|0|root "
        "to|ADP|IN|7|case growth|NOUN|NN|5|nmod .|PUNCT|.|5|punct"
    ),
    "Chile wants to join the pact.": (
        "Chile|PROPN|NNP|2|nsubj wants|VERB|VBZ|0|root to|PART|TO|4|mark join|VERB|VB|2|xcomp the|DET|DT|6|det "
        "pact|NOUN|NN|4|obj .|PUNCT|.|2|punct"
    ),
    "Peru's main aim is a seat on the council.": (
        "Peru|PROPN|NNP|4|nmod:poss 's|PART|POS|1|case main|ADJ|JJ|4|amod aim|NOUN|NN|7|nsubj is|AUX|VBZ|7|cop "
        "a|DET|DT|7|det seat|NOUN|NN|0|root on|ADP|IN|10|case the|DET|DT|10|det council|NOUN|NN|7|nmod "
        ".|PUNCT|.|7|punct"
    ),
    "The raids worry Sudan.": (
        "The|DET|DT|2|det raids|NOUN|NNS|3|nsubj worry|VERB|VBP|0|root Sudan|PROPN|NNP|3|obj .|PUNCT|.|3|punct"
    ),
    "The ambassador of Uganda was expelled by Kenya.": (
        "The|DET|DT|2|det ambassador|NOUN|NN|6|nsubj:pass of|ADP|IN|4|case Uganda|PROPN|NNP|2|nmod "
        "was|AUX|VBD|6|aux:pass expelled|VERB|VBN|0|root by|ADP|IN|8|case Kenya|PROPN|NNP|6|obl:agent .|PUNCT|.|6|punct"
    ),
    "Norway's invasion of Sweden shocked Denmark.": (
        "Norway|PROPN|NNP|3|nmod:poss 's|PART|POS|1|case invasion|NOUN|NN|6|nsubj of|ADP|IN|5|case "
        "Sweden|PROPN|NNP|3|nmod shocked|VERB|VBD|0|root Denmark|PROPN|NNP|6|obj .|PUNCT|.|6|punct"
    ),
    "Talks between Chad and Sudan resumed.": (
        "Talks|NOUN|NNS|6|nsubj between|ADP|IN|3|case Chad|PROPN|NNP|1|nmod and|CCONJ|CC|5|cc Sudan|PROPN|NNP|3|conj "
        "resumed|VERB|VBD|0|root .|PUNCT|.|6|punct"
    ),
    "It is likely that Chile will join the pact if Peru agrees.": (
        "It|PRON|PRP|3|expl is|AUX|VBZ|3|cop likely|ADJ|JJ|0|root that|SCONJ|IN|7|mark Chile|PROPN|NNP|7|nsubj "
        "will|AUX|MD|7|aux join|VERB|VB|3|csubj the|DET|DT|9|det pact|NOUN|NN|7|obj if|SCONJ|IN|12|mark "
        "Peru|PROPN|NNP|12|nsubj agrees|VERB|VBZ|7|advcl .|PUNCT|.|3|punct"
    ),
    "Since Chad seceded in 2026, Mali may join by 2030.": (
        "Since|SCONJ|IN|3|mark Chad|PROPN|NNP|3|nsubj seceded|VERB|VBD|9|advcl in|ADP|IN|5|case 2026|NUM|CD|3|obl "
        ",|PUNCT|,|9|punct Mali|PROPN|NNP|9|nsubj may|AUX|MD|9|aux join|VERB|VB|0|root by|ADP|IN|11|case "
        "2030|NUM|CD|9|obl .|PUNCT|.|9|punct"
    ),
    "Mali may leave the pact that Chad joins in 2026.": (
        "Mali|PROPN|NNP|3|nsubj may|AUX|MD|3|aux leave|VERB|VB|0|root the|DET|DT|5|det pact|NOUN|NN|3|obj "
        "that|PRON|WDT|8|obj Chad|PROPN|NNP|8|nsubj joins|VERB|VBZ|5|acl:relcl in|ADP|IN|10|case 2026|NUM|CD|8|obl "
        ".|PUNCT|.|3|punct"
    ),
    "There is a chance that Mali joins by 2030.": (
        "There|PRON|EX|2|expl is|VERB|VBZ|0|root a|DET|DT|4|det chance|NOUN|NN|2|nsubj that|SCONJ|IN|7|mark "
        "Mali|PROPN|NNP|7|nsubj joins|VERB|VBZ|4|acl by|ADP|IN|9|case 2030|NUM|CD|7|obl .|PUNCT|.|2|punct"
    ),
    "Many doubt that it is likely that Mali will join.": (
        "Many|ADJ|JJ|2|nsubj doubt|VERB|VBP|0|root that|SCONJ|IN|6|mark it|PRON|PRP|6|expl is|AUX|VBZ|6|cop "
        "likely|ADJ|JJ|2|ccomp that|SCONJ|IN|10|mark Mali|PROPN|NNP|10|nsubj will|AUX|MD|10|aux "
        "join|VERB|VB|6|csubj .|PUNCT|.|2|punct"
    ),
    "Nobody expects Mali to join.": (
        "Nobody|PRON|NN|2|nsubj expects|VERB|VBZ|0|root Mali|PROPN|NNP|2|obj to|PART|TO|5|mark join|VERB|VB|2|xcomp "
        ".|PUNCT|.|2|punct"
    ),
    "Kenya opened the port.": (
        "Kenya|PROPN|NNP|2|nsubj opened|VERB|VBD|0|root the|DET|DT|4|det port|NOUN|NN|2|obj .|PUNCT|.|2|punct"
    ),
    "It then expelled the ambassador of Uganda.": (
        "It|PRON|PRP|3|nsubj then|ADV|RB|3|advmod expelled|VERB|VBD|0|root the|DET|DT|5|det ambassador|NOUN|NN|3|obj "
        "of|ADP|IN|7|case Uganda|PROPN|NNP|5|nmod .|PUNCT|.|3|punct"
    ),
    "If that happens again, trade will stop.": (
        "If|SCONJ|IN|3|mark that|PRON|DT|3|nsubj happens|VERB|VBZ|8|advcl again|ADV|RB|3|advmod ,|PUNCT|,|3|punct "
        "trade|NOUN|NN|8|nsubj will|AUX|MD|8|aux stop|VERB|VB|0|root .|PUNCT|.|8|punct"
    ),
    "Ghana and Togo, which share a border, signed an agreement with Mali.": (
        "Ghana|PROPN|NNP|10|nsubj and|CCONJ|CC|3|cc Togo|PROPN|NNP|1|conj ,|PUNCT|,|6|punct which|PRON|WDT|6|nsubj "
        "share|VERB|VBP|1|acl:relcl a|DET|DT|8|det border|NOUN|NN|6|obj ,|PUNCT|,|1|punct signed|VERB|VBD|0|root "
        "an|DET|DT|12|det agreement|NOUN|NN|10|obj with|ADP|IN|14|case Mali|PROPN|NNP|12|nmod .|PUNCT|.|10|punct"
    ),
}


def scene(*sentences: str) -> Scene:
    """An article of some of the sentences, with their trees."""
    found = document(" ".join(sentences))
    parses, at = [], 0
    for each in sentences:
        at = found.text.index(each, at)
        parses.append(_parse(found.text, at, TREES[each]))
    return Scene(analyse(found), parses, Voices((), ()))


def _parse(text: str, at: int, told: str) -> Parse:
    words = []
    for each in told.split():
        form, upos, xpos, head, label = each.rsplit("|", 4)
        at = text.index(form, at)
        words.append(Word(Span(at, at + len(form)), form, upos, xpos, int(head) - 1, label))
        at += len(form)
    return Parse(Span(words[0].span.start, at), tuple(words))


def filled(kind: Kind, *sentences: str) -> dict[str, Slot]:
    """The slots of a statement that stands on the last of the sentences."""
    span, whole = placed(*sentences)
    return slots(kind, span, whole)


def placed(*sentences: str) -> tuple[Span, Scene]:
    """Where the last of the sentences stands in an article of them."""
    whole = scene(*sentences)
    start = whole.text.index(sentences[-1])
    return Span(start, start + len(sentences[-1])), whole


def values(kind: Kind, *sentences: str) -> dict[str, Any]:
    """What stands in them."""
    return {name: slot.value for name, slot in filled(kind, *sentences).items()}
