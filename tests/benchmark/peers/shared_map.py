# SPDX-License-Identifier: MIT
"""What every program draws: views, layers, colours, and how a frame is timed.

The views and their names are those of tests/benchmark/views.cpp. The others draw plain degrees, as the data has them,
which spares them the projection; Marz draws all its layers, also relief, areas of countries, bands and marks.
"""
import os
import resource
import statistics
import time

WIDTH, HEIGHT = 1920, 1080
FOLDER = "/usr/share/magics/10m"

# West, south, east, north in degrees.
VIEWS = {"v1": (45, 28, 95, 56), "v2": (66, 35.5, 75, 40), "v3": (-180, -90, 180, 90)}

# From bottom to top: file, kind, colour, width in pixels.
LAYERS = [
    ("ne_10m_land", "fill", "#fbf7ec", 0),
    ("ne_10m_admin_1_states_provinces_lines", "line", "#b9b09c", 0.7),
    ("ne_10m_rivers_lake_centerlines", "line", "#86b4cf", 0.9),
    ("ne_10m_admin_0_boundary_lines_land", "line", "#3f3a33", 1.0),
    ("ne_10m_populated_places_simple", "label", "#5b564b", 0),
]
WATER, HALO, HALO_WIDTH, TEXT_SIZE = "#cfe0ea", "#fbf8ef", 1.5, 11

FRAMES = 9


def layerPath(name):
    """A shapefile of Natural Earth at 1:10 million; ends the program where the package is missing."""
    path = os.path.join(FOLDER, name + ".shp")
    if not os.path.exists(path):
        raise SystemExit(f"{path} is missing; install the Debian package libmagics++-data.")
    return path


def processorMilliseconds():
    """Of this process so far, all threads."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1000


def timeFrames(draw):
    """Median wall time and mean processor time of a frame; one frame before fills the caches."""
    draw()
    milliseconds, cpuBefore = [], processorMilliseconds()
    for _ in range(FRAMES):
        begin = time.perf_counter()
        draw()
        milliseconds.append((time.perf_counter() - begin) * 1000)
    return {"ms": statistics.median(milliseconds), "cpu_ms": (processorMilliseconds() - cpuBefore) / FRAMES}
