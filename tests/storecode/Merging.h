// SPDX-License-Identifier: Apache-2.0
// Small acl.xml files, and what they make together, in a form that reads well in a failure.
#pragma once

#include "storecode/AclXml.h"

#include <QByteArrayList>

#include <stdexcept>

namespace latchkey::storecode::test {

// A file's text and the module it is of.
struct AclFile
{
    QByteArray text;
    QString module;
};

inline documents::XmlElement xml(QByteArrayView text)
{
    auto root = documents::readXml(text);
    if (!root) {
        throw std::runtime_error(root.error().problem.sentence.toStdString());
    }
    return std::move(*root);
}

// An acl.xml around some <resource> elements.
inline QByteArray aclXml(const QByteArray &resources)
{
    return "<?xml version='1.0'?>\n<config xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
           "<acl><resources>\n" +
           resources + "\n</resources></acl></config>\n";
}

inline acl::AclTree merged(const QList<AclFile> &files, Disabled disabled = Disabled::Removed)
{
    MergedConfig config = mergedAcl();
    for (const AclFile &file : files) {
        config.merge(xml(file.text), file.module);
    }
    return treeOf(config, disabled);
}

// The same, of `resources` in files of no module.
inline acl::AclTree mergedResources(const QByteArrayList &resources,
                                    Disabled disabled = Disabled::Removed)
{
    QList<AclFile> files;
    for (const QByteArray &each : resources) {
        files.append({aclXml(each), {}});
    }
    return merged(files, disabled);
}

// A line a resource, "-" for each level.
inline QStringList outline(const acl::AclTree &tree)
{
    QStringList lines;
    for (const acl::AclResource &each : tree.resources()) {
        lines.append(QString(each.depth, QLatin1Char('-')) + each.id);
    }
    return lines;
}

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace latchkey::storecode::test
