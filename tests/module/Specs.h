// SPDX-License-Identifier: Apache-2.0
// Modules as tests begin with them, and the judge that is not our code.
#pragma once

#include "Program.h"
#include "module/ModuleFiles.h"

#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace latchkey::module::test {

inline ModuleSpec smallSpec(Style style = Style::DataPatch)
{
    ModuleSpec spec;
    spec.vendor = QStringLiteral("Acme");
    spec.module = QStringLiteral("OrdersToErp");
    spec.integration = QStringLiteral("Orders to ERP");
    spec.email = QStringLiteral("it@acme.example");
    spec.endpointUrl = "http://127.0.0.1:24710/abc/callback";
    spec.identityLinkUrl = "http://127.0.0.1:24710/def/identity";
    spec.commerce = QStringLiteral("2.4.8");
    spec.resources = {
        {QStringLiteral("Magento_Backend::admin"), QStringLiteral("Magento Admin")},
        {QStringLiteral("Magento_Sales::sales"), QStringLiteral("Sales")},
        {QStringLiteral("Magento_Sales::sales_operation"), QStringLiteral("Operations")},
        {QStringLiteral("Magento_Sales::sales_order"), QStringLiteral("Orders")}};
    spec.sequence = {QStringLiteral("Magento_Integration"), QStringLiteral("Magento_Backend"),
                     QStringLiteral("Magento_Sales")};
    spec.style = style;
    return spec;
}

inline void writeAll(const QString &folder, const QList<ModuleFile> &files)
{
    for (const ModuleFile &each : files) {
        const QString path = folder + QLatin1Char('/') + each.path;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(each.octets) != each.octets.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
    }
}

// What PHP makes of modules in folders, one answer each.
inline QList<QJsonObject> judged(const QStringList &folders)
{
    QProcess php;
    php.start(QStringLiteral("php"), {testing::sourcePath("tests/peers/module_judge.php")});
    php.write(folders.join(QLatin1Char('\n')).toUtf8() + '\n');
    php.closeWriteChannel();
    QList<QJsonObject> answers;
    if (!php.waitForFinished(120'000) || php.exitCode() != 0) {
        qWarning("%s", php.readAllStandardError().constData());
        return answers;
    }
    for (const QByteArray &line : php.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty()) {
            answers.append(QJsonDocument::fromJson(line).object());
        }
    }
    return answers;
}

} // namespace latchkey::module::test
