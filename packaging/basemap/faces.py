# SPDX-License-Identifier: MIT
"""Cuts land into areas along boundary lines and says whose each area is.

The polygons of world_map.gpkg are simplified: their edges run up to a kilometre beside the 10m lines. They are
therefore used only to say *whose* an area is; *where* it ends is taken from the coast and the lines that are drawn,
so that a fill and its border never part. Only where the lines leave a gap do the reference polygons' edges cut.
"""

from osgeo import ogr

from geometry import envelopesMeet, linesOf, noded, polygonsOf, unionOf, valid

# Boundary lines may stop a little before the coast or the line they should meet: they are prolonged by this many
# degrees. What sticks out on the far side bounds no area and falls away.
REACH = 0.02
# An area that no reference polygon covers takes the owner of the nearest one within this many degrees.
NEARBY = 0.3
# An area whose owner holds less than this share is cut along the reference polygons, if it is large enough
# (square degrees) to be more than a sliver between a coast and its simplified copy.
CLEAR_SHARE = 0.9
NOTABLE_AREA = 0.02


class Owners:
    """Reference polygons, each with an owner's key."""

    def __init__(self, shapes):
        self.shapes = [(valid(geometry), geometry.GetEnvelope(), owner) for owner, geometry in shapes]

    def of(self, area):
        """Owners and their parts of an area: one owner and the whole area, unless the lines failed to part two."""
        overlaps = self._overlaps(area)
        shares = {owner: sum(part.GetArea() for part in parts) for owner, parts in overlaps.items()}
        if not shares or max(shares.values()) <= 0:
            owner = self._nearest(area)
            return [] if owner is None else [(owner, area)]
        best = max(sorted(shares, key=str), key=lambda owner: shares[owner])
        if shares[best] >= CLEAR_SHARE * sum(shares.values()) or area.GetArea() < NOTABLE_AREA:
            return [(best, area)]
        others = [(owner, part) for owner in sorted(overlaps, key=str) if owner != best
                  for part in overlaps[owner] if shares[owner] > NOTABLE_AREA / 10]
        rest = area.Difference(unionOf([valid(part) for _, part in others])) if others else area
        return [(best, part) for part in polygonsOf(rest)] + others

    def _overlaps(self, area):
        envelope = area.GetEnvelope()
        result = {}
        for geometry, reach, owner in self.shapes:
            if envelopesMeet(reach, envelope):
                result.setdefault(owner, []).extend(polygonsOf(geometry.Intersection(area)))
        return result

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
        prepared = land.CreatePreparedGeometry()
        crossing = [line for line, reach in lines if envelopesMeet(reach, envelope) and prepared.Intersects(line)]
        if not crossing:
            yield land
            continue
        net = ogr.Geometry(ogr.wkbMultiLineString)
        for part in crossing + linesOf(land.Boundary()):
            net.AddGeometry(part)
        for area in polygonsOf(noded(net).Polygonize()):
            if prepared.Contains(area.PointOnSurface()):
                yield area


def ownedAreas(landPolygons, lines, owners):
    """The areas of each owner: a dictionary from owner to a list of polygons."""
    result = {}
    for area in areasBetween(landPolygons, lines):
        for owner, part in owners.of(area):
            result.setdefault(owner, []).append(part)
    return result
