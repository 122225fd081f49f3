// SPDX-License-Identifier: Apache-2.0
#include "storecode/ComposerFiles.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::storecode {

namespace {

// Cleaned, and nothing where it leads out of the source.
QString cleanBelow(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const bool isOutside = clean.startsWith(QLatin1Char('/')) || clean == QLatin1String("..") ||
                           clean.startsWith(QLatin1String("../"));
    return isOutside || clean == QLatin1String(".") ? QString() : clean;
}

// The files of one package. Composer 2 says where it is, Composer 1 means vendor/<name>.
QStringList filesOf(const QJsonObject &package, const QString &vendor)
{
    const QString place = package[u"install-path"].toString();
    const QString folder = place.isEmpty() ? vendor + QLatin1Char('/') + package[u"name"].toString()
                                           : vendor + QLatin1String("/composer/") + place;
    QStringList files;
    for (const QJsonValue each : package[u"autoload"][u"files"].toArray()) {
        const QString file = cleanBelow(folder + QLatin1Char('/') + each.toString());
        if (!file.isEmpty()) {
            files.append(file);
        }
    }
    return files;
}

// vendor/composer/installed.json of Composer 1 or 2.
QJsonArray packagesIn(const QByteArray &json)
{
    const QJsonDocument installed = QJsonDocument::fromJson(json);
    return installed.isArray() ? installed.array() : installed[u"packages"].toArray();
}

QStringList installedFiles(const QByteArray &json, const QString &vendor)
{
    QStringList files;
    for (const QJsonValue package : packagesIn(json)) {
        files += filesOf(package.toObject(), vendor);
    }
    return files;
}

} // namespace

QString vendorFolder(SourceVisit &visit, const QString &base)
{
    const QString usual = QStringLiteral("vendor");
    const QString path = joinedPath(base, QStringLiteral("app/etc/vendor_path.php"));
    const auto file = visit.read(path);
    const QString said = file ? returnedTexts(file->octets, path).value(0) : QString();
    const QString clean = cleanBelow(said);
    return joinedPath(base, clean.isEmpty() ? usual : clean);
}

QHash<QString, QString> installedVersions(SourceVisit &visit, const QString &base)
{
    const auto installed =
        visit.read(vendorFolder(visit, base) + QStringLiteral("/composer/installed.json"));
    QHash<QString, QString> versions;
    for (const QJsonValue package : installed ? packagesIn(installed->octets) : QJsonArray()) {
        versions.insert(package[u"name"].toString(), package[u"version"].toString());
    }
    return versions;
}

QStringList composerFiles(SourceVisit &visit, const QString &vendor)
{
    const QString list = vendor + QStringLiteral("/composer/autoload_files.php");
    if (const auto file = visit.read(list)) {
        return returnedPaths(file->octets, list);
    }
    const auto installed = visit.read(vendor + QStringLiteral("/composer/installed.json"));
    return installed ? installedFiles(installed->octets, vendor) : QStringList();
}

} // namespace latchkey::storecode
