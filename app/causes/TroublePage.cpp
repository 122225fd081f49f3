// SPDX-License-Identifier: Apache-2.0
#include "causes/TroublePage.h"

#include "activation/Words.h"
#include "causes/Cause.h"
#include "causes/Text.h"

#include <QRegularExpression>
#include <QStringList>

namespace latchkey::causes {

namespace {

constexpr qsizetype widest = 118;

// What stands for what is only known when it happens.
QString general(QString text)
{
    static const QRegularExpression place(QStringLiteral("%[1-9](?![0-9A-Za-z])"));
    return text.replace(place, QStringLiteral("…")).replace(QLatin1Char('<'), QLatin1String("\\<"));
}

// In lines of a width that a person reads.
QString filled(const QString &text)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.last().isEmpty() && lines.last().size() + 1 + word.size() > widest) {
            lines.append(QString());
        }
        lines.last() += (lines.last().isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString entry(const Cause &cause)
{
    const QString sentence =
        cause.sentence == nullptr ? activation::sentence(cause.reason) : Text::tr(cause.sentence);
    const QString advice =
        cause.advice == nullptr ? activation::nextStep(cause.reason) : Text::tr(cause.advice);
    return QStringLiteral("## %1\n").arg(QLatin1String(cause.code)) + filled(general(sentence)) +
           QLatin1Char('\n') + filled(Text::tr("**What to do.** %1").arg(general(advice))) +
           QLatin1Char('\n') +
           filled(Text::tr("**For support.** %1").arg(general(QString::fromUtf8(cause.support)))) +
           QLatin1Char('\n');
}

} // namespace

QByteArray troublePage()
{
    QString page = QStringLiteral("# %1\n").arg(Text::tr("When something fails")) +
                   filled(Text::tr(
                       "Every cause that Latchkey knows, under the code that the window, "
                       "`latchkeyctl explain` and a support bundle name it by. “…” stands for what "
                       "is only known when it happens.")) +
                   QLatin1Char('\n');
    for (const Cause *cause : allCauses()) {
        page += entry(*cause);
    }
    return page.trimmed().toUtf8() + '\n';
}

} // namespace latchkey::causes
