"""Checks the torture corpus: python corpus.py FOLDER

Beside each PDF stands a text file with what has to be found in it again, a line each. Every line is looked for in what
pdftotext reads, in the order in which the file is written; all of them are checked against the standards as well, those with fonts of
the system too.
Exits with 1 when a file falls short.
"""

import pathlib
import re
import subprocess
import sys

import conformance

# What a reader doesn't see: marks of direction, which pdftotext adds itself, soft hyphens, joiners and white space.
# Where a word is longer than a line, the end of the line is no space; so spaces don't count here.
UNSEEN = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0f]")

# Lam and alef are one sign, and so is a letter with its vowel signs. The file says which letters each stands for in the
# order of reading; pdftotext, which turns right-to-left text around letter by letter, turns these around as well.
VOWEL_SIGNS = re.compile("[\u064b-\u0652]")
LAM_ALEF = re.compile("\u0644\u0627|\u0627\u0644")


def bare(text):
    """The text without what can't be seen."""
    letters = VOWEL_SIGNS.sub("", UNSEEN.sub("", text)).replace("\u2011", "\u2010")
    return LAM_ALEF.sub("\ufefb", letters)


def told(words, path):
    """What a program says about a file."""
    return subprocess.run([*words, path, *(["-"] if words[0] == "pdftotext" else [])], capture_output=True, check=True).stdout.decode("utf-8")


def lost(path):
    """What was typed and is not found again, as sentences.

    Where a row is taller than a page, pdftotext mixes the lines of its columns. What is lost that way has to stand in the
    tags, which keep each cell together.
    """
    text = bare(told(["pdftotext", "-raw", "-enc", "UTF-8"], path).replace("\f", ""))
    wanted = {bare(line) for line in path.with_suffix(".txt").read_text(encoding="utf-8").split("\n")}
    missing = sorted(name for name in wanted if name not in text)
    if missing:
        tags = bare("".join(re.findall(r'^\s*"(.*)"$', told(["pdfinfo", "-struct-text"], path), re.MULTILINE)))
        missing = [name for name in missing if name not in tags]
    return [f"neither pdftotext nor the tags: {name!r} is not found again" for name in missing]


def main(folder):
    """Prints what was found; the number of files that fall short."""
    paths = sorted(pathlib.Path(folder).glob("*.pdf"))
    if not paths:
        sys.exit(f"There is no PDF in {folder}.")
    short = 0
    for path in paths:
        problems = lost(path)
        for problem in problems:
            print(f"  {path.name}: {problem}")
        short += bool(problems)
    print(f"{len(paths) - short} of {len(paths)} files give back what was typed")
    return short + conformance.main([str(path) for path in paths])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: corpus.py FOLDER")
    sys.exit(1 if main(sys.argv[1]) else 0)
