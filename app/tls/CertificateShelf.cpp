// SPDX-License-Identifier: Apache-2.0
#include "tls/CertificateShelf.h"

#include "system/PrivateFolder.h"
#include "tls/MadeIdentity.h"
#include "tls/Text.h"

#include <QDir>
#include <QPointer>
#include <QSaveFile>

namespace latchkey::tls {

namespace {

const QString suffix = QStringLiteral(".pem");

// No name has an underscore in it, and no file of Windows a colon.
QString fileNameOf(const ServedHost &host)
{
    return QString::fromLatin1(host.text).replace(QLatin1Char(':'), QLatin1Char('_')) + suffix;
}

Result<ServedHost> hostOf(const QString &fileName)
{
    return servedHost(fileName.chopped(suffix.size()).replace(QLatin1Char('_'), QLatin1Char(':')));
}

QString keyItemOf(const CertificateFacts &own)
{
    return QStringLiteral("tls-") + QString::fromLatin1(own.fingerprint).remove(QLatin1Char(':'));
}

} // namespace

Problem noCertificateFor(const ServedHost &host)
{
    return {"tls.none",
            Text::tr("There is no certificate for %1, or its key is gone from the keychain. Make "
                     "one (Certificates in the program's menu, or latchkeyctl tls make %1), or "
                     "import yours.")
                .arg(QString::fromLatin1(host.text)),
            {}};
}

CertificateShelf::CertificateShelf(const QString &profileFolder, secrets::SecretStore &secrets,
                                   QObject *parent)
    : QObject(parent)
    , m_folder(profileFolder + QStringLiteral("/tls"))
    , m_secrets(secrets)
{}

QString CertificateShelf::fileOf(const ServedHost &host) const
{
    return m_folder + QLatin1Char('/') + fileNameOf(host);
}

std::optional<CertificateShelf::Entry> CertificateShelf::entry(const ServedHost &host) const
{
    QFile file(fileOf(host));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray certificates = file.readAll();
    const QList<CertificateFacts> facts = factsOf(certificates);
    if (facts.isEmpty()) {
        return {};
    }
    return Entry{host, certificates, facts, isMadeFor(host, certificates)};
}

QList<CertificateShelf::Entry> CertificateShelf::entries() const
{
    QList<Entry> all;
    const QStringList names =
        QDir(m_folder).entryList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const auto host = hostOf(name);
        if (const auto found = host ? entry(*host) : std::nullopt) {
            all.append(*found);
        }
    }
    return all;
}

Result<void> CertificateShelf::write(const ServedHost &host, const QByteArray &certificates) const
{
    const QString path = fileOf(host);
    if (const auto made = system::makePrivateFolder(m_folder, fileNameOf(host)); !made) {
        return failure(made.error());
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(certificates);
    }
    if (!file.commit()) {
        return failure("tls.unwritable",
                       Text::tr("The certificate could not be written to %1.")
                           .arg(QDir::toNativeSeparators(path)),
                       file.errorString());
    }
    return {};
}

void CertificateShelf::keep(const ServedHost &host, const Identity &identity,
                            const secrets::SecretStore::Answer &answer)
{
    const QString item = keyItemOf(factsOf(identity.certificates).constFirst());
    m_secrets.write(
        item, identity.key,
        [this, self = QPointer(this), host, item, certificates = identity.certificates,
         answer](const Result<void> &written) {
            if (!self || !written) {
                return answer(written);
            }
            // as it is now: another program may have kept one while the keychain wrote
            const std::optional<Entry> old = entry(host);
            const QString oldItem = old ? keyItemOf(old->facts.constFirst()) : QString();
            const Result<void> kept = write(host, certificates);
            const QString unneeded = kept ? oldItem : item;
            if (unneeded.isEmpty() || oldItem == item) {
                return answer(kept);
            }
            // that the unneeded one stays is no reason to say that nothing was kept
            m_secrets.remove(unneeded, [answer, kept](const Result<void> &) { answer(kept); });
        });
}

void CertificateShelf::forget(const ServedHost &host, const secrets::SecretStore::Answer &answer)
{
    const std::optional<Entry> old = entry(host);
    if (!old) {
        QMetaObject::invokeMethod(
            this, [answer] { answer({}); }, Qt::QueuedConnection);
        return;
    }
    m_secrets.remove(keyItemOf(old->facts.constFirst()),
                     [path = fileOf(host), answer](const Result<void> &removed) {
                         if (removed) {
                             QFile::remove(path);
                         }
                         answer(removed);
                     });
}

void CertificateShelf::identity(const ServedHost &host, const IdentityAnswer &answer)
{
    const std::optional<Entry> found = entry(host);
    if (!found) {
        QMetaObject::invokeMethod(
            this, [answer, host] { answer(failure(noCertificateFor(host))); },
            Qt::QueuedConnection);
        return;
    }
    m_secrets.read(keyItemOf(found->facts.constFirst()),
                   [host, certificates = found->certificates,
                    answer](const Result<std::optional<Secret>> &key) {
                       if (!key) {
                           return answer(failure(key.error()));
                       }
                       if (!*key) {
                           return answer(failure(noCertificateFor(host)));
                       }
                       answer(Identity{certificates, **key});
                   });
}

} // namespace latchkey::tls
