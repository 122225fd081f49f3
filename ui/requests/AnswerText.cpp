// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/AnswerText.h"

#include "base/ForeignText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(AnswerText)
};

constexpr qsizetype mostText = 512LL * 1024; // octets: what a text field lays out at once
constexpr qsizetype longestLine = 2'000;     // characters

QString shownLine(const QString &line)
{
    return withoutControls(line.size() > longestLine ? line.left(longestLine) + u'…' : line);
}

// Not amid a character of several octets.
QByteArray beginning(const QByteArray &text, qsizetype most)
{
    qsizetype end = std::min(text.size(), most);
    while (end > 0 && end < text.size() &&
           (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) {
        --end;
    }
    return text.left(end);
}

} // namespace

ReadAnswer readAnswer(const QByteArray &body)
{
    ReadAnswer read;
    QByteArray text = body;
    if (auto outline = requests::JsonOutline::read(body)) {
        read.outline = std::move(*outline);
        text = requests::indented(body).value_or(body);
    }
    read.isCut = text.size() > mostText;
    QStringList lines;
    for (const QString &line :
         QString::fromUtf8(beginning(text, mostText)).split(QLatin1Char('\n'))) {
        read.isCut = read.isCut || line.size() > longestLine;
        lines.append(shownLine(line));
    }
    read.text = lines.join(QLatin1Char('\n'));
    return read;
}

QString octetsText(qsizetype octets)
{
    constexpr double kibi = 1'024;
    const QLocale locale;
    if (double(octets) < kibi) {
        return Text::tr("%n octet(s)", nullptr, int(octets));
    }
    if (double(octets) < kibi * kibi) {
        return Text::tr("%1 KiB").arg(locale.toString(double(octets) / kibi, 'f', 1));
    }
    return Text::tr("%1 MiB").arg(locale.toString(double(octets) / (kibi * kibi), 'f', 1));
}

} // namespace latchkey::ui
