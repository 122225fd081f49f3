// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/WireLog.h"
#include "desk/LinkedCall.h"
#include "documents/RegularFile.h"
#include "oauth/Dialect.h"
#include "requests/SearchCriteria.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace latchkey::cli {

namespace {

constexpr qint64 largestBody = 256LL * 1024 * 1024;

// A FIFO or device is read too, so there is a limit that no size can promise.
Result<QByteArray> bodyFrom(const console::Console &console, const QString &file)
{
    if (file == QLatin1String("-")) {
        return console.allInput(largestBody);
    }
    QFile source(file);
    QByteArray octets;
    if (source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        octets = documents::readWithin(source, largestBody);
    }
    if (source.error() != QFileDevice::NoError) {
        return failure("console.body-unreadable",
                       Text::tr("The file %1 cannot be read: %2").arg(file, source.errorString()));
    }
    if (octets.size() > largestBody) {
        return failure("console.body-too-large", Text::tr("The file %1 holds more than %2 MiB.")
                                                     .arg(file)
                                                     .arg(largestBody / 1024 / 1024));
    }
    return octets;
}

const QStringList searchOptions{QStringLiteral("search"), QStringLiteral("sort"),
                                QStringLiteral("page-size"), QStringLiteral("page")};

// A number from 1; 0 where the option is not set.
Result<int> numberOf(const Call &call, const QString &name)
{
    if (!call.options.isSet(name)) {
        return 0;
    }
    bool isNumber = false;
    const int number = call.options.value(name).toInt(&isNumber);
    if (!isNumber || number < 1) {
        return failure("requests.bad-number", Text::tr("--%1 takes a number from 1.").arg(name));
    }
    return number;
}

// What the options search for.
Result<requests::SearchCriteria> searchOf(const Call &call)
{
    requests::SearchCriteria search;
    for (const QString &text : call.options.values(QStringLiteral("search"))) {
        const auto filters = requests::readFilters(text);
        if (!filters) {
            return failure(filters.error());
        }
        search.groups.append(*filters);
    }
    for (const QString &text : call.options.values(QStringLiteral("sort"))) {
        const auto sort = requests::readSort(text);
        if (!sort) {
            return failure(sort.error());
        }
        search.sorts.append(*sort);
    }
    const auto size = numberOf(call, QStringLiteral("page-size"));
    const auto page = numberOf(call, QStringLiteral("page"));
    if (!size || !page) {
        return failure(!size ? size.error() : page.error());
    }
    search.pageSize = *size;
    search.page = *page;
    return search;
}

// The path with the search behind it, where one is asked for.
Result<QByteArray> pathOf(const Call &call)
{
    const QByteArray path = call.arguments[2].toUtf8();
    const bool searches =
        std::any_of(searchOptions.cbegin(), searchOptions.cend(),
                    [&](const QString &name) { return call.options.isSet(name); });
    if (!searches) {
        return path;
    }
    return searchOf(call).map([&](const requests::SearchCriteria &search) {
        return QByteArray(path + (path.contains('?') ? '&' : '?') + requests::queryOf(search));
    });
}

Result<commerce::StoreCall> requestOf(const Call &call)
{
    const auto path = pathOf(call);
    if (!path) {
        return failure(path.error());
    }
    commerce::StoreCall request;
    request.method = call.arguments[1].toUtf8();
    request.path = *path;
    request.contentType = call.options.value(QStringLiteral("content-type")).toUtf8();
    request.dialect = call.options.value(QStringLiteral("dialect")).toUtf8();
    if (call.options.isSet(QStringLiteral("accept"))) {
        request.accept = call.options.value(QStringLiteral("accept")).toUtf8();
    }
    if (call.options.isSet(QStringLiteral("body"))) {
        const auto body = bodyFrom(call.console, call.options.value(QStringLiteral("body")));
        if (!body) {
            return failure(body.error());
        }
        request.body = *body;
    }
    return request;
}

// Each base string that was signed, keys and tokens replaced by words.
void explain(const console::Console &console, const QList<commerce::SigningTry> &tries)
{
    for (const commerce::SigningTry &each : tries) {
        const QString text =
            each.isRefused ? Text::tr("%1, signature refused: %2") : Text::tr("%1: %2");
        console.remark(
            text.arg(QString::fromLatin1(each.dialect), QString::fromUtf8(each.baseString)));
    }
}

void report(const console::Console &console, const commerce::CallOutcome &outcome)
{
    if (!outcome.body.isEmpty()) {
        console.raw(outcome.body);
    }
    if (outcome.status != 0) {
        QString status = QStringLiteral("HTTP %1").arg(outcome.status);
        if (!outcome.learnt.isEmpty()) {
            status += QStringLiteral(" (") + QString::fromLatin1(outcome.dialectUsed) +
                      QStringLiteral("): ") + outcome.learnt;
        }
        console.remark(status);
    }
    if (!outcome.seenAs.isEmpty()) {
        console.remark(outcome.seenAs);
    }
    if (outcome.problem) {
        console.problem(*outcome.problem);
    }
    QCoreApplication::exit(int(outcome.problem ? console::Exit::Failed : console::Exit::Done));
}

// What lives while the verb runs.
struct Held
{
    std::unique_ptr<profile::Profile> profile;
    std::unique_ptr<integrations::IntegrationRepository> integrations;
    std::unique_ptr<OurSecrets> secrets;
    std::unique_ptr<WireLog> log;
    std::unique_ptr<desk::LinkedCall> call;
    system::SignalWatch signalWatch;
};

std::optional<console::Exit> callStore(const Call &call)
{
    const QByteArray dialect = call.options.value(QStringLiteral("dialect")).toUtf8();
    if (!dialect.isEmpty() && oauth::dialectNamed(dialect) == nullptr) {
        return call.misuse(
            Text::tr("A dialect is one of %1.").arg(QString::fromLatin1(oauth::dialectNames())));
    }
    const auto request = requestOf(call);
    auto profile = call.openProfile();
    if (!request || !profile) {
        return call.fail(!request ? request.error() : profile.error());
    }
    auto held = std::make_unique<Held>();
    held->profile = std::move(*profile);
    held->secrets = std::make_unique<OurSecrets>(held->profile->folder());
    held->integrations = std::make_unique<integrations::IntegrationRepository>(*held->profile);
    held->call =
        std::make_unique<desk::LinkedCall>(*held->integrations, *held->secrets, systemClock());
    held->log = std::make_unique<WireLog>(call.console, *held->profile);
    const bool isRecorded = call.options.isSet(QStringLiteral("record"));
    held->call->record(held->log->recording().calls,
                       isRecorded ? desk::CallPurpose::RecordedCall : desk::CallPurpose::Call);
    auto *application = QCoreApplication::instance();
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, held->call.get(),
                     &desk::LinkedCall::cancel);
    QObject::connect(
        held->call.get(), &desk::LinkedCall::finished, application,
        [console = call.console, explains = call.options.isSet(QStringLiteral("explain"))](
            const commerce::CallOutcome &outcome) {
            if (explains) {
                explain(console, outcome.tries);
            }
            report(console, outcome);
        },
        Qt::QueuedConnection);
    const httpcall::BodySink sink = [console = call.console](QByteArrayView piece) {
        return console.raw(piece);
    };
    // what a sink took cannot be recorded
    held->call->start(call.arguments[0], *request, isRecorded ? httpcall::BodySink() : sink);
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> callVerbs()
{
    return {
        {{QStringLiteral("call")},
         "ID METHOD PATH [--search FILTER]... [--sort FIELD[:desc]]... [--page-size N] [--page N] "
         "[--body FILE|-] [--content-type TYPE] [--accept TYPE] [--dialect NAME] [--explain] "
         "[--record]",
         QT_TRANSLATE_NOOP("Cli", "Makes a signed call; PATH like /V1/store/storeConfigs"),
         "k3x5m2pa GET /V1/store/storeConfigs",
         3,
         {option("search",
                 QT_TRANSLATE_NOOP("Cli", "Searches a list: status:eq:pending; each of several has "
                                          "to hold, or one of those with OR between them"),
                 "FILTER"),
          option("sort", QT_TRANSLATE_NOOP("Cli", "In which order: created_at:desc"), "FIELD"),
          option("page-size", QT_TRANSLATE_NOOP("Cli", "How many entries a page"), "N"),
          option("page", QT_TRANSLATE_NOOP("Cli", "Which page"), "N"),
          option("body", QT_TRANSLATE_NOOP("Cli", "What to send; - is standard input"), "FILE"),
          option("content-type", QT_TRANSLATE_NOOP("Cli", "What the body is; JSON without it"),
                 "TYPE"),
          option("accept", QT_TRANSLATE_NOOP("Cli", "What to answer in; JSON without it"), "TYPE"),
          option("dialect",
                 QT_TRANSLATE_NOOP("Cli",
                                   "How to sign; without this option Latchkey finds out by itself"),
                 "NAME"),
          option("explain", QT_TRANSLATE_NOOP("Cli", "Prints what was signed, without keys, on "
                                                     "standard error")),
          option("record", QT_TRANSLATE_NOOP("Cli", "Keeps both bodies in the log, which has none "
                                                    "otherwise"))},
         {},
         callStore}};
}

} // namespace latchkey::cli
