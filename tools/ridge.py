"""Fits weights to labelled rows: least squares with a little pull towards 0. Standard library only, same every time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

Row = Sequence[tuple[str, float]]


def fit(rows: Sequence[Row], wanted: Sequence[float], pull: float, free: str = "1") -> dict[str, float]:
    """The weight of each name in `rows`, so that each row's sum comes near to its `wanted`. `free` is not pulled."""
    names, matrix, right = _equations(rows, wanted, pull, free)
    return dict(zip(names, _solve(matrix, right), strict=True))


def fit_one_way(
    rows: Sequence[Row], wanted: Sequence[float], pull: float, way: Callable[[str], int], free: str = "1"
) -> dict[str, float]:
    """As `fit`, but where `way` says 1 no weight is below 0, and where it says -1 none is above."""
    names, matrix, right = _equations(rows, wanted, pull, free)
    for row, line in enumerate(matrix):
        for column in range(row):
            matrix[column][row] = line[column]
    ways = [way(name) for name in names]
    weights = [0.0] * len(names)
    slope = [-value for value in right]
    for _ in range(_ROUNDS):
        largest = 0.0
        for at, line in enumerate(matrix):
            new = weights[at] - slope[at] / line[at]
            if new * ways[at] < 0:
                new = 0.0
            change = new - weights[at]
            if change:
                weights[at] = new
                slope = [one + change * other for one, other in zip(slope, line, strict=True)]
                largest = max(largest, abs(change))
        if largest < _NEAR_ENOUGH:
            break
    return dict(zip(names, weights, strict=True))


_ROUNDS = 1_000
_NEAR_ENOUGH = 1e-5


def _equations(
    rows: Sequence[Row], wanted: Sequence[float], pull: float, free: str
) -> tuple[list[str], list[list[float]], list[float]]:
    """The names, the lower half of a symmetric matrix, and the right side."""
    names = sorted({name for row in rows for name, _ in row})
    at = {name: index for index, name in enumerate(names)}
    size = len(names)
    matrix = [[0.0] * size for _ in names]
    right = [0.0] * size
    for row, value in zip(rows, wanted, strict=True):
        cells = sorted((at[name], much) for name, much in row)
        for place, (index, much) in enumerate(cells):
            right[index] += much * value
            line = matrix[index]
            for other, more in cells[: place + 1]:
                line[other] += much * more
    for name, index in at.items():
        matrix[index][index] += 1e-9 if name == free else pull
    return names, matrix, right


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Cholesky's way, for a symmetric matrix of which the lower half is filled."""
    size = len(right)
    for row in range(size):
        line = matrix[row]
        for column in range(row):
            other = matrix[column]
            line[column] = (line[column] - math.fsum(map(_times, line[:column], other[:column]))) / other[column]
        line[row] = math.sqrt(line[row] - math.fsum(value * value for value in line[:row]))
    solution = list(right)
    for row in range(size):
        line = matrix[row]
        solution[row] = (solution[row] - math.fsum(map(_times, line[:row], solution[:row]))) / line[row]
    for row in reversed(range(size)):
        below = math.fsum(matrix[other][row] * solution[other] for other in range(row + 1, size))
        solution[row] = (solution[row] - below) / matrix[row][row]
    return solution


def _times(one: float, other: float) -> float:
    return one * other
