// SPDX-License-Identifier: Apache-2.0
// One window per profile: a second start raises the first.
#pragma once

#include "base/Result.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace latchkey::ui {

// The socket is in the profile's private folder, for its owner only. All it understands is `raise`
// and `select <id>` (THREATS 9); anything else is dropped.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    // `folder` is the profile's, which exists.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    // Tells the running window, if there is one: `selectId` may be empty. Emits told() later, with
    // whether anybody listened.
    void tell(const QString &selectId);

    // From now on this is the window of the profile. Problem: `window.no-socket` (the path is too
    // long, or the folder cannot be written); the window works without.
    Result<void> listen();

Q_SIGNALS:
    void told(bool heard);
    void raiseWanted();
    void selectWanted(const QString &id);

private:
    void onConnection();
    void obey(const QByteArray &line);

    QString m_path;
    QLocalServer m_server;
};

} // namespace latchkey::ui
