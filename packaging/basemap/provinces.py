# SPDX-License-Identifier: MIT
"""First-order divisions of the detail box: their boundary lines and, built from these, their areas."""

import os

from osgeo import ogr

from countries import cutLand, cutLines, rankOf
from country_lines import LAYER as COUNTRY_LAYER
from faces import Owners, ownedAreas
from geometry import canonicalLine, canonicalPolygon, insideDetail, pointAt, unionOf
from label_point import labelPoint
from names import ProvinceNames
from shapefile import Degrees, Text, Whole, writeShapefile
from sources import WORLD_MAP, readLayer, readNaturalEarth

LINE_LAYER = "admin_1_states_provinces_lines"
LINE_FIELDS = {"name_left": Text(50), "name_right": Text(50), "iso": Text(2), "featurecla": Text(32),
               "scale": Text(4), "rank": Whole(2)}
AREA_FIELDS = {"iso": Text(2), "iso_3166_2": Text(6), "name": Text(50), "name_local": Text(60), "name_raw": Text(50),
               "label_lon": Degrees(), "label_lat": Degrees(), "rank": Whole(2)}
NAME_FIELDS = {"iso": Text(2), "name": Text(50), "name_local": Text(60), "rank": Whole(2)}


def buildLines(folder, countries, names):
    """province_lines.shp."""
    records = []
    for each in readNaturalEarth("10m", LINE_LAYER):
        shape = canonicalLine(insideDetail(each.geometry))
        if not shape.IsEmpty():
            a3 = each["adm0_a3"]
            records.append((shape, {"name_left": names.name(a3, each["name_l"]),
                                    "name_right": names.name(a3, each["name_r"]), "iso": countries.iso(a3),
                                    "featurecla": each["featurecla"], "scale": "10m", "rank": each["scalerank"]}))
    writeShapefile(folder, "province_lines", ogr.wkbMultiLineString, LINE_FIELDS, records)


def buildAreas(folder, countries, names):
    """provinces.shp."""
    owners = Owners([((each["adm0_a3"], each["name"] or "", each["gn_name"] or ""), each.geometry)
                     for each in readLayer(WORLD_MAP, "states_provinces")])
    lines = cutLines("10m", COUNTRY_LAYER, insideDetail) + cutLines("10m", LINE_LAYER, insideDetail)
    owned = ownedAreas(cutLand("10m", insideDetail), lines, owners)
    records = []
    for a3, rawName, gnName in sorted(owned):
        shape = canonicalPolygon(unionOf(owned[(a3, rawName, gnName)]))
        if shape.IsEmpty():
            continue
        row = names.row(a3, rawName, gnName)
        longitude, latitude = labelPoint(shape)
        records.append((shape, {"iso": countries.iso(a3), "iso_3166_2": row.get("iso_3166_2", ""),
                                "name": row.get("name", rawName), "name_local": row.get("name_local", ""),
                                "name_raw": rawName, "label_lon": longitude, "label_lat": latitude,
                                "rank": rankOf(shape.GetArea())}))
    writeShapefile(folder, "provinces", ogr.wkbMultiPolygon, AREA_FIELDS, records)


def buildNames(folder):
    """province_names.shp: the map writes names without having to read the areas."""
    records = [(pointAt(each["label_lon"], each["label_lat"]), {field: each[field] or "" for field in NAME_FIELDS})
               for each in readLayer(os.path.join(folder, "provinces.shp"))]
    writeShapefile(folder, "province_names", ogr.wkbPoint, NAME_FIELDS, records)


def build(folder, countries):
    names = ProvinceNames()
    buildLines(folder, countries, names)
    buildAreas(folder, countries, names)
    buildNames(folder)
