// SPDX-License-Identifier: Apache-2.0
// How one signed request finds the form that its store accepts, without sending anything itself.
#pragma once

#include "base/Clock.h"
#include "commerce/SignedExchange.h"

namespace latchkey::commerce {

// One try: where it goes, the Authorization header it carries (secret: wipe it when sent), and what
// is told of it.
struct SignedTry
{
    QByteArray url;
    QByteArray authorization;
    httpcall::CallNote note;
};

// begin(), then next() and take() until take() says that nothing is to be sent again. The rules are
// those of exchangeSigned().
class Negotiation
{
public:
    // All must outlive it. `takesBodyApart`: what take() is given of a success is without its body.
    Negotiation(const Store &store, const Clock &clock, const SignedRequest &request,
                RefusalReader readRefusal, bool takesBodyApart);

    // Problems: those of oauth::canonicalUrl() and signingPlan(); nothing is to be sent then.
    Result<void> begin();

    // True if, as far as the store is known, there is more than one way to sign.
    bool isOpen() const { return m_plan.size() > 1; }

    SignedTry next();

    // Takes the answer to the last try, or why there is none; true if the request is to be sent
    // again, signed anew.
    bool take(httpcall::HttpOutcome outcome);

    // The last answer, and what all of them taught; without tookMs.
    ExchangeResult &result() { return m_result; }
    const ExchangeResult &result() const { return m_result; }

private:
    oauth::RequestToSign toSign(const QByteArray &url) const;
    QByteArray signedHeader();
    void noteTry(const SigningForm &form, oauth::RequestToSign request);
    void tell() const;
    bool goOn();
    bool switchMethod();
    bool correctClock();
    bool refusedFor(oauth::Outcome outcome, int status) const;
    bool isAnswered() const;
    bool isAccepted() const;
    void learn(const SigningForm &form);

    const Store &m_store;
    const Clock &m_clock;
    const SignedRequest &m_request;
    const RefusalReader m_readRefusal;
    const bool m_takesBodyApart;
    QByteArray m_wireUrl;
    QList<SigningForm> m_plan;
    qsizetype m_at = 0;
    bool m_isWholePlan = false;
    ExchangeResult m_result;
    int m_tries = 0;
    bool m_hasSwitchedMethod = false;
    bool m_hasCorrectedClock = false;
};

} // namespace latchkey::commerce
