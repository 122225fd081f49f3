// SPDX-License-Identifier: Apache-2.0
#include "cli/LoggedCall.h"

#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "console/Console.h"
#include "exchange/ExchangeFile.h"

#include <QCoreApplication>
#include <QFile>

namespace latchkey::cli {

using exchange::Exchange;
using exchange::ExchangeFile;
using exchange::ExchangeFilter;

namespace {

// What lives while the keychain is asked.
struct Judging
{
    explicit Judging(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {}

    std::unique_ptr<profile::Profile> profile;
    OurSecrets secrets{profile->folder()};
};

} // namespace

std::optional<qint64> entryNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

QString entryNumberWanted(const QString &option)
{
    return Text::tr("--%1 takes the number that stands first in a line of the log.").arg(option);
}

Result<Exchange> loggedCall(const QString &folder, const QString &id, qint64 number)
{
    ExchangeFilter filter;
    filter.integration = id;
    filter.after = number - 1;
    filter.before = number + 1;
    QList<Exchange> found;
    if (QFile::exists(ExchangeFile::pathIn(folder))) {
        const auto read = ExchangeFile::open(folder).and_then(
            [&filter](const auto &file) { return file->read(filter); });
        if (!read) {
            return failure(read.error());
        }
        found = *read;
    }
    if (found.isEmpty()) {
        return failure("log.unknown",
                       Text::tr("The log has no entry %1 for this integration.").arg(number));
    }
    return found.constFirst();
}

void judgeThenQuit(std::unique_ptr<profile::Profile> profile, const Exchange &call,
                   const QByteArray &storeUrl,
                   const std::function<void(const Result<exchange::SignatureVerdict> &)> &say)
{
    auto held = std::make_unique<Judging>(std::move(profile));
    held->secrets.read(secrets::itemKeyOfIntegration(call.integration),
                       [folder = held->profile->folder(), call, storeUrl,
                        say](const Result<std::optional<Secret>> &item) {
                           say(exchange::judgeSignature(folder, call, item, storeUrl));
                           QCoreApplication::exit(int(console::Exit::Done));
                       });
    keepUntilQuit(std::move(held));
}

} // namespace latchkey::cli
