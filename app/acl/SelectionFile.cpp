// SPDX-License-Identifier: Apache-2.0
#include "acl/SelectionFile.h"

#include "acl/ResourceId.h"
#include "acl/Text.h"
#include "documents/TextEncoding.h"
#include "documents/XmlElement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::acl {

using documents::XmlElement;

namespace {

using Selections = QList<NamedSelection>;

QString lineDetail(int line)
{
    return line > 0 ? QStringLiteral("line %1").arg(line) : QString();
}

tl::unexpected<Problem> bad(const QString &sentence, int line = 0)
{
    return failure("acl.bad-selection", sentence, lineDetail(line));
}

// What is no id may be the secret of a file that was taken by mistake.
QString quotable(const QString &id)
{
    return id.contains(QLatin1String("::")) ? id.left(80) : QStringLiteral("…");
}

tl::unexpected<Problem> badId(const QString &id, int line)
{
    return bad(Text::tr("Line %1: \"%2\" is not a resource id. Ids look like Magento_Sales::sales.")
                   .arg(line)
                   .arg(quotable(id)),
               line);
}

// A list

// Of an id, a tab and words the id; of all else everything.
QStringView describedId(QStringView line)
{
    const qsizetype tab = line.indexOf(u'\t');
    if (tab < 0 || line.indexOf(u'\t', tab + 1) >= 0) {
        return line;
    }
    const QStringView id = line.first(tab).trimmed();
    return isResourceId(id) && !isResourceId(line.sliced(tab + 1).trimmed()) ? id : line;
}

// Ids with blanks or commas between them; or, as latchkeyctl prints resources, an id, a tab and
// words.
Result<QStringList> idsOfLine(QStringView line, int number)
{
    const qsizetype comment = line.indexOf(u'#');
    const QStringView text = describedId(comment < 0 ? line : line.first(comment));
    QStringList ids;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !text[i].isSpace() && text[i] != u',') {
            continue;
        }
        if (i > start) {
            const QString id = text.sliced(start, i - start).toString();
            if (!isResourceId(id)) {
                return badId(id, number);
            }
            ids.append(id);
        }
        start = i + 1;
    }
    return ids;
}

Result<Selections> readList(QStringView text)
{
    QStringList ids;
    int number = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        const auto found = idsOfLine(line, ++number);
        if (!found) {
            return failure(found.error());
        }
        ids += *found;
    }
    return Selections{{{}, choiceOf(ids)}};
}

// JSON

// Entries are ids, or objects with an id; as latchkeyctl prints a tree, also with others below
// them, of which those that are switched off do not count.
Result<void> collect(const QJsonArray &resources, QStringList &ids)
{
    for (const QJsonValue resource : resources) {
        const QJsonObject described = resource.toObject();
        const QString id = resource.isObject() ? described[u"id"].toString() : resource.toString();
        if (!isResourceId(id)) {
            return bad(Text::tr("Entry %1 of the list, \"%2\", is not a resource id. Ids look like "
                                "Magento_Sales::sales.")
                           .arg(ids.size() + 1)
                           .arg(quotable(id)));
        }
        if (described[u"disabled"].toBool()) {
            continue;
        }
        ids.append(id);
        if (auto below = collect(described[u"children"].toArray(), ids); !below) {
            return below;
        }
    }
    return {};
}

Result<QStringList> idsOf(const QJsonArray &resources)
{
    QStringList ids;
    return collect(resources, ids).map([&ids] { return ids; });
}

// The ids of {"all": …, "resources": […]}.
Result<QStringList> idsOf(const QJsonObject &object)
{
    const QJsonValue all = object[u"all"];
    const QJsonValue resources = object[u"resources"];
    const bool isFormed = (all.isBool() || all.isUndefined()) &&
                          (resources.isArray() || resources.isUndefined()) &&
                          !(all.isUndefined() && resources.isUndefined());
    if (!isFormed) {
        return bad(Text::tr("This JSON is not a selection. A selection looks like {\"all\": false, "
                            "\"resources\": [\"Magento_Sales::sales\"]}."));
    }
    auto ids = idsOf(resources.toArray());
    if (ids && all.toBool()) {
        ids->append(everythingId);
    }
    return ids;
}

Result<Selections> readJson(const QByteArray &octets)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(octets, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = 1 + int(octets.left(error.offset).count('\n'));
        return bad(
            Text::tr("Line %1: the JSON cannot be read. It may have been cut off.").arg(line),
            line);
    }
    const auto ids = document.isArray() ? idsOf(document.array()) : idsOf(document.object());
    if (!ids) {
        return failure(ids.error());
    }
    return Selections{{{}, choiceOf(*ids)}};
}

// XML

Result<QStringList> idsOf(const XmlElement &resources)
{
    QStringList ids;
    for (const XmlElement &resource : resources.children) {
        if (resource.name != QLatin1String("resource")) {
            continue;
        }
        const QString *id = resource.attribute(u"name");
        if (id == nullptr || !isResourceId(*id)) {
            return badId(id != nullptr ? *id : QString(), resource.line);
        }
        ids.append(*id);
    }
    return ids;
}

Result<NamedSelection> selectionOf(const XmlElement &integration)
{
    const QString *name = integration.attribute(u"name");
    if (name == nullptr) {
        return bad(Text::tr("Line %1: the integration has no name.").arg(integration.line),
                   integration.line);
    }
    QStringList ids;
    bool hasResources = false;
    for (const XmlElement &child : integration.children) {
        if (child.name == QLatin1String("resources")) {
            const auto found = idsOf(child);
            if (!found) {
                return failure(found.error());
            }
            ids += *found;
            hasResources = true;
        }
    }
    if (!hasResources) {
        return bad(Text::tr("Line %1: the integration \"%2\" has no <resources>. If its resources "
                            "are in an api.xml, read that file.")
                       .arg(integration.line)
                       .arg(name->left(80)),
                   integration.line);
    }
    return NamedSelection{*name, choiceOf(ids)};
}

Result<Selections> selectionsOf(const XmlElement &root)
{
    if (root.name != QLatin1String("integrations") && root.name != QLatin1String("config")) {
        return bad(Text::tr("Line %1: the root element is <%2>. It is <integrations> in an api.xml "
                            "and <config> in an integration.xml.")
                       .arg(root.line)
                       .arg(root.name.left(40)),
                   root.line);
    }
    Selections selections;
    for (const XmlElement &child : root.children) {
        if (child.name == QLatin1String("integration")) {
            const auto selection = selectionOf(child);
            if (!selection) {
                return failure(selection.error());
            }
            selections.append(*selection);
        }
    }
    if (selections.isEmpty()) {
        return bad(Text::tr("The file holds no integration."));
    }
    return selections;
}

Result<Selections> readXmlSelections(QByteArrayView content)
{
    const auto root = documents::readXml(content);
    if (root) {
        return selectionsOf(*root);
    }
    Problem problem = root.error().problem;
    const QString line = lineDetail(root.error().line);
    const bool hasBoth = !line.isEmpty() && !problem.detail.isEmpty();
    problem.detail = line + (hasBoth ? QStringLiteral(": ") : QString()) + problem.detail;
    return failure(problem);
}

} // namespace

Result<QList<NamedSelection>> readSelections(QByteArrayView content)
{
    if (content.size() > documents::maxXmlOctets) {
        return failure("acl.too-large", Text::tr("The file is larger than %L1 MiB.")
                                            .arg(documents::maxXmlOctets / 1024 / 1024));
    }
    const QByteArray octets = documents::utf8Of(content);
    const QByteArray start = octets.left(4096).trimmed();
    if (octets.trimmed().isEmpty()) {
        return bad(Text::tr("The file is empty."));
    }
    if (start.startsWith('<')) {
        return readXmlSelections(content); // which says its encoding itself
    }
    if (start.startsWith('{') || start.startsWith('[')) {
        return readJson(octets);
    }
    return readList(QString::fromUtf8(octets));
}

} // namespace latchkey::acl
