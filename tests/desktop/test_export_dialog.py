#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The export dialog by the keyboard alone: write a callout, move it, take that back, change a margin, save the layout,
find the page again in the next dialog, begin afresh, and open the layout again.

usage: test_export_dialog.py MARZ SOURCE_FOLDER
"""
import json
import re
import sys

import pyatspi

from window_driver import WindowCase, find, keys, run, waitFor, walk, write, xdotool

CALLOUT = "Ferry since 2016"


class ExportDialogByKeys(WindowCase):
    def test_write_move_undo_margins_save_close_reopen(self):
        self.openDialog()
        self.writeCallout()
        self.moveAndUndo()
        self.changeMargin()
        first = self.saveLayout()
        self.close()
        self.reopen(first)
        self.assertIsNone(self.program.poll(), "the program has ended")

    def dialog(self):
        return find(self.application, "Export Map", pyatspi.ROLE_DIALOG, showing=True)

    def page(self):
        return find(self.dialog(), "Preview of the page", showing=True)

    def dialogAfterKeys(self):
        """A window that has just appeared may not have the keyboard yet."""
        keys("ctrl+e")
        return waitFor("the export dialog", self.dialog, patience=10)

    def openDialog(self):
        waitFor("the export dialog", self.dialogAfterKeys)
        # A tool takes hold of the page only once there is one.
        waitFor("the page", lambda: find(self.dialog(), " mm", pyatspi.ROLE_LABEL, showing=True))
        waitFor("the estimate of the file, which follows the page",
                lambda: find(self.dialog(), "file about", pyatspi.ROLE_LABEL, showing=True))

    def writeCallout(self):
        keys("ctrl+shift+t", "Return")
        waitFor("the text on the page", lambda: find(self.page(), "Text on the page", showing=True))
        write(CALLOUT)
        keys("ctrl+Return")
        waitFor("the callout to be selected", lambda: CALLOUT in self.page().description)

    def millimetresFromLeft(self):
        told = re.search(r"(-?\d+) mm from the left", self.page().description)
        return int(told.group(1)) if told else None

    def moveAndUndo(self):
        before = waitFor("the callout's place", self.millimetresFromLeft)
        keys("shift+Right", "shift+Right")
        waitFor("the callout to move", lambda: self.millimetresFromLeft() == before + 20)
        keys("ctrl+z")
        waitFor("the callout to come back", lambda: self.millimetresFromLeft() == before)

    def changeMargin(self):
        keys("alt+g")  # the tab of the page
        keys("alt+m")
        waitFor("the left margin to have the keys", lambda: find(
            self.dialog(), "Left margin", showing=True).getState().contains(pyatspi.STATE_FOCUSED))
        keys("ctrl+a")
        write("40")
        keys("Return")
        self.assertIsNotNone(self.dialog(), "Enter in a number is no Export")

    def giveName(self, path):
        waitFor("the file chooser", lambda: any(
            node.name in ("Save", "Open") and node.getState().contains(pyatspi.STATE_SHOWING)
            for node in walk(self.application)))
        xdotool("sleep", 0.5, "key", "ctrl+a")
        write(str(path))
        keys("Return")

    def saveLayout(self):
        path = self.folder / "first.json"
        keys("alt+y")
        self.giveName(path)
        waitFor("the layout", path.exists)
        layout = json.loads(path.read_text())
        self.assertEqual(layout["notes"][0]["text"], CALLOUT)
        self.assertEqual(layout["page"]["margins"]["left"], 40)
        waitFor("the word that it is saved", lambda: find(self.dialog(), "The layout is in", showing=True))
        return path

    def close(self):
        self.page().queryComponent().grabFocus()
        keys("Escape")  # lets go of the callout
        waitFor("nothing to be selected", lambda: self.page().description.startswith("Nothing is selected"))
        keys("Tab")  # the first part of the page: its title
        waitFor("the title to be selected", lambda: self.page().description.startswith("Title, "))
        keys("Down")
        keys("Escape")  # lets go of the title
        waitFor("nothing to be selected", lambda: self.page().description.startswith("Nothing is selected"))
        keys("Escape")
        waitFor("the dialog to close", lambda: self.dialog() is None)

    def reopen(self, layout):
        self.openDialog()
        callout = lambda: find(self.dialog(), f"Callout: {CALLOUT}", pyatspi.ROLE_LIST_ITEM)
        waitFor("the callout to be there again", callout)
        keys("alt+h")  # begins afresh
        waitFor("the callout to be gone", lambda: callout() is None)
        keys("alt+o")
        self.giveName(layout)
        waitFor("the callout of the layout", callout)
        keys("Escape")
        waitFor("the dialog to close", lambda: self.dialog() is None)


if __name__ == "__main__":
    run(sys.argv)
