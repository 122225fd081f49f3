#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""tools/units.py puts into one unit only what can stand together, and forgets no source."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
from units import together

ASKING = "namespace latchkey::acl {\nint asked()\n{\n    return %s;\n}\n} // namespace latchkey::acl\n"


def naming(line: str, namespace: str = "latchkey::acl") -> str:
    return (f"namespace {namespace} {{\n\nnamespace {{\n\n{line}\n\n}} // namespace\n\n"
            f"int other{len(line)}()\n{{\n    return 1;\n}}\n\n}} // namespace {namespace}\n")


class Together(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def groups(self, texts: list[str], most: int = 12) -> list[int]:
        paths = [self.folder / f"{number}.cpp" for number in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text)
        return [len(group) for group in together(paths, most)]

    def test_what_shares_no_name_stands_together(self):
        self.assertEqual(self.groups([naming("int one()\n{\n    return 1;\n}"), naming("int other = 2;"),
                                      ASKING % "third()"]), [3])

    def test_no_unit_is_larger_than_said(self):
        self.assertEqual(self.groups([ASKING % "1"] * 7, most=3), [3, 3, 1])

    def test_what_is_said_elsewhere_stands_apart(self):
        for line in ("int found()\n{\n    return 1;\n}", "constexpr int found = 2;", "constexpr int found{2};",
                     "struct found\n{\n};", "enum class found { Yes };", "using found = int;", "using web::found;",
                     "const int one = 1, found = 2;", "const int one = 1,\n    found = 2;",
                     'Q_LOGGING_CATEGORY(found, "latchkey.x")', "const char *const found[] = {};"):
            with self.subTest(line):
                self.assertEqual(self.groups([naming(line), ASKING % "found"]), [1, 1])
                self.assertEqual(self.groups([ASKING % "found", naming(line)]), [1, 1])

    def test_what_two_name_for_themselves_stands_apart(self):
        for one, another in (("int found = 1;",) * 2, ("using web::found;", "using acl::found;"),
                             ("using web::found;", "struct found\n{\n};")):
            with self.subTest(one):
                self.assertEqual(self.groups([naming(one), naming(another)]), [1, 1])
        self.assertEqual(self.groups([naming("using web::found;")] * 2), [2])

    def test_what_is_no_use_of_a_name_does_not_matter(self):
        for said in ("1 // found", "'f' + sizeof(\"found\")", "a.found", "a->found()", "web::found()"):
            with self.subTest(said):
                self.assertEqual(self.groups([naming("int found = 2;"), ASKING % said]), [2])

    def test_names_are_seen_from_within_only(self):
        self.assertEqual(self.groups([naming("int found = 2;", "latchkey::web"), ASKING % "found"]), [2])
        self.assertEqual(self.groups([naming("int found = 2;", "latchkey"), ASKING % "found"]), [1, 1])
        self.assertEqual(self.groups([naming("int found = 2;", "latchkey::acl::inner"), ASKING % "found"]), [1, 1])


class Units(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.build = pathlib.Path(folder.name)

    def make(self):
        subprocess.run([sys.executable, "-B", ROOT / "tools/units.py", self.build], check=True)
        return sorted(self.build.glob("units/*/*/*.cpp"))

    def test_each_source_is_in_one_unit(self):
        lines = [line for unit in self.make() for line in unit.read_text().splitlines()]
        sources = [path.relative_to(ROOT) for room in ("app", "ui") for path in ROOT.glob(room + "/*/*.cpp")
                   if path.name != "main.cpp"]
        self.assertEqual(sorted(lines), sorted(f'#include "{str(path).removeprefix("app/")}"' for path in sources))

    def test_what_stays_is_not_written_again_and_what_goes_is_gone(self):
        first = self.make()
        before = {unit: unit.stat().st_mtime_ns for unit in first}
        gone = first[0].with_name("99.cpp")
        gone.write_text("")
        self.assertEqual(self.make(), first)
        self.assertEqual({unit: unit.stat().st_mtime_ns for unit in first}, before)


if __name__ == "__main__":
    unittest.main()
