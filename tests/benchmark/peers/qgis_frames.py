#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Draws the views with QGIS, in parallel as its window does, and prints the times as JSON. With a folder, the
pictures are kept there.

usage: qgis_frames.py [FOLDER]
"""
import json
import os
import sys

try:
    from qgis.core import (QgsApplication, QgsFillSymbol, QgsLineSymbol, QgsMapRendererParallelJob, QgsMapSettings,
                           QgsMarkerSymbol, QgsPalLayerSettings, QgsRectangle, QgsSingleSymbolRenderer,
                           QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes, QgsVectorLayer,
                           QgsVectorLayerSimpleLabeling)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError:
    sys.exit("QGIS is left out: the Debian package python3-qgis is missing.")

import shared_map as shared


def labelSettings(colour):
    """Town names with a halo."""
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(shared.HALO_WIDTH)
    halo.setSizeUnit(QgsUnitTypes.RenderPixels)
    halo.setColor(QColor(shared.HALO))
    text = QgsTextFormat()
    text.setSize(shared.TEXT_SIZE)
    text.setSizeUnit(QgsUnitTypes.RenderPixels)
    text.setColor(QColor(colour))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.setFormat(text)
    return settings


def makeLayer(name, kind, colour, width):
    """One layer with its looks."""
    layer = QgsVectorLayer(shared.layerPath(name), name, "ogr")
    if kind == "fill":
        symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    elif kind == "line":
        symbol = QgsLineSymbol.createSimple({"color": colour, "width": str(width), "width_unit": "Pixel"})
    else:
        symbol = QgsMarkerSymbol.createSimple({"size": "0"})
        layer.setLabeling(QgsVectorLayerSimpleLabeling(labelSettings(colour)))
        layer.setLabelsEnabled(True)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def main():
    """Prints {"v1": {"ms", "cpu_ms"}, …}."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    layers = [makeLayer(*layer) for layer in shared.LAYERS]
    settings = QgsMapSettings()
    settings.setLayers(list(reversed(layers)))  # the first one is on top
    settings.setOutputSize(QSize(shared.WIDTH, shared.HEIGHT))
    settings.setBackgroundColor(QColor(shared.WATER))
    settings.setDestinationCrs(layers[0].crs())
    times = {}
    for view, box in shared.VIEWS.items():
        west, south, east, north = box
        settings.setExtent(QgsRectangle(west, south, east, north))

        def draw():
            job = QgsMapRendererParallelJob(settings)
            job.start()
            job.waitForFinished()
            return job.renderedImage()

        times[view] = shared.timeFrames(draw)
        if len(sys.argv) > 1:
            draw().save(os.path.join(sys.argv[1], f"qgis-{view}.png"))
    print(json.dumps(times))
    sys.stdout.flush()
    os._exit(0)  # taking QGIS down in order needs more care than a measurement has to take


if __name__ == "__main__":
    main()
