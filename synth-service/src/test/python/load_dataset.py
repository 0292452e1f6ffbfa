"""Reads a dataset folder as users do and prints what came, as JSON."""

import json
import sys

from datasets import load_dataset

FILES = {
    "jsonl": ("json", "jsonl/{}.jsonl"),
    "json": ("json", "json/{}.json"),
    "csv": ("csv", "csv/{}.csv"),
    "chat": ("json", "chat/{}.jsonl"),
    "t5": ("json", "t5/{}.jsonl"),
}

folder = sys.argv[1]
read = {"default": load_dataset(folder)}
for name, (reader, path) in FILES.items():
    files = {split: f"{folder}/{path.format(split)}" for split in ["train", "test", "validation"]}
    read[name] = load_dataset(reader, data_files=files)
seen = {
    name: {
        "rows": {split: rows.num_rows for split, rows in splits.items()},
        "columns": sorted(splits["train"].column_names),
        "first": splits["train"][0].get("id", ""),
    }
    for name, splits in read.items()
}
print(json.dumps(seen))
