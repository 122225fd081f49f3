// SPDX-License-Identifier: Apache-2.0
// Whether a store's server is this computer: only then does a callback URL with 127.0.0.1 lead
// here.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <optional>

namespace latchkey::session {

// Asks the system's resolver for other names, once each and without waiting.
class StoreReach : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // The store's server is another computer. Empty while that is not known; known() follows.
    std::optional<bool> isElsewhere(const QByteArray &storeUrl);

Q_SIGNALS:
    void known();

private:
    void ask(const QString &host);

    QHash<QString, std::optional<bool>> m_isElsewhere; // by host
};

} // namespace latchkey::session
