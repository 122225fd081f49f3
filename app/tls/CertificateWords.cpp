// SPDX-License-Identifier: Apache-2.0
#include "tls/CertificateWords.h"

#include "tls/Text.h"

#include <QFileInfo>
#include <QLocale>

namespace latchkey::tls {

QString troubleWithDates(const CertificateShelf::Entry &entry, const QDateTime &now)
{
    const CertificateFacts &own = entry.facts.constFirst();
    const QString host = QString::fromLatin1(entry.host.text);
    const QString day = QLocale().toString(own.until.toLocalTime().date(), QLocale::LongFormat);
    switch (validityOf(own, now)) {
    case Validity::Valid:
        return {};
    case Validity::EndsSoon:
        return Text::tr("The certificate for %1 ends on %2.").arg(host, day);
    case Validity::Ended:
        return Text::tr("The certificate for %1 ended on %2: stores refuse it.").arg(host, day);
    case Validity::NotYet:
        return Text::tr("The certificate for %1 is not valid yet. Check this computer's clock.")
            .arg(host);
    }
    Q_UNREACHABLE();
}

QString remarkOnReaders(const QString &path)
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    if ((QFileInfo(path).permissions() & others) == 0) {
        return {};
    }
    return Text::tr("Other accounts can read the key in %1. Latchkey keeps its own copy in the "
                    "keychain: remove the file, or its permissions for others.")
        .arg(path);
}

} // namespace latchkey::tls
