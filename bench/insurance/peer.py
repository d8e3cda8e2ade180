"""numpy beside Waaier: the same benefit, and the same lives with yearly steps. Prints JSON; one core.

The benefit reads its columns from the folder and leaves its amounts there. The lives are what a numpy user would write: an
array a variable, a draw a person and year for stopping and for falling ill, exponential lengths of illness, and the profit
due added up per year. Recovery has one intensity; attributes of starters come from the same persons, shuffled.
"""
import json
import sys
import time

import numpy as np

folder, wage = sys.argv[1], int(sys.argv[2])
ROUNDS, SECONDS = 5, 0.5


def rounds(work):
    """Best by the clock, and the middle one for each second that the core worked."""
    work()
    best, cores = 0.0, []
    for _ in range(ROUNDS):
        start, cpu, done = time.perf_counter(), time.process_time(), 0
        while time.perf_counter() - start < SECONDS:
            done += work()
        best = max(best, done / (time.perf_counter() - start))
        cores.append(done / (time.process_time() - cpu))
    return {"best": best, "perCoreSecond": sorted(cores)[ROUNDS // 2]}


def benefit():
    columns = [np.fromfile(f"{folder}/{name}", np.int32) for name in ("base", "first", "second", "third", "remaining")]
    base, first, second, third, remaining = (column.astype(np.float64) for column in columns)
    bounds = np.array([35, 45, 55, 65, 80])
    pays = np.array([0, 0.28, 0.35, 0.42, 0.5075, 0.7])
    out = {}

    def work():
        before = (first + second + third) / 3
        loss = np.where(before > 0, (before - remaining) / np.where(before > 0, before, 1) * 100, -1)
        share = pays[np.searchsorted(bounds, loss, side="right")]
        amount = share * np.minimum(np.maximum(base, 0), 12 * wage / 0.7) / 12
        out["monthly"] = np.floor(amount + 0.5)
        return len(base)

    figures = rounds(work)
    out["monthly"].astype(np.int32).tofile(f"{folder}/numpy")
    return figures


def lives():
    people, years = 200_000, 40
    rng = np.random.default_rng(1)
    ages = rng.integers(18, 67, people)
    levels = 3_500_000 * np.exp(0.55 * rng.standard_normal(people))
    onset = 0.058 * np.interp(np.arange(120), [18, 25, 35, 45, 55, 60], [0.5, 0.6, 0.8, 1.1, 1.5, 1.69])

    def work():
        age, level, ill, base = ages.copy(), levels.copy(), np.zeros(people), np.zeros(years)
        claims = np.zeros(years)
        for year in range(years):
            well = ill <= 0
            base[year] = np.minimum(level[well], 12 * wage / 0.7).sum()
            claims[year] = (ill > 1).sum()
            falls = well & (rng.random(people) < onset[age])
            ill = np.where(falls, rng.exponential(0.5, people), np.maximum(ill - 1, 0))
            leaves = (rng.random(people) < 0.1) & well | (age >= 66)
            other = rng.integers(0, people, people)
            age = np.where(leaves, ages[other], age + 1)
            level = np.where(leaves, levels[other], level)
            ill = np.where(leaves, 0, ill)
        return people * years

    return rounds(work)


print(json.dumps({"version": np.__version__, "benefit": benefit(), "dynamics": lives()}))
