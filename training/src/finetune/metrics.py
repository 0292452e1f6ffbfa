"""Progress as JSON lines, appended while the training runs."""

import datetime
import json
import math
from pathlib import Path
from typing import Any


def now() -> str:
    """The time in UTC as the contracts write it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Metrics:
    """The file `metrics.jsonl`; every line has a time and a kind."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def write(self, kind: str, **values: Any) -> None:
        """Adds a line."""
        line = json.dumps({"time": now(), "kind": kind, **_finite(values)}, ensure_ascii=False)
        with self._file.open("a", encoding="utf-8") as out:
            out.write(line + "\n")

    def lines(self) -> list[dict[str, Any]]:
        """What was measured so far."""
        return [json.loads(line) for line in self._file.read_text(encoding="utf-8").splitlines()]

    def back_to(self, step: int) -> None:
        """Drops what was measured after a checkpoint and a line that a kill cut."""
        if not self._file.exists():
            return
        kept = [line for line in self._file.read_text(encoding="utf-8").splitlines() if _until(line, step)]
        part = self._file.with_name(".metrics.part")
        part.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
        part.replace(self._file)


def _finite(values: dict[str, Any]) -> dict[str, Any]:
    """JSON has no NaN."""
    return {
        key: None if isinstance(value, float) and not math.isfinite(value) else value for key, value in values.items()
    }


def _until(line: str, step: int) -> bool:
    try:
        return int(json.loads(line).get("step", 0)) <= step
    except ValueError:
        return False
