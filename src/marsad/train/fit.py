"""The training loop: tasks in turn on one network."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

from marsad.train.network import Network


class Task(Protocol):
    """Something to learn: `groups` cuts an epoch's batches anew, `loss` reads one of them."""

    name: str

    def groups(self, rng: random.Random) -> Sequence[Any]:
        """The batches of one epoch, in random order."""

    def loss(self, net: Network, group: Any) -> Tensor:
        """The loss on one batch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How long and how fast to train. Rates were tried once each on EWT dev; see docs/model-card.md."""

    epochs: int
    encoder_rate: float
    head_rate: float
    seed: int = 7
    device: str = "cpu"


Report = Callable[[int, int, dict[str, float]], None]


def fit(net: Network, tasks: Sequence[tuple[Task, float]], schedule: Schedule, report: Report) -> None:
    """Train in place; `tasks` come with the share of their batches that each epoch draws.

    Calls `report(batch, batches of the whole run, mean losses so far in this epoch)` after every batch. The
    network is on the CPU again at the end.
    """
    with torch.device(schedule.device):
        _fit(net.to(schedule.device), tasks, schedule, report)
    net.to("cpu")


def _fit(net: Network, tasks: Sequence[tuple[Task, float]], schedule: Schedule, report: Report) -> None:
    rng = random.Random(schedule.seed)
    torch.manual_seed(schedule.seed)
    free = [p for p in net.encoder.parameters() if p.requires_grad]
    parts = [
        *([{"params": free, "lr": schedule.encoder_rate}] if free else []),
        {
            "params": [
                p for n, p in net.named_parameters() if p.requires_grad and not n.startswith("encoder.")
            ],
            "lr": schedule.head_rate,
        },
    ]
    optimizer = torch.optim.AdamW(parts, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = schedule.epochs * len(_epoch(tasks, rng))
    warmup = max(1, steps // 12)
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / warmup, max(0.0, (steps - i) / max(1, steps - warmup)))
    )
    done = 0
    for _ in range(schedule.epochs):
        net.train()
        sums: dict[str, list[float]] = {}
        for task, group in _epoch(tasks, rng):
            with torch.autocast(schedule.device, dtype=torch.bfloat16):
                loss = task.loss(net, group)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            rates.step()
            done += 1
            sums.setdefault(task.name, []).append(float(loss.detach()))
            report(done, steps, {k: sum(v) / len(v) for k, v in sums.items()})


def _epoch(tasks: Sequence[tuple[Task, float]], rng: random.Random) -> list[tuple[Task, Any]]:
    work = []
    for task, share in tasks:
        groups = list(task.groups(rng))
        work += [(task, g) for g in groups[: max(1, round(share * len(groups)))]]
    rng.shuffle(work)
    return work


def clock() -> Callable[[], float]:
    """Seconds since now."""
    start = time.monotonic()
    return lambda: time.monotonic() - start
