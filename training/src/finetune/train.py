"""The training loop: read it from top to bottom.

A loop of its own, not a trainer of a library: those keep their state in pickles, and a killed run has to end with the
same bytes as one that was not killed.
"""

import math
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as functional

from finetune import adapter, batches, checkpoint
from finetune.failures import Failure, InterruptedTraining, named
from finetune.metrics import Metrics
from finetune.request import Request, Training
from finetune.stop import Stop
from finetune.tokens import Example


@dataclass
class Trained:
    """What the training came to."""

    steps: int
    resumed_at: int
    tokens: int
    tokens_per_second: float
    loss: float
    validation_loss: float


def train(
    request: Request,
    model: Any,
    learned: list[Example],
    watched: list[Example],
    metrics: Metrics,
    stop: Stop,
) -> Trained:
    """Trains until the last step, from the newest good checkpoint if there is one."""
    settings = request.training
    folder = request.output / "checkpoints"
    folder.mkdir(exist_ok=True)
    optimizer = torch.optim.AdamW(
        [parameter for parameter in model.parameters() if parameter.requires_grad],
        lr=settings.learningRate,
        weight_decay=settings.weightDecay,
    )
    done = _resume(request, folder, model, optimizer, metrics)
    steps = total_steps(settings, len(learned))
    started, tokens, loss, saved, resumed = time.monotonic(), done.tokens, done.loss, done.step, done.step

    def save(step: int) -> None:
        with named("writing a checkpoint"):
            checkpoint.save(folder, checkpoint.Progress(step, request.digest, loss, tokens), model, optimizer)
        metrics.write("checkpoint", step=step)

    for step, examples in _steps(learned, settings, done.step, steps):
        # the step's number decides its dropout: nothing of a generator's state need survive a kill
        torch.manual_seed(settings.seed * 1_000_003 + step)
        rate = learning_rate(settings, step, steps)
        with named(f"training, step {step}"):
            loss, read = one_step(model, optimizer, examples, settings, rate, step)
        tokens += read
        took = time.monotonic() - started
        speed = (tokens - done.tokens) / took
        left = took / (step - resumed) * (steps - step)
        metrics.write(
            "step", step=step, of=steps, loss=loss, learningRate=rate, tokens=tokens,
            tokensPerSecond=round(speed, 1), etaSeconds=round(left, 1),
        )  # fmt: skip
        if step % settings.checkpointEvery == 0 or step == steps:
            save(step)
            saved = step
        if step % settings.validateEvery == 0 and step != steps:
            metrics.write("validation", step=step, loss=mean_loss(model, watched, settings))
        if stop.signal is not None:
            if saved != step:
                save(step)
            raise InterruptedTraining(f"stopped by {stop.signal} after step {step} of {steps}")
    took = max(time.monotonic() - started, 1e-9)
    last = mean_loss(model, watched, settings)
    metrics.write("validation", step=steps, loss=last)
    return Trained(steps, resumed, tokens - done.tokens, (tokens - done.tokens) / took, loss, last)


def total_steps(settings: Training, pairs: int) -> int:
    """Steps of all epochs, or fewer if the recipe says so."""
    steps = max(1, math.ceil(settings.epochs * math.ceil(pairs / settings.batch)))
    return steps if settings.maxSteps is None else min(steps, settings.maxSteps)


def learning_rate(settings: Training, step: int, steps: int) -> float:
    """Rises over the warm-up, then falls along a cosine to a tenth."""
    warm = math.ceil(settings.warmup * steps)
    if step <= warm:
        return settings.learningRate * step / warm
    share = (step - warm) / max(1, steps - warm)
    return settings.learningRate * (0.1 + 0.9 * 0.5 * (1 + math.cos(math.pi * share)))


def _resume(
    request: Request, folder: Path, model: Any, optimizer: torch.optim.Optimizer, metrics: Metrics
) -> checkpoint.Progress:
    found, progress, wrong = checkpoint.latest(folder)
    if progress is not None and progress.request != request.digest:
        raise Failure(
            "another_request", f"{request.output} holds checkpoints of another request", "take a folder of its own"
        )
    step = 0 if progress is None else progress.step
    metrics.back_to(step)
    for text in wrong:
        metrics.write("corrupt_checkpoint", step=step, text=text)
    if found is None or progress is None:
        return checkpoint.Progress(0, request.digest, math.nan, 0)
    checkpoint.restore(found, model, optimizer)
    metrics.write("resumed", step=step)
    return progress


def _steps(learned: list[Example], settings: Training, done: int, steps: int) -> Any:
    step = epoch = 0
    while step < steps:
        for examples in batches.epoch(learned, settings.batch, settings.seed, epoch):
            step += 1
            if step > steps:
                return
            if step > done:
                yield step, examples
        epoch += 1


def one_step(
    model: Any, optimizer: torch.optim.Optimizer, examples: list[Example], settings: Training, rate: float, step: int
) -> tuple[float, int]:
    """One step of the optimizer: its loss, and the tokens that were read."""
    model.train()
    answers = sum(len(example.answer) for example in examples)
    total, read = 0.0, 0
    for row in rows(model, examples, settings):
        loss = loss_sum(model, row) / answers
        total += loss.item()
        read += row.tokens
        _check(total, step)
        loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(optimizer.param_groups[0]["params"], 1.0)
    _check(float(norm), step)
    for group in optimizer.param_groups:
        group["lr"] = rate
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return total, read


def _check(value: float, step: int) -> None:
    if not adapter.finite(value):
        raise Failure(
            "loss_not_finite",
            f"the loss or its gradient is {value} at step {step}",
            "lower learningRate or raise warmup; nothing of this step was kept",
        )


def rows(model: Any, examples: list[Example], settings: Training) -> list[batches.Row]:
    """The forward passes that a step's examples take."""
    config = model.config
    pad = config.pad_token_id if isinstance(config.pad_token_id, int) else 0
    made: list[batches.Row]
    if settings.packing:
        made = [batches.packed(row) for row in batches.pack(examples, settings.maxLength)]
    else:
        parts = [examples[at : at + settings.microBatch] for at in range(0, len(examples), settings.microBatch)]
        made = [
            batches.source_and_target(part, pad, config.decoder_start_token_id)
            if config.is_encoder_decoder
            else batches.padded(part, pad)
            for part in parts
        ]
    return [row.to(model.device) for row in made]


def loss_sum(model: Any, row: batches.Row) -> torch.Tensor:
    """Sum of the cross-entropies of the answers' tokens."""
    logits, labels = answer_logits(model, row)
    return functional.cross_entropy(logits.float(), labels, reduction="sum")


def answer_logits(model: Any, row: batches.Row) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits where an answer's token is due, and that token; no others are ever computed for a causal model."""
    if "decoder_input_ids" in row.inputs:
        asked = row.labels != batches.IGNORED
        return model(**row.inputs, use_cache=False).logits[asked], row.labels[asked]
    due = torch.nn.functional.pad(row.labels[:, 1:], (0, 1), value=batches.IGNORED)
    keep = (due != batches.IGNORED).any(0).nonzero().squeeze(1)
    logits = model(**row.inputs, logits_to_keep=keep, use_cache=False).logits
    due = due[:, keep]
    asked = due != batches.IGNORED
    return logits[asked], due[asked]


@torch.no_grad()
def mean_loss(model: Any, examples: list[Example], settings: Training) -> float:
    """Loss of an answer's token on pairs that are not learned from."""
    model.eval()
    total = answers = 0.0
    for at in range(0, len(examples), settings.microBatch):
        for row in rows(model, examples[at : at + settings.microBatch], settings):
            total += loss_sum(model, row).item()
            answers += int((row.labels != batches.IGNORED).sum())
    return total / answers
