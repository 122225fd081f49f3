// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleFiles.h"

#include "module/ComposerJson.h"
#include "module/FileTexts.h"
#include "module/IntegrationXml.h"
#include "module/ReadBack.h"
#include "module/Text.h"
#include "storecode/SourceFolder.h"

#include <QCryptographicHash>

namespace latchkey::module {

namespace {

constexpr char mark[] = "Fingerprint: ";
constexpr qsizetype digits = 16;

QByteArray hexOf(const QByteArray &octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex().left(digits);
}

// Where the fingerprint's digits begin; -1 without one. It stands at the head of a file.
qsizetype fingerprintAt(QByteArrayView octets)
{
    constexpr qsizetype headOctets = 1024;
    const qsizetype found = octets.first(std::min(octets.size(), headOctets)).indexOf(mark);
    const qsizetype at = found + qsizetype(qstrlen(mark));
    return found >= 0 && at + digits <= octets.size() ? at : -1;
}

ModuleFile file(const QString &path, const QByteArray &octets, const QString &explanation)
{
    return {path, octets, explanation};
}

QString versionSentence(const ModuleSpec &spec)
{
    return spec.style == Style::InstallData
               ? Text::tr("Its setup_version, %1, tells a store whether something is to be run.")
                     .arg(spec.version)
               : QString();
}

QList<ModuleFile> commonFiles(const ModuleSpec &spec)
{
    return {
        file(storecode::registrationFile, registrationPhp(spec),
             Text::tr("Registers the module: without it the store does not see it.")),
        file(composerFile, composerJson(spec),
             Text::tr("Makes a Composer package of it, for Commerce %1 and its PHP versions.")
                 .arg(spec.commerce)),
        file(storecode::moduleFile, moduleXml(spec),
             (Text::tr("Names the module, and those that come before it: the ones whose resources "
                       "it asks for.") +
              QLatin1Char(' ') + versionSentence(spec))
                 .trimmed()),
    };
}

QList<ModuleFile> classFiles(const ModuleSpec &spec)
{
    if (spec.style == Style::DataPatch) {
        return {file(patchFolder + QLatin1Char('/') + patchClassName(spec) + QStringLiteral(".php"),
                     patchPhp(spec),
                     Text::tr("Has the store make the integration, or bring it up to date, at its "
                              "next setup:upgrade. A store runs it once, so each change brings a "
                              "class of another name."))};
    }
    QList<ModuleFile> files{
        file(installDataFile, installDataPhp(spec),
             Text::tr("Has the store make the integration when the module is installed. A store "
                      "runs it once."))};
    if (spec.version != ModuleSpec::firstVersion) {
        files.append(file(upgradeDataFile, upgradeDataPhp(spec),
                          Text::tr("Has a store that already has the module bring the integration "
                                   "up to date: it runs with each higher setup_version.")));
    }
    return files;
}

QList<ModuleFile> integrationFiles(const ModuleSpec &spec)
{
    if (spec.style == Style::Consolidated) {
        return {
            file(consolidatedFile, consolidatedXml(spec),
                 Text::tr("The integration with its addresses and resources. The store reads it "
                          "at every setup:upgrade, and makes the integration anew, without "
                          "tokens, whenever it changed. Admin cannot edit it."))};
    }
    return {
        file(configFile, configXml(spec),
             Text::tr("The integration's name, e-mail address, callback URL and identity link URL. "
                      "They cannot be edited in Admin.")),
        file(apiFile, apiXml(spec),
             Text::tr("What the integration may do: every resource, with its parents.")),
    };
}

} // namespace

QByteArray headOfFile()
{
    return "Written by Latchkey. A file that was changed by hand is not overwritten unasked. " +
           QByteArray(mark) + QByteArray(digits, '0');
}

QByteArray withFingerprint(QByteArray octets)
{
    return octets.replace(fingerprintAt(octets), digits, hexOf(octets));
}

bool hasFingerprint(QByteArrayView octets)
{
    return fingerprintAt(octets) >= 0;
}

bool isAsWritten(QByteArrayView octets)
{
    const qsizetype at = fingerprintAt(octets);
    if (at < 0) {
        return false;
    }
    const QByteArray said = octets.sliced(at, digits).toByteArray();
    QByteArray text = octets.toByteArray().replace(at, digits, QByteArray(digits, '0'));
    return said == hexOf(text.replace("\r\n", "\n"));
}

QString moduleFolder(const ModuleSpec &spec)
{
    return QStringLiteral("app/code/") + spec.vendor + QLatin1Char('/') + spec.module;
}

QString patchClassName(const ModuleSpec &spec)
{
    QByteArray content;
    for (const QString &each :
         QStringList{spec.name(), spec.version, spec.integration, spec.email,
                     QString::fromUtf8(spec.endpointUrl), QString::fromUtf8(spec.identityLinkUrl)} +
             spec.resourceIds()) {
        content += each.toUtf8() + '\n';
    }
    constexpr qsizetype shown = 8;
    return QStringLiteral("SetUpIntegration") +
           QString::fromLatin1(hexOf(content).left(shown)).toUpper();
}

Result<QList<ModuleFile>> moduleFiles(const ModuleSpec &spec)
{
    if (const auto checked = checkSpec(spec); !checked) {
        return failure(checked.error());
    }
    QList<ModuleFile> files = commonFiles(spec);
    if (spec.style != Style::Consolidated) {
        files += classFiles(spec);
    }
    files += integrationFiles(spec);
    for (const ModuleFile &each : std::as_const(files)) {
        if (!saysTheSame(each.path, each.octets, spec)) {
            return failure("module.not-read-back",
                           Text::tr("%1 would not say what was chosen, so nothing was written. "
                                    "Report this, with the integration's name.")
                               .arg(each.path));
        }
    }
    return files;
}

} // namespace latchkey::module
