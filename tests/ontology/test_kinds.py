"""The model of statements."""

from dragoman.ontology import actions, common_fields, dimensions, kind, kinds


def values(of: str, field: str) -> tuple[str, ...]:
    found = kind(of)
    assert found is not None
    return next(each.values for each in found.fields if each.name == field)


def test_the_seven() -> None:
    assert {found.name for found in kinds()} == {
        "event",
        "assessment",
        "influence",
        "condition",
        "irritant",
        "interest",
        "forecast",
    }
    assert kind("Event") is not None
    assert kind("rumour") is None


def test_allowed_values() -> None:
    assert values("condition", "relation") == ("necessary", "sufficient", "enabling")
    assert values("irritant", "status") == ("open", "resolved", "alleged", "potential")
    assert values("assessment", "trend") == ("rising", "steady", "falling", "unknown")
    assert values("influence", "sign") == values("interest", "sign") == ("+", "-")
    assert values("event", "action") == tuple(found.name for found in actions())


def test_common_fields() -> None:
    fields = {field.name: field for field in common_fields()}
    assert set(fields) == {"quote", "speaker", "stance", "factuality", "actors", "dimension"}
    assert fields["stance"].values == ("endorses", "reports", "doubts", "rejects")
    assert fields["dimension"].values == tuple(found.name for found in dimensions())
    assert fields["actors"].many


def test_everything_is_described() -> None:
    fields = [*common_fields(), *(field for found in kinds() for field in found.fields)]
    described = [
        *(found.description for found in kinds()),
        *(found.description for found in fields),
        *(found.description for found in dimensions()),
        *(found.description for found in actions()),
    ]
    assert all(described)
