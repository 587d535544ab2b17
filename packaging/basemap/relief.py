# SPDX-License-Identifier: MIT
"""Elevation of the detail box from ETOPO5, as whole metres.

The source's grid is centred on its points: the cell of longitude 35 E reaches from 34.958 to 35.042. It calls the
spacing 0.083334 instead of 1/12 degree, so the columns are counted, not computed from that number. Cells are copied,
never resampled.
"""

import os
import struct

from osgeo import gdal

from sources import DETAIL_BOX, RELIEF

CELLS_PER_DEGREE = 12
NO_DATA = -32768
SOURCE_WIDTH = 4320
WGS84 = ('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
         'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]')


def build(folder):
    """relief.tif."""
    west, south, east, north = DETAIL_BOX
    column, row = round(west * CELLS_PER_DEGREE), round((90 - north) * CELLS_PER_DEGREE)
    width = round((east - west) * CELLS_PER_DEGREE) + 1
    height = round((north - south) * CELLS_PER_DEGREE) + 1
    source = gdal.Open(RELIEF)
    if source.RasterXSize != SOURCE_WIDTH or abs(source.GetGeoTransform()[0] + 0.5 / CELLS_PER_DEGREE) > 1e-3:
        raise RuntimeError(f"{RELIEF}: not the grid of 4320 columns from longitude 0 that this script knows")
    raw = source.GetRasterBand(1).ReadRaster(column, row, width, height, buf_type=gdal.GDT_Float32)
    values = struct.unpack(f"<{width * height}f", raw)
    metres = [round(value) if -20000 < value < 20000 else NO_DATA for value in values]
    # LZW, not Deflate: libtiff's LZW gives the same bytes everywhere, zlib and libdeflate do not.
    target = gdal.GetDriverByName("GTiff").Create(
        os.path.join(folder, "relief.tif"), width, height, 1, gdal.GDT_Int16,
        ["COMPRESS=LZW", "PREDICTOR=2", "BLOCKYSIZE=32", "INTERLEAVE=PIXEL"])
    half = 0.5 / CELLS_PER_DEGREE
    target.SetGeoTransform((west - half, 1 / CELLS_PER_DEGREE, 0, north + half, 0, -1 / CELLS_PER_DEGREE))
    target.SetProjection(WGS84)
    band = target.GetRasterBand(1)
    band.SetNoDataValue(NO_DATA)
    band.WriteRaster(0, 0, width, height, struct.pack(f"<{width * height}h", *metres), buf_type=gdal.GDT_Int16)
    target.FlushCache()
