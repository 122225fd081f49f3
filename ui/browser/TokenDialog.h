// SPDX-License-Identifier: Apache-2.0
// Admin's dialog with the four values of an integration that exchanges no tokens (PROTOCOL §1.6).
#pragma once

#include "ui/browserlink/BrowserMessage.h"

#include <QObject>

namespace latchkey::ui {

class StorePage;
class VisitRules;

// Reads the dialog's four fields when it is asked to, and nothing else of the page. The page's own
// scripts see nothing of it.
class TokenDialog : public QObject
{
    Q_OBJECT

public:
    // Lives as long as `page`. `rules` outlives it.
    TokenDialog(StorePage *page, const VisitRules &rules);

    // Ends with taken() or missing(), and never before it returns.
    void take();

Q_SIGNALS:
    void taken(const latchkey::ui::event::Tokens &tokens);
    // The page is of no origin that was agreed to, or shows no such dialog.
    void missing();

private:
    StorePage *m_page;
    const VisitRules &m_rules;
};

} // namespace latchkey::ui
