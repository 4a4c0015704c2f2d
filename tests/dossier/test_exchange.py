from dragoman.dossier import Dossier


def test_the_first_answer_to_a_request_stays(dossier: Dossier) -> None:
    assert dossier.recall("what does it say?") is None
    dossier.keep("what does it say?", "“nothing”")
    dossier.keep("what does it say?", "something")
    assert dossier.recall("what does it say?") == "“nothing”"
    assert dossier.recall("what does it say? ") is None
