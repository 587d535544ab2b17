# SPDX-License-Identifier: MIT
"""Reads what a gazetteer wants of a shapefile: the attributes and one point a record."""

import struct


def _attributes(path):
    with open(path, "rb") as file:
        data = file.read()
    count, header, length = struct.unpack("<IHH", data[4:12])
    fields = []
    offset = 32
    while data[offset] != 13:
        fields.append((data[offset:offset + 11].split(b"\0")[0].decode("ascii"), data[offset + 16]))
        offset += 32
    for index in range(count):
        position = header + index * length + 1
        record = {}
        for name, width in fields:
            record[name] = data[position:position + width].decode("utf-8").strip()
            position += width
        yield record


def _lines(content):
    """The parts of a line or area, each a list of points."""
    parts, points = struct.unpack("<ii", content[36:44])
    starts = list(struct.unpack("<%di" % parts, content[44:44 + 4 * parts])) + [points]
    numbers = struct.unpack("<%dd" % (2 * points), content[44 + 4 * parts:44 + 4 * parts + 16 * points])
    pairs = list(zip(numbers[0::2], numbers[1::2]))
    return [pairs[start:end] for start, end in zip(starts, starts[1:])]


def _pointOf(content):
    kind = struct.unpack("<i", content[:4])[0]
    if kind == 1:
        return struct.unpack("<dd", content[4:20]), 0
    if kind == 3:  # the middle vertex of the longest part
        longest = max(_lines(content), key=len)
        return longest[len(longest) // 2], len(longest)
    if kind == 5:
        west, south, east, north = struct.unpack("<dddd", content[4:36])
        return ((west + east) / 2, (south + north) / 2), 0
    return None, 0


def records(path):
    """(attributes, (longitude, latitude), vertices) of each record; path without its ending."""
    with open(path + ".shp", "rb") as file:
        data = file.read()
    position = 100
    for attributes in _attributes(path + ".dbf"):
        size = struct.unpack(">i", data[position + 4:position + 8])[0] * 2
        point, vertices = _pointOf(data[position + 8:position + 8 + size])
        position += 8 + size
        if point is not None:
            yield attributes, point, vertices
