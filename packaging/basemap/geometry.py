# SPDX-License-Identifier: MIT
"""Plain operations on longitude/latitude geometries: cutting at the detail box, rounding, a canonical vertex order.

GEOS may start a ring anywhere and list parts in any order, and that changes with its version. Everything that is
written goes through `canonical` first, so that the bytes depend on the shapes alone.
"""

from osgeo import ogr

from sources import DETAIL_BOX

# 1e-5 degrees is about one metre: far below what 1:10m data knows, and it keeps shared edges identical.
DECIMALS = 5


def boxPolygon(west, south, east, north):
    """A rectangle as a polygon."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((west, south), (east, south), (east, north), (west, north), (west, south)):
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


DETAIL = boxPolygon(*DETAIL_BOX)


def pointAt(longitude, latitude):
    """A point geometry."""
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(longitude, latitude)
    return point


def partsOf(geometry, wanted):
    """The simple parts of a geometry that have the wanted type (wkbPolygon, wkbLineString)."""
    if geometry is None or geometry.IsEmpty():
        return []
    if ogr.GT_Flatten(geometry.GetGeometryType()) == wanted:
        return [geometry.Clone()]
    return [part for index in range(geometry.GetGeometryCount())
            for part in partsOf(geometry.GetGeometryRef(index), wanted)] if _isCollection(geometry) else []


def _isCollection(geometry):
    return ogr.GT_IsSubClassOf(ogr.GT_Flatten(geometry.GetGeometryType()), ogr.wkbGeometryCollection)


def polygonsOf(geometry):
    return partsOf(geometry, ogr.wkbPolygon)


def linesOf(geometry):
    return partsOf(geometry, ogr.wkbLineString)


def valid(geometry):
    """The geometry itself, or its repaired form where a ring touches itself."""
    return geometry if geometry.IsValid() else geometry.Buffer(0)


def envelopesMeet(first, second):
    """Whether two OGR envelopes (west, east, south, north) overlap or touch."""
    return first[0] <= second[1] and second[0] <= first[1] and first[2] <= second[3] and second[2] <= first[3]


def insideDetail(geometry):
    """The part of a geometry within the detail box."""
    west, east, south, north = geometry.GetEnvelope()
    box = DETAIL.GetEnvelope()
    if box[0] <= west and east <= box[1] and box[2] <= south and north <= box[3]:
        return geometry
    if not envelopesMeet(geometry.GetEnvelope(), box):
        return ogr.Geometry(ogr.wkbGeometryCollection)
    return geometry.Intersection(DETAIL)


def outsideDetail(geometry):
    """The part of a geometry outside of the detail box."""
    if not envelopesMeet(geometry.GetEnvelope(), DETAIL.GetEnvelope()):
        return geometry
    return geometry.Difference(DETAIL)


def unionOf(geometries):
    """The union of many polygons."""
    collection = ogr.Geometry(ogr.wkbMultiPolygon)
    for each in geometries:
        for polygon in polygonsOf(each):
            collection.AddGeometry(polygon)
    return collection.UnionCascaded()


def noded(lines):
    """A multi line string cut wherever its lines cross or touch (a union does that on the way)."""
    return lines.Union(lines.GetGeometryRef(0))


def pointsOf(line):
    """Coordinates of a line string or ring, rounded, without repeated neighbours."""
    points = []
    for x, y in (point[:2] for point in line.GetPoints() or []):
        rounded = (round(x, DECIMALS) + 0.0, round(y, DECIMALS) + 0.0)
        if not points or points[-1] != rounded:
            points.append(rounded)
    return points


def signedArea(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2.0


def _canonicalRing(points, clockwise):
    """Closed ring from its smallest vertex on, in the given direction; None where nothing is left after rounding."""
    if len(points) < 4 or abs(signedArea(points)) < 1e-9:
        return None
    if (signedArea(points) < 0) != clockwise:
        points = points[::-1]
    openRing = points[:-1]
    start = openRing.index(min(openRing))
    openRing = openRing[start:] + openRing[:start]
    return openRing + openRing[:1]


def _lineStringOf(points, kind):
    line = ogr.Geometry(kind)
    for x, y in points:
        line.AddPoint_2D(x, y)
    return line


def canonicalPolygon(geometry):
    """A rounded multipolygon: outer rings clockwise (the shapefile's order), parts and rings sorted. May be empty."""
    shape = _roundedPolygon(geometry)
    for _ in range(3):  # rounding can make a ring touch itself, and so can rounding the repair
        if shape.IsEmpty() or shape.IsValid():
            break
        shape = _roundedPolygon(shape.Buffer(0))
    return shape


def _roundedPolygon(geometry):
    parts = []
    for polygon in polygonsOf(geometry):
        outer = _canonicalRing(pointsOf(polygon.GetGeometryRef(0)), True)
        if outer is None:
            continue
        holes = [_canonicalRing(pointsOf(polygon.GetGeometryRef(i)), False)
                 for i in range(1, polygon.GetGeometryCount())]
        parts.append((outer, sorted(hole for hole in holes if hole)))
    result = ogr.Geometry(ogr.wkbMultiPolygon)
    for outer, holes in sorted(parts):
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for ring in [outer] + holes:
            polygon.AddGeometry(_lineStringOf(ring, ogr.wkbLinearRing))
        result.AddGeometry(polygon)
    return result


def canonicalLine(geometry):
    """A rounded multi line string; parts joined end to end where they meet, their direction kept. May be empty."""
    lines = [points for points in (pointsOf(line) for line in linesOf(geometry)) if len(points) > 1]
    result = ogr.Geometry(ogr.wkbMultiLineString)
    for points in sorted(_joined(lines)):
        result.AddGeometry(_lineStringOf(points, ogr.wkbLineString))
    return result


def joinedLines(lines):
    """Rounded lines, joined end to end where they meet."""
    return [_lineStringOf(points, ogr.wkbLineString)
            for points in _joined([pointsOf(line) for line in lines if len(pointsOf(line)) > 1])]


def _joined(lines):
    """Joins pieces that follow each other head to tail: cutting at a box splits more than it has to."""
    lines = sorted(lines)
    merged = True
    while merged:
        merged = False
        for first in lines:
            followers = [other for other in lines if other is not first and other[0] == first[-1]]
            rivals = [other for other in lines if other is not first and other[-1] == first[-1]]
            if len(followers) == 1 and not rivals:
                lines.remove(first)
                lines.remove(followers[0])
                lines.append(first + followers[0][1:])
                lines.sort()
                merged = True
                break
    return lines
