// SPDX-License-Identifier: Apache-2.0
#include "activation/Standing.h"

#include <QCoreApplication>

namespace latchkey::activation {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Standing)
};

} // namespace

Standing standingOf(const ActivationState &state)
{
    switch (state.phase) {
    case Phase::Draft:
        return Standing::NotYet;
    case Phase::Armed:
    case Phase::WaitingForSignIn:
    case Phase::Exchanging:
        return Standing::UnderWay;
    case Phase::Linked:
        return Standing::Connected;
    case Phase::Failed:
        return state.reason == Reason::Cancelled     ? Standing::NotYet // as they wanted it
               : state.reason == Reason::Interrupted ? Standing::NeedsYou
                                                     : Standing::Failed;
    case Phase::Revoked:
        return Standing::NeedsYou;
    }
    Q_UNREACHABLE();
}

QString marked(Standing standing)
{
    switch (standing) {
    case Standing::NotYet:
        return Text::tr("○ not yet");
    case Standing::UnderWay:
        return Text::tr("◐ under way");
    case Standing::Connected:
        return Text::tr("● connected");
    case Standing::NeedsYou:
        return Text::tr("▲ needs you");
    case Standing::Failed:
        return Text::tr("✕ failed");
    }
    Q_UNREACHABLE();
}

} // namespace latchkey::activation
