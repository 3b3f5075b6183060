"""How long an officer waits: help, and the whole job on the example with its vectors cached, as whole processes.

    uv run python benchmarks/start.py [--repeat 7]

The peer is the interpreter itself, which does nothing, in the same run; medians.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from machine import describe_machine

NOTHING = [sys.executable, "-c", "pass"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=7)
    repeat = parser.parse_args().repeat
    kakehashi = [sys.executable, "-c", "from kakehashi.cli.main import main; main()"]
    with tempfile.TemporaryDirectory() as folder:
        example = str(Path(folder) / "example")
        run([*kakehashi, "demo", example])
        commands = {
            "python -c pass": NOTHING,
            "kakehashi --help": [*kakehashi, "--help"],
            "kakehashi match --help": [*kakehashi, "match", "--help"],
            "kakehashi match (example, vectors cached)": [*kakehashi, "match", example, "--meetings", "3"],
        }
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(repeat):
            for name, command in commands.items():
                seconds[name].append(run(command))
    nothing = median(seconds["python -c pass"])
    for name, each in seconds.items():
        print(f"{name:45} {median(each):7.3f} s   {median(each) / nothing:6.1f} times the interpreter alone")
    print(describe_machine(["numpy", "numba", "sqlalchemy", "typer"]))


def run(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
