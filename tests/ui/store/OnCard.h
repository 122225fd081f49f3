// SPDX-License-Identifier: Apache-2.0
// A card as a person sees and presses it.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace latchkey::tests {

// The visible button with that text; nullptr if there is none.
inline QPushButton *buttonOn(const QWidget &card, const QString &text)
{
    for (QPushButton *each : card.findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

// All that is written on it, a line a label.
inline QString shownOn(const QWidget &card)
{
    QStringList texts;
    for (const QLabel *label : card.findChildren<QLabel *>()) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

inline void pressOn(const QWidget &card, const QString &text)
{
    QPushButton *found = buttonOn(card, text);
    QVERIFY2(found != nullptr, qPrintable(text + QStringLiteral(" is not in: ") + shownOn(card)));
    found->click();
}

// The open question's button that goes on, and its text before.
inline QString agreeOn(const QWidget &card)
{
    auto *question = card.findChild<QDialog *>();
    if (question == nullptr) {
        return {};
    }
    QStringList texts;
    for (const QLabel *label : question->findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    question->findChild<QPushButton *>(QStringLiteral("goOn"))->click();
    return texts.join(QLatin1Char(' '));
}

} // namespace latchkey::tests
