// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"
#include "commerce/WebPage.h"

namespace latchkey::causes {

namespace {

using oauth::Outcome;

bool isServerError(const Reading &reading)
{
    return reading.status() >= 500 || reading.isOutcome(Outcome::ServerError);
}

Found maintenance(const Reading &reading)
{
    const bool isSaid = reading.holdsAny({"maintenance mode", "service temporarily unavailable",
                                          "currently offline for maintenance",
                                          "down for maintenance", "wartungsarbeiten"});
    const bool isOfServer = !commerce::webServerOf(reading.evidence().answer).isEmpty();
    return {reading.isProblem("commerce.maintenance") ||
                    (reading.status() == 503 && (isSaid || !isOfServer))
                ? Fit::Likely
                : Fit::No};
}

Found upgradePending(const Reading &reading)
{
    return {reading.holds("please upgrade your database") ? Fit::Certain : Fit::No};
}

Found gateway(const Reading &reading)
{
    const QByteArray server = commerce::webServerOf(reading.evidence().answer);
    const bool isSo =
        reading.isOutcome(Outcome::ServerError) || reading.isProblem("commerce.web-server");
    return {isSo ? Fit::General : Fit::No,
            {server.isEmpty() ? reading.place() : QString::fromUtf8(server),
             QString::number(reading.status())}};
}

Found gatewayTimeout(const Reading &reading)
{
    const int status = reading.status();
    return {status == 504 || status == 524 || status == 522 ? Fit::Likely : Fit::No,
            {QString::number(status)}};
}

Found storeErrorWithReport(const Reading &reading)
{
    const QByteArray report = commerce::reportIdOf(reading.evidence().answer);
    const bool isSo = !report.isEmpty() && (isServerError(reading) || reading.status() == 400);
    return {isSo ? Fit::General : Fit::No, {QString::fromLatin1(report)}};
}

Found phpError(const Reading &reading)
{
    return likelyIf(reading.holdsAny({"fatal error</b>", "fatal error: ", "uncaught exception",
                                      "uncaught typeerror", "uncaught error", "parse error: "}));
}

Found memory(const Reading &reading)
{
    return {reading.holds("allowed memory size of") ? Fit::Certain : Fit::No};
}

Found storeError(const Reading &reading)
{
    const bool isInternal = reading.holdsAny({"internal_error", "internal error. details are "
                                                                "available"});
    const bool isSo = (reading.status() >= 500 && reading.isOutcome(Outcome::Unknown)) ||
                      reading.isProblem("commerce.store-error") || isInternal ||
                      (reading.status() >= 500 && reading.isOutcome(Outcome::Refused));
    const bool isItsPage = reading.holds("there has been an error processing your request");
    return {!isSo || reading.status() == 503 ? Fit::No : isItsPage ? Fit::General : Fit::Left};
}

Found unreadable(const Reading &reading)
{
    const bool isGood = reading.status() >= 200 && reading.status() < 300;
    return {reading.isProblem("commerce.unreadable-answer") ||
                    (isGood && reading.isOutcome(Outcome::Unknown))
                ? Fit::General
                : Fit::No};
}

constexpr Cause causes[] = {
    {"upgrade-pending", upgradePending,
     QT_TRANSLATE_NOOP("Causes", "The store waits for its upgrade: modules were added or updated, "
                                 "and nobody ran it."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store to run bin/magento setup:upgrade."),
     "“Please upgrade your database”: every page and every call fails until then. bin/magento "
     "setup:db:status exits with 2.",
     Action::LookInStore},
    {"memory", memory,
     QT_TRANSLATE_NOOP("Causes", "The store ran out of memory while it worked on this call."),
     QT_TRANSLATE_NOOP("Causes", "Ask for less at once, with a smaller pageSize, or ask whoever "
                                 "runs the store to raise PHP's memory_limit."),
     "“Allowed memory size of … bytes exhausted”. Commerce wants 2 GB for the API.", Action::None},
    {"php-error", phpError,
     QT_TRANSLATE_NOOP("Causes", "The store's program broke off with an error of its own."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store to look at the error: an extension "
                                 "or an update is at fault, not the integration."),
     "A PHP error on the page: shown where display_errors is on. var/log/exception.log and PHP's "
     "own log have it with its stack.",
     Action::CopyForSupport},
    {"maintenance", maintenance,
     QT_TRANSLATE_NOOP("Causes", "The store is under maintenance or overloaded."),
     QT_TRANSLATE_NOOP("Causes", "Wait until the store is back, then try again. If it lasts, ask "
                                 "whoever runs the store: bin/magento maintenance:status."),
     "503 of Commerce: var/.maintenance.flag is there, or a deployment runs. Nothing was carried "
     "out.",
     Action::StartAgain},
    {"gateway-timeout", gatewayTimeout,
     QT_TRANSLATE_NOOP("Causes", "The store took longer to answer than the web server in front of "
                                 "it waits."),
     QT_TRANSLATE_NOOP("Causes", "Before you try again, check whether the call was carried out. "
                                 "Ask for less at once, or use the asynchronous API "
                                 "(rest/async/V1/…)."),
     "Status %1: the proxy gave up; PHP may still be running and may finish the call.",
     Action::None},
    {"gateway", gateway,
     QT_TRANSLATE_NOOP("Causes", "The web server %1 got no answer from the store behind it."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the web server to look into its error log. The "
                                 "store may have carried out the call all the same."),
     "Status %2 with the web server's, cache's or network's own page: PHP is not running, crashed, "
     "or all its workers are busy.",
     Action::StartAgain},
    {"store-error-reported", storeErrorWithReport,
     QT_TRANSLATE_NOOP("Causes", "The store had an internal error and wrote it down as report "
                                 "%1."),
     QT_TRANSLATE_NOOP("Causes", "Before you try again, ask whoever runs the store to look for "
                                 "that report in var/log and var/report."),
     "Commerce hides the message outside developer mode: var/log/exception.log and "
     "var/report/%1 have it.",
     Action::CopyForSupport},
    {"store-error", storeError, QT_TRANSLATE_NOOP("Causes", "The store had an internal error."),
     QT_TRANSLATE_NOOP("Causes", "Before you try again, ask whoever runs the store to look into "
                                 "var/log/exception.log. The call may have been carried out."),
     "5xx without a report's number. oauth_problem=internal_error is what older token endpoints "
     "say.",
     Action::CopyForSupport},
    {"unreadable-answer", unreadable,
     QT_TRANSLATE_NOOP("Causes", "The store accepted the call, but its answer cannot be read."),
     QT_TRANSLATE_NOOP("Causes", "Something between this computer and the store may be changing "
                                 "the answer: ask whoever runs the store's server or your "
                                 "network."),
     "2xx, and not the token, list or object that has to come.", Action::CopyForSupport},
    {"too-large", objected<Outcome::TooLarge>,
     QT_TRANSLATE_NOOP("Causes", "The web server refuses a request as large as this one."),
     QT_TRANSLATE_NOOP("Causes", "Send less at once, or ask whoever runs the web server to raise "
                                 "the limit."),
     "413: client_max_body_size (nginx), LimitRequestBody (Apache), post_max_size (PHP).",
     Action::None},
    {"too-long", objected<Outcome::TooLong>,
     QT_TRANSLATE_NOOP("Causes", "The web server refuses an address or header as long as this "
                                 "one."),
     QT_TRANSLATE_NOOP("Causes", "Ask for less at once, with fewer filters for example, or ask "
                                 "whoever runs the web server to raise the limit."),
     "414 or 431: large_client_header_buffers (nginx), LimitRequestLine (Apache).", Action::None},
};

} // namespace

std::span<const Cause> serverCauses()
{
    return causes;
}

} // namespace latchkey::causes
