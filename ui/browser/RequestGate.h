// SPDX-License-Identifier: Apache-2.0
// Every request of every page passes here before it leaves.
#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace latchkey::ui {

class VisitRules;

// Blocks what VisitRules do not let out, and Admin's tokensExchange while nobody waits for the
// store's POST: the click would use up a verifier, or the tokens of an active integration.
// The engine follows a redirect of a picture or a script before it asks here; redirects of pages
// and frames are asked for in time (StorePage).
class RequestGate : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    // `rules` outlives this.
    explicit RequestGate(const VisitRules &rules, QObject *parent = nullptr);

    // Whether Latchkey waits for the store's POST. At first it does not.
    void setArmed(bool armed);
    bool isArmed() const { return m_isArmed; }

    // Whether a page may go on to `url` as far as tokensExchange is concerned; if not, it is held.
    bool lets(const QUrl &url);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

Q_SIGNALS:
    void tokensExchangeHeld();
    void tokensExchangePassed();
    void tokensDialogPassed();

private:
    const VisitRules &m_rules;
    bool m_isArmed = false;
};

} // namespace latchkey::ui
