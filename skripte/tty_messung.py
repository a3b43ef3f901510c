#!/usr/bin/env python3
"""Measures a full-screen program from outside, in a pseudo-terminal of 80x24.

usage: tty_messung.py -- PROGRAM [WORD ...]

Prints name=value pairs: start_ms (to the last byte of the first screen), taste_ms and taste_bytes
(the arrow key down on the first screen: median and most), buchstabe_ms (a letter typed on the
second screen) and rss_kb. Exit status 1 where the program ended before it showed a screen.
A time runs from writing the key to the last byte that comes before 60 ms of silence.
"""
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time

QUIET = 0.06
DOWN = b"\x1bOB"


def start(words):
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8")
        os.execvp(words[0], words)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, terminal


def answer(terminal, quiet):
    """The number of bytes that come before silence, and when the last of them came."""
    count, last = 0, None
    while select.select([terminal], [], [], quiet)[0]:
        try:
            data = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not data:
            break
        count, last = count + len(data), time.perf_counter()
    return count, last


def press(terminal, key):
    begin = time.perf_counter()
    os.write(terminal, key)
    count, last = answer(terminal, QUIET)
    return count, ((last or begin) - begin) * 1000


def memory(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1])
    return 0


def main():
    pid, terminal = start(sys.argv[sys.argv.index("--") + 1:])
    begin = time.perf_counter()
    _, last = answer(terminal, 0.5)
    first = ((last or begin) - begin) * 1000
    if memory(pid) == 0:
        sys.exit(1)
    steps = [press(terminal, DOWN) for _ in range(15)]
    press(terminal, b"2")
    letters = [press(terminal, key.encode()) for key in "01082401032745"]
    rss = memory(pid)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    print(f"start_ms={first:.2f} taste_ms={statistics.median(s[1] for s in steps):.3f}",
          f"taste_bytes={max(s[0] for s in steps)}",
          f"buchstabe_ms={statistics.median(s[1] for s in letters):.3f} rss_kb={rss}")


main()
