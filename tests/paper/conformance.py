"""Checks PDF files against the standards that the playbook promises to keep: python conformance.py FILE…

PDF/UA-1 and PDF/A-2a by page-validation, the syntax by qpdf, the fonts by pdffonts. Exits with 1 when a file falls short and names every rule it breaks.
"""

import subprocess
import sys

import page

PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}


def profile_problems(path):
    """The rules of both profiles that the file breaks, as sentences."""
    problems = []
    for profile, words in PROFILES.items():
        try:
            report = page.validate_pdf(path, profile=profile)
        except page.ParseError as unreadable:
            problems.append(f"{words}: {unreadable}")
            continue
        print(f"  {words}: {report.rules.passed} of {report.rules.total} rules kept")
        problems += [f"{words} {failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant and not report.failures:
            problems.append(f"{words}: not kept, and no rule is named")
    return problems


def syntax_problems(path):
    """What qpdf has to say, warnings included."""
    ended = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    if ended.returncode == 0:
        print("  qpdf: no fault in the syntax")
        return []
    return [f"qpdf: {line}" for line in (ended.stdout + ended.stderr).splitlines() if line.strip()]


def font_problems(path):
    """Fonts that are not embedded, not cut down to what is used, or can't be read back as text."""
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=False).stdout.splitlines()[2:]
    print(f"  pdffonts: {len(listed)} fonts")
    problems = [] if listed else ["pdffonts: the file has no font at all"]
    for line in listed:
        embedded, subset, unicode = line.split()[-5:-2]
        if (embedded, subset, unicode) != ("yes", "yes", "yes"):
            problems.append(f"pdffonts: {line.split()[0]} has emb {embedded}, sub {subset}, uni {unicode}; all three must be yes")
    return problems


def main(paths):
    """Prints what was found, file by file; the number of files that fall short."""
    short = 0
    for path in paths:
        print(path)
        problems = profile_problems(path) + syntax_problems(path) + font_problems(path)
        for problem in problems:
            print(f"  {problem}")
        short += bool(problems)
    print(f"{len(paths) - short} of {len(paths)} files keep the standards")
    return short


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: conformance.py FILE…")
    sys.exit(1 if main(sys.argv[1:]) else 0)
