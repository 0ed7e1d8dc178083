"""Checks PDF files against the standards that every printed document promises to keep: python conformance.py FILE-OR-FOLDER…

PDF/UA-1 and PDF/A-2a by page-validation, the syntax by qpdf, the fonts by pdffonts. Exits with 1 when a file falls short and names every rule it breaks.
"""

import collections
import multiprocessing
import pathlib
import subprocess
import sys

import page

PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}


# So many files are looked at side by side.
AT_ONCE = 2


def profile_problems(path):
    """How many rules of each profile the file keeps, as text; and those that it breaks, as sentences."""
    kept, problems = [], []
    for profile, words in PROFILES.items():
        try:
            report = page.validate_pdf(path, profile=profile)
        except page.PageError as unreadable:
            problems.append(f"{words}: {unreadable}")
            continue
        kept.append(f"{report.rules.passed} of {report.rules.total} rules of {words}")
        problems += [f"{words} {failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant and not report.failures:
            problems.append(f"{words}: not kept, and no rule is named")
    return ", ".join(kept), problems


def syntax_problems(path):
    """What qpdf has to say, warnings included."""
    ended = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    if ended.returncode == 0:
        return []
    return [f"qpdf: {line}" for line in (ended.stdout + ended.stderr).splitlines() if line.strip()]


def font_problems(path):
    """Fonts that are not embedded, not cut down to what is used, or can't be read back as text."""
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=False).stdout.splitlines()[2:]
    problems = [] if listed else ["pdffonts: the file has no font at all"]
    for line in listed:
        embedded, subset, unicode = line.split()[-5:-2]
        if (embedded, subset, unicode) != ("yes", "yes", "yes"):
            problems.append(f"pdffonts: {line.split()[0]} has emb {embedded}, sub {subset}, uni {unicode}; all three must be yes")
    return problems


def judged(path):
    """The rules that a file keeps, and what is wrong with it."""
    kept, problems = profile_problems(path)
    return kept, problems + syntax_problems(path) + font_problems(path)


def main(paths):
    """Prints what was found; the number of files that fall short."""
    short = 0
    tally = collections.Counter()
    with multiprocessing.Pool(AT_ONCE) as pool:
        for path, (kept, problems) in zip(paths, pool.imap(judged, paths, chunksize=4)):
            tally[kept] += 1
            for problem in problems:
                print(f"  {path}: {problem}")
            short += bool(problems)
    for kept, count in tally.most_common():
        print(f"  {count} files: {kept}")
    print(f"{len(paths) - short} of {len(paths)} files keep the standards")
    return short


def files(names):
    """The files of that name, and all PDF files of the folders of that name."""
    found = []
    for name in map(pathlib.Path, names):
        inside = sorted(name.glob("*.pdf")) if name.is_dir() else [name]
        if not inside:
            sys.exit(f"There is no PDF in {name}.")
        found += map(str, inside)
    return found


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: conformance.py FILE-OR-FOLDER…")
    sys.exit(1 if main(files(sys.argv[1:])) else 0)
