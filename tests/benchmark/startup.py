#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints how long the window takes from process start to its first complete map, and the program's peak memory.

Needs a display; tests/desktop/run_in_display provides one. Times differ between machines: compare within one run.

usage: startup.py MARZ [RUNS]
"""
import resource
import statistics
import subprocess
import sys

program, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 9
milliseconds = []
for _ in range(runs):
    done = subprocess.run([program, "--startup-time"], capture_output=True, text=True, check=True, timeout=60)
    milliseconds.append(int(done.stdout.split()[0]))
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"start to first complete map: first {milliseconds[0]} ms, median {statistics.median(milliseconds):.0f} ms, "
      f"slowest {max(milliseconds)} ms of {runs} runs")
print(f"peak memory: {peak:.0f} MB")
