// SPDX-License-Identifier: Apache-2.0
#include "module/WrittenModule.h"

#include "documents/XmlElement.h"
#include "module/ComposerJson.h"
#include "module/IntegrationXml.h"
#include "module/ModuleFiles.h"
#include "module/Text.h"
#include "storecode/SourceFolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVersionNumber>

#include <algorithm>

namespace latchkey::module {

namespace {

// What etc/module.xml says.
struct Declared
{
    QString name;
    QString setupVersion;
    QStringList sequence;
};

Declared declaredIn(const FileSet &files)
{
    Declared declared;
    const auto root = documents::readXml(files.value(storecode::moduleFile));
    if (!root || root->children.empty()) {
        return declared;
    }
    const auto text = [](const documents::XmlElement &element, QStringView name) {
        const QString *value = element.attribute(name);
        return value != nullptr ? *value : QString();
    };
    const documents::XmlElement &module = root->children.front();
    declared.name = text(module, u"name");
    declared.setupVersion = text(module, u"setup_version");
    for (const documents::XmlElement &sequence : module.children) {
        for (const documents::XmlElement &each : sequence.children) {
            declared.sequence.append(text(each, u"name"));
        }
    }
    return declared;
}

ComposerPackage packageIn(const FileSet &files)
{
    return readComposerJson(files.value(composerFile)).value_or(ComposerPackage());
}

std::optional<IntegrationFile> integrationFile(const FileSet &files, const QString &path)
{
    if (!files.contains(path)) {
        return {};
    }
    const auto root = documents::readXml(files.value(path));
    return root ? std::optional(integrationsIn(*root)) : std::nullopt;
}

QString higher(const QString &a, const QString &b)
{
    return QVersionNumber::fromString(a) < QVersionNumber::fromString(b) ? b : a;
}

QString nextVersion(const QString &version)
{
    const QVersionNumber now = QVersionNumber::fromString(version);
    return QStringLiteral("%1.%2.%3")
        .arg(now.majorVersion())
        .arg(now.minorVersion())
        .arg(now.microVersion() + 1);
}

// In our form; what a person wrote may be "1.0".
QString threeNumbers(const QString &version)
{
    const QVersionNumber now = QVersionNumber::fromString(version);
    return now.isNull() ? ModuleSpec::firstVersion
                        : QStringLiteral("%1.%2.%3")
                              .arg(now.majorVersion())
                              .arg(now.minorVersion())
                              .arg(now.microVersion());
}

// Of what a store has to be told, everything but the version.
bool saysAsBefore(const WrittenModule &before, const WrittenModule &now)
{
    WrittenModule same = before;
    same.version = now.version;
    return same == now;
}

Tokens tokensAfter(const WrittenModule &before, const WrittenModule &now)
{
    if (saysAsBefore(before, now)) {
        return Tokens::Kept;
    }
    const bool isAnother = before.integration != now.integration;
    return isAnother || now.style == Style::Consolidated ? Tokens::Lost : Tokens::Kept;
}

QString sentenceOf(const Succession &succession, const WrittenModule &before,
                   const ModuleSpec &spec)
{
    if (succession.isFirst) {
        return spec.style == Style::Consolidated
                   ? Text::tr("This is the first version, %1. With each later change the store "
                              "makes the integration anew, and it has to be activated again.")
                         .arg(spec.version)
                   : Text::tr("This is the first version, %1.").arg(spec.version);
    }
    if (!succession.isChanged) {
        return Text::tr("Nothing changed since version %1: stores that have it keep everything, "
                        "tokens too.")
            .arg(spec.version);
    }
    const QString versions =
        Text::tr("Version %1 follows %2.").arg(spec.version, succession.before) + QLatin1Char(' ');
    if (before.integration != spec.integration) {
        return versions + Text::tr("The integration has another name, so a store makes a new one, "
                                   "to be activated. The old one, “%1”, keeps its row in Admin and "
                                   "its tokens stop working: uninstall the old module first.")
                              .arg(before.integration);
    }
    if (succession.tokens == Tokens::Lost) {
        return versions + Text::tr("The store makes the integration anew: its tokens stop working, "
                                   "and it has to be activated again. The other styles keep them.");
    }
    return versions + Text::tr("At its next setup:upgrade the store brings the integration up to "
                               "date; its tokens stay valid.");
}

// What a person put there and we do not say.
void takeOver(ModuleSpec &spec, const FileSet &present)
{
    ModuleSpec taken = spec;
    const ComposerPackage package = packageIn(present);
    if (package.name == spec.package()) {
        taken.licence = package.licence.isEmpty() ? spec.licence : package.licence;
        const auto there = writtenIn(present);
        const bool isOurs =
            there && package.description == suggestedDescription(there->integration);
        taken.description = isOurs ? QString() : package.description;
    }
    const Declared declared = declaredIn(present);
    if (declared.name == spec.name()) {
        QStringList sequence = declared.sequence;
        for (const QString &each : spec.sequence) {
            sequence += sequence.contains(each) ? QStringList() : QStringList{each};
        }
        taken.sequence = sequence;
    }
    if (checkSpec(taken)) {
        spec = taken;
    }
}

} // namespace

WrittenModule writtenBy(const ModuleSpec &spec)
{
    WrittenModule written{spec.name(), spec.style,       spec.version,         spec.integration,
                          spec.email,  spec.endpointUrl, spec.identityLinkUrl, spec.resourceIds()};
    written.resources.sort();
    return written;
}

std::optional<WrittenModule> writtenIn(const FileSet &files)
{
    const auto consolidated = integrationFile(files, consolidatedFile);
    const auto config = integrationFile(files, configFile);
    const auto api = integrationFile(files, apiFile);
    const auto &addresses = config ? config : consolidated;
    const auto &rights = config ? api : consolidated;
    if (!addresses || addresses->integrations.size() != 1 || !addresses->integrations[0].name) {
        return {};
    }
    const SaidIntegration &said = addresses->integrations[0];
    const SaidIntegration *granted = rights ? rights->named(*said.name) : nullptr;
    const Declared declared = declaredIn(files);
    WrittenModule written;
    written.name = declared.name;
    written.style = !config                            ? Style::Consolidated
                    : !declared.setupVersion.isEmpty() ? Style::InstallData
                                                       : Style::DataPatch;
    written.version = threeNumbers(higher(declared.setupVersion, packageIn(files).version));
    written.integration = *said.name;
    written.email = said.text(u"email");
    written.endpointUrl = said.text(u"endpoint_url").toUtf8();
    written.identityLinkUrl = said.text(u"identity_link_url").toUtf8();
    written.resources = granted != nullptr ? granted->resourceIds() : QStringList();
    written.resources.sort();
    return written;
}

QByteArray toJson(const WrittenModule &written)
{
    const QJsonObject object{
        {QStringLiteral("name"), written.name},
        {QStringLiteral("style"), styleName(written.style)},
        {QStringLiteral("version"), written.version},
        {QStringLiteral("integration"), written.integration},
        {QStringLiteral("email"), written.email},
        {QStringLiteral("endpoint_url"), QString::fromUtf8(written.endpointUrl)},
        {QStringLiteral("identity_link_url"), QString::fromUtf8(written.identityLinkUrl)},
        {QStringLiteral("resources"), QJsonArray::fromStringList(written.resources)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<WrittenModule> writtenFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto style = styleNamed(object[u"style"].toString());
    if (!style) {
        return {};
    }
    WrittenModule written{object[u"name"].toString(),
                          *style,
                          object[u"version"].toString(),
                          object[u"integration"].toString(),
                          object[u"email"].toString(),
                          object[u"endpoint_url"].toString().toUtf8(),
                          object[u"identity_link_url"].toString().toUtf8(),
                          {}};
    for (const QJsonValue each : object[u"resources"].toArray()) {
        written.resources.append(each.toString());
    }
    return written;
}

Succession succeed(ModuleSpec &spec, const FileSet &present,
                   const std::optional<WrittenModule> &remembered)
{
    takeOver(spec, present);
    auto there = writtenIn(present);
    const auto isOf = [&spec](const std::optional<WrittenModule> &written) {
        return written && written->name == spec.name();
    };
    std::optional<WrittenModule> before = isOf(there) ? there : std::nullopt;
    if (isOf(remembered) &&
        (!before || higher(remembered->version, before->version) != before->version)) {
        before = remembered;
    }
    Succession succession;
    if (!before) {
        succession.sentence = sentenceOf(succession, {}, spec);
        return succession;
    }
    spec.version = before->version;
    const WrittenModule now = writtenBy(spec);
    succession.isFirst = false;
    succession.isChanged = !saysAsBefore(*before, now);
    succession.before = before->version;
    succession.tokens = tokensAfter(*before, now);
    spec.version = succession.isChanged ? nextVersion(before->version) : before->version;
    succession.sentence = sentenceOf(succession, *before, spec);
    return succession;
}

} // namespace latchkey::module
