// SPDX-License-Identifier: Apache-2.0
// What can be looked at without changing anything: `check`, `selftest`.
#include "checks/CheckWords.h"
#include "checks/SelfTest.h"
#include "checks/StoreCheck.h"
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/StoreDoor.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Settings.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

namespace latchkey::cli {

using checks::CheckResult;
using checks::CheckRun;
using console::Exit;

namespace {

const QString bearerOption = QStringLiteral("bearer");
const QString storeOption = QStringLiteral("store");

// A run told as it goes on, each check when those before it have been told.
class Telling : public QObject
{
public:
    Telling(const console::Console &console, QJsonObject about)
        : m_console(console)
        , m_about(std::move(about))
    {}

    // Ends the program when it has ended.
    void follow(std::unique_ptr<CheckRun> run)
    {
        m_run = std::move(run);
        connect(m_run.get(), &CheckRun::changed, this, &Telling::tell);
        connect(m_run.get(), &CheckRun::finished, this, &Telling::end);
        connect(&m_signalWatch, &system::SignalWatch::asked, m_run.get(), &CheckRun::cancel);
        m_run->start();
    }

private:
    void tell()
    {
        if (m_console.isJson()) {
            return;
        }
        m_console.progress({});
        const QList<CheckResult> &results = m_run->results();
        while (m_told < results.size() && !checks::isOpen(results[m_told].state)) {
            const QString text = checks::asText({results[m_told]}).chopped(1);
            for (const QString &line : text.split(QLatin1Char('\n'))) {
                m_console.line(line);
            }
            ++m_told;
        }
        tellWhatRuns(results);
    }

    void tellWhatRuns(const QList<CheckResult> &results) const
    {
        QStringList running;
        for (const CheckResult &each : results) {
            if (each.state == checks::State::Running) {
                running.append(checks::title(each.id));
            }
        }
        if (!running.isEmpty()) {
            m_console.progress(
                Text::tr("Looking at: %1 …").arg(running.join(QStringLiteral(", "))));
        }
    }

    void end()
    {
        const checks::State came = checks::worst(m_run->results());
        if (m_console.isJson()) {
            QJsonArray all;
            for (const CheckResult &each : m_run->results()) {
                all.append(checks::toJson(each));
            }
            m_about.insert(QStringLiteral("state"), QString::fromLatin1(checks::stateName(came)));
            m_about.insert(QStringLiteral("checks"), all);
            m_console.object(m_about);
        }
        const bool isGood = came != checks::State::Failed && !m_run->isCancelled();
        QCoreApplication::exit(int(isGood ? Exit::Done : Exit::Failed));
    }

    console::Console m_console;
    QJsonObject m_about;
    std::unique_ptr<CheckRun> m_run;
    qsizetype m_told = 0;
    system::SignalWatch m_signalWatch;
};

// What lives while the verb runs; the run ends before what it works with.
struct Checking
{
    std::unique_ptr<profile::Profile> profile; // none where it could not be opened
    std::unique_ptr<OurSecrets> secrets;
    std::unique_ptr<Telling> telling;
};

// An integration of the profile, or an address.
Result<checks::CheckedStore> meant(const Call &call, profile::Profile &profile)
{
    checks::CheckedStore what;
    what.triesBearer = call.options.isSet(bearerOption);
    static const QRegularExpression id(QStringLiteral("\\A[a-z2-7]{8}\\z"));
    const QString given = call.arguments[0];
    if (id.match(given).hasMatch()) {
        const auto known = integrations::IntegrationRepository(profile).byId(given);
        if (!known) {
            return failure(known.error());
        }
        what.integrationId = given;
        what.url = known->storeUrl;
        return what;
    }
    const auto url = addressIn(call);
    if (!url) {
        return failure(url.error());
    }
    what.url = *url;
    return what;
}

std::optional<Exit> check(const Call &call)
{
    auto profile = call.openProfile();
    const auto what = profile ? meant(call, **profile) : failure(profile.error());
    if (!what) {
        return call.fail(what.error());
    }
    auto held = std::make_unique<Checking>();
    held->profile = std::move(*profile);
    held->secrets = std::make_unique<OurSecrets>(held->profile->folder());
    auto run = checks::storeCheck(*held->profile, *held->secrets, systemClock(), *what);
    if (!run) {
        return call.fail(run.error());
    }
    held->telling = std::make_unique<Telling>(
        call.console, QJsonObject{{QStringLiteral("id"), what->integrationId},
                                  {QStringLiteral("store"), QString::fromUtf8(what->url)}});
    held->telling->follow(std::move(*run));
    keepUntilQuit(std::move(held));
    return {};
}

// Also where the profile cannot be opened: that is what somebody wants to know then.
std::optional<Exit> selfTest(const Call &call)
{
    auto profile = call.openProfile();
    checks::TestedComputer computer;
    computer.folder = QDir::cleanPath(QDir(call.profileFolder).absolutePath());
    if (!profile) {
        computer.profileProblem = profile.error();
    }
    computer.isInFile =
        profile::settingBeforeOpening(computer.folder, QStringLiteral("secrets.place"))
            .value_or(QString()) == QLatin1String("file");
    if (call.options.isSet(storeOption)) {
        const auto url = storeUrlOf(call.options.value(storeOption));
        if (!url) {
            return call.fail(url.error());
        }
        computer.storeUrl = *url;
    }
    auto held = std::make_unique<Checking>();
    held->secrets = std::make_unique<OurSecrets>(computer.folder);
    held->profile = profile ? std::move(*profile) : nullptr;
    held->telling = std::make_unique<Telling>(
        call.console, QJsonObject{{QStringLiteral("profile"), computer.folder}});
    held->telling->follow(checks::selfTest(*held->secrets, systemClock(), computer));
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> checkVerbs()
{
    return {
        {{QStringLiteral("check")},
         "ID|URL [--bearer]",
         QT_TRANSLATE_NOOP("Cli", "Looks at a store without changing anything: name, "
                                  "certificate, API, clock and, of an integration, tokens and "
                                  "resources; fails if something does"),
         "https://shop.example",
         1,
         {option("bearer",
                 QT_TRANSLATE_NOOP("Cli", "Agrees that the access token is sent once, as "
                                          "nothing but itself, to see whether it is taken"))},
         {},
         check},
        {{QStringLiteral("selftest")},
         "[--store URL]",
         QT_TRANSLATE_NOOP("Cli", "Says whether this computer has what Latchkey needs: keychain, "
                                  "port, browsers, ssh, proxy, clock, disk; fails if not"),
         "",
         0,
         {option("store", QT_TRANSLATE_NOOP("Cli", "A store's address, to compare clocks with"),
                 "URL")},
         {},
         selfTest}};
}

} // namespace latchkey::cli
