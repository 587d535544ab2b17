# SPDX-License-Identifier: MIT
"""Rows of a gazetteer file: how they look, how their ids are made, how they are written."""

import csv
import re
import unicodedata

COLUMNS = ["id", "name", "lon", "lat", "kind", "country", "importance", "capital", "names"]


def plain(text):
    """Small letters without accents and apostrophes: what names are compared by."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’‘ʻʼ`ʿʾ")


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-") or "-".join("%x" % ord(c) for c in text)


class Rows:
    def __init__(self, prefix):
        self._prefix = prefix
        self._rows = []
        self._ids = {}

    def add(self, name, point, kind, country, importance, names=(), capital=False):
        """`names` are others than `name`; repetitions are dropped."""
        stem = "-".join(part for part in (self._prefix, kind, country.lower().replace(";", "-"), slug(name)) if part)
        self._ids[stem] = self._ids.get(stem, 0) + 1
        identifier = stem if self._ids[stem] == 1 else "%s-%d" % (stem, self._ids[stem])
        others = []
        for other in names:
            other = " ".join(other.replace(";", " ").split())
            if other and other != name and other not in others:
                others.append(other)
        self._rows.append([identifier, name, "%.4f" % point[0], "%.4f" % point[1], kind, country, "%.2f" % importance,
                           "1" if capital else "", ";".join(others)])

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(sorted(self._rows, key=lambda row: row[0]))
        return len(self._rows)
