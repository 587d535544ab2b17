# SPDX-License-Identifier: MIT
"""Cuts land into areas along boundary lines and says whose each area is.

The polygons of world_map.gpkg are simplified: their edges run up to a kilometre beside the 10m lines. They are
therefore used only to say *whose* an area is; *where* it ends is taken from the coast and the lines that are drawn,
so that a fill and its border never part. Only where the source lacks a line does the edge between two reference
polygons take its place.
"""

from collections import Counter

from osgeo import ogr

from geometry import envelopesMeet, joinedLines, linesOf, noded, polygonsOf, unionOf, valid

# Boundary lines may stop a little before the coast or the line they should meet: their ends are prolonged by this
# many degrees. What sticks out on the far side bounds no area and falls away.
REACH = 0.02
# The same for edges between simplified polygons, which may end farther from the coast.
SEAM_REACH = 0.1
# An area that no reference polygon covers takes the owner of the nearest one within this many degrees.
NEARBY = 0.3
# An area whose owner holds less than this share lacks a line, if it is large enough (square degrees) to be more than
# a sliver between a coast and its simplified copy. Owners of less than a counting share are such slivers, too.
CLEAR_SHARE = 0.9
NOTABLE_AREA = 0.02
COUNTING_SHARE = 0.02


class Owners:
    """Reference polygons, each with an owner's key."""

    def __init__(self, shapes):
        self.shapes = [(valid(geometry), geometry.GetEnvelope(), owner) for owner, geometry in shapes]

    def shares(self, area):
        """How much of an area (0..1) each owner's polygons cover, of what any of them covers."""
        envelope = area.GetEnvelope()
        covered = Counter()
        for geometry, reach, owner in self.shapes:
            if envelopesMeet(reach, envelope):
                overlap = geometry.Intersection(area)
                covered[owner] += overlap.GetArea() if overlap is not None else 0.0
        total = sum(covered.values())
        return {owner: part / total for owner, part in covered.items() if part > 0}

    def nearest(self, area):
        """The owner of the nearest polygon, or None where none is near."""
        west, east, south, north = area.GetEnvelope()
        around = (west - NEARBY, east + NEARBY, south - NEARBY, north + NEARBY)
        near = [(round(geometry.Distance(area), 6), str(owner), owner) for geometry, reach, owner in self.shapes
                if envelopesMeet(reach, around)]
        near = [each for each in near if each[0] < NEARBY]
        return min(near, key=lambda each: each[:2])[2] if near else None

    def seams(self, owners):
        """The edges that polygons of different owners, of those given, have in common."""
        chosen = {owner: unionOf([geometry for geometry, _, each in self.shapes if each == owner]) for owner in owners}
        names = sorted(chosen, key=str)
        return [line for index, first in enumerate(names) for second in names[index + 1:]
                for line in joinedLines(linesOf(chosen[first].Intersection(chosen[second])))]


def _prolonged(line, reach):
    """A line with both ends drawn out, straight on."""
    points = [point[:2] for point in line.GetPoints()]
    if points[0] == points[-1]:
        return line
    result = ogr.Geometry(ogr.wkbLineString)
    for point in [_beyond(points[1], points[0], reach)] + points + [_beyond(points[-2], points[-1], reach)]:
        result.AddPoint_2D(*point)
    return result


def _beyond(before, end, reach):
    dx, dy = end[0] - before[0], end[1] - before[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return end[0] + dx / length * reach, end[1] + dy / length * reach


def areasBetween(landPolygons, lines, reach=REACH):
    """Areas into which the lines divide the land polygons; land that no line touches is returned as it is."""
    lines = [(line, line.GetEnvelope()) for line in (_prolonged(each, reach) for each in lines)]
    for land in landPolygons:
        envelope = land.GetEnvelope()
        prepared = land.CreatePreparedGeometry()
        crossing = [line for line, around in lines if envelopesMeet(around, envelope) and prepared.Intersects(line)]
        if not crossing:
            yield land
            continue
        net = ogr.Geometry(ogr.wkbMultiLineString)
        for part in crossing + linesOf(land.Boundary()):
            net.AddGeometry(part)
        for area in polygonsOf(noded(net).Polygonize()):
            if prepared.Contains(area.PointOnSurface()):
                yield area


def _ownersOf(area, owners):
    """Pairs of owner and polygon that make up an area: one pair, unless a line is missing inside of it."""
    shares = owners.shares(area)
    if not shares:
        nearest = owners.nearest(area)
        return [(nearest, area)] if nearest is not None else []
    best = max(sorted(shares, key=str), key=lambda owner: shares[owner])
    if shares[best] >= CLEAR_SHARE or area.GetArea() < NOTABLE_AREA:
        return [(best, area)]
    rivals = [owner for owner in shares if shares[owner] >= COUNTING_SHARE]
    result = []
    for part in areasBetween([area], owners.seams(rivals), SEAM_REACH):
        parts = owners.shares(part) or {owners.nearest(part): 1.0}
        result.append((max(sorted(parts, key=str), key=lambda owner: parts[owner]), part))
    return result


def ownedAreas(landPolygons, lines, owners):
    """The areas of each owner: a dictionary from owner to a list of polygons."""
    result = {}
    for area in areasBetween(landPolygons, lines):
        for owner, part in _ownersOf(area, owners):
            result.setdefault(owner, []).append(part)
    return result
