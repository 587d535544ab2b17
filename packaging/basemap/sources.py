# SPDX-License-Identifier: MIT
"""Where the raw data lies: files of Debian packages, and a check that they are there.

Nothing is fetched from the network. Every source is opened read-only; a missing package is reported by its name, so
that the reader can install it.
"""

import os
import subprocess

from osgeo import ogr

MAGICS = "/usr/share/magics"
WORLD_MAP = "/usr/share/qgis/resources/data/world_map.gpkg"
RELIEF = "/usr/share/ferret-vis/data/etopo5.cdf"

# The package versions that the committed files were made from (Debian 12).
PACKAGES = {"libmagics++-data": "4.13.0-1", "qgis-common": "3.22.16+dfsg-1", "ferret-datasets": "7.6.0-5"}

# The region that gets the 1:10m detail: west, south, east, north in degrees.
DETAIL_BOX = (35.0, 20.0, 110.0, 60.0)

LAYERS = {
    "10m": ("admin_0_boundary_lines_land", "admin_1_states_provinces_lines", "ocean",
            "populated_places_simple", "rivers_lake_centerlines"),
    "50m": ("admin_0_boundary_lines_land", "ocean", "rivers_lake_centerlines"),
    "110m": ("admin_0_boundary_lines_land",),
}


def naturalEarthPath(scale, layer):
    """Path of one Natural Earth shapefile in libmagics++-data."""
    return os.path.join(MAGICS, scale, f"ne_{scale}_{layer}.shp")


def requiredFiles():
    """Every file the build reads, with the Debian package that carries it."""
    files = [(naturalEarthPath(scale, layer), "libmagics++-data")
             for scale, layers in LAYERS.items() for layer in layers]
    return files + [(WORLD_MAP, "qgis-common"), (RELIEF, "ferret-datasets")]


def missingPackages():
    """Names of the Debian packages that have to be installed first, sorted."""
    return sorted({package for path, package in requiredFiles() if not os.path.exists(path)})


def otherVersions():
    """Packages whose version is not the one the committed files were made from: name, version here, version then."""
    result = []
    for package, expected in PACKAGES.items():
        query = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package],
                               capture_output=True, text=True, check=False)
        if query.stdout != expected:
            result.append((package, query.stdout or "unknown", expected))
    return result


class Feature:
    """One record of a source layer: its attributes and its geometry (never null)."""

    def __init__(self, ogrFeature):
        self.fid = ogrFeature.GetFID()
        self.attributes = ogrFeature.items()
        self.geometry = ogrFeature.GetGeometryRef().Clone()
        self.geometry.FlattenTo2D()

    def __getitem__(self, name):
        value = self.attributes.get(name)
        return value.strip() if isinstance(value, str) else value


def readLayer(path, layerName=None):
    """All features of a layer that have a geometry, in the file's order."""
    dataset = ogr.Open(path)
    layer = dataset.GetLayerByName(layerName) if layerName else dataset.GetLayer(0)
    return [Feature(each) for each in layer
            if each.GetGeometryRef() is not None and not each.GetGeometryRef().IsEmpty()]


def readNaturalEarth(scale, layer):
    """One Natural Earth layer at one scale."""
    return readLayer(naturalEarthPath(scale, layer))
