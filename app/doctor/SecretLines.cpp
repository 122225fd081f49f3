// SPDX-License-Identifier: Apache-2.0
#include "doctor/SecretLines.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::doctor {

namespace {

constexpr qsizetype longestLine = 2'000; // no name and secret are longer

// A name of a secret up to what parts it from its value.
const QRegularExpression &label()
{
    static const QRegularExpression expression(
        QStringLiteral("(?:^[^A-Za-z0-9]*|[,;|]\\s*[\"'$]?|\\s[\"'$])[A-Za-z_. ]*?"
                       "(consumer|client|token|access|resource[ _.]?owner)[ _.-]*secret"
                       "[\"'\\]]*\\s*(=>|:=|[:=]|\\t|\\s(?=[A-Za-z0-9]{16,}\\s*$)|$) ?"),
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

bool isOneWord(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9]{8,}[,;]?$"));
    return word.match(text).hasMatch();
}

// What stands in quotation marks, or a word without the comma behind it, or all as it is.
QString valueIn(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'"') || trimmed.startsWith(u'\'')) {
        const qsizetype end = trimmed.indexOf(trimmed.front(), 1);
        return trimmed.mid(1, end < 0 ? -1 : end - 1);
    }
    const bool isListed = isOneWord(trimmed) && !trimmed.back().isLetterOrNumber();
    return isListed ? trimmed.chopped(1) : text;
}

class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_lines(text.toByteArray().split('\n'))
    {}

    SecretLines read()
    {
        QByteArrayList rest;
        for (; m_next < m_lines.size(); ++m_next) {
            const QByteArray &line = m_lines[m_next];
            if (line.size() > longestLine || !line.toLower().contains("secret") ||
                !take(QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line))) {
                rest.append(line);
            }
        }
        m_found.rest = rest.join('\n');
        return std::move(m_found);
    }

private:
    bool take(const QString &line)
    {
        const auto match = label().match(line);
        if (!match.hasMatch() || match.capturedStart() > 0) {
            return false;
        }
        QString value = line.mid(match.capturedEnd());
        if (const auto other = label().match(value); other.capturedStart() > 0) {
            take(value.mid(other.capturedStart()).trimmed());
            value = value.first(other.capturedStart());
        }
        if (value.trimmed().isEmpty() && m_next + 1 < m_lines.size()) {
            const QString below = QString::fromUtf8(m_lines[m_next + 1]).trimmed();
            if (isOneWord(below)) {
                value = below;
                ++m_next;
            }
        }
        const QString whose = match.captured(1).toLower();
        const bool isConsumers = whose == u"consumer" || whose == u"client";
        QByteArray octets = valueIn(value).toUtf8();
        (isConsumers ? m_found.consumer : m_found.token) = Secret(octets);
        wipe(octets);
        return true;
    }

    QByteArrayList m_lines;
    qsizetype m_next = 0;
    SecretLines m_found;
};

} // namespace

SecretLines readSecretLines(QByteArrayView text)
{
    return Reader(text).read();
}

} // namespace latchkey::doctor
