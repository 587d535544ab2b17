# SPDX-License-Identifier: MIT
"""Populated places of the world with their names and standing in 2021.

The source is Natural Earth 2.0 of 2012; town_corrections.csv lists what had changed by 2021 or was wrong.
"""

from osgeo import ogr

from geometry import pointAt
from names import ProvinceNames, table
from shapefile import Text, Whole, writeShapefile
from sources import readNaturalEarth

FIELDS = {"name": Text(60), "name_local": Text(60), "name_alt": Text(80), "iso": Text(2), "adm1": Text(50),
          "rank": Whole(2), "capital": Whole(1), "population": Whole(9), "scale": Text(4)}

COUNTRY_CAPITALS = ("Admin-0 capital", "Admin-0 capital alt", "Admin-0 region capital")
PROVINCE_CAPITALS = ("Admin-1 capital", "Admin-1 region capital")


def _capital(featureClass):
    if featureClass in COUNTRY_CAPITALS:
        return 1
    return 2 if featureClass in PROVINCE_CAPITALS else 0


def _otherNames(feature, name):
    """Alternative names of the source, without the one that is shown."""
    names = []
    for key in ("name", "namepar", "namealt"):
        for each in (feature[key] or "").split("|"):
            if each and each != name and each not in names:
                names.append(each)
    return ";".join(names)


def build(folder, countries):
    """towns.shp."""
    corrections = {(row["iso"], row["name_raw"]): row for row in table("town_corrections.csv")}
    provinces = ProvinceNames()
    records = []
    for each in readNaturalEarth("10m", "populated_places_simple"):
        correction = corrections.get((countries.iso(each["adm0_a3"]), each["name"]), {})
        if correction.get("keep") == "no":
            continue
        name = correction.get("name") or each["name"]
        capital = correction.get("capital") or _capital(each["featurecla"])
        population = correction.get("population") or max(each["pop_max"] or 0, 0)
        point = pointAt(round(each.geometry.GetX(), 5), round(each.geometry.GetY(), 5))
        records.append((point, {"name": name, "name_local": correction.get("name_local", ""),
                                "name_alt": _otherNames(each, name), "iso": countries.iso(each["adm0_a3"]),
                                "adm1": provinces.name(each["adm0_a3"], each["adm1name"] or ""),
                                "rank": correction.get("rank") or each["scalerank"],
                                "capital": capital, "population": population, "scale": "10m"}))
    records.sort(key=lambda record: (int(record[1]["rank"]), -int(record[1]["population"]), record[1]["name"]))
    writeShapefile(folder, "towns", ogr.wkbPoint, FIELDS, records)
