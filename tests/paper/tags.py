"""Reads a tagged PDF as a reader does who can't see it: the structure tree from its root, and for each of its parts the text
that the pages give for it, through ActualText and ToUnicode.

qpdf takes the file apart; everything else is done here, so that nothing of the printer's own is asked.
"""

import base64
import json
import re
import subprocess

# Parts that stand within a line of text and belong to the part around them.
INLINE = {"/Link", "/Reference", "/Span"}

TOKEN = re.compile(rb"\s+|%[^\r\n]*|(<<|>>|[\[\]()<]|/[^\s/\[\]()<>%]*|[^\s/\[\]()<>%]+)")
HEX = re.compile(rb"[^>]*>")
RANGE = rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*"
PAREN = re.compile(rb"[\\()]")
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


class File:
    """A PDF in its parts, and what was found wrong with its text."""

    def __init__(self, path):
        words = ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path]
        told = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)
        self.objects = told["qpdf"][1]
        self.fonts = {}
        self.flaws = []
        self.read_pieces = set()
        root = self.value(self.value("trailer")["/Root"])
        pages = self.pages(self.value(root["/Pages"]), {})
        self.texts = {reference: self.page(page) for reference, page in pages.items()}
        self.tree = self.value(root["/StructTreeRoot"])

    def value(self, value):
        """What a reference stands for; everything else stands for itself."""
        while isinstance(value, str) and (value == "trailer" or re.fullmatch(r"\d+ \d+ R", value)):
            found = self.objects[value if value == "trailer" else f"obj:{value}"]
            value = found["value"] if "value" in found else {**found["stream"]["dict"], "data": found["stream"]["data"]}
        return value

    def pages(self, node, above, reference=None):
        """The pages under a node of the page tree, by their references."""
        node = {**above, **node}
        if node["/Type"] == "/Page":
            return {reference: node}
        inherited = {key: node[key] for key in ("/Resources",) if key in node}
        found = {}
        for kid in node["/Kids"]:
            found.update(self.pages(self.value(kid), inherited, kid))
        return found

    def data(self, value):
        """The bytes of a stream."""
        return base64.b64decode(self.value(value)["data"])

    def page(self, page):
        """The text of each piece of marked content of a page, by its number."""
        contents = self.value(page.get("/Contents", []))
        streams = contents if isinstance(contents, list) else [contents]
        content = b"\n".join(self.data(stream) for stream in streams)
        fonts = self.value(self.value(page.get("/Resources", {})).get("/Font", {}))
        texts, font = {}, None
        # For each piece that is open its number, and whether its text was told already.
        stack = []
        for operator, operands in operations(content):
            if operator in (b"BDC", b"BMC"):
                number, told = stack[-1] if stack else (None, False)
                properties = operands[1] if operator == b"BDC" and isinstance(operands[1], dict) else {}
                if b"/MCID" in properties:
                    number = int(properties[b"/MCID"])
                    if number in texts:
                        self.flaws.append(f"marked content {number} is there twice")
                    texts[number] = ""
                elif operands and operands[0] == b"/Artifact":
                    number, told = None, True
                if b"/ActualText" in properties and not told:
                    told = True
                    self.tell(texts, number, utf_16(properties[b"/ActualText"]))
                stack.append((number, told))
            elif operator == b"EMC":
                stack.pop()
            elif operator == b"Tf":
                font = self.font(fonts[operands[0].decode()])
            elif operator in (b"Tj", b"TJ"):
                number, told = stack[-1] if stack else (None, False)
                shown = operands[0] if operator == b"TJ" else operands
                for part in shown:
                    if isinstance(part, bytearray):
                        text = self.shown(font, bytes(part))
                        if not told:
                            self.tell(texts, number, text)
        return texts

    def tell(self, texts, number, text):
        if number is None:
            self.flaws.append(f"{text!r} belongs to nothing")
        else:
            texts[number] += text

    def shown(self, font, codes):
        """The text that the codes of a font stand for."""
        text = []
        for start in range(0, len(codes), font.length):
            code = codes[start : start + font.length]
            if font.glyph(code) == 0:
                self.flaws.append(f"code {code.hex()} of {font.name} shows the glyph for missing characters")
            if code not in font.unicode:
                self.flaws.append(f"code {code.hex()} of {font.name} has no text")
            text.append(font.unicode.get(code, "\N{REPLACEMENT CHARACTER}"))
        return "".join(text)

    def font(self, reference):
        """A font, read once."""
        if reference not in self.fonts:
            self.fonts[reference] = Font(self, self.value(reference))
        return self.fonts[reference]

    def read(self):
        """What is read, part by part in the order of the tree: the role, the text, and what stands for it."""
        read = []
        for kid in self.kids(self.tree):
            self.walk(kid, None, read)
        return read

    def kids(self, node):
        kids = self.value(node.get("/K", []))
        return kids if isinstance(kids, list) else [kids]

    def walk(self, kid, page, read):
        """Goes through a part of the tree; gives the text that belongs to the part around it."""
        node = self.value(kid)
        if isinstance(node, int):
            return self.text(page, node)
        if node.get("/Type") == "/MCR":
            return self.text(node.get("/Pg", page), node["/MCID"])
        if node.get("/Type") == "/OBJR":
            return ""
        page = node.get("/Pg", page)
        if node["/S"] in INLINE:
            return "".join(self.walk(kid, page, read) for kid in self.kids(node))
        # The part has its place before those inside it, whose texts come later.
        place = len(read)
        read.append(None)
        text = "".join(self.walk(kid, page, read) for kid in self.kids(node))
        alt = string(node["/Alt"]) if "/Alt" in node else None
        read[place] = (node["/S"][1:], text, alt)
        return ""

    def text(self, page, number):
        """A piece of marked content, which is then read."""
        self.read_pieces.add((page, number))
        return self.texts[page].get(number, "")

    def unread(self):
        """What stands on the pages and in no part of the tree."""
        pieces = ((page, number, text) for page, texts in self.texts.items() for number, text in texts.items())
        return [text for page, number, text in pieces if (page, number) not in self.read_pieces]


class Font:
    """How a font's codes are told apart, what they show and what they say."""

    def __init__(self, file, font):
        self.name = font["/BaseFont"]
        encoding = file.value(font["/Encoding"])
        self.glyphs = None
        if isinstance(encoding, dict):
            cmap = file.data(encoding)
            self.length = len(bytes.fromhex(re.search(rb"begincodespacerange\s*<([0-9A-Fa-f]+)>", cmap)[1].decode()))
            self.glyphs = glyphs_of(cmap)
        elif encoding == "/Identity-H":
            self.length = 2
        else:
            raise ValueError(f"{self.name} has the encoding {encoding}")
        self.unicode = texts_of(file.data(font["/ToUnicode"]))

    def glyph(self, code):
        """The number of the glyph that a code shows; 0 is the one for missing characters."""
        return int.from_bytes(code, "big") if self.glyphs is None else self.glyphs.get(code, 0)


def texts_of(cmap):
    """What each code of a character map says."""
    texts = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            texts[bytes.fromhex(code.decode())] = utf_16(bytes.fromhex(text.decode()))
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text, several in re.findall(RANGE + rb"(?:<([0-9A-Fa-f]*)>|\[([^\]]*)\])", block):
            listed = [bytes.fromhex(found.decode()) for found in re.findall(rb"<([0-9A-Fa-f]*)>", several)]
            begin = bytes.fromhex(text.decode())
            for step, code in enumerate(codes(first, last)):
                # Within a range only the last byte counts up.
                texts[code] = utf_16(listed[step] if several else begin[:-1] + bytes([begin[-1] + step]))
    return texts


def glyphs_of(cmap):
    """Which glyph each code of a character map shows."""
    glyphs = {}
    for block in re.findall(rb"begincidchar(.*?)endcidchar", cmap, re.DOTALL):
        for code, number in re.findall(rb"<([0-9A-Fa-f]+)>\s*(\d+)", block):
            glyphs[bytes.fromhex(code.decode())] = int(number)
    for block in re.findall(rb"begincidrange(.*?)endcidrange", cmap, re.DOTALL):
        for first, last, number in re.findall(RANGE + rb"(\d+)", block):
            glyphs.update((code, int(number) + step) for step, code in enumerate(codes(first, last)))
    return glyphs


def codes(first, last):
    """All codes from one to another, as they are written in a character map."""
    return [code.to_bytes(len(first) // 2, "big") for code in range(int(first, 16), int(last, 16) + 1)]


def string(value):
    """A text of the file as qpdf tells it."""
    return value[2:] if value.startswith("u:") else utf_16(bytes.fromhex(value[2:]))


def utf_16(data):
    """The text of bytes: with a mark of their order, or as they stand in a character map."""
    return bytes(data).removeprefix(b"\xfe\xff").decode("utf-16-be")


def operations(content):
    """The operators of a page with what stands before each."""
    place, stack, operands = 0, [], []
    while place < len(content):
        match = TOKEN.match(content, place)
        place = match.end()
        token = match[1]
        if token is None:
            continue
        if token in (b"[", b"<<"):
            stack.append((operands, token))
            operands = []
        elif token in (b"]", b">>"):
            inner, (operands, opened) = operands, stack.pop()
            operands.append(inner if opened == b"[" else dict(zip(inner[::2], inner[1::2])))
        elif token == b"<":
            match = HEX.match(content, place)
            place = match.end()
            operands.append(bytearray.fromhex(match[0][:-1].decode()))
        elif token == b"(":
            text, place = literal(content, place)
            operands.append(text)
        elif token[:1].isalpha() or token in (b"'", b'"'):
            if token in (b"true", b"false", b"null"):
                operands.append(token)
                continue
            yield token, operands
            operands = []
        else:
            operands.append(token)


def literal(content, place):
    """The bytes of a string in parentheses, and where it ends."""
    start, depth = place, 1
    while depth:
        match = PAREN.search(content, place)
        place = match.end()
        if match[0] == b"\\":
            place += 1
        else:
            depth += 1 if match[0] == b"(" else -1

    def unescaped(match):
        escaped = match[1]
        if escaped.isdigit():
            return bytes([int(escaped, 8) & 0xFF])
        return PLAIN.get(escaped, escaped)

    return bytearray(ESCAPE.sub(unescaped, content[start : place - 1])), place
