// SPDX-License-Identifier: Apache-2.0
#include "console/Console.h"

#include "activation/Words.h"
#include "base/ForeignText.h"
#include "system/SignalWatch.h"
#include "system/StandardStreams.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace latchkey::console {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

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

QByteArray lineOf(const QString &text)
{
    return withoutControls(text).toUtf8() + '\n';
}

} // namespace

void Console::line(const QString &text) const
{
    write(lineOf(text));
}

void Console::write(const QByteArray &octets) const
{
    if (system::writeOutput(octets) == system::Written::NotAll) {
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

void Console::table(const QStringList &headings, const QList<QStringList> &rows) const
{
    QList<QStringList> shown{headings};
    QList<qsizetype> widths(headings.size(), 0);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row) {
            cells.append(withoutControls(cell));
        }
        shown.append(cells);
    }
    for (const QStringList &row : shown) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const QStringList &row : shown) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            text += row[i].leftJustified(widths[i] + 2);
        }
        line(text.trimmed());
    }
}

void Console::writeError(const QJsonObject &object, const QString &text) const
{
    system::writeErrors(m_json ? printable(QJsonDocument(object).toJson(QJsonDocument::Compact))
                               : lineOf(text));
}

void Console::problem(const Problem &problem) const
{
    const QString code = QString::fromLatin1(problem.code);
    writeError({{QStringLiteral("code"), code}, {QStringLiteral("sentence"), problem.sentence}},
               QStringLiteral("problem: ") + code + QStringLiteral(": ") + problem.sentence);
}

void Console::misunderstood(const QString &sentence) const
{
    writeError({{QStringLiteral("code"), QStringLiteral("console.not-understood")},
                {QStringLiteral("sentence"), sentence}},
               sentence);
}

void Console::remark(const QString &text) const
{
    writeError({{QStringLiteral("remark"), text}}, text);
}

void Console::progress(const QString &text) const
{
    constexpr char clearedLine[] = "\r\x1b[K";
    if (!m_json && system::isErrorsTerminal()) {
        system::writeErrors(clearedLine + withoutControls(text).toUtf8());
    }
}

bool Console::raw(QByteArrayView octets) const
{
    if (!system::isOutputTerminal()) {
        return system::writeOutput(octets) == system::Written::All;
    }
    QStringList lines;
    for (const QString &each : QString::fromUtf8(octets).split(QLatin1Char('\n'))) {
        lines.append(withoutControls(each));
    }
    const QByteArray shown = lines.join(QLatin1Char('\n')).toUtf8();
    return system::writeOutput(shown) == system::Written::All;
}

Result<qsizetype> Console::input(std::span<char> octets) const
{
    const auto count = system::readInput(octets);
    if (!count) {
        return failure("console.input-unreadable",
                       Text::tr("Standard input cannot be read to its end (%1). Check where it "
                                "comes from.")
                           .arg(count.error()),
                       count.error());
    }
    return *count;
}

Result<Secret> Console::secretLine() const
{
    constexpr qsizetype longest = 4096;
    QByteArray octets;
    octets.reserve(longest + 1);
    for (char octet = 0; octet != '\n' && octets.size() <= longest;) {
        const auto count = input({&octet, 1});
        if (!count) {
            wipe(octets);
            return failure(count.error());
        }
        if (*count == 0) {
            break;
        }
        if (octet != '\n') {
            octets.append(octet);
        }
        if (octet == system::HiddenInput::interruptOctet && system::isInputTerminal()) {
            wipe(octets);
            return failure("console.cancelled", Text::tr("Cancelled. Nothing was changed."));
        }
    }
    if (octets.size() > longest) {
        wipe(octets);
        return failure("console.secret-too-long",
                       Text::tr("The line on standard input is longer than %1 characters, which "
                                "no password is.")
                           .arg(longest));
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

Result<Secret> Console::hiddenLine(const QString &prompt) const
{
    const system::HiddenInput hidden; // first: what is typed after the prompt is surely hidden
    system::writeErrors(withoutControls(prompt).toUtf8() + ' ');
    auto typed = secretLine();
    if (!typed) {
        system::writeErrors("\n"); // what is said about it has a line of its own
    }
    return typed;
}

Result<Secret> Console::askedSecret(const QString &question) const
{
    return system::isInputTerminal() ? hiddenLine(question) : secretLine();
}

Result<Secret> Console::newSecret() const
{
    return newSecret(Text::tr("Password, which is not shown:"));
}

Result<Secret> Console::newSecret(const QString &question) const
{
    if (!system::isInputTerminal()) {
        return secretLine();
    }
    auto first = hiddenLine(question);
    if (!first) {
        return first;
    }
    const auto again = hiddenLine(Text::tr("The same again:"));
    if (!again) {
        return failure(again.error());
    }
    if (*again != *first) {
        return failure("console.secrets-differ",
                       Text::tr("What was typed differs. Nothing was changed: start again."));
    }
    return first;
}

Result<Secret> Console::askedLine(const QString &prompt, bool isShown) const
{
    if (!system::isInputTerminal()) {
        return secretLine();
    }
    if (!isShown) {
        return hiddenLine(prompt);
    }
    system::writeErrors(withoutControls(prompt).toUtf8() + ' ');
    return secretLine();
}

Result<Secret> Console::secretText(const QString &prompt, qint64 limit) const
{
    std::optional<system::HiddenInput> hidden;
    if (system::isInputTerminal()) {
        hidden.emplace();
        system::writeErrors(withoutControls(prompt).toUtf8() + '\n');
    }
    auto all = inputUntil(
        hidden ? std::optional(system::HiddenInput::interruptOctet) : std::nullopt, limit);
    if (!all) {
        return failure(all.error());
    }
    if (hidden && all->endsWith(system::HiddenInput::interruptOctet)) {
        wipe(*all);
        return failure("console.cancelled", Text::tr("Cancelled. Nothing was changed."));
    }
    Secret secret{*all};
    wipe(*all);
    return secret;
}

std::optional<bool> Console::agreement(const QString &question) const
{
    constexpr qsizetype longest = 80;
    if (m_json || !system::isInputTerminal()) {
        return {};
    }
    //: What a person types to agree, and not to; the letter in capitals is meant by an empty line.
    const QString choice = Text::tr("[y/N]");
    // nothing is under way while somebody is asked; a person may be quicker than we are
    const system::SignalsEndProgram interruptible;
    system::writeErrors(withoutControls(question).toUtf8() + ' ' + choice.toUtf8() + ' ');
    QByteArray typed;
    for (char octet = 0; octet != '\n' && typed.size() < longest;) {
        const auto count = input({&octet, 1});
        if (!count || *count == 0) {
            break;
        }
        typed.append(octet);
    }
    const QString answer = QString::fromUtf8(typed).trimmed().toLower();
    return answer == Text::tr("y") || answer == Text::tr("yes") || answer == QLatin1String("y") ||
           answer == QLatin1String("yes");
}

bool Console::canAsk() const
{
    return !m_json && system::isInputTerminal();
}

Result<QByteArray> Console::allInput(qint64 limit) const
{
    return inputUntil({}, limit);
}

// To the end, or to the octet that ends a line of a terminal instead.
Result<QByteArray> Console::inputUntil(std::optional<char> last, qint64 limit) const
{
    QByteArray all;
    QByteArray piece(65536, Qt::Uninitialized);
    for (;;) {
        const auto count = input({piece.data(), size_t(piece.size())});
        if (!count) {
            return failure(count.error());
        }
        all.append(piece.constData(), *count);
        if (*count == 0 || (last && all.endsWith(*last))) {
            return all;
        }
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

QByteArray codeOf(const activation::TimelineEvent &event)
{
    if (event.ok) {
        return {};
    }
    return event.reason == activation::Reason::None
               ? event.facts.code
               : activation::ending(event.reason, event.facts.code).code;
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
    if (const QByteArray code = codeOf(event); !code.isEmpty()) {
        object.insert(QStringLiteral("code"), QString::fromLatin1(code));
    }
    if (event.tookMs >= 0) {
        object.insert(QStringLiteral("took_ms"), event.tookMs);
    }
    if (event.more > 0) {
        object.insert(QStringLiteral("more"), event.more);
        object.insert(QStringLiteral("last_time"), isoTime(event.lastTime));
    }
    return object;
}

} // namespace latchkey::console
