#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""units.py BUILD_FOLDER: the sources of each room, put into few files that the compiler reads.

Most of compiling a file goes into the libraries' headers. So those sources of a room that can stand one below the
other are written into one, BUILD_FOLDER/units/app/ROOM/N.cpp or …/ui/ROOM/N.cpp, which holds nothing but their
#include lines. Two can if what one names for itself alone, in its unnamed namespace, the other never says: then
neither hides something from the other, nor is called in its place. No path of this clone is in a unit, and one that
did not change is not written again.

tools/lint/tidy asks the same of what it looks at as one.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
MOST = 12
NAMESPACE = re.compile(rb"^namespace ([\w:]+) \{$", re.MULTILINE)
UNNAMED = re.compile(rb"^namespace \{\n(.*?)^\} // namespace$", re.MULTILINE | re.DOTALL)
TAKEN = re.compile(rb"^using ((?:\w+::)+(\w+));$", re.MULTILINE)
OWN_NAME = re.compile(rb"^(?:struct|class|union|enum(?: class)?|using) (\w+)\b(?!::)|^Q_[A-Z_]+\((\w+)"
                      rb"|^\w[^({=;\[\n]*?\b(\w+)(?: =|[({;\[])", re.MULTILINE)
OWN_NAME_TOO = re.compile(rb",\s+(\w+)(?: =|\{)")  # the second of a line
NO_CODE = re.compile(rb"//[^\n]*|'(?:\\.|[^'\\\n])'|\"(?:\\.|[^\"\\\n])*\"")
# but members and what is said with its namespace
WORD = re.compile(rb"(?<!\.)(?<!->)(?<!::)\b[A-Za-z_]\w*")


class Source:
    """What a file says, as far as other files could be confused by it."""

    def __init__(self, path):
        octets = path.read_bytes()
        self.path = path
        self.namespaces = set(NAMESPACE.findall(octets)) or {b""}
        unnamed = b"\n".join(UNNAMED.findall(octets))
        names = {name for found in OWN_NAME.findall(unnamed) for name in found if name}
        self.own = dict.fromkeys(names.union(OWN_NAME_TOO.findall(unnamed)), path)
        self.own |= {name: whose for whose, name in TAKEN.findall(octets)}
        self.said = set(WORD.findall(NO_CODE.sub(b" ", octets))) | self.own.keys()

    def meets(self, other):
        """Whether names of one's namespaces are found from the other's."""
        return any((one + b"::").startswith(another + b"::") or (another + b"::").startswith(one + b"::")
                   or not one or not another for one in self.namespaces for another in other.namespaces)

    def hides(self, other):
        return any(name in other.said and other.own.get(name) != whose for name, whose in self.own.items())

    def confuses(self, other):
        return self.meets(other) and (self.hides(other) or other.hides(self))


def together(paths, most):
    """PATHS in groups of at most MOST that can stand one below the other."""
    groups = []
    for source in map(Source, paths):
        for group in groups:
            if len(group) < most and not any(source.confuses(other) for other in group):
                group.append(source)
                break
        else:
            groups.append([source])
    return [[source.path for source in group] for group in groups]


def included(path):
    """What our sources call PATH: app/ is where the core's includes begin."""
    return str(path.relative_to(ROOT)).removeprefix("app/")


def write(folder, groups):
    """A unit in FOLDER for each of GROUPS, and nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {folder / f"{number}.cpp": "".join(f'#include "{included(path)}"\n' for path in group)
              for number, group in enumerate(groups, 1)}
    for unit in set(folder.glob("*.cpp")) - wanted.keys():
        unit.unlink()
    for unit, text in wanted.items():
        if not unit.exists() or unit.read_text() != text:
            unit.write_text(text)


def main():
    units = pathlib.Path(sys.argv[1]) / "units"
    for room in (*ROOT.glob("app/*/"), *ROOT.glob("ui/*/")):
        sources = sorted(path for path in room.glob("*.cpp") if path.name != "main.cpp")
        write(units / room.relative_to(ROOT), together(sources, MOST))


if __name__ == "__main__":
    main()
