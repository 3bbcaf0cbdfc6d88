"""scrapy furniture: show what was learned to be a site's furniture, for a person to judge."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.exceptions import NewscrawlError
from newscrawl.pipelines.furniture import MEMO
from newscrawl.places import state_uri
from newscrawl.state import open_state
from newscrawl.text.furniture import FurnitureLearner

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """One line of furniture a line, with the number of the pages that it stood on."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments."""
        return "<spider>"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Show the lines that were learned to be a site's furniture"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the lines, folded, the commonest first."""
        if len(args) != 1:
            raise UsageError("name one spider; `scrapy list` shows them")
        assert self.settings is not None
        try:
            state = open_state(state_uri(self.settings))
            learned = state.recall(args[0], MEMO)
            state.close()
        except NewscrawlError as error:
            print(f"newscrawl: error: {error}", file=sys.stderr)
            self.exitcode = 1
            return
        learner = FurnitureLearner.load(json.loads(learned)) if learned else FurnitureLearner()
        share = self.settings.getfloat("NEWSCRAWL_FURNITURE_SHARE")
        for line, pages in learner.furniture(share=share).items():
            print(f"{pages:7} of {learner.pages}  {line}")
