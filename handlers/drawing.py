"""Draws how much was written of somebody, as a picture for a phone.

matplotlib (https://matplotlib.org) takes a second to import, so that it is imported when the first
picture is drawn. Only its object interface is used: it keeps no figure, opens no window.
"""

from __future__ import annotations

from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from handlers.fitting import in_one_line
from handlers.render_people import bar_day
from store.entities import Coverage, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from handlers.texts import Texts

INCHES, DOTS_PER_INCH = (6.4, 4.0), 150
"""960 by 600 dots: as wide as a phone shows without scaling up, in some 20 kB."""
MOST_LABELS = 6
_TITLE = 44
_BAR, _PEAK, _GRID = "#7fa8d1", "#1f5a99", "#dddddd"

_drawing = Lock()
"""matplotlib's fonts are not made for several threads."""


def draw_coverage(name: str, written: Coverage, texts: Texts) -> bytes:
    """A bar a week or month as a PNG of at most 200 kB. Takes a while: call it in a thread."""
    file = BytesIO()
    with _drawing:
        figure_of(name, written, texts).savefig(file, format="png")
    return file.getvalue()


def figure_of(name: str, written: Coverage, texts: Texts) -> Figure:
    """The drawing itself.

    It says little in words, and where the font lacks the letters of ``texts`` nothing: days are
    figures then, and what the bars count stands under the picture. ``name`` stands above it unless
    the font has no letters for it, or they are written from right to left, which would come out in
    pieces.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    counts = written.counts
    most = max(counts)
    peak = len(counts) - 1 - counts[::-1].index(most)
    weekly = written.step is Step.WEEK
    counted = texts("picture-axis-weeks" if weekly else "picture-axis-months")
    in_words = _can_be_drawn(counted + texts("list-separator"))
    number = texts.number if in_words else str
    figure = Figure(
        figsize=INCHES,
        dpi=DOTS_PER_INCH,
        layout=ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.15),
    )
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    axes.bar(
        range(len(counts)),
        counts,
        color=[_PEAK if place == peak else _BAR for place in range(len(counts))],
        zorder=2,
    )
    axes.annotate(number(most), (peak, most), ha="center", va="bottom", fontsize=13, color=_PEAK)
    title = in_one_line(name, _TITLE)
    if _can_be_drawn(title):
        axes.set_title(title, fontsize=15, loc="left", pad=12, parse_math=False)
    if in_words:
        axes.set_ylabel(counted, fontsize=12)
    places = _labelled(len(counts))
    axes.set_xticks(places, _labels(written, places, texts if in_words else None))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=5))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda count, _: number(round(count))))
    axes.tick_params(labelsize=12, length=0)
    axes.grid(axis="y", color=_GRID, zorder=1)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.margins(y=0.12)
    return figure


def _labelled(bars: int) -> range:
    """Which bars are labelled: evenly, counted from the last."""
    step = -(-bars // MOST_LABELS)
    return range((bars - 1) % step, bars, step)


def _labels(written: Coverage, places: Sequence[int], texts: Texts | None) -> list[str]:
    """The days or months of some bars, in figures without ``texts``.

    The year stands below the first one of each year.
    """
    weekly = written.step is Step.WEEK
    labels: list[str] = []
    year = None
    for place in places:
        day = bar_day(written, place)
        if texts is None:
            said = f"{day:%m-%d}" if weekly else f"{day:%m}"
        else:
            said = texts.day_of_year(day) if weekly else texts.month_of_year(day)
        labels.append(said if day.year == year else f"{said}\n{day.year}")
        year = day.year
    return labels


def _can_be_drawn(text: str) -> bool:
    """Whether matplotlib's own font has all of a text's letters, and they go from left to right."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    letters = get_font(findfont(FontProperties())).get_charmap()
    return all(
        ord(letter) in letters and bidirectional(letter) not in ("R", "AL", "AN") for letter in text
    )
