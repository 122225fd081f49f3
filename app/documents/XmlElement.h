// SPDX-License-Identifier: Apache-2.0
// One of Commerce's XML files as a tree, read without trusting it.
#pragma once

#include "base/Problem.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <tl/expected.hpp>
#include <vector>

namespace latchkey::documents {

struct XmlAttribute
{
    QString name; // with its prefix, as written
    QString value;

    friend bool operator==(const XmlAttribute &, const XmlAttribute &) = default;
};

// An element; comments mean nothing in the files that are read here, and are left out.
struct XmlElement
{
    QString name; // with its prefix, as written
    QList<XmlAttribute> attributes;
    std::vector<XmlElement> children;
    QString text;   // between its tags, without that of its children; of maxXmlValue characters at
                    // most, and nothing where there is only white space between children
    int line = 0;   // from 1; 0 = made, not read
    QString module; // it comes from, in a tree that is of several; otherwise empty

    // nullptr if there is none of that name.
    const QString *attribute(QStringView attributeName) const;
};

// Why a file was not read, and the line.
struct XmlFault
{
    int line = 0;
    Problem problem;
};

// Larger files, deeper nesting (libxml2's own limit), longer values and more of anything are
// refused.
inline constexpr qsizetype maxXmlOctets = 16LL * 1024 * 1024;
inline constexpr int maxXmlDepth = 256;
inline constexpr qsizetype maxXmlValue = 4096;
inline constexpr qsizetype maxXmlPiece = 128LL * 1024; // octets of a tag or comment, at least
inline constexpr int maxXmlElements = 200'000;
inline constexpr int maxXmlAttributes = 64; // of one element

// The document's root. Problems: `acl.bad-xml` (not well-formed), `acl.document-type` (any DTD:
// entities could expand or fetch), `acl.too-large`, `acl.too-deep`, `acl.value-too-long`,
// `acl.namespace` (a default namespace: Commerce finds nothing in it).
tl::expected<XmlElement, XmlFault> readXml(QByteArrayView octets);

} // namespace latchkey::documents
