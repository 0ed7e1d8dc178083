"""Compares what is read in a PDF, by its structure tree, with what was typed: the lines of a `.read` file beside it.

`H`, `P`, `LBody`, `Caption`, `TH` and `TD` are parts of the structure, in their order, with these words and no others. `*` is
found whole and `~` whole or shortened somewhere between the parts before and after it; `@` stands for a drawing, and
where `?` is, words of a drawing may be.
"""

import re

import tags

# What is compared word for word. Everything else, such as labels, is only looked through.
EXACT = {"H", "P", "LBody", "Caption", "TH", "TD"}

# A hyphen at the end of a line reads as a soft one, which is no letter; and marks that only say where a word may break, or
# where none may, are seen by nobody.
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")


def words(text):
    """The text with single spaces, as white space is read; a space that doesn't break is one."""
    return " ".join(UNSEEN.sub("", text).replace("\u2011", "\u2010").split())


def wanted_of(path):
    """What was typed: pairs of what it is and its words."""
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    return [(kind, words(text)) for kind, text in (line.split("\t", 1) for line in lines)]


def read_of(file):
    """What is read: the role, the words and what stands for them, without the contents."""
    read = [(re.sub(r"^H\d$", "H", role), words(text), alt and words(alt)) for role, text, alt in file.read()]
    return [part for part in read if part[0] != "TOCI" and (part[1] or part[2])]


def found(kind, text, between):
    """Whether a text of a drawing stands among these parts."""
    if kind == "?":
        return True
    if kind == "@":
        return any(alt == text for _, _, alt in between)
    joined = "\n".join(part[1] for part in between)
    if text in joined:
        return True
    # On a drawing what is too long ends in three dots, and what has no room at all is left to the words that stand for it.
    cut = (joined[max(0, dots.start() - len(text)) : dots.start()].rstrip() for dots in re.finditer("…", joined))
    return kind == "~" and any(text.startswith(end[at:]) for end in cut for at in range(len(end)))


def problems(path):
    """What is read otherwise than it was typed, as sentences."""
    file = tags.File(str(path))
    read = read_of(file)
    flaws = list(file.flaws) + [f"{text!r} is in no part of the structure" for text in file.unread() if text.strip()]
    place, loose = 0, []
    for kind, text in [*wanted_of(path.with_suffix(".read")), (None, None)]:
        if kind is not None and not text:
            continue
        if kind is not None and kind not in EXACT:
            loose.append((kind, text))
            continue
        end = place
        while end < len(read) and read[end][:2] != (kind, text):
            end += 1
        if kind is not None and end == len(read):
            near = next((part[1] for part in read[place:] if part[0] == kind), "nothing")
            return [*flaws, f"{kind} {text[:200]!r} is not read; next comes {near[:200]!r}"]
        between = read[place:end]
        flaws += [f"{missing!r} is not read ({what})" for what, missing in loose if not found(what, missing, between)]
        # Parts that nobody typed: only labels, the heading of the contents and the words of drawings may stand between.
        if not loose:
            flaws += [f"{role} {said!r} was not typed" for role, said, _ in between if role in EXACT and said != "Contents"]
        loose = []
        place = end + 1
    return flaws
