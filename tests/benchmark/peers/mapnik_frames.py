#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Draws the views with Mapnik and prints the times as JSON. With a folder, the pictures are kept there.

usage: mapnik_frames.py [FOLDER]
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

try:
    import mapnik
except ImportError:
    sys.exit("Mapnik is left out: the Debian package python3-mapnik is missing.")

import shared_map as shared

DEGREES = "+proj=longlat +datum=WGS84 +no_defs"


def indexedCopies(folder):
    """Copies of the shapefiles with Mapnik's own index beside them, where its tool is installed."""
    paths = []
    for name, *_ in shared.LAYERS:
        source = shared.layerPath(name)[:-len(".shp")]
        for suffix in (".shp", ".shx", ".dbf"):
            shutil.copy(source + suffix, folder)
        paths.append(os.path.join(folder, name + ".shp"))
    if shutil.which("shapeindex"):
        subprocess.run(["shapeindex", *paths], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    else:
        print("Mapnik draws without indexes: the Debian package mapnik-utils is missing.", file=sys.stderr)


def symbolizer(kind, colour, width):
    """The drawing rule of one layer, in Mapnik's XML."""
    if kind == "fill":
        return f'<PolygonSymbolizer fill="{colour}"/>'
    if kind == "line":
        return f'<LineSymbolizer stroke="{colour}" stroke-width="{width}"/>'
    return (f'<TextSymbolizer face-name="DejaVu Sans Book" size="{shared.TEXT_SIZE}" fill="{colour}" '
            f'halo-fill="{shared.HALO}" halo-radius="{shared.HALO_WIDTH}">[name]</TextSymbolizer>')


def mapDescription(folder):
    """The whole map, in Mapnik's XML."""
    styles, layers = "", ""
    for name, kind, colour, width in shared.LAYERS:
        styles += f'<Style name="{name}"><Rule>{symbolizer(kind, colour, width)}</Rule></Style>'
        encoding = '<Parameter name="encoding">latin1</Parameter>' if kind == "label" else ""
        layers += (f'<Layer name="{name}" srs="{DEGREES}"><StyleName>{name}</StyleName><Datasource>'
                   f'<Parameter name="type">shape</Parameter>{encoding}'
                   f'<Parameter name="file">{os.path.join(folder, name)}.shp</Parameter></Datasource></Layer>')
    return f'<Map srs="{DEGREES}" background-color="{shared.WATER}">{styles}{layers}</Map>'


def main():
    """Prints {"v1": {"ms", "cpu_ms"}, …}."""
    with tempfile.TemporaryDirectory() as folder:
        indexedCopies(folder)
        page = mapnik.Map(shared.WIDTH, shared.HEIGHT)
        mapnik.load_map_from_string(page, mapDescription(folder))
        times = {}
        for view, box in shared.VIEWS.items():
            page.zoom_to_box(mapnik.Box2d(*box))

            def draw():
                image = mapnik.Image(shared.WIDTH, shared.HEIGHT)
                mapnik.render(page, image)
                return image

            times[view] = shared.timeFrames(draw)
            if len(sys.argv) > 1:
                draw().save(os.path.join(sys.argv[1], f"mapnik-{view}.png"), "png")
        print(json.dumps(times))


if __name__ == "__main__":
    main()
