"""English is told from other languages by its small words."""

import pytest

from dragoman.documents.english import is_english

ENGLISH = (
    "Kenya's president said on Tuesday that his country would not leave the accord with Ethiopia. Several diplomats "
    "said that the two governments were about to sign a treaty on the waters of the lake.\n\n"
)
README = """# tool

![build](https://example.org/badge.svg)

Reads articles about two states and says how they stand to each other, with the words that tell it.

## Install

```sh
pip install tool
tool read articles -o articles.dossier --reader rules --verbose --no-colour --threads 2
```

| option | value | default |
|---|---|---|
| reader | rules | embedded |

- `tool read FOLDER` reads every file in a folder
- `tool show NAME` shows what was read in one of them
"""
NAMES = (
    "Uhuru Muigai Kenyatta, Raila Amolo Odinga and Kalonzo Stephen Musyoka met Abiy Ahmed Ali at Addis Ababa. Daniel "
    "Toroitich arap Moi, Jaramogi Oginga Odinga and Mwai Kibaki had been to the talks of Bujumbura and Kayanza.\n\n"
)

FOREIGN = (
    (
        "Le président du Kenya a déclaré mardi que son pays ne quitterait pas l'accord conclu avec "
        "l'Éthiopie, et que la question des frontières reste ouverte pour les deux gouvernements. "
    ),
    (
        "Der Präsident von Kenia sagte am Dienstag, dass sein Land das Abkommen mit Äthiopien nicht "
        "verlassen werde und dass die Frage der Grenzen für die beiden Regierungen offen ist. "
    ),
    (
        "El presidente de Kenia dijo el martes que su país no abandonará el acuerdo con Etiopía y que la "
        "cuestión de las fronteras sigue abierta. "
    ),
    (
        "De president van Kenia zei dinsdag dat zijn land het akkoord met Ethiopië niet zal verlaten en dat "
        "de kwestie van de grenzen nog open is. "
    ),
    ("Президент Кении заявил во вторник, что его страна не выйдет из соглашения с Эфиопией. "),
    ("کینیا کے صدر نے منگل کو کہا کہ ان کا ملک ایتھوپیا کے ساتھ معاہدے سے نہیں نکلے گا۔ "),
    (
        "Kenya ke sadr ne mangal ko kaha ke un ka mulk Ethiopia ke saath muahide se nahin nikle ga aur "
        "sarhad ka masla abhi khula hai. "
    ),
    (
        "Tổng thống Kenya hôm thứ Ba cho biết nước ông sẽ không rời khỏi thỏa thuận với Ethiopia và vấn đề "
        "biên giới vẫn còn để ngỏ. "
    ),
)


@pytest.mark.parametrize("text", [ENGLISH, README, NAMES, NAMES * 9])
def test_english(text: str) -> None:
    assert is_english(text) is True


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages(text: str) -> None:
    assert is_english(text * 3) is False


def test_most_of_the_prose_decides() -> None:
    russian = "Президент Кении заявил во вторник, что его страна не выйдет из соглашения с Эфиопией.\n\n"
    assert is_english(ENGLISH * 3 + russian) is True
    assert is_english(ENGLISH + russian * 9) is False


def test_a_few_words_tell_nothing() -> None:
    assert is_english("Kenya and Ethiopia") is None
