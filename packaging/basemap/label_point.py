# SPDX-License-Identifier: MIT
"""A good place for a name: the point of an area's largest part that is farthest from its rim.

Quadtree search after V. Agafonkin, "A new algorithm for finding a visual center of a polygon" (2016); longitudes are
shrunk by the cosine of the latitude, so that "farthest" is meant on the ground.
"""

import heapq
from math import cos, radians, sqrt

from osgeo import ogr

from geometry import pointAt, polygonsOf


def labelPoint(geometry, tolerance=0.05):
    """Longitude and latitude of the label point of a (multi)polygon."""
    largest = max(polygonsOf(geometry), key=lambda polygon: (round(polygon.GetArea(), 5), polygon.GetEnvelope()))
    west, east, south, north = largest.GetEnvelope()
    shrink = cos(radians((south + north) / 2))
    shape = _scaled(largest, shrink)
    rim = shape.Boundary()
    west, east, south, north = shape.GetEnvelope()
    size = min(east - west, north - south)
    if size <= 0:
        return largest.PointOnSurface().GetPoint_2D(0)
    tolerance = min(tolerance, size / 20)
    start = shape.PointOnSurface().GetPoint_2D(0)
    best = (_depth(shape, rim, *start), *start)
    cells = []
    half = size / 2
    for column in range(int((east - west) / size) + 1):
        for row in range(int((north - south) / size) + 1):
            _push(cells, shape, rim, west + half + column * size, south + half + row * size, half)
    while cells:
        most, x, y, half, depth = heapq.heappop(cells)
        if depth > best[0]:
            best = (depth, x, y)
        if -most - best[0] <= tolerance:
            break
        for dx in (-half / 2, half / 2):
            for dy in (-half / 2, half / 2):
                _push(cells, shape, rim, x + dx, y + dy, half / 2)
    return best[1] / shrink, best[2]


def _push(cells, shape, rim, x, y, half):
    depth = _depth(shape, rim, x, y)
    heapq.heappush(cells, (-(depth + half * sqrt(2)), x, y, half, depth))


def _depth(shape, rim, x, y):
    point = pointAt(x, y)
    distance = rim.Distance(point)
    return distance if shape.Contains(point) else -distance


def _scaled(polygon, shrink):
    simple = polygon.SimplifyPreserveTopology(0.02)
    simple = polygon if simple.IsEmpty() else simple
    result = ogr.Geometry(ogr.wkbPolygon)
    for index in range(simple.GetGeometryCount()):
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for point in simple.GetGeometryRef(index).GetPoints():
            ring.AddPoint_2D(point[0] * shrink, point[1])
        result.AddGeometry(ring)
    return result
