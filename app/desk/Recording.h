// SPDX-License-Identifier: Apache-2.0
// Who keeps a log of what goes over the wire for an integration, as it is handed to whoever calls.
#pragma once

#include "httpcall/HttpCall.h"
#include "listener/Listener.h"

#include <QString>

#include <functional>

namespace latchkey::desk {

// What a call to a store, or to ourselves, is made for.
enum class CallPurpose {
    Activation, // the exchange of tokens, and their proof
    Test,       // a person tries whether the tokens work
    Watch,
    Call,         // what a person asks the store
    RecordedCall, // the same, and the person wants its bodies in the log
    Probe,        // whether a store's call would get here
    Proxy,        // what another program asks it
};

// Told of every call once it is over, in whichever thread made it; must not block.
using CallRecorder = std::function<void(const QString &integrationId, CallPurpose purpose,
                                        const httpcall::CallReport &report)>;

// What a listening program hands out. Empty functions: nobody keeps a log.
struct Recording
{
    CallRecorder calls;
    listener::RequestObserver requests;
};

// The recorder as a call of that integration takes it; empty if there is none.
httpcall::CallObserver observerOf(const CallRecorder &recorder, const QString &integrationId,
                                  CallPurpose purpose);

} // namespace latchkey::desk
