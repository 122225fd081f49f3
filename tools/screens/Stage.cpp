// SPDX-License-Identifier: Apache-2.0
#include "screens/Stage.h"

#include "acl/Preset.h"
#include "activation/StateJson.h"
#include "desk/Timeline.h"
#include "profile/Settings.h"

#include <QCoreApplication>
#include <QDateTime>

namespace latchkey::screens {

using activation::ActivationState;
using activation::Phase;
using activation::Reason;
using activation::TimelineStep;
using integrations::IntegrationRepository;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Stage)
};

constexpr qint64 second = 1'000;
constexpr qint64 linkedAgo = 148 * second;
constexpr int crowd = 60;
constexpr qsizetype mostInLogin = 40;
const QByteArray longHost = "a-very-long-name-of-a-shop.stores.company-in-another-country.example";
const QByteArray longStore = "https://www." + longHost + "/europe/north-west/default/";

// The name, repeated up to a length, as somebody writes who says everything in it.
QString drawnOut(const QString &name, qsizetype length)
{
    QString text = name;
    while (text.size() < length) {
        text += QStringLiteral(" / ") + name;
    }
    return text.left(length).trimmed();
}

qint64 curtain()
{
    static const qint64 time = QDateTime(QDate(2026, 3, 12), QTime(14, 4, 33)).toMSecsSinceEpoch();
    return time;
}

// What an activation that went well left behind, `ago` ms before now.
QList<activation::TimelineEvent> goodTimeline(qint64 ago)
{
    const std::pair<TimelineStep, qint64> steps[] = {
        {TimelineStep::Armed, -1},
        {TimelineStep::CallbackReceived, -1},
        {TimelineStep::CredentialsStored, -1},
        {TimelineStep::LoginPageOpened, -1},
        {TimelineStep::SignedIn, -1},
        {TimelineStep::RequestTokenAsked, -1},
        {TimelineStep::RequestTokenReceived, 212},
        {TimelineStep::AccessTokenAsked, -1},
        {TimelineStep::AccessTokenReceived, 187},
        {TimelineStep::Proved, 164},
        {TimelineStep::TokensStored, -1},
        {TimelineStep::Linked, -1},
        {TimelineStep::ReturnedToStore, -1},
    };
    QList<activation::TimelineEvent> timeline;
    qint64 time = curtain() - ago;
    for (const auto &[step, took] : steps) {
        activation::TimelineEvent event;
        event.time = time;
        event.step = step;
        event.tookMs = took;
        if (step == TimelineStep::Proved) {
            event.facts.dialect = "laminas";
        }
        timeline.append(event);
        time += 2 * second;
    }
    return timeline;
}

QList<activation::TimelineEvent> failedTimeline()
{
    activation::TimelineEvent armed;
    armed.time = curtain() - 900 * second;
    armed.step = TimelineStep::Armed;
    activation::TimelineEvent over;
    over.time = armed.time + 600 * second;
    over.step = TimelineStep::Failed;
    over.ok = false;
    over.reason = Reason::NoCallback;
    return {armed, over};
}

// What the preset of that name asks for, and more.
acl::Choice choiceOf(const QString &preset, const QStringList &more)
{
    const QList<acl::Preset> presets = acl::presets();
    for (const acl::Preset &each : presets) {
        if (each.name == preset) {
            return acl::choiceOf(each.ids() + more);
        }
    }
    return {};
}

} // namespace

Stage::Stage()
    : m_store({}, curtain)
{}

Result<std::unique_ptr<Stage>> Stage::open(Cast cast)
{
    std::unique_ptr<Stage> stage(new Stage);
    stage->m_cast = cast;
    auto ready = stage->prepare();
    if (ready && cast != Cast::Nobody) {
        ready = stage->addActors();
    }
    if (!ready) {
        return failure(ready.error());
    }
    stage->m_session->useMemory();
    if (const auto listening = stage->m_session->activations().listen(); !listening) {
        return failure(listening.error());
    }
    return stage;
}

Result<void> Stage::prepare()
{
    if (const auto port = m_store.listen(); !port) {
        return failure(port.error());
    }
    auto session = session::Session::open(m_folder.filePath(QStringLiteral("profile")), curtain, 0);
    if (!session) {
        return failure(session.error());
    }
    m_session = std::move(*session);
    return {};
}

Result<void> Stage::openLoginPageFromAdmin()
{
    integrations::Integration it = m_session->integrations().entry(draft)->integration;
    const QByteArray login = integrations::identityLinkUrl(it, m_session->activations().port()) +
                             "?oauth_consumer_key=" + QByteArray(32, 'k') +
                             "&success_call_back=" + m_store.successCallBack().toPercentEncoding();
    m_admin.setHandler([login](const httpserver::ServerRequest &,
                               const httpserver::HttpServer::Responder &respond) {
        httpserver::ServerResponse page;
        page.contentType = "text/html; charset=utf-8";
        page.body = "<!doctype html><script>window.open('" + login +
                    "', '', 'width=680, height=510');</script>";
        respond(page);
    });
    if (const auto port = m_admin.listen(0); !port) {
        return failure(port.error());
    }
    it.adminUrl = "http://" + m_admin.host() + '/';
    return m_session->save(it);
}

Result<void> Stage::addActors()
{
    profile::Profile &profile = m_session->profile();
    const bool isLong = m_cast == Cast::Crowd;
    const QString user =
        isLong ? drawnOut(QStringLiteral("ana"), mostInLogin) : QStringLiteral("ana");
    const auto login = logins::LoginRepository(profile, 1).add(user, Secret("not used"));
    IntegrationRepository repository(profile, [] { return curtain() - 86'400 * second; });
    const auto named = [isLong](const QString &name) {
        return isLong ? drawnOut(name, 80) : name;
    };
    const QByteArray shop = isLong ? longStore : QByteArray("https://shop.example/");
    const auto first = repository.add(
        {named(Text::tr("Orders to ERP")), QStringLiteral("erp@shop.example"), shop});
    const auto second = repository.add({named(Text::tr("PIM import")), {}, shop});
    const auto third = repository.add(
        {named(Text::tr("Newsletter and marketing automation")), {}, m_store.baseUrl()});
    if (!login || !first || !second || !third) {
        return failure("stage.not-set", QStringLiteral("The practice data could not be written."));
    }
    linked = first->id;
    failed = second->id;
    draft = third->id;
    ActivationState good;
    good.phase = Phase::Linked;
    good.hasWorkingTokens = true;
    ActivationState bad;
    bad.phase = Phase::Failed;
    bad.reason = Reason::NoCallback;
    static_cast<void>(repository.saveActivationState(linked, activation::toJson(good)));
    static_cast<void>(repository.saveActivationState(failed, activation::toJson(bad)));
    static_cast<void>(repository.saveStoreBaseUrl(linked, shop + "index.php/"));
    static_cast<void>(repository.saveLearned(linked, {{}, "laminas", {}, 0}));
    static_cast<void>(repository.saveLogin(linked, user));
    for (const activation::TimelineEvent &event : goodTimeline(linkedAgo)) {
        static_cast<void>(desk::note(repository, linked, event));
    }
    for (const activation::TimelineEvent &event : failedTimeline()) {
        static_cast<void>(desk::note(repository, failed, event));
    }
    addSelections();
    if (isLong) {
        addCrowd();
    }
    m_session->reload();
    return {};
}

void Stage::failOverClock()
{
    IntegrationRepository repository(m_session->profile());
    ActivationState bad;
    bad.phase = Phase::Failed;
    bad.reason = Reason::StoreRefused;
    bad.problemCode = "commerce.clock";
    static_cast<void>(repository.saveActivationState(failed, activation::toJson(bad)));
    integrations::LearnedAboutStore learned;
    learned.clockSkewSeconds = -1500;
    static_cast<void>(repository.saveLearned(failed, learned));
    QList<activation::TimelineEvent> timeline = goodTimeline(100 * second).mid(0, 6);
    activation::TimelineEvent over;
    over.step = TimelineStep::Failed;
    over.ok = false;
    over.reason = Reason::StoreRefused;
    over.facts.code = "commerce.clock";
    over.facts.status = 401;
    over.time = timeline.constLast().time + second;
    timeline.append(over);
    for (const activation::TimelineEvent &event : timeline) {
        static_cast<void>(desk::note(repository, failed, event));
    }
    m_session->reload();
}

// What each of them is does not matter, only that there are many, in every state that lasts.
void Stage::addCrowd()
{
    IntegrationRepository repository(m_session->profile(),
                                     [] { return curtain() - 86'400 * second; });
    const Phase phases[] = {Phase::Draft, Phase::Linked, Phase::Failed, Phase::Revoked};
    for (int i = 3; i < crowd; ++i) {
        const QByteArray number = QByteArray::number(i / 4);
        const QByteArray store = i % 8 == 0 ? "https://" + number + '.' + longHost + '/'
                                            : "https://shop-" + number + ".example/";
        const QString name = QStringLiteral("%1 %2").arg(Text::tr("PIM import")).arg(i);
        const auto added = repository.add({i % 3 == 0 ? drawnOut(name, 80) : name, {}, store});
        ActivationState state;
        state.phase = phases[i % 4];
        state.hasWorkingTokens = state.phase == Phase::Linked;
        state.reason = state.phase == Phase::Failed    ? Reason::NoCallback
                       : state.phase == Phase::Revoked ? Reason::IntegrationGone
                                                       : Reason::None;
        if (added) {
            static_cast<void>(repository.saveActivationState(added->id, activation::toJson(state)));
        }
    }
}

// One that was granted and has grown since, and one to compare it with.
void Stage::addSelections()
{
    integrations::SelectionRepository selections(m_session->profile(),
                                                 [] { return curtain() - linkedAgo; });
    const QString erp = QStringLiteral("erp");
    static_cast<void>(selections.saveChoice(linked, choiceOf(erp, {})));
    static_cast<void>(selections.noteGranted(linked));
    static_cast<void>(
        selections.saveChoice(linked, choiceOf(erp, {QStringLiteral("Magento_Customer::manage")})));
    static_cast<void>(selections.saveChoice(failed, choiceOf(QStringLiteral("pim"), {})));
}

} // namespace latchkey::screens
