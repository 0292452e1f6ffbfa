"""Never two trainings in one folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from finetune.failures import Failure


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """Never two trainings in one folder; the lock goes with the process."""
    output.mkdir(parents=True, exist_ok=True)
    lock = os.open(output / ".lock", os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise Failure(
            "already_running", f"{output}: another training works there", "wait for it", retry=True
        ) from error
    finally:
        os.close(lock)
