// SPDX-License-Identifier: Apache-2.0
#include "logins/LoginChecker.h"

#include "base/Random.h"

#include <QFutureWatcher>
#include <QLoggingCategory>
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

LoginChecker::LoginChecker(LoginRepository &repository, Clock clock, QObject *parent)
    : QObject(parent)
    , m_repository(repository)
    , m_clock(std::move(clock))
{
    m_oneThread.setMaxThreadCount(1);
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &LoginChecker::serve);
}

LoginChecker::~LoginChecker()
{
    m_oneThread.clear();
}

Clock LoginChecker::steadyTime()
{
    return [] {
        using namespace std::chrono;
        return qint64(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count());
    };
}

void LoginChecker::check(const SignInTry &attempt)
{
    const SignInQueue::Ticket ticket = ++m_tickets;
    const SignInQueue::Ticket replaced = m_queue.add(attempt.peer, ticket, m_clock());
    m_waiting.insert(ticket, attempt);
    if (replaced != 0) {
        answerLater(m_waiting.take(replaced), SignInAnswer::Replaced);
    }
    m_wake.start(0);
}

void LoginChecker::answerLater(const SignInTry &attempt, SignInAnswer answer)
{
    QTimer::singleShot(0, this, [done = attempt.done, answer] { done(answer); });
}

void LoginChecker::serve()
{
    while (const auto ticket = m_queue.next(m_clock())) {
        const SignInTry attempt = m_waiting.take(*ticket);
        if (attempt.isAwaited()) {
            return hash(attempt);
        }
        m_queue.skipped();
        answerLater(attempt, SignInAnswer::Abandoned);
    }
    if (const auto due = m_queue.dueAt()) {
        m_wake.start(std::chrono::milliseconds(std::max<qint64>(0, *due - m_clock())));
    }
}

PasswordHash LoginChecker::storedFor(const QString &name) const
{
    const auto entry = m_repository.find(name);
    if (!entry) {
        qCWarning(log).noquote() << "logins cannot be read:" << entry.error().code;
    }
    const bool known = entry.has_value() && entry->has_value();
    return known ? (*entry)->password : decoy(m_repository.rounds());
}

void LoginChecker::hash(const SignInTry &attempt)
{
    auto *watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcher<bool>::finished, this, [this, watcher, done = attempt.done] {
        watcher->deleteLater();
        const bool right = watcher->future().resultCount() > 0 && watcher->result();
        qCDebug(log).noquote() << "sign-in" << (right ? "taken" : "refused");
        m_queue.finished(right, m_clock());
        m_wake.start(0);
        done(right ? SignInAnswer::Right : SignInAnswer::Wrong);
    });
    watcher->setFuture(QtConcurrent::run(
        &m_oneThread, [password = attempt.password, stored = storedFor(attempt.name)] {
            return matches(password, stored);
        }));
}

std::chrono::milliseconds LoginChecker::nextDelay(const QByteArray &peer) const
{
    return m_queue.delay(peer, m_clock());
}

QString LoginChecker::nameAsAdded(const QString &typed) const
{
    const auto entry = m_repository.find(typed);
    return entry && entry->has_value() ? (*entry)->name : typed;
}

QString LoginChecker::onlyName() const
{
    const QStringList names = m_repository.names().value_or(QStringList());
    return names.size() == 1 ? names[0] : QString();
}

bool LoginChecker::hasAnyLogin() const
{
    const auto names = m_repository.names();
    return names && !names->isEmpty();
}

} // namespace latchkey::logins
