"""`python -m finetune.order recipe.json dataset output`: writes a request by hand.

The dataset is a folder as synth-service writes it, or its announcement (`qa.datasets.v1`) in a file. An announcement
brings the digests with it; those of a bare folder are taken as it lies there.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from finetune import files

SPLITS = ("train", "validation", "test")


def main(arguments: list[str]) -> None:
    """Prints the request."""
    parser = argparse.ArgumentParser(prog="finetune.order", description="Writes a training request.")
    parser.add_argument("recipe", type=Path)
    parser.add_argument("dataset", type=Path, help="folder, or announcement in a file")
    parser.add_argument("output", type=Path)
    parser.add_argument("--run", default="local")
    given = parser.parse_args(arguments)
    request = {
        "run": given.run,
        "dataset": announced(given.dataset) if given.dataset.is_file() else lying(given.dataset),
        "recipe": files.read_json(given.recipe),
        "output": str(given.output.resolve()),
    }
    print(json.dumps(request, ensure_ascii=False, indent=2))


def announced(file: Path) -> dict[str, Any]:
    """The dataset of an announcement."""
    message = files.read_json(file)
    lines = {
        split["name"]: one["artefact"]
        for split in message["splits"]
        for one in split["files"]
        if one["format"] == "jsonl"
    }
    return {"dataset": message["dataset"], "name": message["name"], **{split: lines[split] for split in SPLITS}}


def lying(folder: Path) -> dict[str, Any]:
    """The dataset of a folder; its id is the folder's name where that is one."""
    found = {split: folder.resolve() / "jsonl" / f"{split}.jsonl" for split in SPLITS}
    name = folder.resolve().name
    known = len(name) == 64 and all(letter in "0123456789abcdef" for letter in name)
    artefacts = {
        split: {"uri": file.as_uri(), "sha256": files.sha256(file), "bytes": file.stat().st_size}
        for split, file in found.items()
    }
    return {"dataset": name if known else files.digest_of(list(found.values())), "name": name, **artefacts}


if __name__ == "__main__":
    main(sys.argv[1:])
