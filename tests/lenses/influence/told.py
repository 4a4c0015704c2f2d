"""A model made by hand: an arms race that feeds itself, and a trade that a court holds back."""

from dragoman.lenses.model import All, Basis, Factor, Holds, Impact, Model, Never, Requirement


def factor(key: str, name: str, *actors: str, pair: tuple[str, ...] = ()) -> Factor:
    """A factor about these actors."""
    return Factor(key=key, name=name, actors=actors, pair=pair)


def impact(source: str, target: str, strength: int, **more: object) -> Impact:
    """A push."""
    signs = more.pop("signs", {"+" if strength > 0 else "-": 1})
    basis = Basis(statements=(f"{source}-{target}",), speakers=("author",))
    return Impact(
        key=f"{source}>{target}", source=Holds(source, "yes"), target=Holds(target, "yes"), strength=strength,
        signs=signs, basis=basis, **more,  # type: ignore[arg-type]
    )  # fmt: skip


FACTORS = (
    factor("arms", "Kenya buys patrol boats", "Kenya"),
    factor("fear", "Uganda fears the patrol boats", "Uganda"),
    Factor(key="court", name="The lake court rules for Uganda", actors=("Uganda",), agents=("Tanzania",)),
    factor("trade", "Trade of Kenya and Uganda grows", "Kenya", "Uganda", pair=("Kenya", "Uganda")),
    factor("peace", "The lake treaty is signed", "Kenya", "Uganda"),
)
MODEL = Model(
    factors=FACTORS,
    impacts=(
        impact("arms", "fear", 3, means="drives"),
        impact("fear", "arms", 2),
        impact("fear", "trade", -2),
        impact("trade", "fear", 1, signs={"+": 1, "-": 2}),
        impact("court", "trade", 3),
    ),
    requirements=(
        Requirement(
            key="r1", target=Holds("peace", "yes"), need="necessary",
            antecedent=All((Holds("trade", "yes"), Never(Holds("fear", "yes")))),
        ),
    ),
)  # fmt: skip
