"""Failures with one clear cause and what to do, and the exit code of each."""

import contextlib
import errno
from collections.abc import Iterator

DONE = 0
FAILED = 1
BAD_REQUEST = 2
INTERRUPTED = 75


class Failure(Exception):
    """The training cannot go on; `retry` is false where the same request fails again."""

    def __init__(self, code: str, text: str, advice: str, *, retry: bool = False) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.advice = advice
        self.retry = retry

    @property
    def exit_code(self) -> int:
        """What the process ends with."""
        return FAILED if self.retry else BAD_REQUEST

    def cause(self) -> dict[str, object]:
        """The failure as the result holds it."""
        return {"code": self.code, "text": self.text, "advice": self.advice, "retry": self.retry}


class InterruptedTraining(Failure):
    """A signal asked the training to stop; what was learned is in the last checkpoint."""

    def __init__(self, text: str) -> None:
        super().__init__("interrupted", text, "start it again: it goes on from its last checkpoint", retry=True)

    @property
    def exit_code(self) -> int:
        """Own code, so that a stopped training is not counted as a failed one."""
        return INTERRUPTED


def bad_request(text: str, advice: str) -> Failure:
    """The request asks for what cannot be done."""
    return Failure("bad_request", text, advice)


@contextlib.contextmanager
def named(doing: str) -> Iterator[None]:
    """Gives the failures of memory and disk their names; everything else passes."""
    try:
        yield
    except Failure:
        raise
    except Exception as error:
        failure = _known(error, doing)
        if failure is None:
            raise
        raise failure from error


def of(error: Exception, doing: str) -> Failure:
    """Any exception as a failure; one that is not known is a bug and says so."""
    if isinstance(error, Failure):
        return error
    return _known(error, doing) or Failure(
        "bug", f"{type(error).__name__} while {doing}: {error}", "report it with the log", retry=True
    )


def _known(error: Exception, doing: str) -> Failure | None:
    said = str(error)
    # safetensors reports a full disk in a text of its own, not as an OSError
    if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "No space left" in said:
        return Failure("disk_full", f"no space left while {doing}: {said}", "free space, then retry", retry=True)
    # torch's errors of the GPU and of the CPU allocator have no common class
    if isinstance(error, MemoryError) or "out of memory" in said.lower() or "can't allocate memory" in said:
        return Failure(
            "out_of_memory",
            f"out of memory while {doing}: {said.splitlines()[0] if said else 'no more is known'}",
            "lower microBatch or maxLength, turn gradientCheckpointing on, or use a larger machine",
            retry=True,
        )
    return None
