// SPDX-License-Identifier: Apache-2.0
// An integration's timeline: the activation's events in the repository's rows.
#pragma once

#include "activation/Timeline.h"
#include "integrations/IntegrationRepository.h"

#include <QList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace latchkey::desk {

// Keeps the event, and the time of a signed call that succeeded. Problems: those of
// IntegrationRepository.
Result<void> note(integrations::IntegrationRepository &repository, const QString &integrationId,
                  const activation::TimelineEvent &event);

// How long what is folded waits to be kept and told: a second is soon enough for more of the same.
inline constexpr std::chrono::milliseconds foldedFor{1'000};

// Notes what happens. What anybody can make happen any number of times is kept and told once, then
// counted: since what else happened, each is one row, however many there are.
class TimelineNotes
{
public:
    // Gets each event that is kept. One like an earlier one, with `more` and all, is what followed
    // that (activation::fold()).
    using Tell = std::function<void(const activation::TimelineEvent &)>;

    // `repository` must outlive it.
    TimelineNotes(integrations::IntegrationRepository &repository, QString integrationId,
                  Tell tell);
    ~TimelineNotes();
    Q_DISABLE_COPY_MOVE(TimelineNotes)

    void note(const activation::TimelineEvent &event);

private:
    struct Open
    {
        activation::TimelineEvent first;
        std::optional<activation::TimelineEvent> folded; // not kept yet
    };
    void flush();
    QList<activation::TimelineEvent> keepFolded();

    integrations::IntegrationRepository &m_repository;
    const QString m_integrationId;
    const Tell m_tell;
    QList<Open> m_open;
    QTimer m_flush;
};

// In the order they were kept. Problems: those of IntegrationRepository.
Result<QList<activation::TimelineEvent>>
timelineOf(const integrations::IntegrationRepository &repository, const QString &integrationId);

} // namespace latchkey::desk
