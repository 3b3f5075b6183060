"""The machine a benchmark runs on, and how busy it is: figures mean nothing without it."""

import os
import platform
import resource
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

CPU_FILE, STATUS_FILE = Path("/proc/cpuinfo"), Path("/proc/self/status")


def describe_machine(packages: Iterable[str]) -> str:
    """Processor, cores, load and versions in a few lines."""
    load = ", ".join(f"{average:.2f}" for average in os.getloadavg())
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}\n"
        f"load average (1, 5, 15 minutes): {load}\n"
        f"Python {platform.python_version()}, {versions}"
    )


def peak_memory() -> int:
    """The most resident memory this process has had, in bytes."""
    # Linux passes ru_maxrss on from the parent; its status file does not.
    if peak := _value(STATUS_FILE, "VmHWM"):
        return int(peak.removesuffix("kB")) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _processor() -> str:
    return _value(CPU_FILE, "model name") or platform.processor()


def _value(file: Path, name: str) -> str:
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
