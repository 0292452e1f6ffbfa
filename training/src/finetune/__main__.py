"""`python -m finetune request.json`: 0 done, 2 bad request (do not retry), 75 interrupted, other failed."""

import argparse
import os
import sys
import traceback
from pathlib import Path
from typing import Any


def main(arguments: list[str]) -> int:
    """Reads the request, runs it, writes the result."""
    parser = argparse.ArgumentParser(prog="finetune", description="Trains, evaluates and exports an adapter.")
    parser.add_argument("request", type=Path, help="JSON as training-request.v1.schema.json says")
    given = parser.parse_args(arguments)

    from finetune import failures, request

    try:
        wanted = request.read(given.request)
    except failures.Failure as failure:
        return _say(failure)
    _stay_offline(wanted.base.download)
    return _run(wanted)


def _stay_offline(download: bool) -> None:
    """No library asks a hub for anything unless the recipe names one; set before they are imported."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["DO_NOT_TRACK"] = "1"
    if not download:
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ["TRANSFORMERS_OFFLINE"] = "1"


def _run(wanted: Any) -> int:
    from finetune import failures, lock

    try:
        with failures.named("writing the result"), lock.alone(wanted.output):
            return _alone(wanted)
    except failures.Failure as failure:
        return _say(failure)


def _alone(wanted: Any) -> int:
    """The run, with a result whatever happens."""
    from finetune import failures, files
    from finetune.metrics import Metrics, now
    from finetune.stop import Stop

    stop, started = Stop().listen(), now()
    import torch

    from finetune import run

    torch.use_deterministic_algorithms(not torch.cuda.is_available())
    metrics = Metrics(wanted.output / "metrics.jsonl")
    code, facts = failures.DONE, dict[str, Any]()
    try:
        facts = {"outcome": "succeeded", **run.run(wanted, metrics, stop)}
    except Exception as error:  # the service is told one cause, whatever a library raised
        failure = failures.of(error, "working")
        outcome = "interrupted" if failure.exit_code == failures.INTERRUPTED else "failed"
        code, facts = _say(failure), {"outcome": outcome, "cause": failure.cause(), "exports": []}
    ended = {"startedAt": started, "finishedAt": now(), "request": wanted.digest, "libraries": run.libraries()}
    files.write_json(wanted.output / "result.json", {"run": wanted.run, **ended, **facts})
    metrics.write("end", outcome=facts["outcome"])
    return code


def _say(failure: Any) -> int:
    if failure.code == "bug":
        traceback.print_exc()
    print(f"finetune: {failure.code}: {failure.text}\n→ {failure.advice}", file=sys.stderr)
    return int(failure.exit_code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
