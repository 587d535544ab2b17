# SPDX-License-Identifier: MIT
"""Country areas whose edges are the drawn boundary lines and the coast: 10m in the detail box, 50m around it."""

from osgeo import ogr

from country_lines import LAYER
from faces import Owners, ownedAreas
from geometry import boxPolygon, canonicalPolygon, insideDetail, linesOf, outsideDetail, polygonsOf, unionOf, valid
from label_point import labelPoint
from shapefile import Degrees, Text, Whole, writeShapefile
from sources import WORLD_MAP, readLayer, readNaturalEarth
from water import isSea

FIELDS = {"iso": Text(2), "iso3": Text(3), "name": Text(50), "name_local": Text(50), "label_lon": Degrees(),
          "label_lat": Degrees(), "rank": Whole(2)}

# Smallest area in square degrees of each label rank; smaller areas get rank 7.
RANK_AREAS = (200.0, 60.0, 14.0, 4.0, 1.0, 0.05)


# The source's seas end up to 0.00005 degrees before the date line. The land is cut this far from it and put back:
# else a strip too narrow to see makes one area of Antarctica, Fiji's and Russia's lands behind the date line.
RIM = 0.0001


def countryOwners(countries):
    """Reference polygons: provinces, each with its country's ISO alpha-3 code or Natural Earth's name."""
    return Owners([(countries.iso3(each["adm0_a3"]) or each["admin"], each.geometry)
                   for each in readLayer(WORLD_MAP, "states_provinces")])


def cutLand(scale, cut):
    """Land polygons of one scale, cut: all that is not ocean. Lakes belong to it, so that borders run on through them.

    The package's own land layers leave the lakes out, and would give every country a rim around each lake.
    """
    seas = unionOf([cut(valid(each.geometry)) for each in readNaturalEarth(scale, "ocean") if isSea(each)])
    land = polygonsOf(cut(boxPolygon(-180 + RIM, -90, 180, 90)).Difference(seas))
    for polygon in land:
        _drawToDateLine(polygon)
    return land


def _drawToDateLine(polygon):
    """Moves the vertices at the western rim onto 180 degrees west."""
    for ring in range(polygon.GetGeometryCount()):
        points = polygon.GetGeometryRef(ring)
        for index in range(points.GetPointCount()):
            if points.GetX(index) <= -180 + RIM:
                points.SetPoint_2D(index, -180, points.GetY(index))


def cutLines(scale, layer, cut):
    """Lines of one scale, cut."""
    return [part for each in readNaturalEarth(scale, layer) for part in linesOf(cut(each.geometry))]


def rankOf(area):
    """Label rank by size: 1 is the largest."""
    return 1 + sum(area < limit for limit in RANK_AREAS)


def build(folder, countries):
    """countries.shp."""
    owners = countryOwners(countries)
    areas = {}
    for scale, cut in (("10m", insideDetail), ("50m", outsideDetail)):
        owned = ownedAreas(cutLand(scale, cut), cutLines(scale, LAYER, cut), owners)
        for owner, parts in owned.items():
            areas.setdefault(owner, []).extend(parts)
    records = []
    for owner in sorted(areas):
        shape = canonicalPolygon(unionOf(areas[owner]))
        longitude, latitude = labelPoint(shape)
        known = owner in countries.isoOf
        records.append((shape, {
            "iso": countries.iso(owner) if known else "", "iso3": owner if known else "",
            "name": countries.name(owner) if known else owner,
            "name_local": countries.localNameOf.get(owner, ""),
            "label_lon": longitude, "label_lat": latitude, "rank": rankOf(shape.GetArea())}))
    writeShapefile(folder, "countries", ogr.wkbMultiPolygon, FIELDS, records)
