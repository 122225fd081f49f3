// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/RequestGate.h"

#include "ui/browser/VisitRules.h"

namespace latchkey::ui {

RequestGate::RequestGate(const VisitRules &rules, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_rules(rules)
{}

void RequestGate::setArmed(bool armed)
{
    m_isArmed = armed;
}

bool RequestGate::lets(const QUrl &url)
{
    if (m_isArmed || !isTokensExchange(url)) {
        return true;
    }
    Q_EMIT tokensExchangeHeld();
    return false;
}

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    if (!m_rules.mayRequest(url) || !lets(url)) {
        info.block(true);
        return;
    }
    if (isTokensExchange(url)) {
        Q_EMIT tokensExchangePassed();
    } else if (isTokensDialog(url)) {
        Q_EMIT tokensDialogPassed();
    }
}

} // namespace latchkey::ui
