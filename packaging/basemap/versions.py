# SPDX-License-Identifier: MIT
"""Names the boundary data and its version, for the credits of every map that is made of it."""

import os

from sources import naturalEarthPath

LAYER = "admin_0_boundary_lines_land"


def build(folder):
    """Writes BOUNDARIES: one line, read by the program when it says whose boundaries a map shows."""
    with open(naturalEarthPath("10m", LAYER).replace(".shp", ".VERSION.txt"), encoding="ascii") as file:
        version = file.read().strip()
    with open(os.path.join(folder, "BOUNDARIES"), "w", encoding="utf-8") as file:
        file.write(f"Natural Earth 1:10m, version {version}\n")
