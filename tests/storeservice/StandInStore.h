// SPDX-License-Identifier: Apache-2.0
// A folder with the stand-in of tests/peers/store, and what it is told to do wrong.
#pragma once

#include "Program.h"
#include "place/StorePlace.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace latchkey::tests {

class StandInStore
{
public:
    StandInStore()
    {
        const QString from = testing::sourcePath("tests/peers/store");
        for (QDirIterator each(from, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
            const QString path = each.next();
            const QString to = m_folder.filePath(QDir(from).relativeFilePath(path));
            QDir().mkpath(QFileInfo(to).path());
            QFile::copy(path, to);
        }
        QDir().mkpath(m_folder.filePath(QStringLiteral("var")));
    }

    QString folder() const { return m_folder.path(); }
    QString file(const char *path) const { return m_folder.filePath(QLatin1String(path)); }

    place::StorePlace place() const
    {
        place::StorePlace place;
        place.folder = QDir(m_folder.path()).canonicalPath();
        place.php = QStringLiteral(LATCHKEY_PHP);
        return place;
    }

    void behave(const QJsonObject &how) const { write("var/behaviour.json", how); }

    QJsonObject state() const
    {
        QFile state(file("var/state.json"));
        return state.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(state.readAll()).object()
                                               : QJsonObject();
    }
    void setState(const QJsonObject &state) const { write("var/state.json", state); }

    // A column of the integration with that number.
    QJsonValue column(int id, const char *name) const
    {
        return state()[QStringLiteral("integrations")][QString::number(id)][QLatin1String(name)];
    }
    void setColumn(int id, const char *name, const QJsonValue &value) const
    {
        QJsonObject all = state();
        QJsonObject rows = all[QStringLiteral("integrations")].toObject();
        QJsonObject row = rows[QString::number(id)].toObject();
        row[QLatin1String(name)] = value;
        rows[QString::number(id)] = row;
        all[QStringLiteral("integrations")] = rows;
        setState(all);
    }

private:
    void write(const char *path, const QJsonObject &object) const
    {
        QFile out(file(path));
        if (!out.open(QIODevice::WriteOnly)) {
            qFatal("%s", qPrintable(out.errorString()));
        }
        out.write(QJsonDocument(object).toJson());
    }

    QTemporaryDir m_folder;
};

} // namespace latchkey::tests
