# SPDX-License-Identifier: MIT
"""Oceans and lakes: 10m inside the detail box, 50m around it.

Water that crosses the box is one polygon in the end. Two polygons that share an edge would show it as a hairline
wherever a painter smooths their rims one after the other.
"""

from osgeo import ogr

from geometry import (DETAIL, canonicalPolygon, envelopesMeet, insideDetail, outsideDetail, pointAt, polygonsOf,
                      unionOf, valid)
from names import localWaterNames, table
from shapefile import Text, Whole, writeShapefile
from sources import readNaturalEarth

FIELDS = {"name": Text(60), "name_local": Text(60), "featurecla": Text(20), "scale": Text(7), "rank": Whole(2)}

# The source counts the Caspian among the oceans and does not name it.
CASPIAN_POINT = (50.5, 42.0)
# Letters that the source lost on the way to ASCII, in the words they are part of.
WORDS = {"Kl": "Köl", "Kli": "Köli", "Bgeni": "Bögeni"}


def isSea(feature):
    """Whether a feature of the ocean layer is sea and not a lake. Lakes carry their class in a second column."""
    return feature["featurecla"] == "Ocean"


class _Water:
    def __init__(self, geometry, feature, scale):
        self.geometry = geometry
        self.name = " ".join(WORDS.get(word, word) for word in (feature["name"] or "").split())
        self.kind = feature["featurecla"] or feature["featurec_2"]
        self.rank = feature["scaleran_2"] if feature["scalerank"] is None else feature["scalerank"]
        self.scale = scale
        if isSea(feature) and geometry.Contains(pointAt(*CASPIAN_POINT)):
            self.name, self.kind = "Caspian Sea", "Sea"


def _cut(scale, cut):
    return [_Water(part, feature, scale)
            for feature in readNaturalEarth(scale, "ocean")
            for part in polygonsOf(cut(valid(feature.geometry)))]


def _touchesBox(water):
    return envelopesMeet(water.geometry.GetEnvelope(), DETAIL.GetEnvelope()) and \
        water.geometry.Intersects(DETAIL.Boundary())


def _joinAcrossBox(pieces):
    """Joins pieces that meet at the box's rim; a joined piece takes the name of its largest member."""
    result = []
    for joined in polygonsOf(unionOf([piece.geometry for piece in pieces])):
        members = [piece for piece in pieces if piece.geometry.PointOnSurface().Within(joined)]
        leader = max(members, key=lambda piece: piece.geometry.GetArea())
        leader.geometry = joined
        leader.scale = "+".join(sorted({piece.scale for piece in members}))
        result.append(leader)
    return result


def build(folder):
    """water.shp."""
    corrected = {row["name_raw"]: row["name"] for row in table("water_names.csv")}
    local = localWaterNames()
    waters = _cut("10m", insideDetail) + _cut("50m", outsideDetail)
    crossing = [water for water in waters if _touchesBox(water)]
    waters = [water for water in waters if water not in crossing] + _joinAcrossBox(crossing)
    records = []
    for water in waters:
        shape = canonicalPolygon(water.geometry)
        if not shape.IsEmpty():
            name = corrected.get(water.name, water.name)
            records.append((shape, {"name": name, "name_local": local.get(name, ""), "featurecla": water.kind,
                                    "scale": water.scale, "rank": water.rank}))
    records.sort(key=lambda record: (-round(record[0].GetArea(), 4), record[0].GetEnvelope()))
    writeShapefile(folder, "water", ogr.wkbMultiPolygon, FIELDS, records)
