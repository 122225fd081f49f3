// SPDX-License-Identifier: Apache-2.0
#include "integrations/DefinitionFile.h"

#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "integrations/Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace latchkey::integrations {

namespace {

constexpr int formatVersion = 1;

const QString kindMember = QStringLiteral("latchkey");
const QString kind = QStringLiteral("integrations");
const QString versionMember = QStringLiteral("version");
const QString nameMember = QStringLiteral("name");
const QString storeMember = QStringLiteral("store");
const QString emailMember = QStringLiteral("email");
const QString adminMember = QStringLiteral("admin");
const QString resourcesMember = QStringLiteral("resources");
const QString allMember = QStringLiteral("all");
const QString chosenMember = QStringLiteral("chosen");
const QString fromMember = QStringLiteral("from");

auto bad(const QString &sentence)
{
    return failure("integration.bad-file", sentence);
}

QJsonObject toJson(const Definition &definition)
{
    const NewIntegration &it = definition.integration;
    return {{nameMember, it.name},
            {storeMember, QString::fromUtf8(it.storeUrl)},
            {emailMember, it.email},
            {adminMember, QString::fromUtf8(it.adminUrl)},
            {resourcesMember,
             QJsonObject{{allMember, definition.resources.isAll},
                         {chosenMember, QJsonArray::fromStringList(definition.resources.ids)},
                         {fromMember, QJsonArray::fromStringList(definition.sources)}}}};
}

bool isStringArray(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return value.isArray() && std::all_of(array.begin(), array.end(),
                                          [](const QJsonValue &one) { return one.isString(); });
}

QStringList strings(const QJsonValue &value)
{
    QStringList all;
    for (const auto &one : value.toArray()) {
        all.append(one.toString());
    }
    return all;
}

bool isString(const QJsonValue &value)
{
    return value.isString();
}

bool isBool(const QJsonValue &value)
{
    return value.isBool();
}

bool isObject(const QJsonValue &value)
{
    return value.isObject();
}

struct Member
{
    QString name;
    bool (*fits)(const QJsonValue &);
};

const QList<Member> membersOfDefinition{{nameMember, isString},
                                        {storeMember, isString},
                                        {emailMember, isString},
                                        {adminMember, isString},
                                        {resourcesMember, isObject}};
const QList<Member> membersOfResources{
    {allMember, isBool}, {chosenMember, isStringArray}, {fromMember, isStringArray}};

// The first member that is none of these, or of another kind.
std::optional<QString> misfit(const QJsonObject &object, const QList<Member> &members)
{
    for (auto each = object.constBegin(); each != object.constEnd(); ++each) {
        const bool fits = std::any_of(members.begin(), members.end(), [&](const Member &member) {
            return member.name == each.key() && member.fits(each.value());
        });
        if (!fits) {
            return each.key();
        }
    }
    return {};
}

Result<Definition> definitionOf(const QJsonValue &value, int number)
{
    if (!value.isObject()) {
        return bad(Text::tr("Integration %1 in the file is not an object.").arg(number));
    }
    const QJsonObject object = value.toObject();
    const QJsonObject resources = object[resourcesMember].toObject();
    auto wrong = misfit(object, membersOfDefinition);
    if (!wrong) {
        wrong = misfit(resources, membersOfResources);
    }
    if (wrong) {
        return bad(Text::tr("Integration %1 in the file: its “%2” is not understood. Take it out, "
                            "or write it as an export does.")
                       .arg(number)
                       .arg(wrong->left(100)));
    }
    Definition it;
    it.integration.name = object[nameMember].toString();
    it.integration.storeUrl = object[storeMember].toString().toUtf8();
    it.integration.email = object[emailMember].toString();
    it.integration.adminUrl = object[adminMember].toString().toUtf8();
    it.resources = acl::choiceOf(strings(resources[chosenMember]));
    it.resources.isAll = it.resources.isAll || resources[allMember].toBool();
    it.sources = strings(resources[fromMember]);
    return it;
}

Result<Integration> addOne(profile::Profile &profile, const Definition &definition)
{
    IntegrationRepository repository(profile);
    SelectionRepository selections(profile);
    auto added = repository.add(definition.integration);
    if (!added) {
        return added;
    }
    auto kept = Result<void>();
    if (definition.resources != acl::Choice()) {
        kept = selections.saveChoice(added->id, definition.resources);
    }
    if (kept && !definition.sources.isEmpty()) {
        kept = selections.saveSources(added->id, definition.sources);
    }
    if (!kept) {
        static_cast<void>(repository.remove(added->id));
        return failure(kept.error());
    }
    return added;
}

} // namespace

QByteArray writeDefinitions(const QList<Definition> &definitions)
{
    QJsonArray array;
    for (const Definition &each : definitions) {
        array.append(toJson(each));
    }
    return QJsonDocument(
               QJsonObject{{kindMember, kind}, {versionMember, formatVersion}, {kind, array}})
        .toJson();
}

Result<QList<Definition>> readDefinitions(QByteArrayView content)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(content.toByteArray(), &error).object();
    if (error.error != QJsonParseError::NoError) {
        return bad(Text::tr("The file is not JSON (%1, at octet %2). Use one that latchkeyctl "
                            "integration export wrote.")
                       .arg(error.errorString())
                       .arg(error.offset));
    }
    if (file[kindMember] != kind || !file[versionMember].isDouble() || !file[kind].isArray()) {
        return bad(Text::tr("The file holds no integrations. Use one that latchkeyctl integration "
                            "export wrote."));
    }
    if (file[versionMember].toInt() != formatVersion) {
        return failure("integration.file-too-new",
                       Text::tr("A newer Latchkey wrote the file (version %1; this one reads %2). "
                                "Update Latchkey on this computer.")
                           .arg(file[versionMember].toDouble())
                           .arg(formatVersion));
    }
    QList<Definition> definitions;
    for (const auto &each : file[kind].toArray()) {
        const auto definition = definitionOf(each, int(definitions.size()) + 1);
        if (!definition) {
            return failure(definition.error());
        }
        definitions.append(*definition);
    }
    return definitions;
}

Result<QList<Integration>> addDefinitions(profile::Profile &profile,
                                          const QList<Definition> &definitions)
{
    QList<Integration> made;
    for (const Definition &each : definitions) {
        const auto added = addOne(profile, each);
        if (added) {
            made.append(*added);
            continue;
        }
        for (const Integration &before : made) {
            static_cast<void>(IntegrationRepository(profile).remove(before.id));
        }
        Problem problem = added.error();
        if (definitions.size() > 1) {
            problem.sentence =
                QStringLiteral("“%1”: ").arg(each.integration.name.left(100)) + problem.sentence;
        }
        return failure(problem);
    }
    return made;
}

} // namespace latchkey::integrations
