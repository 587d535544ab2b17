# SPDX-License-Identifier: MIT
"""Country boundary lines at three scales, each piece with the two countries it separates.

Only the 10m lines name their neighbours. The coarser ones are split where other lines meet them and named after the
nearest 10m line; which neighbour lies on the left is then seen from the country polygons.
"""

from collections import Counter

from osgeo import ogr

from geometry import canonicalLine, envelopesMeet, insideDetail, linesOf, outsideDetail, pointAt
from shapefile import Text, Whole, writeShapefile
from sources import WORLD_MAP, readLayer, readNaturalEarth

LAYER = "admin_0_boundary_lines_land"
FIELDS = {"adm0_left": Text(40), "adm0_right": Text(40), "iso_left": Text(2), "iso_right": Text(2),
          "class": Text(13), "featurecla": Text(32), "note": Text(40), "scale": Text(4), "rank": Whole(2)}

CLASS_OF = {"International boundary (verify)": "international",
            "International boundary (Magics)": "international",
            "Disputed (please verify)": "disputed",
            "Line of control (please verify)": "disputed",
            "ForgetMagics": "disputed",  # Western Sahara and Morocco: Natural Earth draws it, Magics leaves it out
            "Indefinite (please verify)": "indefinite",
            "Indeterminant frontier": "indefinite",
            "Lease limit": "lease",
            "Overlay limit": "other"}


class BoundaryLine:
    """A piece of boundary with Natural Earth's codes of the countries left and right of it."""

    def __init__(self, geometry, left, right, featureClass, note, rank):
        self.geometry = geometry
        self.left = left
        self.right = right
        self.featureClass = featureClass
        self.note = note
        self.rank = rank


def detailedLines():
    """The 10m lines of the whole world, which know their neighbours."""
    return [BoundaryLine(each.geometry, each["adm0_a3_l"], each["adm0_a3_r"], each["featurecla"],
                         each["name"] or "", each["scalerank"]) for each in readNaturalEarth("10m", LAYER)]


def coarseLines(scale, detailed):
    """The 50m or 110m lines, split where others meet them and named after the nearest 10m line."""
    neighbours = _Neighbours(detailed)
    features = readNaturalEarth(scale, LAYER)
    ends = {end for each in features for line in linesOf(each.geometry)
            for end in (_key(line.GetPoint_2D(0)), _key(line.GetPoint_2D(line.GetPointCount() - 1)))}
    result = []
    for feature in features:
        for piece in (piece for line in linesOf(feature.geometry) for piece in _splitAt(line, ends)):
            left, right = neighbours.ofLine(piece)
            result.append(BoundaryLine(piece, left, right, feature["featurecla"], "", feature["scalerank"]))
    return result


def _key(point):
    return (round(point[0], 4), round(point[1], 4))


def _splitAt(line, ends):
    """Pieces of a line between those of its vertices at which some line ends."""
    points = line.GetPoints()
    cuts = [0] + [i for i in range(1, len(points) - 1) if _key(points[i]) in ends] + [len(points) - 1]
    for first, last in zip(cuts, cuts[1:]):
        piece = ogr.Geometry(ogr.wkbLineString)
        for point in points[first:last + 1]:
            piece.AddPoint_2D(*point[:2])
        yield piece


class _Neighbours:
    """Finds the two countries along a line that does not name them."""

    def __init__(self, detailed):
        self.lines = [(line.geometry, line.geometry.GetEnvelope(), line.left, line.right) for line in detailed]
        self.shapes = {}
        for feature in readLayer(WORLD_MAP, "states_provinces"):
            self.shapes.setdefault(feature["adm0_a3"], []).append((feature.geometry, feature.geometry.GetEnvelope()))

    def ofLine(self, line):
        """Natural Earth codes of the countries left and right of the line."""
        votes = Counter()
        for x, y, _, _, length in _segments(line):
            nearest = self._nearestPair(x, y)
            if nearest:
                votes[nearest] += length
        if not votes:
            return "", ""
        first, second = max(sorted(votes), key=lambda pair: votes[pair])
        return (first, second) if self._isLeft(line, first, second) else (second, first)

    def _nearestPair(self, x, y):
        point = pointAt(x, y)
        reach = (x - 1.5, x + 1.5, y - 1.5, y + 1.5)
        near = [(geometry.Distance(point), tuple(sorted((left, right))))
                for geometry, envelope, left, right in self.lines if envelopesMeet(envelope, reach)]
        return min(near)[1] if near else None

    def _isLeft(self, line, first, second):
        """Whether `first` rather than `second` lies on the line's left side, by points a little beside it."""
        score = 0.0
        for x, y, dx, dy, length in _segments(line):
            for offset in (0.05, 0.2):
                beside = (x - dy / length * offset, y + dx / length * offset)
                opposite = (x + dy / length * offset, y - dx / length * offset)
                score += length * (self._contains(first, beside) - self._contains(second, beside))
                score -= length * (self._contains(first, opposite) - self._contains(second, opposite))
        return score >= 0

    def _contains(self, code, position):
        point = pointAt(*position)
        return any(envelopesMeet(envelope, point.GetEnvelope()) and geometry.Contains(point)
                   for geometry, envelope in self.shapes.get(code, []))


def _segments(line):
    """Middle, direction and length of each segment."""
    points = line.GetPoints()
    for (x1, y1), (x2, y2) in zip((p[:2] for p in points), (p[:2] for p in points[1:])):
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        if length > 0:
            yield (x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1, length


def claimLines():
    """Claims inside the detail box that no drawn boundary shows, from the world map's own layer."""
    result = []
    for feature in readLayer(WORLD_MAP, "disputed_borders"):
        if feature["name"].endswith("claim"):
            code = feature["adm0_a3_l"]
            result.append(BoundaryLine(feature.geometry, code, code, "Claim boundary", feature["name"], 5))
    return result


def _record(line, geometry, scale, countries):
    return (geometry, {
        "adm0_left": countries.nameOfPart(line.left), "adm0_right": countries.nameOfPart(line.right),
        "iso_left": countries.iso(line.left), "iso_right": countries.iso(line.right),
        "class": "disputed" if line.featureClass == "Claim boundary" else CLASS_OF[line.featureClass],
        "featurecla": line.featureClass, "note": line.note, "scale": scale, "rank": line.rank})


def _records(lines, scale, cut, countries):
    records = [_record(line, canonicalLine(cut(line.geometry)), scale, countries) for line in lines]
    return [record for record in records if not record[0].IsEmpty()]


def _whole(geometry):
    return geometry


def build(folder, countries):
    """country_lines.shp (10m in the detail box, 50m around it) and the whole world at 50m and at 110m."""
    detailed = detailedLines()
    coarse = coarseLines("50m", detailed)
    coarsest = coarseLines("110m", detailed)
    mixed = _records(detailed + claimLines(), "10m", insideDetail, countries)
    mixed += _records(coarse, "50m", outsideDetail, countries)
    for name, records in (("country_lines", mixed),
                          ("country_lines_50m", _records(coarse, "50m", _whole, countries)),
                          ("country_lines_110m", _records(coarsest, "110m", _whole, countries))):
        writeShapefile(folder, name, ogr.wkbMultiLineString, FIELDS, records)
