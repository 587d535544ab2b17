# SPDX-License-Identifier: MIT
"""Cuts land into areas along boundary lines and says whose each area is.

The polygons of world_map.gpkg are simplified: their edges run up to several kilometres beside the 10m lines. They are
therefore used only to say *whose* an area is; *where* it ends is taken from the coast and the lines that are drawn,
so that a fill and its border never part.
"""

from osgeo import ogr

from geometry import envelopesMeet, linesOf, noded, polygonsOf, unionOf, valid

# Boundary lines may stop a little before the coast or the line they should meet: they are prolonged by this many
# degrees. What sticks out on the far side bounds no area and falls away.
REACH = 0.02
# An area that no reference polygon covers takes the owner of the nearest one within this many degrees.
NEARBY = 0.3


class Owners:
    """Reference polygons, each with an owner's key."""

    def __init__(self, shapes):
        self.shapes = [(valid(geometry), geometry.GetEnvelope(), owner) for owner, geometry in shapes]

    def of(self, area):
        """The owner with the largest share of an area, and that share (0..1); by nearness where none overlaps."""
        shares = {}
        envelope = area.GetEnvelope()
        candidates = [each for each in self.shapes if envelopesMeet(each[1], envelope)]
        if len(candidates) == 1 and candidates[0][0].Contains(area):
            return candidates[0][2], 1.0
        for geometry, _, owner in candidates:
            overlap = geometry.Intersection(area)
            if overlap is not None and not overlap.IsEmpty():
                shares[owner] = shares.get(owner, 0.0) + overlap.GetArea()
        if not shares or max(shares.values()) <= 0:
            return self._nearest(area), 0.0
        best = max(sorted(shares, key=str), key=lambda owner: shares[owner])
        return best, shares[best] / sum(shares.values())

    def _nearest(self, area):
        west, east, south, north = area.GetEnvelope()
        reach = (west - NEARBY, east + NEARBY, south - NEARBY, north + NEARBY)
        near = [(geometry.Distance(area), str(owner), owner) for geometry, envelope, owner in self.shapes
                if envelopesMeet(envelope, reach)]
        near = [each for each in near if each[0] < NEARBY]
        return min(near)[2] if near else None


def prolonged(line):
    """A line with both ends drawn out a little, straight on."""
    points = [point[:2] for point in line.GetPoints()]
    if points[0] == points[-1]:
        return line
    result = ogr.Geometry(ogr.wkbLineString)
    for point in [_beyond(points[1], points[0])] + points + [_beyond(points[-2], points[-1])]:
        result.AddPoint_2D(*point)
    return result


def _beyond(before, end):
    dx, dy = end[0] - before[0], end[1] - before[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return end[0] + dx / length * REACH, end[1] + dy / length * REACH


def areasBetween(landPolygons, lines):
    """Areas into which the lines divide the land polygons; land that no line touches is returned as it is."""
    lines = [(line, line.GetEnvelope()) for line in (prolonged(each) for each in lines)]
    for land in landPolygons:
        envelope = land.GetEnvelope()
        crossing = [line for line, reach in lines if envelopesMeet(reach, envelope) and line.Intersects(land)]
        if not crossing:
            yield land
            continue
        net = ogr.Geometry(ogr.wkbMultiLineString)
        for part in crossing + linesOf(land.Boundary()):
            net.AddGeometry(part)
        for area in polygonsOf(noded(net).Polygonize()):
            if area.PointOnSurface().Within(land):
                yield area


def ownedAreas(landPolygons, lines, owners, warn):
    """Union of the areas of each owner: a dictionary from owner to a list of polygons."""
    result = {}
    for area in areasBetween(landPolygons, lines):
        owner, share = owners.of(area)
        if owner is None:
            continue
        if 0.0 < share < 0.9 and area.GetArea() > 0.02:
            warn(f"area around {area.PointOnSurface().ExportToWkt()} is only to {share:.0%} {owner}")
        result.setdefault(owner, []).append(area)
    return result


def merged(areas):
    """One geometry of many adjacent areas."""
    return unionOf(areas)
