// SPDX-License-Identifier: Apache-2.0
#include "logins/LoginChecker.h"

#include "base/Random.h"

#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QTimer>
#include <QtConcurrent>

namespace latchkey::logins {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.logins", QtWarningMsg)

// Costs what a real one costs, and matches nothing.
PasswordHash decoy(int rounds)
{
    return {randomOctets(16), rounds, QByteArray()};
}

} // namespace

std::chrono::milliseconds delayAfterFailures(int failures)
{
    if (failures <= 0) {
        return std::chrono::milliseconds(0);
    }
    return std::chrono::milliseconds(500) * (1 << std::min(failures - 1, 4));
}

LoginChecker::LoginChecker(LoginRepository &repository, QObject *parent)
    : QObject(parent)
    , m_repository(repository)
{
    m_oneThread.setMaxThreadCount(1);
}

LoginChecker::~LoginChecker()
{
    m_oneThread.clear();
}

void LoginChecker::check(const QString &activationId, const QString &name, Secret password,
                         std::function<void(bool)> done)
{
    const auto entry = m_repository.find(name);
    if (!entry) {
        qCWarning(log).noquote() << "logins cannot be read:" << entry.error().code;
    }
    const bool known = entry.has_value() && entry->has_value();
    const auto attempt = std::make_shared<Attempt>(
        Attempt{activationId, std::move(password),
                known ? (*entry)->password : decoy(m_repository.rounds()), std::move(done)});
    const std::chrono::milliseconds delay = nextDelay(activationId);
    ++m_failures[activationId];
    QTimer::singleShot(delay, this, [this, attempt] { hash(attempt); });
}

void LoginChecker::hash(const std::shared_ptr<Attempt> &attempt)
{
    auto *watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcher<bool>::finished, this, [this, watcher, attempt] {
        watcher->deleteLater();
        const bool right = watcher->future().resultCount() > 0 && watcher->result();
        qCDebug(log).noquote() << "sign-in" << (right ? "taken" : "refused");
        if (right) {
            forget(attempt->activationId);
        }
        attempt->done(right);
    });
    watcher->setFuture(QtConcurrent::run(
        &m_oneThread, [attempt] { return matches(attempt->password, attempt->stored); }));
}

std::chrono::milliseconds LoginChecker::nextDelay(const QString &activationId) const
{
    return delayAfterFailures(m_failures.value(activationId));
}

void LoginChecker::forget(const QString &activationId)
{
    m_failures.remove(activationId);
}

QString LoginChecker::nameAsAdded(const QString &typed) const
{
    const auto entry = m_repository.find(typed);
    return entry && entry->has_value() ? (*entry)->name : typed;
}

bool LoginChecker::hasAnyLogin() const
{
    const auto names = m_repository.names();
    return names && !names->isEmpty();
}

} // namespace latchkey::logins
