# SPDX-License-Identifier: GPL-3.0-or-later
"""Small charts side by side with both axes logarithmic, as one SVG."""
import dataclasses
import html
import math

INK, SOFT, LINE = "#1b1f24", "#59626d", "#d5dae0"
WIDTH, HEIGHT = 330, 250          # of a panel, with its margins
LEFT, RIGHT, TOP, BOTTOM = 56, 14, 40, 34
HEAD = 58                         # for the title and the legend


@dataclasses.dataclass
class Line:
    name: str
    colour: str
    points: list  # of (x, y), both above zero


@dataclasses.dataclass
class Panel:
    title: str
    lines: list
    write: object  # a value of the y axis as text


def draw(title, panels, columns=3):
    rows = -(-len(panels) // columns)
    width, height = columns * WIDTH + 10, HEAD + rows * HEIGHT + 24
    across = [x for panel in panels for line in panel.lines for x, _ in line.points]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
             f'font-family="Carlito, Calibri, sans-serif" font-size="12" fill="{INK}">',
             f"<title>{html.escape(title)}</title>", f'<rect width="{width}" height="{height}" fill="#fff"/>',
             text(12, 22, title, size=16, weight="bold"), legend(panels)]
    for number, panel in enumerate(panels):
        parts.append(panel_svg(panel, number % columns * WIDTH, HEAD + number // columns * HEIGHT, across))
    parts.append(text(12, height - 8, "Passages on each horizontal axis. Both axes are logarithmic: a line as steep as the dotted one grows as fast as the "
                                      "number of passages.", colour=SOFT))
    return "\n".join([*parts, "</svg>", ""])


def legend(panels):
    seen = {line.name: line.colour for panel in panels for line in panel.lines}
    parts, x = [], 12
    for name, colour in seen.items():
        parts.append(f'<path d="M{x} 42h22" stroke="{colour}" stroke-width="2.4"/><circle cx="{x + 11}" cy="42" r="3" fill="{colour}"/>')
        parts.append(text(x + 28, 46, name))
        x += 46 + 7 * len(name)
    return "\n".join(parts)


def text(x, y, content, size=12, colour=INK, anchor="start", weight="normal"):
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}" font-weight="{weight}">{html.escape(content)}</text>'


def panel_svg(panel, x, y, xs):
    """`xs`: those of all panels, so that their axes are the same."""
    points = [point for line in panel.lines for point in line.points]
    if not points:
        return text(x + LEFT, y + TOP, f"{panel.title}: not measured", colour=SOFT)
    low_x, high_x = edge(min(xs), math.floor), edge(max(xs), math.ceil)
    low_y, high_y = edge(min(p[1] for p in points), math.floor), edge(max(p[1] for p in points), math.ceil)
    high_x, high_y = max(high_x, low_x + 1), max(high_y, low_y + 1)
    across, down = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def place(point):
        return (x + LEFT + across * (math.log10(point[0]) - low_x) / (high_x - low_x),
                y + TOP + down * (high_y - math.log10(point[1])) / (high_y - low_y))
    parts = [text(x + LEFT, y + TOP - 12, panel.title, size=13, weight="bold")]
    for power in range(low_y, high_y + 1):
        left, level = place((10 ** low_x, 10 ** power))
        parts.append(f'<path d="M{left:.1f} {level:.1f}h{across}" stroke="{LINE}"/>')
        parts.append(text(left - 6, level + 4, panel.write(10 ** power), colour=SOFT, anchor="end", size=11))
    for power in range(low_x, high_x + 1):
        at, bottom = place((10 ** power, 10 ** low_y))
        parts.append(f'<path d="M{at:.1f} {bottom:.1f}v-{down}" stroke="{LINE}"/>')
        parts.append(text(at, bottom + 16, count(10 ** power), colour=SOFT, anchor="middle", size=11))
    parts.append(guide(panel, place, low_x, high_x, low_y, high_y))
    for line in panel.lines:
        at = [place(point) for point in sorted(line.points)]
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in at)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{line.colour}" stroke-width="2.2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="2.8" fill="{line.colour}"/>' for a, b in at]
    return "\n".join(parts)


def guide(panel, place, low_x, high_x, low_y, high_y):
    """As steep as what is linear, through the last point of the first line."""
    last = max(panel.lines[0].points, default=None)
    if last is None:
        return ""
    shift = math.log10(last[1]) - math.log10(last[0])
    begin, end = max(low_x, low_y - shift), min(high_x, high_y - shift)
    if begin >= end:
        return ""
    (x0, y0), (x1, y1) = (place((10 ** at, 10 ** (at + shift))) for at in (begin, end))
    return f'<path d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" stroke="{SOFT}" stroke-dasharray="1 4" stroke-linecap="round" stroke-width="1.4"/>'


def edge(value, towards):
    return towards(math.log10(value))


def count(value):
    return f"{value // 1_000_000} million" if value >= 1_000_000 else f"{value:,}"
