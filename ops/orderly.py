"""A launcher for Scrapyd that ends its jobs before Scrapyd ends.

Scrapyd's own leaves them behind: they go on beside those of the next Scrapyd, and its history knows
nothing of them. ops/scrapyd.conf names this one; Scrapyd finds it by PYTHONPATH.
"""

from __future__ import annotations

from contextlib import suppress

from scrapyd.launcher import Launcher
from twisted.internet.defer import Deferred, DeferredList
from twisted.internet.error import ProcessExitedAlready


class OrderlyLauncher(Launcher):  # type: ignore[misc]
    """Asks every job to end, and has Scrapyd wait until all have."""

    def stopService(self) -> Deferred[object]:
        """Signal each job once: a second signal would end a crawl in the middle.

        Nothing looks for jobs that wait any more, so that they stay in the queue.
        """
        super().stopService()
        ended = [process.deferred for process in self.processes.values()]
        for process in list(self.processes.values()):
            with suppress(ProcessExitedAlready):
                process.transport.signalProcess("TERM")
        return DeferredList(ended)
