// SPDX-License-Identifier: Apache-2.0
#include "base/Random.h"
#include "cli/ActivationWatch.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "desk/LinkedCall.h"
#include "desk/PendingItem.h"
#include "merchant/PracticeMerchant.h"
#include "practice/PracticeStore.h"
#include "secrets/KeychainSecretStore.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

namespace latchkey::cli {

using console::Exit;

namespace {

constexpr quint16 anyFreePort = 0; // no real store has it saved

constexpr char merchantName[] = "merchant";

// A profile, a store and a merchant of its own; only the keychain is the real one.
class Practice : public QObject
{
public:
    Practice(const console::Console &console, const oauth::Dialect &dialect, QObject *parent)
        : QObject(parent)
        , m_console(console)
        , m_store({&dialect})
        , m_password(randomId(26))
    {}

    Result<void> start();

private:
    Result<void> prepareProfile();
    void onReady();
    void onFinished(Exit exit);
    void callOnce();
    void cleanUp(Exit exit);

    const console::Console m_console;
    QTemporaryDir m_folder;
    practice::PracticeStore m_store;
    merchant::PracticeMerchant m_merchant;
    const Secret m_password;
    system::SignalWatch m_signalWatch;
    std::unique_ptr<profile::Profile> m_profile;
    secrets::KeychainSecretStore m_secrets;
    integrations::Integration m_integration;
    std::unique_ptr<desk::Workplace> m_workplace;
    std::unique_ptr<ActivationWatch> m_watch;
    std::unique_ptr<desk::LinkedCall> m_call;
};

Result<void> Practice::start()
{
    if (const auto listening = m_store.listen(); !listening) {
        return failure(listening.error());
    }
    if (auto prepared = prepareProfile(); !prepared) {
        return prepared;
    }
    auto workplace = desk::Workplace::open(*m_profile, m_secrets, systemClock(), anyFreePort);
    if (!workplace) {
        return failure(workplace.error());
    }
    m_workplace = std::move(*workplace);
    m_watch = std::make_unique<ActivationWatch>(m_console, *m_workplace);
    connect(m_watch.get(), &ActivationWatch::ready, this, &Practice::onReady);
    connect(m_watch.get(), &ActivationWatch::finished, this, &Practice::onFinished);
    connect(&m_signalWatch, &system::SignalWatch::asked, m_watch.get(), &ActivationWatch::stop);
    connect(&m_signalWatch, &system::SignalWatch::asked, this, [this] {
        // also where the keychain does not answer
        QTimer::singleShot(longestStop, this, [] { QCoreApplication::exit(int(Exit::Failed)); });
    });
    connect(&m_store, &practice::PracticeStore::popUpWanted, this, [this](const QByteArray &url) {
        m_merchant.open(url, QString::fromLatin1(merchantName), m_password);
    });
    connect(&m_store, &practice::PracticeStore::callbackFailed, this,
            [this](const QString &sentence) { m_console.remark(sentence); });
    connect(&m_merchant, &merchant::PracticeMerchant::stopped, this, [this](const QString &text) {
        m_console.remark(Text::tr("The login page went no further: %1").arg(text));
        m_watch->stop();
    });
    return m_watch->start({m_integration.id, false, std::chrono::seconds(60)});
}

Result<void> Practice::prepareProfile()
{
    auto profile = profile::Profile::open(m_folder.filePath(QStringLiteral("profile")));
    if (!profile) {
        return failure(profile.error());
    }
    m_profile = std::move(*profile);
    const auto added = integrations::IntegrationRepository(*m_profile)
                           .add({Text::tr("Practice integration"), {}, m_store.baseUrl(), false});
    if (!added) {
        return failure(added.error());
    }
    m_integration = *added;
    return logins::LoginRepository(*m_profile).add(QString::fromLatin1(merchantName), m_password);
}

void Practice::onReady()
{
    m_store.define(integrations::callbackUrl(m_integration, m_workplace->port()),
                   integrations::identityLinkUrl(m_integration, m_workplace->port()));
    m_store.activate();
}

void Practice::onFinished(Exit exit)
{
    if (exit == Exit::Done) {
        callOnce();
    } else {
        cleanUp(exit);
    }
}

// The tokens are read from the keychain again, as any later call does.
void Practice::callOnce()
{
    m_call =
        std::make_unique<desk::LinkedCall>(m_workplace->integrations(), m_secrets, systemClock());
    connect(m_call.get(), &desk::LinkedCall::finished, this,
            [this](const commerce::CallOutcome &outcome) {
                if (outcome.problem) {
                    m_console.problem(*outcome.problem);
                    cleanUp(Exit::Failed);
                    return;
                }
                activation::TimelineEvent event;
                event.time = systemClock()();
                event.step = activation::TimelineStep::Call;
                event.facts = {{}, outcome.dialectUsed, outcome.status};
                event.tookMs = outcome.tookMs;
                m_console.timeline(event);
                cleanUp(Exit::Done);
            });
    commerce::StoreCall call;
    call.path = "/V1/products/practice%2Fsku"; // dialects differ on it, so it is negotiated
    m_call->start(m_integration.id, call);
}

void Practice::cleanUp(Exit exit)
{
    m_workplace->desk().close(m_integration.id);
    desk::removePending(m_secrets, m_integration.id, [this, exit](const Result<void> &) {
        m_secrets.remove(secrets::itemKeyOfIntegration(m_integration.id),
                         [exit](const Result<void> &) { QCoreApplication::exit(int(exit)); });
    });
}

std::optional<Exit> practise(const Call &call)
{
    const QByteArray name = call.options.value(QStringLiteral("dialect")).toLatin1();
    const oauth::Dialect *dialect = oauth::dialectNamed(name);
    if (dialect == nullptr) {
        return call.misuse(
            Text::tr("A dialect is one of %1.").arg(QString::fromLatin1(oauth::dialectNames())));
    }
    auto practice = std::make_unique<Practice>(call.console, *dialect, nullptr);
    if (const auto started = practice->start(); !started) {
        return call.fail(started.error());
    }
    keepUntilQuit(std::move(practice));
    return {};
}

} // namespace

QList<Verb> practiceVerbs()
{
    return {
        {{QStringLiteral("practice")},
         "[--dialect NAME]",
         QT_TRANSLATE_NOOP("Cli", "Activates an integration with the practice store"),
         "--dialect zend",
         0,
         {option("dialect",
                 QT_TRANSLATE_NOOP(
                     "Cli", "Whose version's signatures the store computes; native if not given"),
                 "NAME", QStringLiteral("native"))},
         {},
         practise}};
}

} // namespace latchkey::cli
