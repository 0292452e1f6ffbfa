"""SIGTERM and SIGINT, asked for at moments when stopping loses nothing."""

import signal
from types import FrameType

from finetune.failures import InterruptedTraining


class Stop:
    """Remembers the signal until the work asks."""

    def __init__(self) -> None:
        self.signal: str | None = None

    def listen(self) -> "Stop":
        """Takes the process's signals from now on."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._asked)
        return self

    def _asked(self, number: int, _: FrameType | None) -> None:
        self.signal = signal.Signals(number).name

    def check(self, doing: str) -> None:
        """Ends the training here if a signal came."""
        if self.signal is not None:
            raise InterruptedTraining(f"stopped by {self.signal} {doing}")
