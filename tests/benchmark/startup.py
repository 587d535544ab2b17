#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints how long the window takes from process start to its first complete map, and the program's peak memory: with an
empty cache, as after an installation, and with the levels of detail that an earlier start has kept.

Needs a display; tests/desktop/run_in_display provides one. Times differ between machines: compare within one run. The
processor's time, of all threads together, depends less on what else the machine does.

usage: startup.py MARZ [RUNS] [--json FILE]
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("runs", type=int, nargs="?", default=9)
parser.add_argument("--json", type=Path)
arguments = parser.parse_args()


def start(folder):
    """Milliseconds until the map stood, of processor time until the end, and MB at the peak."""
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen([arguments.program, "--startup-time"], stdout=output,
                                   env=dict(os.environ, MARZ_CACHE_DIR=str(folder)))
        _, status, used = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit(f"{arguments.program} --startup-time failed")
        output.seek(0)
        return int(output.read().split()[0]), (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024


def measure(folder, empty):
    figures = []
    for _ in range(arguments.runs):
        if empty:
            shutil.rmtree(folder, ignore_errors=True)
        figures.append(start(folder))
    milliseconds, processor, memory = zip(*figures)
    return {"median_ms": statistics.median(milliseconds), "slowest_ms": max(milliseconds),
            "processor_ms": round(statistics.median(processor)), "peak_mb": round(max(memory))}


with tempfile.TemporaryDirectory(prefix="marz-startup-") as temporary:
    cache = Path(temporary) / "cache"
    start(cache)  # the system reads the program and its data from the disk once
    results = {"empty cache": measure(cache, True), "levels kept": measure(cache, False)}
for name, figures in results.items():
    print(f"{name}: start to first complete map median {figures['median_ms']:.0f} ms, slowest {figures['slowest_ms']} ms "
          f"of {arguments.runs} runs; processor {figures['processor_ms']} ms; peak memory {figures['peak_mb']} MB")
if arguments.json:
    arguments.json.write_text(json.dumps(results, indent=2) + "\n")
