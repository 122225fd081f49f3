// SPDX-License-Identifier: Apache-2.0
// A YAML document as the JSON it stands for, read without trusting it.
#pragma once

#include "base/Problem.h"

#include <QByteArrayView>
#include <QJsonValue>

#include <tl/expected.hpp>

namespace latchkey::documents {

// Why a document was not read, and the line (0 = none).
struct YamlFault
{
    int line = 0;
    Problem problem;
};

inline constexpr qsizetype maxYamlOctets = 16LL * 1024 * 1024;
inline constexpr int maxYamlDepth = 64;
inline constexpr int maxYamlNodes = 1'000'000;

// The first document of a UTF-8 text. Every scalar is a text, whatever it looks like or is tagged;
// the keys of a map are sorted, of equal ones the last counts. Problems: `acl.bad-yaml` (also any
// anchor or alias: they could expand without end), `acl.too-deep`, `acl.too-large`.
tl::expected<QJsonValue, YamlFault> readYaml(QByteArrayView octets);

} // namespace latchkey::documents
