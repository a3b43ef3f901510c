"""Solves a round of the Vergabe with the package `matching` and prints the milliseconds it took.

Reads one line for each place (name, how many) and, behind an empty line, one for each child (for each
wish: place, rank). Where the package is missing it prints nothing and ends with status 1.
"""

import sys
import time

try:
    from matching.games import HospitalResident
except ImportError:
    sys.exit(1)

# The package copies a graph of objects one into the other.
sys.setrecursionlimit(10_000_000)

with open(sys.argv[1], encoding="ascii") as file:
    places, children = (part.splitlines() for part in file.read().split("\n\n"))

capacities = {name: int(count) for name, count in (line.split() for line in places)}
applicants = {name: [] for name in capacities}
wishes = {}
for child, line in enumerate(children):
    words = line.split()
    pairs = [(p, int(r)) for p, r in zip(words[::2], words[1::2]) if capacities[p]]
    if pairs:
        wishes[f"k{child}"] = [place for place, _ in pairs]
    for place, rank in pairs:
        applicants[place].append((rank, f"k{child}"))
orders = {name: [child for _, child in sorted(list_)] for name, list_ in applicants.items() if list_}
capacities = {name: capacities[name] for name in orders}

game = HospitalResident.create_from_dictionaries(wishes, orders, capacities)
start = time.perf_counter()
matching = game.solve()
print((time.perf_counter() - start) * 1000, sum(len(found) for found in matching.values()))
