"""Products of whole numbers, a square tile at a time: the innermost part of comparing everybody with everybody.

The sum of even and odd products of 16-bit numbers is the form that LLVM turns into multiply-add instructions (pmaddwd,
vpdpwssd), twice as many products at once as in floating point. The compiler's own vectoriser does not arrive at it, so the
tile is written in LLVM's language, the same for every processor.
"""

from collections.abc import Callable
from typing import Any, cast

import numpy as np
from llvmlite import ir
from llvmlite.binding import get_host_cpu_features
from numba import types
from numba.extending import intrinsic
from numpy.typing import NDArray

_WIDE = bool(get_host_cpu_features().get("avx512bw"))

TILE = 5 if _WIDE else 3
"""Rows and columns of a tile: as many as keep their sums in registers."""

LANES = 32 if _WIDE else 16
"""Numbers multiplied at once: the length of a row is a multiple of it."""

Node = Any
"""What numba and llvmlite, both untyped, hand around while code is generated."""

_BYTE, _OFFSET, _SUM = ir.IntType(8), ir.IntType(64), ir.IntType(32)
_NUMBERS = ir.VectorType(ir.IntType(16), LANES)
_PRODUCTS = ir.VectorType(_SUM, LANES)
_SUMS = ir.VectorType(_SUM, LANES // 2)


def _type_tile(_: Node, rows: Node, columns: Node, out: Node) -> Node:
    return types.void(rows, columns, out), _generate


multiply_tile = cast("Callable[[NDArray[np.int16], NDArray[np.int16], NDArray[np.int32]], None]", intrinsic(_type_tile))
"""Write rows @ columns.T to `out`, from compiled code only.

`rows` and `columns` are of shape (TILE, d), d a positive multiple of LANES, and each row is in one piece, as are those of `out`,
of shape (TILE, TILE). Nothing is checked; a sum beyond 32 bits wraps around.
"""


def _generate(context: Node, builder: Node, signature: Node, arguments: Node) -> Node:
    rows, columns, out = (
        context.make_array(kind)(context, builder, value) for kind, value in zip(signature.args, arguments, strict=True)
    )
    for place, sums in enumerate(_sum_products(builder, rows, columns)):
        row, column = divmod(place, TILE)
        address = _address(builder, out, row=row, offset=_OFFSET(column * _SUM.width // 8))
        builder.store(_add_lanes(builder, sums), builder.bitcast(address, _SUM.as_pointer()))
    return context.get_dummy_value()


def _sum_products(builder: Node, rows: Node, columns: Node) -> list[Node]:
    """The loop along d, LANES at a time; gives the tile's sums, row by row, each still spread over its lanes."""
    length = builder.extract_value(rows.shape, 1)
    before, loop, after = builder.block, builder.append_basic_block(), builder.append_basic_block()
    builder.branch(loop)
    builder.position_at_end(loop)
    start, *sums = (builder.phi(kind) for kind in (_OFFSET, *[_SUMS] * TILE**2))
    row_numbers, column_numbers = (_load(builder, side, start) for side in (rows, columns))
    products = (_multiply_add(builder, r, c) for r in row_numbers for c in column_numbers)
    totals = [builder.add(so_far, more) for so_far, more in zip(sums, products, strict=True)]
    following = builder.add(start, _OFFSET(LANES))
    for phi, value in zip((start, *sums), (following, *totals), strict=True):
        phi.add_incoming(phi.type(None), before)
        phi.add_incoming(value, loop)
    builder.cbranch(builder.icmp_signed("<", following, length), loop, after)
    builder.position_at_end(after)
    return totals


def _load(builder: Node, side: Node, start: Node) -> list[Node]:
    offset = builder.mul(start, _OFFSET(_NUMBERS.element.width // 8))
    addresses = (_address(builder, side, row=row, offset=offset) for row in range(TILE))
    pointers = (builder.bitcast(address, _NUMBERS.as_pointer()) for address in addresses)
    return [builder.sext(builder.load(pointer, align=2), _PRODUCTS) for pointer in pointers]


def _multiply_add(builder: Node, first: Node, second: Node) -> Node:
    products = builder.mul(first, second)
    every_other = (ir.Constant(_SUMS, list(range(parity, LANES, 2))) for parity in (0, 1))
    even, odd = (builder.shuffle_vector(products, _PRODUCTS(ir.Undefined), mask) for mask in every_other)
    return builder.add(even, odd)


def _add_lanes(builder: Node, sums: Node) -> Node:
    name = f"llvm.vector.reduce.add.v{_SUMS.count}i32"
    known = builder.module.globals.get(name)
    return builder.call(known or ir.Function(builder.module, ir.FunctionType(_SUM, [_SUMS]), name), [sums])


def _address(builder: Node, array: Node, *, row: int, offset: Node) -> Node:
    """Where a row begins, and `offset` bytes on."""
    start = builder.mul(builder.extract_value(array.strides, 0), _OFFSET(row))
    return builder.gep(builder.bitcast(array.data, _BYTE.as_pointer()), [builder.add(start, offset)])
