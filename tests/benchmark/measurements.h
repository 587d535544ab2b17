// SPDX-License-Identifier: MIT
#pragma once

// The groups of rows. Each measures what the report wants of it and nothing else.

#include <filesystem>

#include "tests/benchmark/gui_probe.h"
#include "tests/benchmark/report.h"
#include "tests/benchmark/worlds.h"

namespace marz::benchmark {

/// What the machine does to any program: how long it stops one that has nothing to wait for, how long memory takes. A
/// figure of the others that is no larger says nothing about Marz.
void measureMachine(Report& report);
/// V1, V2, V3 with both kinds of data, the walk of 320 frames, and a screen of 3840x2160 at ratio 2.
void measureFrames(Report& report, Worlds& worlds);
/// A page of the region as PNG, PDF and SVG after the start, and a page for each place.
void measureExport(Report& report, Worlds& worlds);
/// How much longer a frame takes where lines and areas have 10 and 100 times as many vertices. The latter wants 10 GB.
void measureDensity(Report& report, Worlds& worlds);
/// 100,000 places and 1,000,000 claims: frame, what lies under a point, filter.
void measureManyPlaces(Report& report, Worlds& worlds);
/// How fast names are found in texts, by the processor time a megabyte takes.
void measureTagger(Report& report);
/// How long an unknown article takes to become a map.
void measureArticle(Report& report, Worlds& worlds);
/// All layers and places into another projection, for the first time and from the level store. The layers are those of
/// Natural Earth in this folder.
void measureProjectionChange(Report& report, const std::filesystem::path& naturalEarth);
/// The longest stops of the GUI thread while the window loads, draws and changes. `naturalEarth` holds the layer that
/// is added.
void measureWindow(Report& report, ProbedApplication& application, const std::filesystem::path& naturalEarth);
/// Start-up and memory of the program itself; left out, with a sentence, where there is no display.
void measureProgram(Report& report, const std::string& program);

}  // namespace marz::benchmark
