// SPDX-License-Identifier: Apache-2.0
#include "base/Job.h"
#include "bundle/BundleArchive.h"
#include "bundle/BundleReport.h"
#include "bundle/Gathering.h"
#include "bundle/KnownSecrets.h"
#include "cli/IntegrationShow.h"
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "desk/Timeline.h"
#include "integrations/IntegrationRepository.h"
#include "logins/LoginRepository.h"
#include "profile/Settings.h"
#include "secrets/HeldSecrets.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

namespace latchkey::cli {

using bundle::SupportBundle;
using console::Exit;

namespace {

const QString outOption = QStringLiteral("out");

// What lives while it is gathered; it ends before what it works with.
struct Held
{
    std::unique_ptr<profile::Profile> profile;
    std::unique_ptr<OurSecrets> secrets;
    std::unique_ptr<bundle::Gathering> gathering;
    system::SignalWatch signalWatch;
    bool isGathered = false;
};

Result<bundle::SupportCase> caseOf(profile::Profile &profile, const QString &id)
{
    const integrations::IntegrationRepository integrations(profile);
    const auto integration = integrations.byId(id);
    const auto timeline =
        integration ? desk::timelineOf(integrations, id) : failure(integration.error());
    const auto port = timeline ? profile::listenerPort(profile) : failure(timeline.error());
    if (!port) {
        return failure(port.error());
    }
    return bundle::SupportCase{*integration,
                               stateNow(*integration, profile),
                               *timeline,
                               *port,
                               !profile.lock().has_value(),
                               logins::LoginRepository(profile).names().value_or(QStringList()),
                               {},
                               {}};
}

void print(const console::Console &console, const SupportBundle &bundle)
{
    if (console.isJson()) {
        QJsonObject all;
        for (const bundle::BundleFile &each : bundle::filesOf(bundle)) {
            const QJsonDocument json = QJsonDocument::fromJson(each.octets);
            all.insert(QString::fromUtf8(each.name).section(u'.', 0, 0),
                       json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
        }
        console.object(all);
        return;
    }
    const QStringList lines =
        bundle::supportText(bundle.lines, bundle.timeline).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        console.line(line);
    }
    for (const bundle::BundlePart &part : bundle.parts) {
        console.line(QString::fromUtf8(part.name) + u':');
        const bundle::RowTable table = bundle::tableOf(part.rows);
        console.columns(table.columns);
        for (const QStringList &row : table.rows) {
            console.columns(row);
        }
    }
}

void end(const console::Console &console, const Result<void> &done)
{
    if (!done) {
        console.problem(done.error());
    }
    QCoreApplication::exit(int(done ? Exit::Done : Exit::Failed));
}

void saySaved(const console::Console &console, const QString &path, const QString &folder)
{
    console.remark(
        Text::tr("Saved as %1. latchkeyctl bundle show %1 prints all that is in it.").arg(path));
    if (secrets::HeldSecrets(folder).wasDamaged()) {
        console.remark(Text::tr("The list of secrets was damaged once. The file was looked "
                                "through for those held since then, not for earlier ones."));
    }
}

// Beside the event loop: looking through a large file takes its time, and Ctrl-C ends it.
void save(const console::Console &console, const QString &path, const Held &held,
          const SupportBundle &bundle)
{
    const auto marks = bundle::knownSecrets(*held.profile);
    if (!marks) {
        end(console, failure(marks.error()));
        return;
    }
    runJob(
        held.gathering.get(),
        [path, bundle, marks = *marks] {
            return bundle::saveBundle(path, bundle::contentOf(bundle), marks);
        },
        [console, path, folder = held.profile->folder()](const Result<void> &saved) {
            if (saved) {
                saySaved(console, path, folder);
            }
            end(console, saved);
        });
}

// Once everything is there.
void finish(const console::Console &console, const Held &held, const QString &path,
            const SupportBundle &bundle)
{
    console.progress({});
    if (path.isEmpty()) {
        print(console, bundle);
        end(console, {});
    } else {
        save(console, path, held, bundle);
    }
}

std::optional<Exit> make(const Call &call)
{
    auto profile = call.openProfile();
    const auto one = profile ? caseOf(**profile, call.arguments[0]) : failure(profile.error());
    if (!one) {
        return call.fail(one.error());
    }
    auto held = std::make_unique<Held>();
    held->secrets = std::make_unique<OurSecrets>((*profile)->folder());
    held->profile = std::move(*profile);
    Held *raw = held.get();
    QObject::connect(&raw->signalWatch, &system::SignalWatch::asked, &raw->signalWatch, [raw] {
        if (raw->gathering && !raw->isGathered) {
            raw->gathering->cancel();
        } else { // the keychain has not answered yet, or the file is being looked through
            QCoreApplication::exit(int(Exit::Failed));
        }
    });
    raw->secrets->check([console = call.console, path = call.options.value(outOption), raw,
                         one = *one](const Result<void> &usable) {
        bundle::SupportCase known = one;
        known.keychain = usable ? QStringLiteral("works") : QString::fromUtf8(usable.error().code);
        raw->gathering =
            std::make_unique<bundle::Gathering>(*raw->profile, *raw->secrets, systemClock(), known);
        const auto place = profile::settingInForce(*raw->profile, QStringLiteral("secrets.place"));
        raw->gathering->setKeeper(place.value_or(QString()) == QLatin1String("file"), false);
        QObject::connect(
            raw->gathering.get(), &bundle::Gathering::finished, raw->gathering.get(),
            [console, path, raw](const SupportBundle &bundle) {
                raw->isGathered = true;
                finish(console, *raw, path, bundle);
            },
            Qt::QueuedConnection);
        console.progress(Text::tr("Looking at the store and at this computer …"));
        raw->gathering->start();
    });
    keepUntilQuit(std::move(held));
    return {};
}

std::optional<Exit> show(const Call &call)
{
    const auto bundle = bundle::openBundle(call.arguments[0]);
    if (!bundle) {
        return call.fail(bundle.error());
    }
    print(call.console, *bundle);
    return Exit::Done;
}

} // namespace

QList<Verb> bundleVerbs()
{
    const QString bundle = QStringLiteral("bundle");
    return {
        {{bundle},
         "ID [--out FILE]",
         QT_TRANSLATE_NOOP("Cli", "Prints what support needs to know, without a secret; with "
                                  "--out as one new file to send"),
         "k3x5m2pa --out support.zip",
         1,
         {option("out", QT_TRANSLATE_NOOP("Cli", "The file; it must not be there yet"), "FILE")},
         {},
         make},
        {{bundle, QStringLiteral("show")},
         "FILE",
         QT_TRANSLATE_NOOP("Cli", "Prints what is in a file that bundle wrote, on whatever "
                                  "computer; nothing of it is carried out"),
         "support.zip",
         1,
         {},
         {},
         show}};
}

} // namespace latchkey::cli
