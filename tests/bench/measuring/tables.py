# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables as text or as Markdown, and what is said of a target."""
import dataclasses
import statistics


@dataclasses.dataclass
class Table:
    title: str
    columns: list
    rows: list = dataclasses.field(default_factory=list)

    def add(self, *cells):
        self.rows.append([cell if isinstance(cell, str) else figure(cell) for cell in cells])

    def text(self, markdown=False):
        if markdown:
            lines = [self.columns, ["---"] * len(self.columns), *self.rows]
            return f"{self.title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
        widths = [max(len(row[at]) for row in [self.columns, *self.rows]) for at in range(len(self.columns))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in [self.columns, *self.rows]]
        return f"{self.title}\n" + "\n".join(lines) + "\n"


def figure(value):
    """Three figures that say something; None is what was not measured."""
    if value is None:
        return "-"
    if isinstance(value, int) or value == 0 or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def against(value, target):
    """The target, and whether it is met."""
    if value is None:
        return f"{figure(target)}: not measured"
    return f"{figure(target)}: {'met' if value <= target else '**missed**'}"


def ratio(ours, theirs):
    return ours / theirs if ours is not None and theirs else None


def median(values):
    return statistics.median(values) if values else None


def quantile(values, share):
    return sorted(values)[int(share * (len(values) - 1))] if values else None
