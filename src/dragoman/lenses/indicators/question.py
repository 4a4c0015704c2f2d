"""A question with rival hypotheses, as acts about `question` made it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dragoman.dossier import Act, Dossier
from dragoman.errors import QueryError
from dragoman.lenses.alike import nearest, words
from dragoman.lenses.relations.rung import named

ABOUT = "question"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One answer: its short name, what it says, and what it foresees.

    `lean` is 1 for cooperation, -1 for conflict or that nothing comes, 0 for neither, or anything between.
    """

    name: str
    text: str
    lean: float


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person said of one item: log likelihoods by hypothesis, the steps where steps were given, and the act."""

    loglik: Mapping[str, float] = field(default_factory=dict)
    steps: Mapping[str, int] = field(default_factory=dict)
    accepted: bool = False
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question: hypotheses with their prior probabilities, whom it is about, and what people said of its items.

    `included` and `excluded` are ids of statements, `judged` what was said of them.
    """

    key: str
    text: str
    hypotheses: tuple[Hypothesis, ...]
    prior: tuple[float, ...]
    actors: tuple[str, ...]
    asked: Act
    included: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    judged: Mapping[str, Judged] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The short names of its hypotheses."""
        return tuple(each.name for each in self.hypotheses)

    @property
    def topics(self) -> frozenset[str]:
        """The dimensions whose words it has, diplomacy aside: its words fit any relation."""
        return named(self.text) - {"diplomatic"}

    @property
    def stems(self) -> frozenset[str]:
        """Stems of what it asks, without the actors."""
        said = " ".join([self.text, *(each.text for each in self.hypotheses)])
        return words(said, self.actors)


def questions(dossier: Dossier) -> list[Question]:
    """The questions that stand, in the order in which they were asked."""
    return list(folded(dossier.acts(ABOUT)).values())


def question(dossier: Dossier, name: str = "") -> Question:
    """The question of that key or number, or whose words begin or hold it; without a name the only one there is.

    Raises QueryError where there is none or several.
    """
    return chosen(folded(dossier.acts(ABOUT)), name)


def chosen(held: Mapping[str, Question], name: str) -> Question:
    """The same among those given."""
    if not held:
        raise QueryError("no question has been asked yet: `dragoman indicators FILE --ask TEXT --hypothesis yes=... "
                         "--hypothesis no=...`")  # fmt: skip
    listed = list(held.values())
    if not name and len(listed) == 1:
        return listed[0]
    if name.isdecimal() and 0 < int(name) <= len(listed):
        return listed[int(name) - 1]
    folded_ = name.casefold()
    exact = [each for each in listed if folded_ in (each.key, each.text.casefold())]
    found = exact or [each for each in listed if name and folded_ in each.text.casefold()]
    if len(found) != 1:
        what = f"no question is called {name!r}" if name and not found else "there are several questions"
        raise QueryError(
            f"{what}: {nearest(name, [each.text for each in listed])} Numbers will do (1 to {len(listed)})."
        )
    return found[0]


def folded(acts: Iterable[Act]) -> dict[str, Question]:
    """The questions as the acts leave them, by key."""
    held: dict[str, Question] = {}
    for done in acts:
        key = str(done.body.get("key"))
        if done.body.get("op") == "ask":
            held[key] = _asked(done)
        elif done.body.get("op") == "withdraw":
            held.pop(key, None)
        elif key in held:
            held[key] = _after(held[key], done)
    return held


def _asked(done: Act) -> Question:
    body = done.body
    return Question(
        key=str(body["key"]),
        text=str(body["text"]),
        hypotheses=tuple(Hypothesis(each["name"], each["text"], float(each["lean"])) for each in body["hypotheses"]),
        prior=tuple(map(float, body["prior"])),
        actors=tuple(body["actors"]),
        asked=done,
    )


def _after(held: Question, done: Act) -> Question:
    ids = frozenset(filter(None, done.statements))
    if done.body["op"] == "include":
        return replace(held, included=held.included | ids, excluded=held.excluded - ids)
    if done.body["op"] == "exclude":
        return replace(held, included=held.included - ids, excluded=held.excluded | ids)
    body = done.body
    said = Judged(body.get("loglik", {}), body.get("steps", {}), body["op"] == "accept", done)
    return replace(held, judged={**held.judged, **dict.fromkeys(ids, said)})
