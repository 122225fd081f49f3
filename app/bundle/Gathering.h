// SPDX-License-Identifier: Apache-2.0
// Collects what goes into a file for support: how all is set up, the checks of the store and of
// this computer, and the log. Reads what is kept secret as well, of all integrations, so that
// whoever notes it knows all of it (vault/RememberingSecretStore.h): knownSecrets() has to be asked
// afterwards.
#pragma once

#include "base/Clock.h"
#include "bundle/SupportBundle.h"
#include "checks/CheckRun.h"
#include "checks/SelfTest.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <memory>

namespace latchkey::bundle {

// Once. Nothing blocks. The checks call the store, by harmless GET requests; everything is there as
// far as it came when it is cancelled.
class Gathering : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it.
    Gathering(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
              SupportCase one, QObject *parent = nullptr);
    ~Gathering() override;

    // Where secrets are, if not in the keychain.
    void setKeeper(bool isInFile, bool isInMemory)
    {
        m_computer.isInFile = isInFile;
        m_computer.isInMemory = isInMemory;
        m_keychain = isInMemory ? QStringLiteral("memory, until the program ends")
                     : isInFile ? QStringLiteral("a sealed file")
                                : QString();
    }

    void start();
    // What has not come out yet is left out; finished() follows.
    void cancel();

Q_SIGNALS:
    void finished(const latchkey::bundle::SupportBundle &bundle);

private:
    void readLog();
    void readSecrets();
    void endIfDone();

    profile::Profile &m_profile;
    secrets::SecretStore &m_secrets;
    Clock m_clock;
    SupportCase m_case;
    checks::TestedComputer m_computer;
    std::unique_ptr<checks::CheckRun> m_ofStore;
    std::unique_ptr<checks::CheckRun> m_ofComputer;
    QJsonArray m_log;
    QString m_keychain;      // which program keeps the secrets; foreign text
    int m_under = 0;         // how much is still under way
    qsizetype m_reading = 0; // items of the keychain, all of them one of these
};

// Rows of the log for whoever has no Latchkey: without bodies, and with the fingerprints behind
// "•••" made anew under `key`, so that those of two files cannot be compared.
QJsonArray forBundle(const QJsonArray &log, const QByteArray &key);

} // namespace latchkey::bundle
