"""A model under training or trained, as `dragoman.language.predict` calls it."""

import torch

from dragoman.language.batches import Inputs
from dragoman.language.predict import Outputs, Run
from training.loop import half_precision
from training.model import Model


def torch_run(model: Model, precision: str = "float32") -> Run:
    """A model that takes and gives arrays."""
    device = next(model.parameters()).device

    def run(inputs: Inputs) -> Outputs:
        half = half_precision(device.type, precision)
        with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16, enabled=half):
            found = model(*(torch.from_numpy(each).to(device) for each in inputs))
        return {
            name: (each.float() if each.is_floating_point() else each).cpu().numpy() for name, each in found.items()
        }

    return run
