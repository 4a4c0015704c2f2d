"""The public names are exactly those meant."""

import subprocess
import sys

import dragoman


def test_the_public_names() -> None:
    assert sorted(dragoman.__all__) == [
        "Document", "Dossier", "DossierError", "DragomanError", "Interval", "Judgement", "LensResult", "Query", "Span",
        "Statement", "__version__", "open", "read",
    ]  # fmt: skip


def test_every_public_name_is_there_and_documented() -> None:
    for name in dragoman.__all__:
        found = getattr(dragoman, name)
        assert isinstance(found, str) or found.__doc__, name
    assert set(dragoman.__all__) <= set(dir(dragoman))


def test_an_unknown_name_is_an_ordinary_error() -> None:
    assert not hasattr(dragoman, "nothing_of_the_kind")


def test_importing_the_package_imports_nothing_heavy() -> None:
    check = "import sys, dragoman; print([name for name in sys.modules if name.split('.')[0] in %r])"
    heavy = ("click", "rich", "jinja2", "trafilatura", "pypdf", "docx", "syntok", "ahocorasick", "vl_convert", "lxml")
    printed = subprocess.run(
        [sys.executable, "-c", check % (heavy,)], capture_output=True, text=True, check=True
    ).stdout
    assert printed.strip() == "[]"
