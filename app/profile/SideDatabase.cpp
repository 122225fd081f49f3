// SPDX-License-Identifier: Apache-2.0
#include "profile/SideDatabase.h"

#include "profile/DatabaseFile.h"
#include "profile/Migrations.h"

#include <QDir>

namespace latchkey::profile {

SideDatabase::SideDatabase(QString connection)
    : m_connection(std::move(connection))
{}

SideDatabase::~SideDatabase()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<SideDatabase>> SideDatabase::open(const QString &folder, const QString &name,
                                                         std::span<const QStringList> versions)
{
    const QString file = QDir(folder).filePath(name);
    const auto openedOnce = [&]() -> Result<std::unique_ptr<SideDatabase>> {
        if (auto isPrivate = makeDatabasePrivate(file); !isPrivate) {
            return failure(isPrivate.error());
        }
        std::unique_ptr<SideDatabase> side(new SideDatabase(newConnectionName()));
        return openDatabaseFile(file, side->m_connection, Durability::ButSeconds)
            .and_then([&] { return migrate(side->database(), versions); })
            .map([&] { return std::move(side); });
    };
    auto opened = openedOnce();
    const bool isUnreadable = !opened && (opened.error().code == "profile.damaged" ||
                                          opened.error().code == impossibleVersion);
    if (isUnreadable && putDatabaseAside(file)) {
        return openedOnce();
    }
    return opened;
}

QSqlDatabase SideDatabase::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

} // namespace latchkey::profile
