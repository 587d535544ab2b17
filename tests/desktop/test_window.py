#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The main job in a real window: start with articles, click Sher Khan Bandar at its pixel, read the panel through the
accessibility tree, filter by Tajikistan, export a PNG and look at its pixels.

Run by run_in_display, which provides X11, a window manager and the accessibility bus.
usage: test_window.py MARZ SOURCE_FOLDER
"""
import os
import subprocess
import sys
import tempfile
import unittest

import pyatspi

from window_driver import PATIENCE, WindowCase, clickAt, find, press, run, textOf, waitFor, walk, xdotool


class MainJob(WindowCase):
    def panelText(self):
        panel = find(self.application, "Place panel")
        return textOf(panel) if panel is not None else ""

    def test_click_read_filter_export(self):
        self.clickTheCrossing()
        self.filterByTajikistan()
        self.exportPng()
        self.assertIsNone(self.program.poll(), "the program has ended")

    def clickTheCrossing(self):
        box = self.crossing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.assertGreater(box.width, 4)
        clickAt(box.x + box.width // 2, box.y + box.height // 2)
        # At this scale the crossing is one of several places behind one mark, "3 places: …": the click opens their
        # list, in the same order, and the keys choose from it.
        self.assertIn(" places: ", self.crossing.name)
        members = self.crossing.name.split(": ", 1)[1].split(", ")
        down = next(index for index, name in enumerate(members) if self.CROSSING in name)
        xdotool("sleep", 1, "key", "Home", *["Down"] * down, "Return")
        waitFor("the panel to show the crossing", lambda: self.CROSSING in self.panelText())
        text = self.panelText()
        for words in ("Afghanistan", "Tajikistan", "37.1946", "Stronski", "Oxford Analytica"):
            self.assertIn(words, text)
        if self.withArticles:
            self.assertIn("article’s own paragraph", text.replace("'", "’"))
        else:
            self.assertIn("In our words", text)

    def filterByTajikistan(self):
        before = self.markNames()
        box = waitFor("the country filter", lambda: find(self.application, "Country: Tajikistan", pyatspi.ROLE_CHECK_BOX))
        press(box)
        after = waitFor("fewer marks", lambda: (lambda now: now if 0 < len(now) < len(before) else None)(self.markNames()))
        self.assertTrue(any(self.CROSSING in name for name in after), after)
        self.assertFalse(any("Kant" in name for name in after), after)

    def markNames(self):
        mapNow = find(self.application, "Map", showing=True)
        return [mapNow.getChildAtIndex(i).name for i in range(mapNow.childCount)]

    def exportPng(self):
        target = self.folder / "map.png"
        xdotool("key", "ctrl+e")
        button = waitFor("the export dialog's button",
                         lambda: find(self.application, "Export…", pyatspi.ROLE_PUSH_BUTTON, showing=True))
        press(button)
        waitFor("the file chooser", lambda: any(
            node.name == "Save" and node.getState().contains(pyatspi.STATE_SHOWING) for node in walk(self.application)))
        xdotool("sleep", 0.5, "key", "ctrl+a", "type", "--delay", 20, str(target))
        xdotool("key", "Return")
        waitFor("the exported file", lambda: target.exists() and target.stat().st_size > 10000)
        size = subprocess.run(["identify", "-format", "%w %h %k", str(target)], capture_output=True, text=True,
                              check=True).stdout.split()
        self.assertEqual(size[:2], ["3508", "2480"])
        self.assertGreater(int(size[2]), 500, "a map has many colours")
        self.assertGreater(self.pixelsNear(target, "#C8410C"), 100, "the crossings' diamonds are on the page")

    def pixelsNear(self, picture, colour):
        counted = subprocess.run(["convert", str(picture), "-fuzz", "6%", "-fill", "black", "+opaque", colour,
                                  "-fill", "white", "-opaque", colour, "-format", "%[fx:mean*w*h]", "info:"],
                                 capture_output=True, text=True, check=True)
        return float(counted.stdout)


class EndingTheProgram(unittest.TestCase):
    """A program that is closed ends by itself, in one piece."""

    def test_it_ends_without_a_fault(self):
        with tempfile.TemporaryDirectory() as home:
            ended = subprocess.run([WindowCase.PROGRAM, "--startup-time"], env=dict(os.environ, HOME=home, XDG_CACHE_HOME=home),
                                   capture_output=True, text=True, timeout=PATIENCE * 2, check=False)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertGreater(float(ended.stdout), 0.0)


if __name__ == "__main__":
    run(sys.argv)
