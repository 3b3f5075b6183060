"""Numerical loops compiled to machine code when they are first called, and kept on disk for the next time."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import numba

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def compiled(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Compile a function without hiding its type; it runs without the interpreter's lock."""
    return cast("Callable[Parameters, Result]", numba.njit(cache=True, nogil=True)(function))


def compiled_reordering(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Compile a function whose sums may be taken in whatever order is fastest, always the same on one machine."""
    compile_fast = numba.njit(cache=True, nogil=True, fastmath={"reassoc", "contract"})
    return cast("Callable[Parameters, Result]", compile_fast(function))


BORROWING: dict[str, Any] = {"cache": True, "nogil": True, "forceinline": True, "_nrt": False}
"""Arrays are only borrowed: counting references to thirty of them at each call would take ten times as long as its work."""


def compiled_inline(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Compile a function into each compiled one that calls it; it may make no arrays, and runs without the interpreter's lock."""
    return cast("Callable[Parameters, Result]", numba.njit(**BORROWING)(function))
