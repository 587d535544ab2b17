#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints what a very large shapefile costs: time and peak memory of a map that has it as its rivers, made from the file,
and once more from the levels of detail that were kept.

The file is made for this: winding lines all over the region, 16 bytes a vertex on disk. Runs without a display.

usage: large_layer.py MARZ [MILLION_VERTICES]
"""
import array
import math
import os
import random
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

VERTICES_A_LINE = 20_000
program = sys.argv[1]
lines = int(float(sys.argv[2]) * 1e6 / VERTICES_A_LINE) if len(sys.argv) > 2 else 1000


def winding_line():
    """The corners of one line: the same course for all, at a place of its own."""
    course = array.array("d")
    x = y = 0.0
    direction = 0.0
    for _ in range(VERTICES_A_LINE):
        direction += random.uniform(-0.5, 0.5)
        x += 0.0005 * math.cos(direction)
        y += 0.0005 * math.sin(direction)
        course.extend((x, y))
    return course


def header(words, box):
    return struct.pack(">7i", 9994, 0, 0, 0, 0, 0, words) + struct.pack("<2i8d", 1000, 3, *box, 0, 0, 0, 0)


def write_shapefile(path):
    random.seed(1)
    course = winding_line()
    west, east = min(course[0::2]), max(course[0::2])
    south, north = min(course[1::2]), max(course[1::2])
    content_words = (44 + 4 + len(course) * 8) // 2
    world = (-180.0, -90.0, 180.0, 90.0)
    with open(path.with_suffix(".shp"), "wb") as shp, open(path.with_suffix(".shx"), "wb") as shx:
        shp.write(header(50 + lines * (content_words + 4), world))
        shx.write(header(50 + lines * 4, world))
        for number in range(lines):
            lon, lat = random.uniform(45, 90) - west, random.uniform(28, 55) - south
            shx.write(struct.pack(">2i", 50 + number * (content_words + 4), content_words))
            shp.write(struct.pack(">2i", number + 1, content_words))
            shp.write(struct.pack("<i4d3i", 3, west + lon, south + lat, east + lon, north + lat, 1, len(course) // 2, 0))
            array.array("d", (value + (lat if i & 1 else lon) for i, value in enumerate(course))).tofile(shp)


def draw(folder):
    before = time.monotonic()
    process = subprocess.Popen(
        [program, "export", folder / "map.png", "--basemap", folder, "--size", "800x600"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,  # it misses the other layers
        env=dict(os.environ, MARZ_CACHE_DIR=str(folder / "cache")))
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit("the map could not be drawn")
    return (f"{time.monotonic() - before:.1f} s, processor {used.ru_utime + used.ru_stime:.1f} s, "
            f"peak memory {used.ru_maxrss / 1024:.0f} MB")


with tempfile.TemporaryDirectory(prefix="marz-large-") as temporary:
    folder = Path(temporary)
    write_shapefile(folder / "rivers")
    print(f"{lines * VERTICES_A_LINE / 1e6:.0f} million vertices, {(folder / 'rivers.shp').stat().st_size / 1e6:.0f} MB")
    print("from the file:", draw(folder), flush=True)
    print("levels kept:", draw(folder))
