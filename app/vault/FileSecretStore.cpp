// SPDX-License-Identifier: Apache-2.0
#include "vault/FileSecretStore.h"

#include "base/Job.h"
#include "system/RegularFile.h"
#include "vault/Text.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace latchkey::vault {

using Change = FileSecretStore::Change;
using Opened = FileSecretStore::Opened;

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.vault", QtWarningMsg)

constexpr qsizetype headOctets = 100; // sealed/SealedFile.h: salts and sums are among them
constexpr int mostLockedMs = 30'000;

auto unwritable(const QString &path, const QString &detail)
{
    return failure("secrets.file-unwritable",
                   Text::tr("The file with the secrets, %1, cannot be written. Check who may write "
                            "there, and whether the disk is full.")
                       .arg(path),
                   detail);
}

// What a file that cannot be opened says, in the words of this room.
auto notOpened(const QString &path, const Problem &problem)
{
    if (problem.code == "sealed.wrong-passphrase") {
        return failure("secrets.wrong-passphrase",
                       Text::tr("The passphrase does not open the file with the secrets, %1. "
                                "Capital letters and spaces count.")
                           .arg(path));
    }
    if (problem.code == "sealed.no-memory") {
        return failure(problem);
    }
    return failure("secrets.file-damaged",
                   Text::tr("The file with the secrets, %1, was damaged or changed. Put a copy of "
                            "it back; without one, make another and activate the integrations "
                            "again.")
                       .arg(path),
                   QString::fromLatin1(problem.code));
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file;
    const auto opened = system::openRegularFile(file, path);
    if (!opened) {
        return failure("secrets.no-file",
                       Text::tr("The file with the secrets, %1, cannot be read. Without one, make "
                                "it with latchkeyctl secrets file.")
                           .arg(path),
                       opened.error().detail);
    }
    return file.read(sealed::largestFile + 1);
}

Result<Opened> opened(const QString &path, const Secret &passphrase, const Opened &before)
{
    const auto content = contentOf(path);
    if (!content) {
        return failure(content.error());
    }
    const QByteArray head = content->first(std::min(headOctets, content->size()));
    if (!before.head.isEmpty() && head == before.head) {
        return before;
    }
    const auto unsealed = sealed::unsealed(*content, passphrase);
    if (!unsealed) {
        return notOpened(path, unsealed.error());
    }
    const auto entries = unpacked(*unsealed);
    if (!entries) {
        return notOpened(path, {"sealed.not-ours", {}, {}});
    }
    return Opened{head, *entries};
}

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(content) != content.size() || !file.commit()) {
        return unwritable(path, file.errorString());
    }
    return {};
}

// Written, read back and found equal.
Result<Opened> rewritten(const QString &path, const Secret &passphrase, const sealed::Cost &cost,
                         const SecretEntries &entries)
{
    const auto content = sealed::sealed(packed(entries), passphrase, cost);
    const auto written = content ? writeWhole(path, *content) : failure(content.error());
    auto back = written ? opened(path, passphrase, {}) : failure(written.error());
    if (back && back->entries != entries) {
        return notOpened(path, {"secrets.read-back", {}, {}});
    }
    return back;
}

Result<Opened> changed(const QString &path, const Secret &passphrase, const sealed::Cost &cost,
                       const Opened &before, const Change &change)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0); // that of a program that died does not count, however old
    if (!lock.tryLock(mostLockedMs)) {
        return lock.error() == QLockFile::LockFailedError
                   ? failure("secrets.file-busy",
                             Text::tr("Another Latchkey is changing the file with the secrets, "
                                      "%1, and does not end. End it, then try again.")
                                 .arg(path))
                   : unwritable(path, {});
    }
    auto now = opened(path, passphrase, before);
    if (!now) {
        return now;
    }
    SecretEntries entries = now->entries;
    if (change.value) {
        entries.insert(change.key, *change.value);
    } else if (entries.remove(change.key) == 0) {
        return now;
    }
    return rewritten(path, passphrase, cost, entries);
}

} // namespace

Result<void> makeSecretFile(const QString &path, const Secret &passphrase, const sealed::Cost &cost)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink()) {
        return failure("secrets.file-there",
                       Text::tr("There is a file with secrets already: %1.").arg(path));
    }
    return rewritten(path, passphrase, cost, {}).map([](const Opened &) {});
}

FileSecretStore::FileSecretStore(QString path, Secret passphrase, const sealed::Cost &cost,
                                 QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_passphrase(std::move(passphrase))
    , m_cost(cost)
{}

FileSecretStore::~FileSecretStore() = default;

void FileSecretStore::read(const QString &key, ReadAnswer answer)
{
    enqueue(std::nullopt, [key, answer = std::move(answer)](const Result<Opened> &now) {
        if (!now) {
            return answer(failure(now.error()));
        }
        const auto entry = now->entries.constFind(key);
        answer(entry == now->entries.cend() ? std::optional<Secret>() : *entry);
    });
}

void FileSecretStore::write(const QString &key, Secret value, Answer answer)
{
    const qsizetype size = value.reveal().size();
    if (size > secrets::largestSecret) {
        enqueue(std::nullopt, [size, answer = std::move(answer)](const Result<Opened> &) {
            answer(failure("secrets.too-large",
                           Text::tr("This is too much for one secret: %1 KiB, where at most %2 KiB "
                                    "are possible.")
                               .arg((size + 1023) / 1024)
                               .arg(secrets::largestSecret / 1024)));
        });
        return;
    }
    enqueue(Change{key, std::move(value)}, [answer = std::move(answer)](const Result<Opened> &now) {
        answer(now.map([](const Opened &) {}));
    });
}

void FileSecretStore::remove(const QString &key, Answer answer)
{
    enqueue(Change{key, std::nullopt}, [answer = std::move(answer)](const Result<Opened> &now) {
        answer(now.map([](const Opened &) {}));
    });
}

void FileSecretStore::check(Answer answer)
{
    runJob(this, work(std::nullopt), [this, answer = std::move(answer)](const Result<Opened> &now) {
        if (now) {
            m_opened = *now; // if it is older than what a change left, its head tells
        }
        answer(now.map([](const Opened &) {}));
    });
}

FileSecretStore::Work FileSecretStore::work(const std::optional<Change> &change) const
{
    return [path = m_path, passphrase = m_passphrase, cost = m_cost, before = m_opened, change] {
        return change ? changed(path, passphrase, cost, before, *change)
                      : opened(path, passphrase, before);
    };
}

void FileSecretStore::enqueue(const std::optional<Change> &change, Then then)
{
    m_waiting.push_back({change, std::move(then)});
    QMetaObject::invokeMethod(this, &FileSecretStore::startNext, Qt::QueuedConnection);
}

void FileSecretStore::startNext()
{
    if (m_isBusy || m_waiting.empty()) {
        return;
    }
    m_isBusy = true;
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    runJob(this, work(next.change), [this, next](const Result<Opened> &now) {
        m_isBusy = false;
        if (now) {
            m_opened = *now;
        }
        qCDebug(log).noquote() << (next.change ? "change" : "read")
                               << (now ? QByteArray("done") : now.error().code);
        QMetaObject::invokeMethod(this, &FileSecretStore::startNext, Qt::QueuedConnection);
        next.then(now); // last: it may destroy the store
    });
}

} // namespace latchkey::vault
