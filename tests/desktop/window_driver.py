# SPDX-License-Identifier: MIT
"""A real window to be driven by keys and the pointer, and read through the accessibility tree.

Run inside run_in_display, which provides X11, a window manager and the accessibility bus.
"""
import os
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import pyatspi

PATIENCE = 60  # seconds; a sanitizer build on a busy machine is slow


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


def keys(*names):
    xdotool("key", "--clearmodifiers", *names)


def write(text):
    xdotool("type", "--delay", 20, text)


class WindowCase(unittest.TestCase):
    """Starts the program with a home of its own for each test. PROGRAM and SOURCE are set by whoever runs it."""

    PROGRAM = SOURCE = None
    CROSSING = "Sher Khan Bandar–Panji Poyon"

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", HOME=str(self.folder),
                           XDG_CONFIG_HOME=str(self.folder / "config"), XDG_DATA_HOME=str(self.folder / "data"),
                           XDG_CACHE_HOME=str(self.folder / "cache"))
        articles = Path(os.environ.get("MARZ_ARTICLES", self.SOURCE / "../shared/articles"))
        self.withArticles = articles.is_dir()
        arguments = [self.PROGRAM] + (["--articles", str(articles)] if self.withArticles else [])
        self.program = subprocess.Popen(arguments, env=environment)
        self.addCleanup(self.stop)
        self.application = waitFor("the program on the accessibility bus", application)
        self.map = waitFor("the map", lambda: find(self.application, "Map", showing=True))
        self.crossing = waitFor("the crossing's mark", lambda: find(self.map, self.CROSSING))

    def stop(self):
        self.program.terminate()
        self.program.wait(PATIENCE)


def run(arguments):
    """Of the calling script: usage MARZ SOURCE_FOLDER."""
    WindowCase.PROGRAM, WindowCase.SOURCE = arguments[1], Path(arguments[2])
    unittest.main(argv=arguments[:1], verbosity=2)
