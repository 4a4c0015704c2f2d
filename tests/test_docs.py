"""The documentation names what there is, and what it names is there."""

import re
from pathlib import Path

import click
import pytest

import dragoman
from dragoman.cli import main
from dragoman.cli.main import COMMANDS
from tools.commands import reference

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/**/*.md")])


def test_the_command_reference_is_fresh() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert page == reference(), "stale: run `make docs`"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    command = main.get_command(click.Context(main), name)
    assert command is not None
    section = page.partition(f"\n## dragoman {name}\n")[2].partition("\n## ")[0]
    assert section
    for parameter in command.params:
        for option in parameter.opts:
            assert not option.startswith("-") or re.search(rf"(?<![\w-]){option}(?![\w-])", section), option
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts}: no help"


def test_the_list_of_commands_says_what_each_says_of_itself() -> None:
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        assert command.name == name
        assert command.help


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_commands_in_the_readme_exist() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    used = set(re.findall(r"^\s*dragoman (\w+)", readme, re.MULTILINE))
    assert used
    assert used <= set(COMMANDS)


def test_public_names_are_in_the_python_page() -> None:
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    for name in dragoman.__all__:
        assert name in page, name


def test_every_room_is_on_the_map() -> None:
    rooms = {
        path.name for path in (ROOT / "src" / "dragoman").iterdir() if path.is_dir() and path.name != "__pycache__"
    }
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert {room for room in rooms if f"`{room}/`" not in page} == set()
