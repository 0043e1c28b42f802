#!/usr/bin/env python3
"""./dev test fuzz [--seconds N] [--target NAME]: each libFuzzer target for a minute, with ASan and UBSan, from its seeds."""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = TOP / "build/fuzz"
SEEDS = TOP / "tests/fuzz/seeds"
FEWEST_EDGES = 100  # a target that covers fewer does not reach what it is named after


def targets() -> list[str]:
    return sorted(file.stem for file in (TOP / "tests/fuzz").glob("*.cpp"))


def build(log: pathlib.Path) -> bool:
    with log.open("w") as file:
        return all(subprocess.run(command, cwd=TOP, stdout=file, stderr=subprocess.STDOUT).returncode == 0
                   for command in (["cmake", "--preset", "fuzz"],
                                   ["cmake", "--build", BUILD, "--parallel", str(os.cpu_count()), "--target", "fuzz"]))


def fuzz(target: str, seconds: int) -> tuple[str, str]:
    """One line about it, and what went wrong."""
    corpus, found = BUILD / "corpus" / target, BUILD / "found" / target
    corpus.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(found, ignore_errors=True)
    found.mkdir(parents=True)
    if not any((SEEDS / target).glob("*")):
        return target, "has no seeds"
    done = subprocess.run([BUILD / f"tests/fuzz/fuzz_{target}", corpus, SEEDS / target, f"-max_total_time={seconds}", "-timeout=20",
                           "-rss_limit_mb=2048", "-max_len=4096", f"-artifact_prefix={found}/", "-print_final_stats=1"],
                          capture_output=True, text=True, errors="replace",
                          env={**os.environ, "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1", "ASAN_OPTIONS": "detect_stack_use_after_return=0"})
    (BUILD / f"{target}.log").write_text(done.stderr)
    edges = max((int(number) for number in re.findall(r"\bcov: (\d+)", done.stderr)), default=0)
    runs = max((int(number) for number in re.findall(r"stat::number_of_executed_units: (\d+)", done.stderr)), default=0)
    line = f"{target:<22}{edges:>8} edges {runs:>10} inputs"
    if done.returncode:
        kept = ", ".join(file.name for file in found.iterdir())
        return line, f"{done.stderr[-3000:]}\nThe input is kept in {found} ({kept}); mend it and keep it as a seed."
    return line, "" if edges >= FEWEST_EDGES else f"covers fewer than {FEWEST_EDGES} edges"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--target", choices=targets())
    options = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    if not build(BUILD / "build.log"):
        print((BUILD / "build.log").read_text()[-4000:] + "\n0 passed, 1 failed")
        return 1
    wanted = [options.target] if options.target else targets()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for line, fault in pool.map(lambda target: fuzz(target, options.seconds), wanted):
            print(f"{line}{'   FAILED' if fault else ''}", flush=True)
            if fault:
                failed += 1
                print(fault, flush=True)
    print(f"{len(wanted) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
