"""Who is meant by the codes and names of event tables: canonical names of `ontology.actors`."""

from __future__ import annotations

import re
from functools import cache

from dragoman import ontology
from dragoman.ontology.event_codes import actor_codes

_BODIES = frozenset({"organisation", "group"})
_FORCES = re.compile(
    r"(?:forces|government|police|army|military|parliament|state) of (?:the )?([^()]+?) *(?:\(|$)", re.I
)
_BRACKETS = re.compile(r"\(([^()]*[^()\d\s-][^()]*)\)")


@cache
def countries() -> dict[str, str]:
    """Three-letter codes: ISO 3166 and those of CAMEO that differ (ROM, TMP), with the names of the countries."""
    return {**actor_codes("country"), **{each.iso3: each.name for each in ontology.actors() if each.iso3}}


def groups() -> dict[str, str]:
    """CAMEO's codes of known groups (UNO, TAL), as far as the ontology knows the group."""
    return dict(actor_codes("group"))


@cache
def side(called: str, country: str = "", number: str = "") -> str:
    """Whom a table means by a name, the country it is filed under (name or code) and a Correlates of War number.

    An organisation or armed group is itself; anybody else is the country. Empty where nothing is known.
    """
    body = ontology.actor(called)
    if body and body.kind in _BODIES:
        return body.name
    numbers = (actor_codes("cow").get(each.strip(), "") for each in number.split(";"))
    named = (_country(each) for each in country.split(";"))
    return next(filter(None, (*numbers, *named)), "") or _country(called) or _inside(called)


def _country(text: str) -> str:
    name = text.strip()
    if found := countries().get(name) or actor_codes("name").get(name):
        return found
    who = ontology.actor(name) if name else None
    if who is None or who.kind == "place":
        return ""
    return who.state or who.name


def _inside(called: str) -> str:
    """The country within an ACLED name: Military Forces of Russia (2000-), Protesters (India)."""
    inside = [match.group(1) for match in (_FORCES.search(called), *_BRACKETS.finditer(called)) if match]
    return next((found for each in inside if (found := _country(each))), "")
