"""Checks the torture corpus: python corpus.py FOLDER

Beside each PDF stands a text file with what has to be found in it again, a line each, and one with what has to be read in
it. Every line is looked for in what pdftotext reads, in the order in which the file is written; the tags are compared with
what was typed, word for word; and every file is held against the standards, those with fonts of the system too.
Exits with 1 when a file falls short.
"""

import multiprocessing
import pathlib
import re
import subprocess
import sys

import conformance
import reading
import tags

# What a reader doesn't see: marks of direction, which pdftotext adds itself, soft hyphens, joiners and white space.
# Where a word is longer than a line, the end of the line is no space; so spaces don't count here.
UNSEEN = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0f]")

# Lam and alef are one sign, and so is a letter with its vowel signs. The file says which letters each stands for in the
# order of reading, and so do the tags; pdftotext, which turns right-to-left text around letter by letter, turns the letters
# of one sign around as well.
ONE_SIGN = re.compile("\u0644\u0627|[\u0621-\u064a][\u064b-\u0652]+")


def bare(text):
    """The text without what can't be seen."""
    return UNSEEN.sub("", text).replace("\u2011", "\u2010")


def turned(text):
    """The text as pdftotext reads it."""
    return ONE_SIGN.sub(lambda sign: sign[0][::-1], text)


def lost(path, file):
    """What was typed and is not found again, as sentences.

    Where a row is taller than a page, pdftotext mixes the lines of its columns. What is lost that way has to stand in the
    tags, which keep each cell together.
    """
    told = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], capture_output=True, check=True).stdout
    text = bare(told.decode("utf-8").replace("\f", ""))
    wanted = {bare(line) for line in path.with_suffix(".txt").read_text(encoding="utf-8").split("\n")}
    missing = sorted(name for name in wanted if turned(name) not in text)
    if missing:
        parts = "\n".join(bare(said) for _, said, _ in file.read())
        missing = [name for name in missing if name not in parts]
    return [f"neither pdftotext nor the tags: {name!r} is not found again" for name in missing]


def problems(path):
    """What is wrong with the text of a file, as sentences."""
    return lost(path, tags.File(str(path))) + reading.problems(path)


def main(folder):
    """Prints what was found; the number of files that fall short."""
    paths = sorted(pathlib.Path(folder).glob("*.pdf"))
    if not paths:
        sys.exit(f"There is no PDF in {folder}.")
    short = 0
    with multiprocessing.Pool(conformance.AT_ONCE) as pool:
        for path, found in zip(paths, pool.imap(problems, paths, chunksize=4)):
            for problem in found:
                print(f"  {path.name}: {problem}")
            short += bool(found)
    print(f"{len(paths) - short} of {len(paths)} files give back what was typed")
    return short + conformance.main([str(path) for path in paths])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: corpus.py FOLDER")
    sys.exit(1 if main(sys.argv[1]) else 0)
