# SPDX-License-Identifier: MIT
"""Names of the basemap: towns, provinces, countries, rivers and lakes of resources/basemap."""

import os
import re

from rows import Rows
from shapes import records


def _withoutNoun(name):
    """"Osh Region" is called Osh as well."""
    return re.sub(r"\s+(Region|Province|Oblast|City|Autonomous Region|District)$", "", name)


def _alternatives(record, *columns):
    for column in columns:
        yield from record.get(column, "").split(";")


def _addTowns(rows, basemap):
    for record, point, _ in records(os.path.join(basemap, "towns")):
        capital = record["capital"]
        importance = max(0.1, 0.95 - 0.08 * int(record["rank"] or 10))
        if capital == "1":
            importance = max(importance, 0.9)
        elif capital == "2":
            importance = min(1.0, importance + 0.1)
        # A station in Antarctica is also called like the country that runs it.
        others = [] if record["iso"] == "AQ" else _alternatives(record, "name_local", "name_alt")
        rows.add(record["name"], point, "city", record["iso"], importance, others, capital == "1")


def _addAreas(rows, basemap):
    for record, point, _ in records(os.path.join(basemap, "province_names")):
        rows.add(record["name"], point, "province", record["iso"], 0.6,
                 [_withoutNoun(record["name"]), record["name_local"]])
    for record, _, _ in records(os.path.join(basemap, "countries")):
        if record["iso"]:
            rows.add(record["name"], (float(record["label_lon"]), float(record["label_lat"])), "country", record["iso"],
                     1.0, [record["name_local"]])


def _addRivers(rows, basemap):
    longest = {}
    for record, point, vertices in records(os.path.join(basemap, "rivers")):
        name = record["name"]
        if name and record["featurecla"] == "River" and vertices > longest.get(name, (None, None, 0))[2]:
            longest[name] = (record, point, vertices)
    for name, (record, point, _) in longest.items():
        rows.add(name, point, "river", "", max(0.3, 0.9 - 0.08 * int(record["rank"] or 8)),
                 _alternatives(record, "name_local", "name_alt"))


def _addLakes(rows, basemap):
    seen = set()
    for record, point, _ in records(os.path.join(basemap, "water")):
        name = re.sub(r"^L\. |^Lago |^Lac ", "Lake ", record["name"])
        name = re.sub(r"^(.*) L\.$", r"Lake \1", name)
        if not name or name in seen:
            continue
        seen.add(name)
        rows.add(name, point, "lake", "", max(0.3, 0.9 - 0.08 * int(record["rank"] or 8)), [record["name_local"]])


def build(folder, basemap):
    rows = Rows("ne")
    _addTowns(rows, basemap)
    _addAreas(rows, basemap)
    _addRivers(rows, basemap)
    _addLakes(rows, basemap)
    return rows.write(os.path.join(folder, "natural_earth.csv"))
