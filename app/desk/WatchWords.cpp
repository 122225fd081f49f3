// SPDX-License-Identifier: Apache-2.0
#include "desk/WatchWords.h"

#include "desk/Text.h"
#include "desk/Timeline.h"

#include <algorithm>
#include <iterator>

namespace latchkey::desk {

using integrations::WatchAnswer;

namespace {

struct Meaning
{
    const char *code; // ends with '.': all codes that begin so
    const char *sentence;
};

constexpr Meaning meanings[] = {
    {"watch.narrowed",
     QT_TRANSLATE_NOOP("Desk", "The store no longer grants all that this integration was granted")},
    {"commerce.not-active",
     QT_TRANSLATE_NOOP("Desk", "The integration is set inactive in the store")},
    {"commerce.not-authorized",
     QT_TRANSLATE_NOOP("Desk", "The store does not allow the integration to make this call")},
    {"commerce.consumer-unknown",
     QT_TRANSLATE_NOOP("Desk", "The integration was deleted, or made anew, in the store")},
    {"commerce.consumer-expired",
     QT_TRANSLATE_NOOP("Desk", "The store counts the integration's credentials as expired")},
    {"commerce.token-unknown",
     QT_TRANSLATE_NOOP("Desk", "The store no longer knows the integration's tokens: they were "
                               "reset, or the integration was activated elsewhere")},
    {"commerce.token-revoked",
     QT_TRANSLATE_NOOP("Desk", "The store has revoked the integration's tokens")},
    {"activation.not-linked",
     QT_TRANSLATE_NOOP("Desk", "The integration's tokens are gone from this computer")},
    {"commerce.signature-invalid",
     QT_TRANSLATE_NOOP("Desk", "The store refuses the signature: its secrets are others now")},
    {"commerce.clock", QT_TRANSLATE_NOOP("Desk", "The clocks of store and computer differ")},
    {"commerce.maintenance", QT_TRANSLATE_NOOP("Desk", "The store is being maintained")},
    {"commerce.web-server",
     QT_TRANSLATE_NOOP("Desk", "The store's web server answered with an error")},
    {"commerce.store-error", QT_TRANSLATE_NOOP("Desk", "The store answered with an error")},
    {"http.", QT_TRANSLATE_NOOP("Desk", "The store could not be reached")},
    {"secrets.", QT_TRANSLATE_NOOP("Desk", "The tokens could not be read from the keychain")},
};

bool isMeant(const Meaning &meaning, const QByteArray &code)
{
    const QByteArray known(meaning.code);
    return known.endsWith('.') ? code.startsWith(known) : code == known;
}

bool bringsTokens(const activation::TimelineEvent &event)
{
    using activation::TimelineStep;
    return event.ok &&
           (event.step == TimelineStep::Linked || event.step == TimelineStep::TakenFromStore ||
            event.step == TimelineStep::TakenFromPerson);
}

} // namespace

Problem narrowedProblem(const RightsCall &call)
{
    return {"watch.narrowed",
            Text::tr("The tokens work, but the store no longer grants this integration the "
                     "resource %1. In Admin, check its resources under API, then click "
                     "Reauthorize.")
                .arg(QString::fromLatin1(call.resource)),
            {}};
}

QString answerWords(const QByteArray &code)
{
    if (code.isEmpty()) {
        return Text::tr("All is well");
    }
    const auto *const found =
        std::find_if(std::begin(meanings), std::end(meanings),
                     [&code](const Meaning &meaning) { return isMeant(meaning, code); });
    return found == std::end(meanings) ? Text::tr("The call failed") : Text::tr(found->sentence);
}

QString knownWords(const integrations::KeptResources &kept, const QList<WatchAnswer> &answers)
{
    const QByteArray known = knownAfter(answers);
    if (known.isEmpty()) {
        return {};
    }
    const auto rights = known == "watch.narrowed" ? rightsCallAfter(kept, answers) : std::nullopt;
    return rights ? narrowedProblem(*rights).sentence
                  : Text::tr("Calls fail. %1 (%2).")
                        .arg(answerWords(known), QString::fromLatin1(known));
}

qint64 tokensSince(profile::Profile &profile, const QString &id)
{
    const auto events = timelineOf(integrations::IntegrationRepository(profile), id);
    if (!events) {
        return 0;
    }
    const auto came = std::find_if(events->rbegin(), events->rend(), bringsTokens);
    if (came != events->rend()) {
        return came->time;
    }
    // what happened on another computer is not told here
    const auto kept = integrations::SelectionRepository(profile).of(id);
    return kept ? kept->grantedAt : 0;
}

} // namespace latchkey::desk
