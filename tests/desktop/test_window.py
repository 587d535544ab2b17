#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The main job in a real window: start with articles, click Sher Khan Bandar at its pixel, read the panel through the
accessibility tree, filter by Tajikistan, export a PNG and look at its pixels.

Run by run_in_display, which provides X11, a window manager and the accessibility bus.
usage: test_window.py MARZ SOURCE_FOLDER
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import pyatspi

MARZ = SOURCE = None
PATIENCE = 60  # seconds; a sanitizer build on a busy machine is slow
CROSSING = "Sher Khan Bandar–Panji Poyon"


def waitFor(what, condition, patience=PATIENCE):
    """The first true value of condition(); fails after `patience` seconds."""
    end = time.monotonic() + patience
    while True:
        try:
            value = condition()
        except Exception:  # the tree changes while it is read; the next look sees it whole
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience} s in vain for {what}")
        time.sleep(0.2)


def walk(node, depth=0):
    yield node
    if depth > 40:
        return
    for index in range(min(node.childCount, 400)):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, depth + 1)


def find(root, name=None, role=None, showing=False):
    for node in walk(root):
        if role is not None and node.getRole() != role:
            continue
        if name is not None and name not in (node.name or ""):
            continue
        if showing and not node.getState().contains(pyatspi.STATE_SHOWING):
            continue
        return node
    return None


def textOf(node):
    """All text below a node: names of labels and contents of text views."""
    parts = []
    for each in walk(node):
        parts.append(each.name or "")
        try:
            text = each.queryText()
            parts.append(text.getText(0, text.characterCount))
        except NotImplementedError:
            pass
    return "\n".join(parts)


def application():
    return find(pyatspi.Registry.getDesktop(0), "marz", pyatspi.ROLE_APPLICATION)


def press(node):
    actions = node.queryAction()
    names = [actions.getName(index).lower() for index in range(actions.nActions)]
    wanted = next((i for i, n in enumerate(names) if n in ("press", "toggle", "click", "check")), 0)
    actions.doAction(wanted)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def clickAt(x, y):
    xdotool("mousemove", x, y, "sleep", 0.2, "click", 1)


class MainJob(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", HOME=str(self.folder),
                           XDG_CONFIG_HOME=str(self.folder / "config"), XDG_DATA_HOME=str(self.folder / "data"),
                           XDG_CACHE_HOME=str(self.folder / "cache"))
        articles = Path(os.environ.get("MARZ_ARTICLES", SOURCE / "../shared/articles"))
        self.withArticles = articles.is_dir()
        arguments = [MARZ] + (["--articles", str(articles)] if self.withArticles else [])
        self.program = subprocess.Popen(arguments, env=environment)
        self.addCleanup(self.stop)
        self.application = waitFor("the program on the accessibility bus", application)
        self.map = waitFor("the map", lambda: find(self.application, "Map", showing=True))
        self.crossing = waitFor("the crossing's mark", lambda: find(self.map, CROSSING))

    def stop(self):
        self.program.terminate()
        self.program.wait(PATIENCE)

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
        down = next(index for index, name in enumerate(members) if CROSSING in name)
        xdotool("sleep", 1, "key", "Home", *["Down"] * down, "Return")
        waitFor("the panel to show the crossing", lambda: CROSSING in self.panelText())
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
        self.assertTrue(any(CROSSING in name for name in after), after)
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
            ended = subprocess.run([MARZ, "--startup-time"], env=dict(os.environ, HOME=home, XDG_CACHE_HOME=home),
                                   capture_output=True, text=True, timeout=PATIENCE * 2, check=False)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertGreater(float(ended.stdout), 0.0)


if __name__ == "__main__":
    MARZ, SOURCE = sys.argv[1], Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1], verbosity=2)
