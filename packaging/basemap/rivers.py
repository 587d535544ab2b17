# SPDX-License-Identifier: MIT
"""Rivers and the centre lines of lakes they run through: 10m in the detail box, 50m around it."""

from osgeo import ogr

from geometry import canonicalLine, insideDetail, outsideDetail
from names import localWaterNames, table
from shapefile import Text, Whole, writeShapefile
from sources import readNaturalEarth

FIELDS = {"name": Text(60), "name_local": Text(60), "name_alt": Text(60), "featurecla": Text(16), "scale": Text(4), "rank": Whole(2)}


def build(folder):
    """rivers.shp."""
    corrected = {row["name_raw"]: row["name"] for row in table("water_names.csv")}
    local = localWaterNames()
    records = []
    for scale, cut in (("10m", insideDetail), ("50m", outsideDetail)):
        for each in readNaturalEarth(scale, "rivers_lake_centerlines"):
            shape = canonicalLine(cut(each.geometry))
            if not shape.IsEmpty():
                name = " ".join((each["name"] or "").split())
                name = corrected.get(name, name)
                records.append((shape, {"name": name, "name_local": local.get(name, ""), "name_alt": each["name_alt"] or "",
                                        "featurecla": each["featurecla"] or "River", "scale": scale,
                                        "rank": each["scalerank"]}))
    writeShapefile(folder, "rivers", ogr.wkbMultiLineString, FIELDS, records)
