// SPDX-License-Identifier: Apache-2.0
#include "trace/Trace.h"

#include "trace/Text.h"
#include "trace/TraceFile.h"

#include <QLoggingCategory>

#include <cstdio>
#include <memory>
#include <mutex>

namespace latchkey::trace {

namespace {

constexpr QLatin1String prefix("latchkey.");
constexpr QLatin1String all("all");

// Where lines go. Never destroyed: somebody may report something at the very end of the process.
struct Sinks
{
    const Redactor redactor;
    std::mutex oneAtATime;
    bool tracesToStandardError = false;
    std::unique_ptr<TraceFile> file;
};

Sinks &sinks()
{
    static auto *const kept = new Sinks;
    return *kept;
}

QString levelName(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
        return QStringLiteral("critical");
    case QtFatalMsg:
        return QStringLiteral("fatal");
    }
    return {};
}

void report(QtMsgType level, const QMessageLogContext &context, const QString &text)
{
    Sinks &to = sinks();
    const QString line = traceLine(to.redactor, QDateTime::currentDateTime(), level,
                                   QString::fromUtf8(context.category), text);
    const std::scoped_lock lock(to.oneAtATime);
    if (to.tracesToStandardError || (level != QtDebugMsg && level != QtInfoMsg)) {
        std::fputs((line.toUtf8() + '\n').constData(), stderr);
    }
    if (to.file) {
        to.file->append(line);
    }
}

void askFor(const QStringList &wanted)
{
    QStringList rules;
    for (const QString &room : wanted) {
        rules.append(prefix + room + QStringLiteral(".debug=true"));
    }
    QLoggingCategory::setFilterRules(rules.join(QLatin1Char('\n')));
}

} // namespace

QStringList rooms()
{
    static const char *const names[] = {
        "browser",  "browserlink", "clients",  "commerce",     "desk",  "exchange",
        "httpcall", "install",     "listener", "logins",       "place", "proxy",
        "reach",    "secrets",     "service",  "storeservice", "vault"};
    QStringList found;
    for (const char *name : names) {
        found.append(QString::fromLatin1(name));
    }
    return found;
}

Result<QStringList> roomsIn(const QString &variable)
{
    QStringList found;
    const QStringList parts = variable.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString room = part.section(QLatin1Char('='), 0, 0).trimmed();
        const bool isKnown = room == all || rooms().contains(room);
        if (!isKnown || part.section(QLatin1Char('='), 1).trimmed() != QLatin1String("debug")) {
            return failure("trace.not-understood",
                           Text::tr("LATCHKEY_LOG: “%1” was not understood. Write all=debug, or "
                                    "ROOM=debug with commas between, of: %2.")
                               .arg(Redactor().redacted(part), rooms().join(QStringLiteral(", "))));
        }
        found += room == all ? rooms() : QStringList(room);
    }
    found.removeDuplicates();
    return found;
}

Result<void> start(const QString &variable, const QString &file)
{
    qInstallMessageHandler(report);
    const Result<QStringList> wanted = roomsIn(variable);
    if (!wanted) {
        return failure(wanted.error());
    }
    Result<std::unique_ptr<TraceFile>> opened;
    if (!file.isEmpty()) {
        opened = TraceFile::open(file);
        if (!opened) {
            return failure(opened.error());
        }
    }
    {
        const std::scoped_lock lock(sinks().oneAtATime);
        sinks().tracesToStandardError = !wanted->isEmpty();
        sinks().file = std::move(*opened);
    }
    askFor(wanted->isEmpty() && !file.isEmpty() ? rooms() : *wanted);
    return {};
}

QString traceLine(const Redactor &redactor, const QDateTime &time, QtMsgType level,
                  const QString &category, const QString &text)
{
    const QString room = category.startsWith(prefix) ? category.sliced(prefix.size()) : category;
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs) +
           QLatin1Char(' ') + redactor.redacted(room) + QLatin1Char(' ') + levelName(level) +
           QLatin1Char(' ') + redactor.redacted(text);
}

} // namespace latchkey::trace
