// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/LoggedCall.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "exchange/BaseStringOf.h"
#include "exchange/Curl.h"
#include "exchange/ExchangeFile.h"
#include "exchange/ExchangeWatch.h"
#include "exchange/Har.h"
#include "exchange/Words.h"
#include "integrations/IntegrationRepository.h"
#include "system/NewFile.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <limits>

namespace latchkey::cli {

using console::Exit;
using exchange::Exchange;
using exchange::ExchangeFile;
using exchange::ExchangeFilter;

namespace {

const QString standardStream = QStringLiteral("-");

QStringList kindNames()
{
    QStringList names;
    const auto kinds = exchange::allKinds();
    for (const exchange::Kind kind : kinds) {
        names.append(QString::fromLatin1(exchange::nameOf(kind)));
    }
    return names;
}

// "2026-03-12", with a time of day if need be: as it is here, unless it has a zone.
std::optional<qint64> momentIn(const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid() ? std::optional(moment.toMSecsSinceEpoch()) : std::nullopt;
}

// What the options ask for, or what they should have been.
tl::expected<ExchangeFilter, QString> filterOf(const Call &call)
{
    ExchangeFilter filter;
    filter.integration = call.arguments[0];
    filter.text = call.options.value(QStringLiteral("search"));
    filter.onlyFailed = call.options.isSet(QStringLiteral("failed"));
    filter.most = std::numeric_limits<qsizetype>::max();
    if (const QString text = call.options.value(QStringLiteral("status")); !text.isEmpty()) {
        filter.statusClass =
            text.size() == 3 && text.endsWith(QLatin1String("xx")) ? text.left(1).toInt() : 0;
        if (filter.statusClass < 1 || filter.statusClass > 5) {
            return tl::unexpected(Text::tr("--status takes 2xx, 3xx, 4xx or 5xx."));
        }
    }
    if (const QString text = call.options.value(QStringLiteral("kind")); !text.isEmpty()) {
        filter.kind = exchange::kindNamed(text.toLatin1());
        if (!filter.kind) {
            return tl::unexpected(
                Text::tr("A kind is one of %1.").arg(kindNames().join(QStringLiteral(", "))));
        }
    }
    if (const QString text = call.options.value(QStringLiteral("since")); !text.isEmpty()) {
        const auto since = momentIn(text);
        if (!since) {
            return tl::unexpected(
                Text::tr("--since takes a day or a moment: 2027-01-31 or 2027-01-31T14:00."));
        }
        filter.since = *since;
    }
    return filter;
}

// Only of a profile whose log is there: looking makes none.
Result<QList<Exchange>> read(const QString &folder, const ExchangeFilter &filter)
{
    if (!QFile::exists(ExchangeFile::pathIn(folder))) {
        return QList<Exchange>();
    }
    return ExchangeFile::open(folder).and_then(
        [&filter](const auto &file) { return file->read(filter); });
}

void say(const console::Console &console, const Exchange &each)
{
    if (console.isJson()) {
        console.object(exchange::publicJson(each));
        return;
    }
    QString words = QString::fromUtf8(each.code.isEmpty() ? each.dialect : each.code);
    if (each.attempt > 1) {
        words += QStringLiteral(" (") + Text::tr("try %1").arg(each.attempt) + QLatin1Char(')');
    }
    console.columns({QString::number(each.number), isoTimeOf(each),
                     QString::fromLatin1(nameOf(each.kind)), exchange::statusText(each),
                     exchange::durationText(each.timings.total),
                     QString::fromUtf8(each.method + ' ' + each.url), words});
}

Result<void> writeHar(const console::Console &console, const QString &path,
                      const QList<Exchange> &exchanges)
{
    const QByteArray har = exchange::harOf(exchanges, QCoreApplication::applicationVersion());
    if (path == standardStream) {
        console.raw(har);
        return {};
    }
    const auto written = system::writeNewFile(path, har);
    if (written) {
        return {};
    }
    return written.error().isTaken
               ? failure("log.file-taken",
                         Text::tr("There is a file %1 already; it was left as it is. Choose "
                                  "another name, or remove it first.")
                             .arg(path))
               : failure("log.file-unwritable", Text::tr("The file %1 cannot be written: %2")
                                                    .arg(path, written.error().detail));
}

void sayLines(const console::Console &console, const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        console.line(line);
    }
}

// With what its signature was made, where it has one.
void sayWhole(const console::Console &console, const Exchange &each,
              const Result<exchange::SignatureVerdict> *signature)
{
    if (console.isJson()) {
        QJsonObject object = exchange::publicJson(each);
        if (signature != nullptr) {
            object.insert(QStringLiteral("signature"), exchange::toJson(*signature));
        }
        console.object(object);
        return;
    }
    sayLines(console, exchange::wholeText(each));
    if (signature != nullptr) {
        console.line(Text::tr("Signature: %1").arg(exchange::sentenceOf(*signature)));
    }
}

std::optional<Exit> showOne(const Call &call, const QString &option,
                            std::unique_ptr<profile::Profile> profile, const QByteArray &storeUrl)
{
    const auto number = entryNumber(call.options.value(option));
    if (!number) {
        return call.misuse(entryNumberWanted(option));
    }
    const auto found = loggedCall(call.profileFolder, call.arguments[0], *number);
    if (!found) {
        return call.fail(found.error());
    }
    if (option == QLatin1String("curl")) {
        sayLines(call.console, exchange::curlOf(*found));
        return Exit::Done;
    }
    if (!exchange::requestToSign(*found)) {
        sayWhole(call.console, *found, nullptr);
        return Exit::Done;
    }
    judgeThenQuit(
        std::move(profile), *found, storeUrl,
        [console = call.console, each = *found](const Result<exchange::SignatureVerdict> &verdict) {
            sayWhole(console, each, &verdict);
        });
    return {};
}

// What lives while the log is followed.
class Following
{
public:
    Following(const console::Console &console, QString folder, ExchangeFilter filter)
        : m_console(console)
        , m_folder(std::move(folder))
        , m_filter(std::move(filter))
        , m_watch(m_folder)
    {
        QObject::connect(&m_watch, &exchange::ExchangeWatch::changed, &m_watch,
                         [this] { sayNews(); });
        QObject::connect(&m_signalWatch, &system::SignalWatch::asked, QCoreApplication::instance(),
                         [] { QCoreApplication::exit(int(Exit::Done)); });
    }

    void sayNews()
    {
        const auto found = read(m_folder, m_filter);
        if (!found) {
            m_console.problem(found.error());
            QCoreApplication::exit(int(Exit::Failed));
            return;
        }
        for (const Exchange &each : *found) {
            say(m_console, each);
            m_filter.after = each.number;
        }
    }

private:
    console::Console m_console;
    QString m_folder;
    ExchangeFilter m_filter;
    exchange::ExchangeWatch m_watch;
    system::SignalWatch m_signalWatch;
};

std::optional<Exit> clear(const Call &call)
{
    const auto agreed =
        call.options.isSet(QStringLiteral("yes"))
            ? std::optional(true)
            : call.console.agreement(Text::tr("Forget the log of this integration?"));
    if (!agreed) {
        return call.misuse(Text::tr("--yes agrees to forget the log of this integration."));
    }
    if (!*agreed) {
        return Exit::Failed;
    }
    const auto cleared = exchange::clearLog(call.profileFolder, call.arguments[0]);
    return cleared ? Exit::Done : call.fail(cleared.error());
}

std::optional<Exit> list(const Call &call, const ExchangeFilter &filter)
{
    const auto found = read(call.profileFolder, filter);
    if (!found) {
        return call.fail(found.error());
    }
    const QString har = call.options.value(QStringLiteral("har"));
    if (!har.isEmpty()) {
        const auto written = writeHar(call.console, har, *found);
        return written ? Exit::Done : call.fail(written.error());
    }
    for (const Exchange &each : *found) {
        say(call.console, each);
    }
    return Exit::Done;
}

std::optional<Exit> log(const Call &call)
{
    const auto filter = filterOf(call);
    if (!filter) {
        return call.misuse(filter.error());
    }
    auto profile = call.openProfile();
    const auto known = profile
                           ? integrations::IntegrationRepository(**profile).byId(call.arguments[0])
                           : failure(profile.error());
    if (!known) {
        return call.fail(known.error());
    }
    for (const QString &option : {QStringLiteral("show"), QStringLiteral("curl")}) {
        if (call.options.isSet(option)) {
            return showOne(call, option, std::move(*profile), known->storeUrl);
        }
    }
    if (call.options.isSet(QStringLiteral("clear"))) {
        return clear(call);
    }
    if (!call.options.isSet(QStringLiteral("follow"))) {
        return list(call, *filter);
    }
    auto following = std::make_unique<Following>(call.console, (*profile)->folder(), *filter);
    // in the event loop: what fails ends it
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [raw = following.get()] { raw->sayNews(); },
        Qt::QueuedConnection);
    keepUntilQuit(std::move(following));
    return {};
}

} // namespace

QList<Verb> logVerbs()
{
    return {
        {{QStringLiteral("log")},
         "ID [--search TEXT] [--failed] [--status CLASS] [--kind KIND] [--since WHEN] [--har "
         "FILE|-] "
         "[--follow] [--show N] [--curl N] [--clear] [--yes]",
         QT_TRANSLATE_NOOP("Cli", "What went over the wire for an integration, without secrets"),
         "k3x5m2pa --failed",
         1,
         {option("search",
                 QT_TRANSLATE_NOOP("Cli", "Only with this text in an address, header or answer"),
                 "TEXT"),
          option("failed", QT_TRANSLATE_NOOP("Cli", "Only what failed")),
          option("status", QT_TRANSLATE_NOOP("Cli", "Only answers of a class: 2xx to 5xx"),
                 "CLASS"),
          option("kind", QT_TRANSLATE_NOOP("Cli", "Only of a kind: request-token, callback, call…"),
                 "KIND"),
          option("since", QT_TRANSLATE_NOOP("Cli", "Only from a day or moment on"), "WHEN"),
          option("har",
                 QT_TRANSLATE_NOOP("Cli", "Writes it as HAR 1.2 into a new file; - is standard "
                                          "output"),
                 "FILE"),
          option("follow",
                 QT_TRANSLATE_NOOP("Cli", "Goes on with what comes, until it is stopped")),
          option(
              "show",
              QT_TRANSLATE_NOOP("Cli", "All of one entry, with its base string and who signed it"),
              "N"),
          option("curl", QT_TRANSLATE_NOOP("Cli", "One entry as a command to paste"), "N"),
          option("clear", QT_TRANSLATE_NOOP("Cli", "Forgets the log of this integration")),
          option("yes", QT_TRANSLATE_NOOP("Cli", "Does it without asking"))},
         {},
         log}};
}

} // namespace latchkey::cli
