// SPDX-License-Identifier: Apache-2.0
#include "commerce/StoreLook.h"
#include "commerce/Text.h"

#include <QDateTime>
#include <QLocale>

#include <cstdlib>

namespace latchkey::commerce {

namespace {

// Less is what a network and two good clocks make; the store itself takes 600 s.
constexpr qint64 clockWorthTelling = 60;

QString storeSentence(const StoreSight &sight)
{
    return sight.release.isEmpty()
               ? Text::tr("A Commerce store: integrations can be made here.")
               : Text::tr("%1: integrations can be made here.").arg(sight.release);
}

QString clockSentence(qint64 ahead)
{
    const int seconds = int(std::min<qint64>(std::llabs(ahead), 1'000'000'000));
    return ahead > 0 ? Text::tr("The store's clock is %n second(s) ahead of this computer's.",
                                nullptr, seconds)
                     : Text::tr("The store's clock is %n second(s) behind this computer's.",
                                nullptr, seconds);
}

QString certificateSentence(const StoreSight &sight)
{
    const tls::CertificateFacts &shown = *sight.certificate;
    const QString until =
        QLocale().toString(shown.until.toLocalTime().date(), QLocale::ShortFormat);
    const QString said = Text::tr("Certificate: %1, issued by %2, valid until %3.")
                             .arg(shown.subject, shown.issuer, until);
    return sight.isTrusted ? said
                           : said + QLatin1Char(' ') +
                                 Text::tr("SHA-256 fingerprint: %1")
                                     .arg(QString::fromLatin1(shown.fingerprint));
}

} // namespace

QStringList sentences(const StoreSight &sight)
{
    QStringList said;
    if (sight.what == StoreSight::What::Store) {
        said.append(storeSentence(sight));
    } else {
        said.append(sight.problem.sentence);
    }
    if (sight.clockAhead && std::llabs(*sight.clockAhead) >= clockWorthTelling) {
        said.append(clockSentence(*sight.clockAhead));
    }
    if (sight.certificate) {
        said.append(certificateSentence(sight));
    }
    return said;
}

} // namespace latchkey::commerce
