// SPDX-License-Identifier: Apache-2.0
// Whether secrets can be used, for as long as a program runs: what says so when a keychain is
// unlocked or locked.
#pragma once

#include "secrets/SecretStore.h"

#include <QObject>
#include <QTimer>

namespace latchkey::secrets {

// Hears the Secret Service's signals; asks by itself only now and then, for those that send none.
class KeychainWatch : public QObject
{
    Q_OBJECT
public:
    // `store` must outlive it.
    explicit KeychainWatch(SecretStore &store, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    // At first, and whenever it has become so again.
    void usable();
    // At first, and whenever it is another problem than before.
    void unusable(const latchkey::Problem &problem);

private:
    void listen();
    void take(const Result<void> &checked);

    SecretStore &m_store;
    QTimer m_next;
    QByteArray m_last; // the code of what was said last; "" = usable
    bool m_isAsking = false;
    bool m_hasSaid = false;

private Q_SLOTS:
    void ask();
};

} // namespace latchkey::secrets
