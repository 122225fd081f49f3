// SPDX-License-Identifier: Apache-2.0
#include "secrets/KeychainSecretStore.h"

#include "secrets/KeychainProblems.h"
#include "secrets/SessionBus.h"

#include <QLoggingCategory>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <type_traits>
#include <utility>

namespace latchkey::secrets {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.secrets", QtWarningMsg)

QByteArray outcomeOf(const Result<void> &done)
{
    return done ? QByteArray("done") : done.error().code;
}

QByteArray outcomeOf(const Result<std::optional<Secret>> &found)
{
    return !found ? found.error().code : *found ? QByteArray("found") : QByteArray("not there");
}

const QString service = QString::fromLatin1(keychainService);

// The Secret Service is what QtKeychain uses on Linux, but on KDE: KWallet has an interface of its
// own, asks the person to open a locked wallet, and tells "locked" and "not there" apart by itself.
bool usesSecretService()
{
#ifdef Q_OS_LINUX
    return !qgetenv("XDG_CURRENT_DESKTOP").contains("KDE") && qgetenv("KDE_FULL_SESSION").isEmpty();
#else
    return false;
#endif
}

Problem problemOf(QKeychain::Error error, const QString &detail)
{
    switch (error) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return keychainMissing(detail);
    default:
        return keychainRefused(detail);
    }
}

QKeychain::ReadPasswordJob *readJob(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    return job;
}

QKeychain::WritePasswordJob *writeJob(const QString &key, const Secret &value)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    // a copy of its own, so that `value` stays the only owner of its octets and can wipe them
    job->setBinaryData(QByteArray(value.reveal().constData(), value.reveal().size()));
    return job;
}

QKeychain::DeletePasswordJob *deleteJob(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    return job;
}

// What QtKeychain and the bus it speaks over hold meanwhile cannot be wiped by us.
Secret valueOf(const QKeychain::Job &job)
{
    const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return read == nullptr ? Secret() : Secret(read->binaryData());
}

} // namespace

KeychainSecretStore::KeychainSecretStore(KeychainDeadlines deadlines, QObject *parent)
    : QObject(parent)
    , m_deadlines(deadlines)
{}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const QString &key, ReadAnswer answer)
{
    enqueue("read", [this, key, answer = std::move(answer)] {
        whenUsable([this, key, answer](const Result<void> &usable) {
            if (!usable) {
                return end(answer, failure(usable.error()));
            }
            run(readJob(key), [this, answer](JobResult found) { end(answer, std::move(found)); });
        });
    });
}

void KeychainSecretStore::write(const QString &key, Secret value, Answer answer)
{
    if (value.reveal().size() > largestSecret) {
        // not sent at all: the bus drops a process that sends more than it takes
        enqueue("write", [this, size = value.reveal().size(), answer = std::move(answer)] {
            end(answer, failure(secretTooLarge(size)));
        });
        return;
    }
    enqueue("write", [this, key, value = std::move(value), answer = std::move(answer)] {
        whenUsable([this, key, value, answer](const Result<void> &usable) {
            if (!usable) {
                return end(answer, usable);
            }
            run(writeJob(key, value), [this, key, value, answer](const JobResult &written) {
                if (!written) {
                    return end(answer, failure(written.error()));
                }
                readBack(key, value, answer);
            });
        });
    });
}

void KeychainSecretStore::readBack(const QString &key, const Secret &written, const Answer &answer)
{
    run(readJob(key), [this, written, answer](const JobResult &found) {
        if (!found) {
            return end(answer, failure(found.error()));
        }
        if (!*found || !(**found == written)) {
            return end(answer, failure(keychainReadBackDiffers()));
        }
        end(answer, {});
    });
}

void KeychainSecretStore::remove(const QString &key, Answer answer)
{
    enqueue("remove", [this, key, answer = std::move(answer)] {
        whenUsable([this, key, answer](const Result<void> &usable) {
            if (!usable) {
                return end(answer, usable);
            }
            run(deleteJob(key), [this, answer](const JobResult &removed) {
                end(answer, removed.map([](const std::optional<Secret> &) {}));
            });
        });
    });
}

void KeychainSecretStore::check(Answer answer)
{
    QElapsedTimer timer;
    timer.start();
    whenUsable([answer = std::move(answer), timer](const Result<void> &usable) {
        qCDebug(log).noquote() << "check" << outcomeOf(usable) << timer.elapsed() << "ms";
        answer(usable);
    });
}

void KeychainSecretStore::enqueue(const char *operation, std::function<void()> call)
{
    m_waiting.push_back({operation, std::move(call)});
    QMetaObject::invokeMethod(this, &KeychainSecretStore::startNext, Qt::QueuedConnection);
}

void KeychainSecretStore::startNext()
{
    if (m_isBusy || m_waiting.empty()) {
        return;
    }
    m_isBusy = true;
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_operation = next.operation;
    m_since.start();
    next.call();
}

template <typename Value>
void KeychainSecretStore::end(const std::function<void(Value)> &answer,
                              std::type_identity_t<Value> value)
{
    m_isBusy = false;
    qCDebug(log).noquote() << m_operation << outcomeOf(value) << m_since.elapsed() << "ms";
    QMetaObject::invokeMethod(this, &KeychainSecretStore::startNext, Qt::QueuedConnection);
    answer(std::move(value)); // last: it may destroy the store
}

void KeychainSecretStore::run(QKeychain::Job *job, JobAnswer answer)
{
    const auto waiting = std::make_shared<JobAnswer>(std::move(answer));
    const auto takeAnswer = [waiting] {
        return std::exchange(*waiting, nullptr);
    };
    connect(job, &QKeychain::Job::finished, this, [this, takeAnswer](QKeychain::Job *finished) {
        if (auto toTell = takeAnswer()) {
            judge(*finished, std::move(toTell));
        }
    });
    auto *deadline = new QTimer(job); // a job that ends late deletes itself and tells nobody
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [takeAnswer] {
        if (const auto toTell = takeAnswer()) {
            toTell(failure(keychainGaveNoAnswer({})));
        }
    });
    deadline->start(m_deadlines.job);
#ifdef Q_OS_LINUX
    survivePartingOfTheBus();
#endif
    job->start();
}

// What a finished job means. Anything but success is only believed once the keyring was asked
// again: it may have been locked, or the bus lost, while the job ran.
void KeychainSecretStore::judge(const QKeychain::Job &job, JobAnswer answer)
{
    const QKeychain::Error error = job.error();
    if (error == QKeychain::NoError) {
        return answer(std::optional<Secret>(valueOf(job)));
    }
    const QString detail = job.errorString();
    whenUsable([answer = std::move(answer), error, detail](const Result<void> &usable) {
        if (!usable) {
            return answer(failure(usable.error()));
        }
        if (error == QKeychain::EntryNotFound) {
            return answer(std::optional<Secret>());
        }
        answer(failure(problemOf(error, detail)));
    });
}

void KeychainSecretStore::whenUsable(Answer answer)
{
#ifdef Q_OS_LINUX
    if (usesSecretService()) {
        return askWhetherKeyringIsUsable(this, m_deadlines.state, std::move(answer));
    }
#endif
    QMetaObject::invokeMethod(
        this, [answer = std::move(answer)] { answer({}); }, Qt::QueuedConnection);
}

} // namespace latchkey::secrets
