// SPDX-License-Identifier: Apache-2.0
// What stands where nothing is yet: what would be there, and how to get it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    // Plain text; without `button` there is none.
    void show(const QString &headline, const QString &text, const QString &button = {});

    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionWanted();

private:
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace latchkey::ui
