// SPDX-License-Identifier: Apache-2.0
// What tests in the real web engine share.
#pragma once

#include "ui/browser/AdminWindow.h"
#include "ui/browser/BrowserSession.h"
#include "ui/browser/StorePage.h"
#include "ui/look/MessageBar.h"

#include <QApplication>
#include <QPushButton>
#include <QtTest>

#include <optional>

#include <unistd.h>

namespace latchkey::tests {

// What `script` comes to in the page; invalid if it never answers.
inline QVariant evaluate(QWebEnginePage *page, const QString &script)
{
    auto answer = std::make_shared<std::optional<QVariant>>();
    page->runJavaScript(script, [answer](const QVariant &value) { *answer = value; });
    return QTest::qWaitFor([answer] { return answer->has_value(); }, 10'000) ? **answer
                                                                             : QVariant();
}

inline QVariant evaluate(QWebEnginePage *page, const char *script)
{
    return evaluate(page, QString::fromUtf8(script));
}

// Presses the button of the bar that is called so. False if there is none.
inline bool press(ui::MessageBar *messages, const QString &label)
{
    for (QPushButton *button : messages->buttons()) {
        if (button->text() == label) {
            button->click();
            return true;
        }
    }
    return false;
}

} // namespace latchkey::tests
