# SPDX-License-Identifier: Apache-2.0
"""Fails, saying where, if a translation is incomplete or contradicts its source text."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "translations")
# lupdate's arguments beyond those it always gets
FILES = {"latchkey_de.ts": [], "latchkey_en.ts": ["-pluralonly"]}
UNWANTED = {"latchkey_de.ts": r"!|\bbitte\b|erfolgreich"}
FORMS = 2  # of a plural, in English as in German


def messages(path):
    """Maps (context, source, comment) to the message's element."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"),
                   message.findtext("comment") or "")
            found[key] = message
    return found


def placeholders(text):
    # Qt takes %1 to %99, and %L1 for a number as the language writes it; "%0A" is none.
    return sorted(re.findall(r"%L?(n|[1-9][0-9]?)", text))


def shortcuts(text):
    return len(re.findall(r"&(?=\w)", text.replace("&&", "")))


def complaints(source, message, unwanted):
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        yield "no translation" if translation is None else translation.get("type")
        return
    texts = [translation.text or ""]
    if message.get("numerus"):
        texts = [form.text or "" for form in translation.iter("numerusform")]
        if len(texts) != FORMS:
            yield f"{len(texts)} plural forms instead of {FORMS}"
    for number, text in enumerate(texts):
        if not text.strip():
            yield "empty"
            continue
        wanted = placeholders(source)
        if message.get("numerus") and number == 0 and "n" not in placeholders(text):
            wanted = [each for each in wanted if each != "n"]  # "every day" says that it is one
        if placeholders(text) != wanted:
            yield f"other placeholders: {text!r}"
        if shortcuts(text) != shortcuts(source):
            yield f"other shortcut marks (&): {text!r}"
        if text.count("\n") != source.count("\n"):
            yield f"other line breaks: {text!r}"
        if unwanted and re.search(unwanted, text, re.IGNORECASE):
            yield f"not the project's words: {text!r}"


def lupdate():
    of_debian = "/usr/lib/qt6/bin/lupdate"
    return of_debian if os.access(of_debian, os.X_OK) else shutil.which("lupdate")


def compared_with_the_program(program, name):
    """What lupdate would change in a translation."""
    known = messages(os.path.join(FOLDER, name))
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, name)
        shutil.copy(os.path.join(FOLDER, name), copy)
        run = subprocess.run(
            [program, "-I", ".", "-I", "app", "-I", "tools", "app", "ui", "tools/screens",
             "-extensions", "cpp,h", "-locations", "none", "-no-obsolete", *FILES[name], "-ts", copy],
            cwd=ROOT, capture_output=True, text=True, timeout=100)
        if run.returncode != 0:
            yield f"{name}: lupdate failed: {run.stderr.strip()}"
            return
        said = messages(copy)
    for context, source, _ in said.keys() - known.keys():
        yield f"{name}: {context}: {source!r}: missing"
    for context, source, _ in known.keys() - said.keys():
        yield f"{name}: {context}: {source!r}: no longer in the program"
    # lupdate then files the texts under a context in which the program does not look for them.
    for line in run.stderr.splitlines():
        if "Qualifying with unknown namespace/class" in line:
            yield f"wrong context: {os.path.relpath(line, ROOT)}"


def marked_elsewhere():
    """Texts marked for another context than the one in which their folder's Text looks for them."""
    for folder, _, names in os.walk(ROOT):
        if "Text.h" not in names:
            continue
        with open(os.path.join(folder, "Text.h"), encoding="utf-8") as file:
            own = re.search(r"Q_DECLARE_TR_FUNCTIONS\((\w+)\)", file.read()).group(1)
        for name in names:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                for context in re.findall(r'QT_TRANSLATE_NOOP\(\s*"(\w+)"', file.read()):
                    if context != own:
                        yield f"{os.path.relpath(folder, ROOT)}/{name}: {context} instead of {own}"


def main():
    wrong = sorted(set(marked_elsewhere()))
    for name in FILES:
        for (context, source, _), message in messages(os.path.join(FOLDER, name)).items():
            for complaint in complaints(source, message, UNWANTED.get(name)):
                wrong.append(f"{name}: {context}: {source!r}: {complaint}")
    program = lupdate()
    if program is None:
        print("lupdate is not installed: not compared with the program's texts")
    else:
        found = [each for name in FILES for each in compared_with_the_program(program, name)]
        wrong += sorted(set(found))
    print("\n".join(wrong) if wrong else "complete")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
