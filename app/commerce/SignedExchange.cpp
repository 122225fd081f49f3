// SPDX-License-Identifier: Apache-2.0
#include "commerce/SignedExchange.h"

#include "commerce/Negotiation.h"

#include <QElapsedTimer>

namespace latchkey::commerce {

namespace {

httpcall::HttpRequest onTheWire(const Store &store, const SignedRequest &request,
                                SignedTry signedTry)
{
    httpcall::HttpRequest wire;
    wire.method = request.method;
    wire.url = std::move(signedTry.url);
    wire.body = request.body;
    wire.limits = request.limits;
    wire.headers.append({"Accept", request.accept});
    if (!request.contentType.isEmpty()) {
        wire.headers.append({"Content-Type", request.contentType});
    }
    wire.trustedCa = store.trustedCa;
    wire.observer = store.observer;
    wire.note = std::move(signedTry.note);
    wire.headers.append({"Authorization", std::move(signedTry.authorization)});
    return wire;
}

} // namespace

ExchangeResult exchangeSigned(const Store &store, const Clock &clock, const SignedRequest &request,
                              RefusalReader readRefusal, const CancelFlag &cancel,
                              const httpcall::BodySink &sink)
{
    QElapsedTimer timer;
    timer.start();
    Negotiation negotiation(store, clock, request, readRefusal, static_cast<bool>(sink));
    if (const Result<void> begun = negotiation.begin(); !begun) {
        negotiation.result().outcome = tl::unexpected<httpcall::HttpFailure>(
            httpcall::HttpFailure{begun.error(), httpcall::Sent::No, {}});
        return negotiation.result();
    }
    bool goesOn = true;
    while (goesOn) {
        httpcall::HttpRequest wire = onTheWire(store, request, negotiation.next());
        httpcall::HttpOutcome outcome = httpcall::performHttpCall(wire, cancel, sink);
        wipe(wire.headers.last().value);
        goesOn = negotiation.take(std::move(outcome));
    }
    negotiation.result().tookMs = timer.elapsed();
    return negotiation.result();
}

bool isSignatureRefused(const ExchangeResult &result)
{
    return result.refusal && result.refusal->outcome == oauth::Outcome::SignatureInvalid &&
           result.outcome && result.outcome->status == 401;
}

} // namespace latchkey::commerce
