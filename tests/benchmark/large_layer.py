#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints what a very large shapefile costs as a layer of the user's: time and peak memory of a map with it, made from
the file and once more from the levels of detail that were kept, in two projections; and what a window that has it open
holds in memory once it rests.

The file is made for this: winding lines all over the region, 16 bytes a vertex on disk (130 million vertices are 2 GB).
Runs without a display. Needs three times the file's size on the disk, for the file and for levels of both projections.

usage: large_layer.py MARZ [MILLION_VERTICES]
"""
import array
import math
import os
import random
import shutil
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


def environment(folder):
    return dict(os.environ, MARZ_CACHE_DIR=str(folder / "cache"), XDG_CONFIG_HOME=str(folder / "settings"),
                XDG_DATA_HOME=str(folder / "data"), QT_QPA_PLATFORM="offscreen")


def draw(folder, projection):
    before = time.monotonic()
    process = subprocess.Popen(
        [program, "export", folder / "map.png", "--layer", folder / "large.shp", "--size", "800x600",
         "--projection", projection],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,  # the file does not say its system
        env=environment(folder))
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit("the map could not be drawn")
    return (f"{time.monotonic() - before:.1f} s, processor {used.ru_utime + used.ru_stime:.1f} s, "
            f"peak memory {used.ru_maxrss / 1024:.0f} MB")


def memory(pid):
    """Megabytes of a process: what is its own, and what is mapped from files, which the system may drop at any time."""
    lines = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    return [int(lines[key].split()[0]) // 1024 for key in ("RssAnon", "RssFile", "VmHWM")]


def rest(folder):
    """Opens the window and waits until its memory stays as it is for a while."""
    window = subprocess.Popen([program, folder / "large.shp"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              env=environment(folder))
    before = time.monotonic()
    seen, since = None, before
    # While a large layer's levels are written to disk nothing changes in memory either.
    quiet = max(5.0, lines * VERTICES_A_LINE / 5e6)
    while time.monotonic() - since < quiet:
        time.sleep(0.1)
        now = memory(window.pid)
        if now != seen:
            seen, since = now, time.monotonic()
    window.kill()
    window.wait()
    return f"{seen[0]} MB of its own and {seen[1]} MB mapped, peak {seen[2]} MB, at rest after {since - before:.1f} s"


with tempfile.TemporaryDirectory(prefix="marz-large-") as temporary:
    folder = Path(temporary)
    write_shapefile(folder / "large")
    print(f"{lines * VERTICES_A_LINE / 1e6:.0f} million vertices, {(folder / 'large.shp').stat().st_size / 1e6:.0f} MB")
    for projection in ("lambert", "albers"):
        print(f"{projection}, from the file:", draw(folder, projection), flush=True)
        print(f"{projection}, levels kept:", draw(folder, projection), flush=True)
    print("window, levels kept:", rest(folder), flush=True)
    shutil.rmtree(folder / "cache")
    print("window, from the file:", rest(folder))
