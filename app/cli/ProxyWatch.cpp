// SPDX-License-Identifier: Apache-2.0
#include "cli/ProxyWatch.h"

#include "activation/StateJson.h"
#include "cli/Text.h"
#include "cli/WatchOutput.h"

#include <utility>

namespace latchkey::cli {

ProxyWatch::ProxyWatch(console::Console console, profile::Profile &profile,
                       secrets::SecretStore &secrets, const desk::CallRecorder &recorder)
    : m_console(std::move(console))
    , m_profile(profile)
    , m_watch(
          profile, [&secrets]() -> secrets::SecretStore & { return secrets; }, systemClock(),
          [](const QString &) { return true; })
    , m_changes(profile)
{
    m_watch.record(recorder);
    connect(&m_changes, &profile::ProfileWatch::changedElsewhere, this,
            [this] { setReadable(m_isReadable); });
    connect(&m_watch, &desk::Watch::watched, this, &ProxyWatch::onWatched);
    connect(&m_watch, &desk::Watch::reminded, this,
            [this](const QString &id, const activation::TimelineEvent &event) {
                if (m_console.isJson()) {
                    QJsonObject object = console::toJson(event);
                    object.insert(QStringLiteral("id"), id);
                    m_console.object(object);
                }
                tell(id,
                     activation::sentence(event) + QStringLiteral(". ") + desk::renewalAdvice());
            });
}

void ProxyWatch::setReadable(bool isReadable)
{
    m_isReadable = isReadable;
    if (isReadable) {
        m_watch.start();
    } else {
        m_watch.stop();
    }
}

// Each answer for a program that reads along, for a person only what is news.
void ProxyWatch::onWatched(const desk::Watched &watched)
{
    if (watched.answer.code == "http.cancelled") {
        return;
    }
    if (m_console.isJson()) {
        QJsonObject object = toJson(watched.answer);
        object.insert(QStringLiteral("step"), QStringLiteral("watched"));
        object.insert(QStringLiteral("id"), watched.id);
        object.insert(QStringLiteral("news"), watched.isNews);
        m_console.object(object);
    }
    // new tokens begin anew, so that it is no news that they work
    const bool isOver = !watched.problem && m_open.contains(watched.id);
    if (watched.isNews || isOver) {
        tell(watched.id, watched.problem ? watched.problem->sentence : QString());
    }
}

// Without news all is well again.
void ProxyWatch::tell(const QString &id, const QString &news)
{
    const QString name = nameOf(id);
    if (!m_console.isJson()) {
        m_console.line(Text::tr("%1 (%2): %3")
                           .arg(name, id, news.isEmpty() ? Text::tr("All is well again.") : news));
    }
    if (!news.isEmpty()) {
        m_open.insert(id);
        m_notice.show(name, news);
    } else if (m_open.remove(id) && m_open.isEmpty()) {
        m_notice.withdraw();
    }
}

QString ProxyWatch::nameOf(const QString &id) const
{
    return integrations::IntegrationRepository(m_profile)
        .byId(id)
        .map([](const integrations::Integration &it) { return it.name; })
        .value_or(id);
}

} // namespace latchkey::cli
