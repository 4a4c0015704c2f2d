"""From a configuration and the corpora to a model in a folder."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from dragoman.language.pieces import Feeder
from dragoman.language.predict import Predictor
from training.batches import collate, examples, plan
from training.config import Config, encoder_folder
from training.corpus import joined
from training.evaluate import judge, load_sentences
from training.labels import gather
from training.loop import Trainer, settle
from training.model import Model, Plan
from training.predict import torch_run
from training.progress import Progress

CORPUS = "corpus"
_SHOWN = ("upos", "xpos", "uas", "las", "names", "units inside")


def train(config: Config, shared: Path, out: Path, resume: bool = False) -> Path:
    """Train as the configuration says; the model, its tokenizer, the state and the log of figures are left in `out`."""
    settle(config.seed, config.drill.threads)
    out.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder(config.build.encoder)
    shutil.copyfile(folder / "tokenizer.json", out / "tokenizer.json")
    feeder = Feeder(out / "tokenizer.json")
    sentences = load_sentences([shared / CORPUS / file for file in config.data.train], config.data.limit)
    dev = load_sentences([shared / CORPUS / file for file in config.data.dev], config.data.limit)
    Progress.say(f"{len(sentences)} sentences to train on, {sum(len(each.words) for each in sentences)} words")
    model = build(config, folder, gather(sentences).names)
    found = examples(joined(sentences, config.seed) if config.data.join else sentences, model.plan.labels, feeder)

    def judged(trained: Model) -> Mapping[str, object]:
        predictor = Predictor(torch_run(trained, config.drill.precision), trained.plan.labels, feeder)
        told = judge(predictor, dev).told()
        return {name: told[name] for name in _SHOWN if name in told}

    drill, seed = config.drill, config.seed
    epochs = [plan(found, drill.batch_words, seed * 1000 + epoch) for epoch in range(drill.epochs)]
    Trainer(model, drill, epochs, collate, seed=seed, mask=feeder.mask).run(out, judged, resume)
    return out / "model.pt"


def build(config: Config, folder: Path, labels: dict[str, tuple[str, ...]]) -> Model:
    """A model with the encoder's weights and new heads."""
    from training.encoder import shape_of
    from training.labels import Labels

    shape = shape_of(folder)
    shape = replace(shape, layers=config.build.layers or shape.layers)
    model = Model(Plan(shape, config.build.heads, Labels(labels), config.build.pooling))
    model.encoder.start_from(folder)
    return model
