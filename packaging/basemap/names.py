# SPDX-License-Identifier: MIT
"""Names and codes: the country codes Natural Earth uses, and our tables of names as they were in 2021."""

import csv
import os

from sources import WORLD_MAP, readLayer

HERE = os.path.dirname(os.path.abspath(__file__))

# Codes that Natural Earth invents where ISO has none, or uses in place of ISO's.
ISO3_OF_A3 = {"SDS": "SSD", "KOS": "XKX", "PSX": "PSE", "SAH": "ESH", "ALD": "ALA", "SOL": "SOM", "CYN": "CYP",
              "CNM": "CYP", "KAB": "KAZ", "USG": "CUB", "ESB": "GBR", "WSB": "GBR"}
PART_NAMES = {"SOL": "Somaliland", "CYN": "Northern Cyprus", "CNM": "UN buffer zone in Cyprus",
              "KAB": "Baikonur (leased to Russia)", "USG": "Guantanamo Bay", "ESB": "Dhekelia", "WSB": "Akrotiri",
              "KAS": "Siachen Glacier"}
ISO_WITHOUT_ISO3 = {"XKX": "XK"}


def table(fileName):
    """Rows of one of our CSV tables, as dictionaries."""
    with open(os.path.join(HERE, fileName), encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def localWaterNames():
    """Names of rivers, lakes and seas in a language of their shores, by our English name."""
    return {row["name"]: row["name_local"] for row in table("water_local_names.csv")}


class Countries:
    """Codes and names of countries, by ISO 3166-1 alpha-3."""

    def __init__(self):
        self.isoOf = dict(ISO_WITHOUT_ISO3)
        self.nameOf = {"XKX": "Kosovo", "TKL": "Tokelau"}
        self.localNameOf = {}
        self.isoOf["TKL"] = "TK"
        for feature in readLayer(WORLD_MAP, "countries"):
            if len(feature["ISO_A3"] or "") == 3 and feature["ISO_A3"] != "-99":
                self.isoOf[feature["ISO_A3"]] = feature["iso_a2"]
                self.nameOf[feature["ISO_A3"]] = feature["NAME"]
        for row in table("country_names.csv"):
            self.nameOf[row["iso3"]] = row["name"]
            self.localNameOf[row["iso3"]] = row["name_local"]

    def iso3(self, a3):
        """ISO alpha-3 of a Natural Earth code; empty where the area belongs to no ISO code."""
        code = ISO3_OF_A3.get(a3, a3)
        return code if code in self.isoOf else ""

    def iso(self, a3):
        """ISO alpha-2 of a Natural Earth or ISO alpha-3 code; empty where there is none."""
        return self.isoOf.get(self.iso3(a3), "")

    def name(self, a3):
        """English name of a country."""
        return self.nameOf.get(self.iso3(a3), "")

    def nameOfPart(self, a3):
        """Name of what Natural Earth's code stands for: Somaliland, where `name` would say Somalia."""
        return PART_NAMES.get(a3) or self.name(a3)


class ProvinceNames:
    """Our names of 2021 by Natural Earth's country code and older name."""

    def __init__(self):
        self.rows = {}
        for row in table("province_names.csv"):
            self.rows[(row["a3"], row["name_raw"], row["gn_raw"])] = row

    def row(self, a3, name, gnName=""):
        """The table's row; one without a gn_raw stands for every province of that name."""
        return self.rows.get((a3, name, gnName or "")) or self.rows.get((a3, name, "")) or {}

    def name(self, a3, name):
        return self.row(a3, name).get("name", name or "")
