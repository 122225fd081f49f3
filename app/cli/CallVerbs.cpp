// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "desk/LinkedCall.h"
#include "documents/RegularFile.h"
#include "oauth/Dialect.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QFile>

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

Result<commerce::StoreCall> requestOf(const Call &call)
{
    commerce::StoreCall request;
    request.method = call.arguments[1].toUtf8();
    request.path = call.arguments[2].toUtf8();
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
    held->call->start(call.arguments[0], *request, [console = call.console](QByteArrayView piece) {
        return console.raw(piece);
    });
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> callVerbs()
{
    return {
        {{QStringLiteral("call")},
         "ID METHOD PATH [--body FILE|-] [--content-type TYPE] [--accept TYPE] "
         "[--dialect NAME] [--explain]",
         QT_TRANSLATE_NOOP("Cli", "Makes a signed call; PATH like /V1/store/storeConfigs"),
         "k3x5m2pa GET /V1/store/storeConfigs",
         3,
         {option("body", QT_TRANSLATE_NOOP("Cli", "What to send; - is standard input"), "FILE"),
          option("content-type", QT_TRANSLATE_NOOP("Cli", "What the body is; JSON without it"),
                 "TYPE"),
          option("accept", QT_TRANSLATE_NOOP("Cli", "What to answer in; JSON without it"), "TYPE"),
          option("dialect",
                 QT_TRANSLATE_NOOP("Cli",
                                   "How to sign; without this option Latchkey finds out by itself"),
                 "NAME"),
          option("explain", QT_TRANSLATE_NOOP("Cli", "Prints what was signed, without keys, on "
                                                     "standard error"))},
         {},
         callStore}};
}

} // namespace latchkey::cli
