"""One run of the command line: the screen it writes to and the services it calls."""

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from kakehashi.cli.screen import Screen

if TYPE_CHECKING:
    from kakehashi.bootstrap import Services


@dataclass
class Session:
    """The screen, and the services from the moment a command needs them."""

    screen: Screen

    @cached_property
    def services(self) -> "Services":
        """The services; loading them takes longer than showing a help page, so help goes without."""
        services: Services = import_module("kakehashi.bootstrap").bootstrap(self.screen.translator)
        return services
