# SPDX-License-Identifier: Apache-2.0
"""How PHP reads and orders things, as far as a store's signature depends on it. Octets are bytes."""

import re
from functools import cmp_to_key
from math import isfinite
from urllib.parse import quote, unquote_plus, unquote_to_bytes

# Marks a name that parse_str turned into an array (`f[a]=1` makes `f` one).
ARRAY = object()

_SPACE = b" \t\n\r\v\f"
_NUMERIC = re.compile(rb"[ \t\n\r\v\f]*([+-]?)(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?[ \t\n\r\v\f]*\Z")
_INT_MIN, _INT_MAX = -(2**63), 2**63 - 1


def rawurlencode(octets: bytes) -> bytes:
    return quote(octets, safe="").encode()


def rawurldecode(octets: bytes) -> bytes:
    """`+` stays a plus; a broken percent-code stays as it is."""
    return unquote_to_bytes(octets)


def urldecode(octets: bytes) -> bytes:
    return unquote_to_bytes(octets.replace(b"+", b" "))


def urlencode(text: str) -> str:
    """As http_build_query writes a value: space as `+`, `~` encoded."""
    return quote(text, safe=" ").replace(" ", "+").replace("~", "%7E")


def text_of_path_segment(segment: str) -> str:
    """A path segment as a route parameter: a raw `+` is a space here too."""
    return unquote_plus(segment)


def to_int(text: str) -> int:
    """The cast `(int)$text`: leading number, else 0."""
    found = re.match(r"\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)", text)
    if not found:
        return 0
    number = found.group(1)
    if re.fullmatch(r"[+-]?\d+", number):
        return int(number)
    return int(float(number)) if isfinite(float(number)) else 0


def parse_str(text: bytes) -> dict:
    """The top level of parse_str: name → value, or ARRAY where the name had a bracket."""
    result = {}
    for piece in text.split(b"&"):
        name, _, value = piece.partition(b"=")
        name = urldecode(name).split(b"\0")[0].lstrip(b" ")
        top, is_array = _variable_name(name)
        if top:
            result[top] = ARRAY if is_array else urldecode(value)
    return result


def _variable_name(name: bytes):
    """PHP variables hold no dot or space, and a bracket only where it is closed."""
    top, bracket, rest = name.partition(b"[")
    top = top.translate(bytes.maketrans(b". ", b"__"))
    if not bracket or not top:
        return top, False
    if b"]" in rest:
        return top, True
    return top + b"_" + rest.translate(bytes.maketrans(b". [", b"___")), False


def is_integer_key(name: bytes) -> bool:
    """True where an array key given as a string becomes an int."""
    if not re.fullmatch(rb"0|-?[1-9]\d*", name):
        return False
    return _INT_MIN <= int(name) <= _INT_MAX


def natural_order(names):
    """Sorted by strnatcmp; equals keep their order."""
    return sorted(names, key=cmp_to_key(strnatcmp))


def key_order(names):
    """Sorted as ksort does; equals keep their order."""
    return sorted(names, key=cmp_to_key(compare_keys))


def _compare(a, b) -> int:
    return (a > b) - (a < b)


def compare_keys(a: bytes, b: bytes) -> int:
    """Two numeric strings compare as numbers, everything else octet by octet."""
    left, right = _number(a), _number(b)
    if left is None or right is None:
        return _compare(a, b)
    if _overflow(left) and _overflow(left) == _overflow(right) and float(left) == float(right):
        return _compare(a, b)
    if isinstance(left, float) or isinstance(right, float):
        left, right = float(left), float(right)
    return _compare(left, right)


def _number(text: bytes):
    found = _NUMERIC.match(text)
    if not found:
        return None
    if b"." in found.group(2) or found.group(3):
        return float(text)
    return int(text)


def _overflow(number) -> int:
    if isinstance(number, float):
        return 0
    return (number > _INT_MAX) - (number < _INT_MIN)


def strnatcmp(a: bytes, b: bytes) -> int:
    if not a or not b:
        return _compare(len(a), len(b))
    i, j = _skip_zeros(a), _skip_zeros(b)
    while True:
        i, j = _skip_space(a, i), _skip_space(b, j)
        if _digit(a, i) and _digit(b, j):
            fractional = a[i : i + 1] == b"0" or b[j : j + 1] == b"0"
            order, i, j = _compare_digits(a, i, b, j, fractional)
            if order:
                return order
            if i == len(a) or j == len(b):
                return _compare(len(a) - i, len(b) - j)
        order = _compare(a[i : i + 1], b[j : j + 1])
        if order:
            return order
        i, j = i + 1, j + 1
        if i >= len(a) or j >= len(b):
            return (i < len(a)) - (j < len(b))


def _digit(text: bytes, at: int) -> bool:
    return text[at : at + 1].isdigit()


def _skip_zeros(text: bytes) -> int:
    """Only those that begin the string: `a01` sorts before `a1`, but `01` beside `1`."""
    at = 0
    while text[at : at + 1] == b"0" and _digit(text, at + 1):
        at += 1
    return at


def _skip_space(text: bytes, at: int) -> int:
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _compare_digits(a, i, b, j, fractional):
    """Runs of digits: the longer is greater, else the first difference; from the left if fractional."""
    bias = 0
    while True:
        more_a, more_b = _digit(a, i), _digit(b, j)
        if not more_a and not more_b:
            return bias, i, j
        if more_a != more_b:
            return (1 if more_a else -1), i, j
        bias = bias or _compare(a[i], b[j])
        if fractional and bias:
            return bias, i, j
        i, j = i + 1, j + 1
