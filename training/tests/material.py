"""What the tests are made of: pairs, requests, and the training as a process of its own."""

import hashlib
import json
import os
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

from finetune import files

ROOT = Path(__file__).resolve().parents[1]
SMOKE: dict[str, Any] = json.loads((ROOT / "recipes" / "smoke.json").read_text(encoding="utf-8"))
PLAN = (
    '{"type":"query","elections":["%s"],"places":{"type":"named","codes":["%s"],"together":false},'
    '"measures":[{"id":"votes","party":"psoe"}],"operation":{"type":"value"}}'
)


def row(number: int, task: str = "plan") -> dict[str, Any]:
    """A pair as synth-service writes it."""
    town, votes = f"Villa {number}", 1000 + number * 37
    prose = f"El PSOE obtuvo {votes // 1000}.{votes % 1000:03d} votos en {town}."
    return {
        "id": hashlib.sha256(f"{task} {number}".encode()).hexdigest(),
        "instruction": "Escribe el plan." if task == "plan" else "Responde.",
        "input": f"Pregunta: votos del PSOE en {town} en abril de 2019",
        "output": PLAN % ("abril de 2019", town) if task == "plan" else prose,
        "metadata": {
            "level": "L1",
            "task": task,
            "outcome": "answered",
            "question": f"votos del PSOE en {town} en abril de 2019",
        },
    }


def dataset(folder: Path, train: int = 24, held_out: int = 12) -> dict[str, Any]:
    """A dataset on disk, as a request names it."""
    made: dict[str, Any] = {"dataset": "d1" * 32, "name": "prueba"}
    (folder / "jsonl").mkdir(parents=True, exist_ok=True)
    start = 0
    for split, count in (("train", train), ("validation", held_out // 3), ("test", held_out - held_out // 3)):
        file = folder / "jsonl" / f"{split}.jsonl"
        rows = [row(number, ("plan", "answer")[number % 2]) for number in range(start, start + count)]
        file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), encoding="utf-8")
        made[split] = {"uri": file.as_uri(), "sha256": files.sha256(file), "bytes": file.stat().st_size}
        start += count
    return made


def request(folder: Path, output: str = "out", **changes: Any) -> dict[str, Any]:
    """The smoke recipe on a small dataset; `training__batch=2` changes one setting."""
    recipe = deepcopy(SMOKE)
    recipe["evaluation"].update(agreementPairs=10, pairs=4, maxNewTokens=8)
    recipe["training"]["epochs"] = 200
    recipe["exports"] = []
    for path, value in changes.items():
        *parents, last = path.split("__")
        place = recipe
        for parent in parents:
            place = place[parent]
        place[last] = value
    return {"run": "test", "dataset": dataset(folder), "recipe": recipe, "output": str(folder / output)}


def process(folder: Path, asked: dict[str, Any]) -> "subprocess.Popen[str]":
    """The training, started as trainer-service starts it."""
    file = folder / f"{Path(asked['output']).name}.json"
    file.write_text(json.dumps(asked), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "OMP_NUM_THREADS": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "finetune", str(file)],
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )


def lines(output: Path, kind: str) -> list[dict[str, Any]]:
    """The metrics of a kind that are written so far."""
    file = output / "metrics.jsonl"
    whole = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    found = []
    for line in whole:
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return [line for line in found if line["kind"] == kind]
