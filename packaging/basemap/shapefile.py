# SPDX-License-Identifier: MIT
"""Writes shapefiles whose bytes depend on their content alone: fixed date in the .dbf, own .prj text, UTF-8."""

import os

from osgeo import ogr

# The .dbf header has room for a date; today's would make every run differ. This is the day of the newest source.
DATE = "2023-02-03"
WGS84 = ('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
         'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]')


class Text:
    """A text column; `width` in bytes of UTF-8."""

    def __init__(self, width):
        self.width = width

    def definition(self, name):
        field = ogr.FieldDefn(name, ogr.OFTString)
        field.SetWidth(self.width)
        return field

    def value(self, value):
        encoded = (value or "").encode("utf-8")[:self.width]
        return encoded.decode("utf-8", "ignore")


class Whole:
    """An integer column."""

    def __init__(self, width):
        self.width = width

    def definition(self, name):
        field = ogr.FieldDefn(name, ogr.OFTInteger)
        field.SetWidth(self.width)
        return field

    def value(self, value):
        return int(value)


class Degrees:
    """A longitude or latitude column with five decimals."""

    def definition(self, name):
        field = ogr.FieldDefn(name, ogr.OFTReal)
        field.SetWidth(10)
        field.SetPrecision(5)
        return field

    def value(self, value):
        return round(value, 5)


def writeShapefile(folder, name, geometryType, fields, records):
    """Writes `records` (pairs of geometry and attribute dictionary, in their order) to folder/name.shp."""
    path = os.path.join(folder, name + ".shp")
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path)
    layer = dataset.CreateLayer(name, None, geometryType, ["ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=" + DATE])
    for field, column in fields.items():
        layer.CreateField(column.definition(field))
    for geometry, attributes in records:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, column in fields.items():
            feature.SetField(field, column.value(attributes[field]))
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    layer = None
    dataset = None
    with open(os.path.join(folder, name + ".prj"), "w", encoding="ascii") as projection:
        projection.write(WGS84)
    with open(os.path.join(folder, name + ".cpg"), "w", encoding="ascii") as codepage:
        codepage.write("UTF-8\n")
