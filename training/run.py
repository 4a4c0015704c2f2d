"""From a configuration and the corpora to a model in a folder."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from dragoman.language.pieces import Feeder
from training.batches import collate
from training.config import Config, encoder_folder
from training.encoder import shape_of
from training.loop import Trainer, settle
from training.model import Model
from training.progress import Progress
from training.treebank import Treebank


def train(config: Config, shared: Path, out: Path, resume: bool = False) -> Path:
    """Train as the configuration says; the model, its tokenizer, the state and the log of figures are left in `out`."""
    settle(config.seed, config.drill.threads)
    out.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder(config.build.encoder)
    shutil.copyfile(folder / "tokenizer.json", out / "tokenizer.json")
    feeder = Feeder(out / "tokenizer.json")
    treebank = Treebank(config, shared, feeder)
    Progress.say(f"{len(treebank.examples)} sentences to train on")
    model = build(config, folder, treebank)

    def judged(trained: Model) -> Mapping[str, object]:
        return treebank.judged(trained, config.drill.precision)

    drill, seed = config.drill, config.seed
    epochs = [treebank.batches(seed * 1000 + epoch) for epoch in range(drill.epochs)]
    Trainer(model, drill, epochs, collate, seed=seed, mask=feeder.mask).run(out, judged, resume)
    return out / "model.pt"


def build(config: Config, folder: Path, treebank: Treebank) -> Model:
    """A model with the encoder's weights and new heads."""
    shape = shape_of(folder)
    model = Model(treebank.plan(replace(shape, layers=config.build.layers or shape.layers)))
    model.encoder.start_from(folder)
    return model
