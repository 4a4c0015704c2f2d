from dragoman.dossier import Dossier, Exchange


def test_the_first_answer_to_a_request_stays(dossier: Dossier) -> None:
    assert dossier.recall("what does it say?") is None
    dossier.keep(Exchange(request="what does it say?", answer="“nothing”"))
    dossier.keep(Exchange(request="what does it say?", answer="something"))
    assert dossier.recall("what does it say?") == "“nothing”"
    assert dossier.recall("what does it say? ") is None
