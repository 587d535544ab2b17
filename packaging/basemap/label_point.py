# SPDX-License-Identifier: MIT
"""A good place for a name: the point of an area's largest part that is farthest from its rim.

Quadtree search after V. Agafonkin, "A new algorithm for finding a visual center of a polygon" (2016); longitudes are
shrunk by the cosine of the latitude, so that "farthest" is meant on the ground. Plain arithmetic without GEOS: its
versions disagree on where to begin, and the result is written to files that must not change.
"""

import heapq
from math import cos, radians, sqrt

from geometry import pointsOf, polygonsOf, signedArea

# A vertex nearer to the one before than this share of the shape's size does not move a label.
DETAIL_SHARE = 1 / 250


def labelPoint(geometry):
    """Longitude and latitude of the label point of a canonical multipolygon."""
    rings = max(([pointsOf(polygon.GetGeometryRef(index)) for index in range(polygon.GetGeometryCount())]
                 for polygon in polygonsOf(geometry)), key=lambda each: abs(signedArea(each[0])))
    latitudes = [y for _, y in rings[0]]
    shrink = cos(radians((min(latitudes) + max(latitudes)) / 2))
    rings = [[(x * shrink, y) for x, y in ring] for ring in rings]
    west, east = min(x for x, _ in rings[0]), max(x for x, _ in rings[0])
    south, north = min(latitudes), max(latitudes)
    segments = [segment for ring in rings
                for segment in _segments(_thinned(ring, DETAIL_SHARE * max(east - west, north - south)))]
    x, y = _deepest(segments, (west, east, south, north))
    return x / shrink, y


def _thinned(ring, distance):
    kept = [ring[0]]
    for point in ring[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= distance:
            kept.append(point)
    return kept + ring[-1:] if len(kept) > 3 else ring


def _segments(ring):
    return [(x1, y1, x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in zip(ring, ring[1:])]


def _deepest(segments, envelope):
    west, east, south, north = envelope
    size = min(east - west, north - south)
    half = size / 2
    tolerance = size / 50
    cells = []
    for column in range(int((east - west) / size) + 1):
        for row in range(int((north - south) / size) + 1):
            _push(cells, segments, west + half + column * size, south + half + row * size, half)
    best = max((cell[4], cell[1], cell[2]) for cell in cells)
    while cells:
        most, x, y, half, depth = heapq.heappop(cells)
        best = max(best, (depth, x, y))
        if -most - best[0] <= tolerance:
            break
        for dx in (-half / 2, half / 2):
            for dy in (-half / 2, half / 2):
                _push(cells, segments, x + dx, y + dy, half / 2)
    return best[1], best[2]


def _push(cells, segments, x, y, half):
    depth = _depth(segments, x, y)
    heapq.heappush(cells, (-(depth + half * sqrt(2)), x, y, half, depth))


def _depth(segments, x, y):
    """Distance to the rim, negative outside; rounded, so that ties are broken the same way everywhere."""
    nearest = float("inf")
    inside = False
    for x1, y1, dx, dy in segments:
        px, py = x - x1, y - y1
        if (y1 > y) != (y1 + dy > y) and px < dx * py / dy:
            inside = not inside
        length = dx * dx + dy * dy
        along = (px * dx + py * dy) / length if length else 0.0
        along = 0.0 if along < 0.0 else 1.0 if along > 1.0 else along
        px -= along * dx
        py -= along * dy
        distance = px * px + py * py
        if distance < nearest:
            nearest = distance
    return round(sqrt(nearest) if inside else -sqrt(nearest), 9)
