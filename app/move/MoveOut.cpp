// SPDX-License-Identifier: Apache-2.0
#include "move/MoveOut.h"

#include "base/Job.h"
#include "move/BelongingsText.h"
#include "move/Checked.h"
#include "move/Text.h"
#include "profile/Profile.h"
#include "secrets/Credentials.h"
#include "system/NewFile.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace latchkey::move {

namespace {

QStringList keysOf(const Belongings &belongings)
{
    QStringList keys;
    for (const MovedIntegration &each : belongings.integrations) {
        keys << secrets::itemKeyOfIntegration(each.integration.id)
             << secrets::itemKeyOfPending(each.integration.id);
    }
    for (const MovedAccess &each : belongings.access) {
        if (each.access.hasBasic) {
            keys << secrets::itemKeyOfBasic(each.origin);
        }
    }
    return keys;
}

// The key of the item that follows one of an unfinished activation; empty behind any other.
QString keyAfter(const QString &key)
{
    const QStringList parts = key.split(QLatin1Char('/'));
    const bool isPending =
        parts.size() >= 2 && secrets::itemKeyOfPending(parts[1]) == parts.mid(0, 2).join(u'/');
    return isPending ? secrets::itemKeyOfMore(parts[1], parts.value(2).toInt() + 1) : QString();
}

Result<void> written(const QString &path, const QByteArray &file)
{
    const auto done = system::writeNewFile(path, file);
    if (done) {
        return {};
    }
    if (done.error().isTaken) {
        return MoveOut::checkPath(path);
    }
    return failure("move.unwritable",
                   Text::tr("The file %1 cannot be written: %2")
                       .arg(QDir::toNativeSeparators(path), done.error().detail));
}

auto cancelled()
{
    return failure("move.cancelled", Text::tr("Cancelled. No file was written."));
}

// What is done on the thread pool.
Result<void> sealInto(const QString &path, const Belongings &belongings, const Secret &passphrase,
                      const sealed::Cost &cost, const CancelFlag &cancel)
{
    const auto file = check(belongings).and_then([&] {
        return sealed::sealed(toOctets(belongings), passphrase, cost);
    });
    if (!file) {
        return failure(file.error());
    }
    return cancel.isCancelled() ? Result<void>(cancelled()) : written(path, *file);
}

} // namespace

QString oneAtATime()
{
    return Text::tr("Use only one of the two computers from now on: when one of them activates an "
                    "integration again, the tokens of the other stop working. Once everything "
                    "works on the new one, remove the integrations from the old one, and the file "
                    "from wherever it was.");
}

MoveOut::MoveOut(profile::Profile &profile, secrets::SecretStore &secrets, const sealed::Cost &cost,
                 QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_shelf(profile.folder(), secrets)
    , m_cost(cost)
{}

MoveOut::~MoveOut()
{
    m_cancel.cancel();
}

Result<void> MoveOut::checkPath(const QString &path)
{
    const QFileInfo there(path);
    if (!there.exists() && !there.isSymLink()) {
        return {};
    }
    return failure("move.file-taken",
                   Text::tr("There is already something named %1; it was left as it is. Choose "
                            "another name.")
                       .arg(QDir::toNativeSeparators(path)));
}

void MoveOut::start(const QString &path, const Secret &passphrase)
{
    m_path = path;
    m_passphrase = passphrase;
    QMetaObject::invokeMethod(this, &MoveOut::begin, Qt::QueuedConnection);
}

void MoveOut::begin()
{
    auto gathered = checkPath(m_path).and_then([this] { return gather(m_profile, m_shelf); });
    if (!gathered) {
        end(failure(gathered.error()));
        return;
    }
    m_gathered = std::move(*gathered);
    m_keys = keysOf(m_gathered.belongings);
    readNext();
}

void MoveOut::readNext()
{
    if (m_cancel.isCancelled()) {
        end(cancelled());
        return;
    }
    Q_EMIT progressed(Text::tr("Reading the keychain: %n item(s)", nullptr, m_items));
    if (m_keys.isEmpty()) {
        readCertificate(0);
        return;
    }
    const QString key = m_keys.takeFirst();
    m_secrets.read(key, [self = QPointer(this), key](const Result<std::optional<Secret>> &item) {
        if (self.isNull()) {
            return;
        }
        if (!item) {
            self->end(failure(item.error()));
            return;
        }
        if (item->has_value()) {
            self->take(key, **item);
        }
        self->readNext();
    });
}

void MoveOut::take(const QString &key, const Secret &value)
{
    ++m_items;
    m_gathered.belongings.items.append({key, value});
    if (const QString after = keyAfter(key); !after.isEmpty()) {
        m_keys.prepend(after);
    }
}

void MoveOut::readCertificate(qsizetype index)
{
    QList<MovedCertificate> &all = m_gathered.belongings.certificates;
    if (index == all.size()) {
        seal(); // without those whose key is gone
        return;
    }
    const auto host = tls::servedHost(all[index].host);
    if (!host) {
        readCertificate(index + 1);
        return;
    }
    m_shelf.identity(*host, [self = QPointer(this), index](const Result<tls::Identity> &identity) {
        if (self.isNull()) {
            return;
        }
        if (!identity && identity.error().code != "tls.none") {
            self->end(failure(identity.error()));
            return;
        }
        if (identity) {
            self->m_gathered.belongings.certificates[index].key = identity->key;
        }
        self->readCertificate(index + 1);
    });
}

void MoveOut::seal()
{
    Belongings &all = m_gathered.belongings;
    leaveUnusable(all);
    for (const MovedIntegration &each : std::as_const(all.integrations)) {
        (hasTokens(all, each.integration.id) ? m_connected : m_withoutTokens)
            .append(each.integration.name);
    }
    Q_EMIT progressed(Text::tr("Locking the file with the passphrase"));
    runJob(
        this,
        [path = m_path, all, passphrase = m_passphrase, cost = m_cost, cancel = m_cancel] {
            return sealInto(path, all, passphrase, cost, cancel);
        },
        [this](const Result<void> &done) { end(done); });
}

void MoveOut::end(const Result<void> &done)
{
    m_gathered.turns.clear();
    m_passphrase = Secret();
    m_gathered.belongings.items.clear();
    m_gathered.belongings.certificates.clear();
    Q_EMIT finished(done ? Problem() : done.error());
}

} // namespace latchkey::move
