// SPDX-License-Identifier: Apache-2.0
#include "move/MoveIn.h"

#include "base/Job.h"
#include "documents/RegularFile.h"
#include "move/BelongingsText.h"
#include "move/Checked.h"
#include "move/Text.h"
#include "profile/Profile.h"
#include "sealed/SealedFile.h"
#include "secrets/Credentials.h"

#include <QPointer>

#include <algorithm>

namespace latchkey::move {

namespace {

// What is done on the thread pool.
Result<Belongings> belongingsIn(const QString &path, const Secret &passphrase)
{
    const auto file = documents::readRegularFile(path, sealed::largestFile);
    const auto content =
        file ? sealed::unsealed(*file, passphrase) : Result<Secret>(failure(file.error()));
    auto belongings = content ? fromOctets(*content) : failure(content.error());
    const auto checked = belongings ? check(*belongings) : failure(belongings.error());
    return checked ? belongings : failure(checked.error());
}

Problem cancelled()
{
    return {"move.cancelled", Text::tr("Cancelled. Nothing was taken in."), {}};
}

// Behind the last item of an unfinished activation may stand none of an older one.
QString keyBehind(const QSet<QString> &keys, const QString &id)
{
    int number = 1;
    while (keys.contains(secrets::itemKeyOfMore(id, number))) {
        ++number;
    }
    return secrets::itemKeyOfMore(id, number);
}

} // namespace

MoveIn::MoveIn(profile::Profile &profile, secrets::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_shelf(profile.folder(), secrets)
{}

MoveIn::~MoveIn()
{
    m_cancel.cancel();
}

void MoveIn::open(const QString &path, const Secret &passphrase)
{
    m_cancel = CancelFlag();
    runJob(
        this, [path, passphrase] { return belongingsIn(path, passphrase); },
        [this](const Result<Belongings> &read) {
            if (m_cancel.isCancelled()) {
                Q_EMIT opened(cancelled());
                return;
            }
            m_belongings = read.value_or(Belongings());
            Q_EMIT opened(read ? Problem() : read.error());
        });
}

Result<QList<Arriving>> MoveIn::arriving() const
{
    return arrivals(m_profile, m_belongings);
}

QStringList MoveIn::takenIds() const
{
    QStringList ids;
    for (const MovedIntegration &each : m_belongings.integrations) {
        if (m_taken.ids.contains(each.integration.id)) {
            ids.append(each.integration.id);
        }
    }
    return ids;
}

void MoveIn::take(bool replaces)
{
    m_cancel = CancelFlag();
    QMetaObject::invokeMethod(
        this, [this, replaces] { begin(replaces); }, Qt::QueuedConnection);
}

void MoveIn::begin(bool replaces)
{
    QSet<QString> hostsHere;
    const QList<tls::CertificateShelf::Entry> entries = m_shelf.entries();
    for (const tls::CertificateShelf::Entry &entry : entries) {
        hostsHere.insert(QString::fromLatin1(entry.host.text));
    }
    const auto taken =
        m_secrets.outlivesProgram()
            ? toTake(m_profile, m_belongings, hostsHere, replaces)
            : failure("move.no-keychain", Text::tr("Secrets can only be taken in where there is a "
                                                   "keychain to keep them. Nothing was taken in."));
    m_taken = taken.value_or(Taken());
    const auto held = taken ? holdTurns() : failure(taken.error());
    if (!held) {
        end(held.error());
        return;
    }
    m_batch = std::make_unique<KeychainBatch>(m_secrets, changes(), m_cancel);
    connect(m_batch.get(), &KeychainBatch::progressed, this, [this](int done, int all) {
        Q_EMIT progressed(Text::tr("Writing to the keychain: %1 of %2").arg(done).arg(all));
    });
    m_batch->run([this](const Result<void> &done) {
        if (!done) {
            undo(done.error());
            return;
        }
        QList<MovedCertificate> certificates = m_belongings.certificates;
        certificates.removeIf([this](const MovedCertificate &each) {
            return !m_taken.certificates.contains(each.host);
        });
        keepCertificates(certificates);
    });
}

// Also of those that are new: nobody else is to make them at the same time.
Result<void> MoveIn::holdTurns()
{
    const QStringList ids = takenIds();
    for (const QString &id : ids) {
        auto turn = profile::turnOf(m_profile, id);
        if (!turn) {
            return failure(turn.error());
        }
        m_turns.push_back(std::move(*turn));
    }
    return {};
}

bool MoveIn::isTaken(const MovedItem &item) const
{
    const QString id = item.key.section(QLatin1Char('/'), 1, 1);
    const bool isPassword = std::any_of(
        m_taken.passwords.cbegin(), m_taken.passwords.cend(),
        [&](const QByteArray &origin) { return item.key == secrets::itemKeyOfBasic(origin); });
    return isPassword || (isItemOf(item.key, id) && m_taken.ids.contains(id));
}

QList<KeychainChange> MoveIn::changes() const
{
    QList<KeychainChange> all;
    QSet<QString> keys;
    for (const MovedItem &item : m_belongings.items) {
        if (isTaken(item)) {
            all.append({item.key, item.value});
            keys.insert(item.key);
        }
    }
    // what the file does not have of them, another life of theirs may have left here
    for (const QString &id : m_taken.ids) {
        for (const QString &key : {secrets::itemKeyOfIntegration(id), secrets::itemKeyOfPending(id),
                                   keyBehind(keys, id)}) {
            if (!keys.contains(key)) {
                all.append({key, std::nullopt});
            }
        }
    }
    return all;
}

void MoveIn::keepCertificates(QList<MovedCertificate> left)
{
    if (left.isEmpty()) {
        writeProfile();
        return;
    }
    const MovedCertificate one = left.takeFirst();
    const auto host = tls::servedHost(one.host);
    if (!host) {
        undo(host.error());
        return;
    }
    m_kept.append(one.host);
    m_shelf.keep(*host, {one.certificates, one.key},
                 [self = QPointer(this), left](const Result<void> &kept) {
                     if (self.isNull()) {
                         return;
                     }
                     kept ? self->keepCertificates(left) : self->undo(kept.error());
                 });
}

// The last step: with it everything is there.
void MoveIn::writeProfile()
{
    if (m_cancel.isCancelled()) {
        undo(cancelled());
        return;
    }
    const auto written = write(m_profile, m_belongings, m_taken);
    if (!written) {
        undo(written.error());
        return;
    }
    end({});
}

void MoveIn::undo(const Problem &why)
{
    m_batch->takeBack([this, why](const Result<void> &) { forgetCertificates(why); });
}

void MoveIn::forgetCertificates(const Problem &why)
{
    const auto host = m_kept.isEmpty() ? Result<tls::ServedHost>(failure("", {}))
                                       : tls::servedHost(m_kept.takeLast());
    if (!host) {
        end(why);
        return;
    }
    m_shelf.forget(*host, [self = QPointer(this), why](const Result<void> &) {
        if (!self.isNull()) {
            self->forgetCertificates(why);
        }
    });
}

void MoveIn::end(const Problem &problem)
{
    m_turns.clear();
    m_kept.clear();
    if (!problem.code.isEmpty()) {
        m_taken = Taken();
    }
    Q_EMIT taken(problem);
}

} // namespace latchkey::move
