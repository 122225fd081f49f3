// SPDX-License-Identifier: Apache-2.0
#include "console/Console.h"

#include "activation/Words.h"
#include "base/ForeignText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace latchkey::console {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

bool writeAll(int descriptor, QByteArrayView octets)
{
    while (!octets.isEmpty()) {
        const ssize_t written = ::write(descriptor, octets.data(), size_t(octets.size()));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        octets = octets.sliced(written);
    }
    return true;
}

// JSON leaves C1 and bidi controls as they are; a terminal obeys them.
QByteArray printable(const QByteArray &json)
{
    QString shown;
    for (const QChar c : QString::fromUtf8(json)) {
        if (c.isSurrogate() || withoutControls(QStringView(&c, 1)).size() == 1) {
            shown += c;
        } else {
            shown += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        }
    }
    return shown.toUtf8() + '\n';
}

void writeLine(int descriptor, const QString &text)
{
    writeAll(descriptor, withoutControls(text).toUtf8() + '\n');
}

} // namespace

void Console::line(const QString &text) const
{
    write(withoutControls(text).toUtf8() + '\n');
}

void Console::write(const QByteArray &octets) const
{
    if (!writeAll(STDOUT_FILENO, octets) && errno != EPIPE) {
        *m_hasLost = true;
    }
}

void Console::columns(const QStringList &columns) const
{
    QStringList shown;
    for (const QString &column : columns) {
        shown.append(withoutControls(column));
    }
    write(shown.join(QLatin1Char('\t')).toUtf8() + '\n');
}

void Console::object(const QJsonObject &object) const
{
    write(printable(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Console::array(const QJsonArray &array) const
{
    write(printable(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

void Console::timeline(const activation::TimelineEvent &event) const
{
    if (m_json) {
        object(toJson(event));
        return;
    }
    QString text = QDateTime::fromMSecsSinceEpoch(event.time).toString(QStringLiteral("HH:mm:ss")) +
                   (event.ok ? QStringLiteral("  ✓ ") : QStringLiteral("  ✕ ")) +
                   activation::sentence(event);
    if (event.tookMs >= 0) {
        text += Text::tr(" (%1 s)").arg(double(event.tookMs) / 1000, 0, 'f', 1);
    }
    if (const QString detail = activation::detail(event); !detail.isEmpty()) {
        text += QStringLiteral("  [") + detail + QLatin1Char(']');
    }
    line(text);
}

void Console::problem(const Problem &problem) const
{
    writeLine(STDERR_FILENO, QStringLiteral("problem: ") + QString::fromLatin1(problem.code) +
                                 QStringLiteral(": ") + problem.sentence);
}

void Console::remark(const QString &text) const
{
    writeLine(STDERR_FILENO, text);
}

bool Console::raw(QByteArrayView octets) const
{
    if (!isatty(STDOUT_FILENO)) {
        return writeAll(STDOUT_FILENO, octets);
    }
    QStringList lines;
    for (const QString &each : QString::fromUtf8(octets).split(QLatin1Char('\n'))) {
        lines.append(withoutControls(each));
    }
    return writeAll(STDOUT_FILENO, lines.join(QLatin1Char('\n')).toUtf8());
}

Result<Secret> Console::secretLine() const
{
    constexpr qsizetype longest = 4096;
    QByteArray octets;
    octets.reserve(longest);
    char octet = 0;
    while (octets.size() < longest && ::read(STDIN_FILENO, &octet, 1) == 1 && octet != '\n') {
        octets.append(octet);
    }
    if (octets.endsWith('\r')) {
        octets.chop(1);
    }
    if (octets.isEmpty()) {
        return failure(
            "console.no-secret",
            Text::tr("Nothing came on standard input. Pass the password there, on one line."));
    }
    Secret secret{octets};
    wipe(octets);
    return secret;
}

Result<QByteArray> Console::allInput(qint64 limit) const
{
    QByteArray all;
    QByteArray piece(65536, Qt::Uninitialized);
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), size_t(piece.size()));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return all;
        }
        all.append(piece.constData(), count);
        if (all.size() > limit) {
            return failure(
                "console.input-too-large",
                Text::tr("Standard input holds more than %1 MiB.").arg(limit / 1024 / 1024));
        }
    }
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const activation::TimelineEvent &event)
{
    QJsonObject object{{QStringLiteral("time"), isoTime(event.time)},
                       {QStringLiteral("step"), QString::fromLatin1(activation::name(event.step))},
                       {QStringLiteral("ok"), event.ok},
                       {QStringLiteral("text"), activation::sentence(event)}};
    if (const QString detail = activation::detail(event); !detail.isEmpty()) {
        object.insert(QStringLiteral("detail"), detail);
    }
    if (event.tookMs >= 0) {
        object.insert(QStringLiteral("took_ms"), event.tookMs);
    }
    return object;
}

} // namespace latchkey::console
