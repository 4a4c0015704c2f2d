"""The training loop: the same weights for the same seed, corpora and machine, and resumable at any kept step."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, Generic, TypeVar

import torch
from torch import Tensor, nn

from training.batches import Batch
from training.config import Drill
from training.model import Trainable
from training.progress import Progress
from training.schedule import optimiser, rates

_MARKS = 200
M = TypeVar("M", bound=Trainable)
E = TypeVar("E")
Judge = Callable[[M], Mapping[str, object]]


class Trainer(Generic[M, E]):
    """A model under training; `run` goes to the end of the epochs, each a list of batches of examples.

    `collate` makes tensors of a batch; `mask` is the piece that hides others.
    """

    def __init__(
        self,
        model: M,
        drill: Drill,
        epochs: Sequence[Sequence[E]],
        collate: Callable[[E], Batch],
        *,
        seed: int,
        mask: int,
    ) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = model.to(self.device)
        self.drill, self.seed, self.mask = drill, seed, mask
        self.epochs, self.collate = epochs, collate
        self.steps = sum(len(batches) for batches in self.epochs)
        self.made = optimiser(model, drill)
        self.schedule = rates(self.made, self.steps, drill.warmup)
        self.done = 0

    def run(self, folder: Path, judge: Judge[M], resume: bool = False) -> None:
        """Train, keep the state every so often, judge after every epoch, and leave `model.pt` in the folder."""
        kept = folder / "state.pt"
        if resume and kept.exists():
            self._resume(kept)
        progress, means = Progress(folder, self.steps), dict[str, float]()
        self.model.train()
        for epoch, batch in self._batches():
            losses = self._step(batch)
            means |= {name: 0.98 * means.get(name, value) + 0.02 * value for name, value in losses.items()}
            progress.step(self.done, means)
            if self.done % self.drill.keep_every == 0:
                self._keep(kept)
            if self.done == sum(len(each) for each in self.epochs[: epoch + 1]):
                progress.figures({"epoch": epoch + 1, "step": self.done, **self._judged(judge)})
        self._keep(kept)
        self.model.eval().keep(folder / "model.pt")

    def _batches(self) -> Iterator[tuple[int, Batch]]:
        passed = 0
        for epoch, batches in enumerate(self.epochs):
            for batch in batches:
                passed += 1
                if passed > self.done:
                    yield epoch, self.collate(batch).to(self.device)

    def _step(self, batch: Batch) -> dict[str, float]:
        # The dice are thrown anew for every step, so that a resumed run goes on as one that never stopped.
        torch.manual_seed(self.seed * 1_000_003 + self.done)
        with self._precision():
            losses = self.model.losses((self._masked(batch.inputs[0]), *batch.inputs[1:]), batch.gold)
            loss = torch.stack(list(losses.values())).sum()
        self.made.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.model.parameters(), self.drill.clip)
        self.made.step()
        self.schedule.step()
        self.done += 1
        return {name: float(value.detach()) for name, value in losses.items()}

    def _masked(self, ids: Tensor) -> Tensor:
        """Some pieces hidden, so that the model leans on what stands around them (Iyyer et al. 2015)."""
        hidden = (torch.rand(ids.shape, device=ids.device) < self.drill.piece_dropout) & (ids > _MARKS)
        return ids.masked_fill(hidden, self.mask)

    def _precision(self) -> AbstractContextManager[Any]:
        if half_precision(self.device, self.drill.precision):
            return torch.autocast(self.device, dtype=torch.bfloat16)
        return nullcontext()

    def _judged(self, judge: Judge[M]) -> Mapping[str, object]:
        self.model.eval()
        told = judge(self.model)
        self.model.train()
        return told

    def _keep(self, path: Path) -> None:
        state = {
            "model": self.model.state_dict(),
            "made": self.made.state_dict(),
            "schedule": self.schedule.state_dict(),
            "done": self.done,
            "steps": self.steps,
        }
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def _resume(self, path: Path) -> None:
        state = torch.load(path, map_location=self.device, weights_only=True)
        if state["steps"] != self.steps:
            raise ValueError(f"{path} is of a run of {state['steps']} steps, this one has {self.steps}: start anew")
        self.model.load_state_dict(state["model"])
        self.made.load_state_dict(state["made"])
        self.schedule.load_state_dict(state["schedule"])
        self.done = state["done"]


def half_precision(device: str, asked: str) -> bool:
    """Whether to multiply in bfloat16: asked for, or `auto` where the machine has instructions for it."""
    if asked != "auto":
        return asked == "bfloat16"
    if device == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return bool(getattr(torch.cpu, "_is_avx512_bf16_supported", lambda: False)())


def settle(seed: int, threads: int) -> None:
    """Fix what chance there is, and the threads to compute with."""
    random.seed(seed)
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.use_deterministic_algorithms(True, warn_only=True)
