"""The losses of a run as a picture."""

from typing import Any

WIDTH, HEIGHT, EDGE = 640, 320, 44
COLOURS = {"step": "#4269d0", "validation": "#ff725c"}


def picture(lines: list[dict[str, Any]]) -> str:
    """An SVG with the loss of each step and that on validation."""
    points = {
        kind: [(line["step"], line["loss"]) for line in lines if line["kind"] == kind and line["loss"] is not None]
        for kind in COLOURS
    }
    every = [point for series in points.values() for point in series]
    last = max((step for step, _ in every), default=1)
    top = max((loss for _, loss in every), default=1.0)

    def place(step: int, loss: float) -> str:
        across = EDGE + (WIDTH - 2 * EDGE) * step / last
        down = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * loss / top
        return f"{across:.1f},{down:.1f}"

    drawn = [
        f'<polyline fill="none" stroke="{COLOURS[kind]}" points="{" ".join(place(*point) for point in series)}"/>'
        + "".join(_dot(place(*point), COLOURS[kind]) for point in series if kind == "validation")
        for kind, series in points.items()
    ]
    corner, end, high = place(0, 0), place(last, 0), place(0, top)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-size="12">',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
            f'<polyline fill="none" stroke="black" points="{high} {corner} {end}"/>',
            _text(EDGE - 6, EDGE + 4, f"{top:.2f}", "end"),
            _text(EDGE - 6, HEIGHT - EDGE, "0", "end"),
            _text(WIDTH - EDGE, HEIGHT - EDGE + 16, f"step {last}", "end"),
            _text(EDGE, 20, "loss of an answer's token: ", "start", "training", COLOURS["step"]),
            _text(EDGE + 220, 20, "", "start", "validation", COLOURS["validation"]),
            *drawn,
            "</svg>",
            "",
        ]
    )


def _dot(at: str, colour: str) -> str:
    across, down = at.split(",")
    return f'<circle cx="{across}" cy="{down}" r="3" fill="{colour}"/>'


def _text(across: int, down: int, text: str, anchor: str, more: str = "", colour: str = "black") -> str:
    end = f'<tspan fill="{colour}">{more}</tspan>' if more else ""
    return f'<text x="{across}" y="{down}" text-anchor="{anchor}">{text}{end}</text>'
