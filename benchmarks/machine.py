"""The machine a benchmark runs on, and how busy it is: figures mean nothing without it."""

import os
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

CPU_FILE = Path("/proc/cpuinfo")


def describe_machine(packages: Iterable[str]) -> str:
    """Processor, cores, load and versions in a few lines."""
    load = ", ".join(f"{average:.2f}" for average in os.getloadavg())
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}\n"
        f"load average (1, 5, 15 minutes): {load}\n"
        f"Python {platform.python_version()}, {versions}"
    )


def _processor() -> str:
    lines = CPU_FILE.read_text(encoding="utf-8").splitlines() if CPU_FILE.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())
