// SPDX-License-Identifier: Apache-2.0
// A real session on a profile of its own, with its secrets in memory.
#pragma once

#include "profile/Sql.h"
#include "session/Session.h"

#include <QTemporaryDir>

namespace latchkey::tests {

struct TestSession
{
    QTemporaryDir place;
    std::unique_ptr<session::Session> session = open();

    session::Session *operator->() const { return session.get(); }
    session::Session &operator*() const { return *session; }

    QString add(const QString &name, const QByteArray &storeUrl = "https://shop.example/") const
    {
        return session->add({name, {}, storeUrl}).value();
    }

    // What no dialog would let in, as a damaged or foreign profile holds it. Reload to see it.
    void write(const QString &id, const QString &column, const QVariant &value) const
    {
        const auto changed = profile::change(
            session->profile().database(),
            QStringLiteral("UPDATE integration SET %1 = ? WHERE id = ?").arg(column), {value, id});
        if (changed.value_or(0) != 1) {
            qFatal("nothing was written");
        }
    }

    std::unique_ptr<session::Session> open() const
    {
        auto opened =
            session::Session::open(place.filePath(QStringLiteral("profile")), systemClock(), 0)
                .value();
        opened->useMemory();
        return opened;
    }
};

} // namespace latchkey::tests
