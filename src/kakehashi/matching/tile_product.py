"""Products of small integers, a square tile at a time: the innermost part of comparing everybody with everybody.

The sum of even and odd products of 16-bit numbers is the form that LLVM turns into multiply-add instructions (pmaddwd,
vpdpwssd), twice as many products at once as in floating point. The compiler's own vectoriser does not arrive at it, so the
tile is written in LLVM's language, the same for every processor.
"""

from typing import Any

from llvmlite import ir
from llvmlite.binding import get_host_cpu_features
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

_WIDE = bool(get_host_cpu_features().get("avx512bw"))

TILE = 5 if _WIDE else 3
"""Rows and columns of a tile: as many as keep their sums in registers."""

LANES = 32 if _WIDE else 16
"""Numbers multiplied at once: the length of a row is a multiple of it."""

Node = Any
"""What numba and llvmlite, both untyped, hand around while code is generated."""

_NUMBERS = ir.VectorType(ir.IntType(16), LANES)
_PRODUCTS = ir.VectorType(ir.IntType(32), LANES)
_SUMS = ir.VectorType(ir.IntType(32), LANES // 2)


@intrinsic  # type: ignore[untyped-decorator]
def multiply_tile(_: Node, rows: Node, columns: Node, out: Node) -> Node:
    """Write rows @ columns.T to `out`, from compiled code only.

    `rows` and `columns` are int16 of shape (TILE, d), d a positive multiple of LANES, each row in one piece; `out` is int32
    of shape (TILE, TILE). Nothing is checked; a sum beyond 32 bits wraps around.
    """
    return types.void(rows, columns, out), _generate


def _generate(context: Node, builder: Node, signature: Node, arguments: Node) -> Node:
    rows, columns, out = (
        context.make_array(kind)(context, builder, value) for kind, value in zip(signature.args, arguments, strict=True)
    )
    totals = _sum_products(builder, rows, columns)
    for place, total in enumerate(totals):
        target = _address(builder, out, row=place // TILE, offset=ir.Constant(ir.IntType(64), 4 * (place % TILE)))
        builder.store(_add_lanes(builder, total), builder.bitcast(target, ir.IntType(32).as_pointer()))
    return context.get_dummy_value()


def _sum_products(builder: Node, rows: Node, columns: Node) -> list[Node]:
    """The loop along d; gives TILE x TILE vectors of partial sums."""
    length = cgutils.unpack_tuple(builder, rows.shape)[1]
    before, loop, after = builder.block, builder.append_basic_block("products"), builder.append_basic_block("sums")
    builder.branch(loop)
    builder.position_at_end(loop)
    start = builder.phi(length.type)
    sums = [builder.phi(_SUMS) for _ in range(TILE * TILE)]
    following = builder.add(start, ir.Constant(length.type, LANES))
    row_numbers, column_numbers = (_load(builder, side, start) for side in (rows, columns))
    pairs = [(r, c) for r in row_numbers for c in column_numbers]
    totals = [builder.add(total, _multiply_add(builder, r, c)) for total, (r, c) in zip(sums, pairs, strict=True)]
    for phi, total in zip([start, *sums], [following, *totals], strict=True):
        phi.add_incoming(ir.Constant(phi.type, None), before)
        phi.add_incoming(total, loop)
    builder.cbranch(builder.icmp_signed("<", following, length), loop, after)
    builder.position_at_end(after)
    return totals


def _load(builder: Node, side: Node, start: Node) -> list[Node]:
    offset = builder.mul(start, ir.Constant(start.type, 2))
    addresses = (_address(builder, side, row=row, offset=offset) for row in range(TILE))
    pointers = (builder.bitcast(address, _NUMBERS.as_pointer()) for address in addresses)
    return [builder.sext(builder.load(pointer, align=2), _PRODUCTS) for pointer in pointers]


def _multiply_add(builder: Node, first: Node, second: Node) -> Node:
    products = builder.mul(first, second)
    even, odd = (
        builder.shuffle_vector(
            products,
            ir.Constant(_PRODUCTS, ir.Undefined),
            ir.Constant(_SUMS, list(range(parity, LANES, 2))),
        )
        for parity in (0, 1)
    )
    return builder.add(even, odd)


def _add_lanes(builder: Node, total: Node) -> Node:
    kind = ir.FunctionType(_SUMS.element, [_SUMS])
    name = f"llvm.vector.reduce.add.v{_SUMS.count}i32"
    return builder.call(cgutils.get_or_insert_function(builder.module, kind, name), [total])


def _address(builder: Node, array: Node, *, row: int, offset: Node) -> Node:
    """Where `offset` bytes of a row lie."""
    stride = cgutils.unpack_tuple(builder, array.strides)[0]
    row_start = builder.mul(stride, ir.Constant(stride.type, row))
    return cgutils.pointer_add(builder, array.data, builder.add(row_start, offset))
