// SPDX-License-Identifier: Apache-2.0
// Checking a name and password without freezing the loop, and without being a fast oracle.
#pragma once

#include "base/Secret.h"
#include "logins/LoginRepository.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>

namespace latchkey::logins {

// How long an attempt waits when so many before it failed: 0, ½, 1, 2, 4 and from then on 8 s.
std::chrono::milliseconds delayAfterFailures(int failures);

// THREATS 6. Hashes on a thread of its own, one at a time. An attempt counts as failed before it is
// hashed, so that attempts made at the same moment slow each other down; a right one clears the
// count. Nobody is ever locked out. An unknown name costs the same time as a known one.
class LoginChecker : public QObject
{
    Q_OBJECT

public:
    // `repository` must outlive the checker.
    explicit LoginChecker(LoginRepository &repository, QObject *parent = nullptr);
    ~LoginChecker() override;

    // Answers `done` once, later, from the event loop; never after the checker was destroyed.
    // `activationId` is what the failures are counted by: the integration's id.
    void check(const QString &activationId, const QString &name, Secret password,
               std::function<void(bool)> done);

    // How long the next attempt will have to wait.
    std::chrono::milliseconds nextDelay(const QString &activationId) const;

    // Clears the count of failures: the activation is over.
    void forget(const QString &activationId);

    // A login's name as it was added, for a name as it was typed; as typed if there is none.
    QString nameAsAdded(const QString &typed) const;

    // False if nobody could sign in whatever they typed (or the profile cannot be read).
    bool hasAnyLogin() const;

private:
    struct Attempt
    {
        QString activationId;
        Secret password;
        PasswordHash stored;
        std::function<void(bool)> done;
    };
    void hash(const std::shared_ptr<Attempt> &attempt);

    LoginRepository &m_repository;
    QHash<QString, int> m_failures;
    QThreadPool m_oneThread;
};

} // namespace latchkey::logins
