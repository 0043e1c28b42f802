"""What the replies come to: a line of each kind, the blind fifth apart, and whether the aims are met."""

import collections
import math

from verdicts import Verdict

LEAST_RIGHT, LONGEST_P50 = 0.95, 50  # share, milliseconds


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(value for value in values if not math.isnan(value))
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.nan


def line(name: str, verdicts: list[Verdict]) -> str:
    count = lambda holds: sum(1 for one in verdicts if holds(one))
    took, waited = [one.took_ms for one in verdicts], [one.waited_ms for one in verdicts]
    right = count(lambda one: one.right)
    return (f"{name:<16}{right:>5} / {len(verdicts):<5}{100 * right / len(verdicts):>5.1f} %{count(lambda one: not one.plan):>8}{count(lambda one: not one.answer):>9}"
            f"{sum(len(one.leaks) for one in verdicts):>7}{percentile(took, 0.5):>9.1f}{percentile(took, 0.95):>7.1f}"
            f"{percentile(waited, 0.5):>9.1f}{percentile(waited, 0.95):>7.1f}")


def table(verdicts: list[Verdict]) -> list[str]:
    kinds = collections.defaultdict(list)
    for one in verdicts:
        kinds[one.question.kind].append(one)
    lines = [f"{'kind':<16}{'right / all':>13}{'':>6}{'plans':>9}{'answers':>9}{'leaks':>7}{'took p50':>9}{'p95':>7}{'wait p50':>9}{'p95':>7}  (ms)"]
    lines += [line(kind, kinds[kind]) for kind in sorted(kinds)]
    for name, blind in (("seen", False), ("blind", True)):
        if chosen := [one for one in verdicts if one.question.blind == blind]:
            lines.append(line(name, chosen))
    return [*lines, line("all", verdicts)]


def wrong(verdicts: list[Verdict]) -> list[str]:
    return [f"{one.question.id} ({one.question.kind}, {one.question.asker}): {one.question.ask}\n" + "\n".join(
        f"    {part}: {fault}" for part, faults in (("plan", one.plan), ("answer", one.answer), ("leak", one.leaks)) for fault in faults[:6])
            for one in verdicts if not one.right]


def holds(verdicts: list[Verdict]) -> bool:
    right = sum(one.right for one in verdicts) / len(verdicts)
    return right >= LEAST_RIGHT and not any(one.leaks for one in verdicts) and percentile([one.took_ms for one in verdicts], 0.5) <= LONGEST_P50
