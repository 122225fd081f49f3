// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/TokenDialog.h"

#include "ui/browser/StorePage.h"
#include "ui/browser/VisitRules.h"

#include <QPointer>
#include <QVariant>
#include <QWebEngineScript>

#include <algorithm>
#include <optional>

namespace latchkey::ui {

namespace {

// The visible fields by the names that Commerce gives them; where two of one name differ, neither
// counts.
const QString readFields = QStringLiteral(R"((() => {
    const isShown = field => field.getClientRects().length > 0;
    const value = name => {
        const fields = [...document.querySelectorAll('input[name="' + name + '"]')];
        const values = new Set(fields.filter(isShown).map(field => field.value));
        return values.size === 1 ? [...values][0] : '';
    };
    return ['consumer_key', 'consumer_secret', 'token', 'token_secret'].map(value);
})())");

std::optional<event::Tokens> tokensOf(const QVariant &fields)
{
    const QStringList values = fields.toStringList();
    if (values.size() != 4 || !std::all_of(values.begin(), values.end(), isTokenText)) {
        return {};
    }
    const auto secret = [&values](int i) {
        return Secret(values[i].toLatin1());
    };
    return event::Tokens{secret(0), secret(1), secret(2), secret(3)};
}

} // namespace

TokenDialog::TokenDialog(StorePage *page, const VisitRules &rules)
    : QObject(page)
    , m_page(page)
    , m_rules(rules)
{}

void TokenDialog::take()
{
    const auto isOfStore = [this] {
        const std::optional<web::Origin> origin = originOfPage(m_page->address());
        return origin && m_rules.isAllowed(*origin) && !m_page->isErrorPage();
    };
    const auto answer = [self = QPointer<TokenDialog>(this), isOfStore](const QVariant &fields) {
        if (!self) {
            return;
        }
        const std::optional<event::Tokens> tokens =
            isOfStore() ? tokensOf(fields) : std::nullopt; // it may have gone on meanwhile
        if (tokens) {
            Q_EMIT self->taken(*tokens);
        } else {
            Q_EMIT self->missing();
        }
    };
    if (!isOfStore()) {
        QMetaObject::invokeMethod(this, &TokenDialog::missing, Qt::QueuedConnection);
        return;
    }
    m_page->runJavaScript(readFields, QWebEngineScript::ApplicationWorld, answer);
}

} // namespace latchkey::ui
