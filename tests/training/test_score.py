from training.score import Count, Placed, Scores, name_spans


def word(start: int, end: int, head: int, label: str = "obj") -> Placed:
    return Placed(start, end, head, label, "NOUN", "NN")


def test_words_parted_otherwise_count_against_precision_and_recall() -> None:
    gold = [word(0, 2, -1, "root"), word(2, 5, 0, "nsubj:pass"), word(6, 9, 0)]
    given = [word(0, 5, -1, "root"), word(6, 9, 0)]
    scores = Scores()
    scores.words(gold, given)
    assert scores.told()["words"] == 40.0
    assert scores.told()["uas"] == 0.0


def test_a_subtype_counts_only_where_it_is_asked_for() -> None:
    scores = Scores()
    scores.words(
        [word(0, 2, -1, "root"), word(3, 5, 0, "nsubj:pass")], [word(0, 2, -1, "root"), word(3, 5, 0, "nsubj")]
    )
    assert (scores.told()["las"], scores.told()["las with subtypes"]) == (100.0, 50.0)


def test_nothing_scores_nothing() -> None:
    assert Count().f1 == 0.0


def test_names_in_bio_tags() -> None:
    tags = ["B-place", "I-place", "B-place", "O", "I-person", "I-place"]
    assert list(name_spans(tags)) == [(0, 2, "place"), (2, 3, "place"), (4, 5, "person"), (5, 6, "place")]
